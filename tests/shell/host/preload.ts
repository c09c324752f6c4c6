import { readFileSync } from 'node:fs';
import { violation } from './context.ts';
import { codec, makeCodec } from './codec.ts';
import { BINDING, pageWorld, RECEIVER, WORLD, type FromPage, type ToPage } from './page-world.ts';
import { makePipe, takeEnd, type PortEnd } from './ports.ts';
import type { Session } from './cdp.ts';

export type PreloadEvents = {
  ipc: (channel: string, data: unknown, ports: PortEnd[]) => void;
  contextMenu: (params: Extract<FromPage, { kind: 'context-menu' }>) => void;
  input: (params: Extract<FromPage, { kind: 'input' }>) => void;
  failed: (error: Error) => void;
};

export type PreloadWorld = { send(channel: string, args: unknown[], transfer: object[]): void; end(): void };

function scriptText(preloadFile: string | undefined, titleSuffix: string): string {
  const preload = preloadFile ? readFileSync(preloadFile, 'utf8') : '';
  return `(${pageWorld.toString()})(${makeCodec.toString()}, (require, module, exports) => {\n${preload}\n}, ${JSON.stringify(titleSuffix)});`;
}

/** The preload's isolated world of one window: its script, its messages, and the ports that lead through it. */
export async function openPreloadWorld(session: Session, preloadFile: string | undefined, titleSuffix: string, events: PreloadEvents): Promise<PreloadWorld> {
  const ends = new Map<string, PortEnd>();
  let receiver: Promise<string | undefined> = Promise.resolve(undefined);
  let queue: ToPage[] = [];
  let lastPort = 0;

  function post(message: ToPage): void {
    queue.push(message);
    if (queue.length === 1) setImmediate(() => void flush());
  }

  async function flush(): Promise<void> {
    const objectId = await receiver;
    const batch = queue;
    queue = [];
    if (objectId && batch.length > 0)
      session.tell('Runtime.callFunctionOn', { objectId, functionDeclaration: 'function (text) { this.receive(text) }', arguments: [{ value: JSON.stringify(batch) }], silent: false });
  }

  function bridge(id: string, port: PortEnd): void {
    ends.set(id, port);
    port.listen(
      (message) => post({ kind: 'port', port: id, data: codec.encode(message.data), ports: message.ports.map(give) }),
      () => ends.delete(id) && post({ kind: 'close', port: id }),
    );
  }

  function give(port: PortEnd): string {
    lastPort += 1;
    const id = `host-${lastPort}`;
    bridge(id, port);
    return id;
  }

  function take(id: string): PortEnd {
    const [here, there] = makePipe();
    bridge(id, here);
    return there;
  }

  function end(): void {
    const open = [...ends.values()];
    ends.clear();
    queue = [];
    receiver = Promise.resolve(undefined);
    for (const each of open) each.close();
  }

  function hello(contextId: number): void {
    end();
    receiver = session
      .send('Runtime.evaluate', { contextId, expression: `(() => { const it = ${RECEIVER}; delete globalThis.${RECEIVER}; return it })()` })
      .then((answer) => answer.result.objectId, () => undefined);
  }

  async function pathOfFile(objectId: string, batch: number, index: number): Promise<string> {
    const file = await session.send('Runtime.callFunctionOn', { objectId, functionDeclaration: 'function (b, i) { return this.file(b, i) }', arguments: [{ value: batch }, { value: index }] });
    if (!file.result.objectId) return '';
    return session.send('DOM.getFileInfo', { objectId: file.result.objectId }).then((info) => info.path, () => '');
  }

  async function answerFiles(batch: number, count: number): Promise<void> {
    const objectId = await receiver;
    if (!objectId) return;
    const paths = await Promise.all(Array.from({ length: count }, (_, index) => pathOfFile(objectId, batch, index)));
    await session.send('Runtime.callFunctionOn', { objectId, functionDeclaration: 'function (b, p) { this.paths(b, p) }', arguments: [{ value: batch }, { value: paths }] });
  }

  function closePort(id: string): void {
    const port = ends.get(id);
    ends.delete(id);
    port?.close();
  }

  session.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
    if (name !== BINDING) return;
    const message = JSON.parse(payload) as FromPage;
    if (message.kind === 'hello') hello(executionContextId);
    else if (message.kind === 'ipc') events.ipc(message.channel, codec.decode(message.data), message.ports.map(take));
    else if (message.kind === 'port') ends.get(message.port)?.send({ data: codec.decode(message.data), ports: message.ports.map(take) });
    else if (message.kind === 'close') closePort(message.port);
    else if (message.kind === 'files') void answerFiles(message.batch, message.count).catch(() => {});
    else if (message.kind === 'context-menu') events.contextMenu(message);
    else if (message.kind === 'input') events.input(message);
    else if (message.kind === 'preload-error') events.failed(Object.assign(new Error(message.message), { stack: message.stack }));
    else violation(message.line);
  });

  await session.send('Runtime.addBinding', { name: BINDING, executionContextName: WORLD });
  await session.send('Page.addScriptToEvaluateOnNewDocument', { worldName: WORLD, source: scriptText(preloadFile, titleSuffix) });
  return {
    send: (channel, args, transfer) => post({ kind: 'ipc', channel, data: codec.encode(args), ports: transfer.map((port) => give(takeEnd(port))) }),
    end,
  };
}
