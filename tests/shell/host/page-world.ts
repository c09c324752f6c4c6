import type { Codec, makeCodec } from './codec.ts';

export const WORLD = 'electron-preload';
export const BINDING = 'standInSend';
export const RECEIVER = 'standInReceiver';

export type FromPage =
  | { kind: 'hello' }
  | { kind: 'ipc'; channel: string; data: unknown; ports: string[] }
  | { kind: 'port'; port: string; data: unknown; ports: string[] }
  | { kind: 'close'; port: string }
  | { kind: 'files'; batch: number; count: number }
  | { kind: 'context-menu'; x: number; y: number; linkURL: string; selectionText: string; isEditable: boolean; mediaType: string }
  | { kind: 'input'; type: 'keyDown' | 'keyUp'; key: string; code: string; isAutoRepeat: boolean; isComposing: boolean; shift: boolean; control: boolean; alt: boolean; meta: boolean; location: number; modifiers: string[] }
  | { kind: 'preload-error'; message: string; stack: string }
  | { kind: 'violation'; line: string };

export type ToPage =
  | { kind: 'ipc'; channel: string; data: unknown; ports: string[] }
  | { kind: 'port'; port: string; data: unknown; ports: string[] }
  | { kind: 'close'; port: string };

/** What the host reaches in the preload's world. */
type Receiver = { receive(text: string): void; file(batch: number, index: number): File; paths(batch: number, paths: string[]): void };

type Preload = (require: (name: string) => unknown, module: { exports: object }, exports: object) => void;

/**
 * Runs in the preload's isolated world before the page, and stands alone: it reaches the browser as text.
 * The preload sees `require` and nothing else of ours; the page sees nothing at all.
 */
export function pageWorld(make: typeof makeCodec, preload: Preload, titleSuffix: string): void {
  if (window !== window.top) return;
  const world = globalThis as unknown as Record<string, unknown>;
  const sendText = world['standInSend'] as (text: string) => void;
  delete world['standInSend'];
  const send = (message: FromPage): void => sendText(JSON.stringify(message));

  function refuse(line: string): never {
    send({ kind: 'violation', line });
    throw new Error(`stand-in: ${line}`);
  }

  function strict<T extends object>(name: string, members: T): T {
    return new Proxy(members, {
      get: (target, member) => (typeof member === 'symbol' || member in target || member === 'then' ? (Reflect.get(target, member) as unknown) : refuse(`electron ${name}.${member} is not known in a preload`)),
    });
  }

  const CHUNK = 0x8000;
  const codec: Codec = make({
    toText(bytes) {
      let binary = '';
      for (let from = 0; from < bytes.length; from += CHUNK) binary += String.fromCharCode(...bytes.subarray(from, from + CHUNK));
      return btoa(binary);
    },
    fromText: (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)),
  });

  // ---- ports -----------------------------------------------------------------------------------------------------

  const ports = new Map<string, MessagePort>();
  let lastPort = 0;

  function bridge(id: string, port: MessagePort): void {
    ports.set(id, port);
    port.addEventListener('message', (event) => {
      try {
        send({ kind: 'port', port: id, data: codec.encode(event.data), ports: event.ports.map(give) });
      } catch (error) {
        send({ kind: 'violation', line: `a port message could not be passed on: ${String(error)}` });
      }
    });
    port.addEventListener('close', () => {
      if (ports.delete(id)) send({ kind: 'close', port: id });
    });
    port.start();
  }

  function give(port: MessagePort): string {
    lastPort += 1;
    const id = `page-${lastPort}`;
    bridge(id, port);
    return id;
  }

  function take(id: string): MessagePort {
    const { port1, port2 } = new MessageChannel();
    bridge(id, port1);
    return port2;
  }

  // ---- what the preload may require ------------------------------------------------------------------------------

  type Handler = (...args: unknown[]) => void;
  const handlers = new Map<string, Handler[]>();
  const change = (channel: string, step: (list: Handler[]) => Handler[]): object => {
    handlers.set(channel, step(handlers.get(channel) ?? []));
    return ipcRenderer;
  };
  const off = (channel: string, handler: Handler): object => change(channel, (list) => list.filter((item) => item !== handler));
  const ipcRenderer: object = strict('ipcRenderer', {
    on: (channel: string, handler: Handler) => change(channel, (list) => [...list, handler]),
    once(channel: string, handler: Handler) {
      const first: Handler = (...args) => {
        off(channel, first);
        handler(...args);
      };
      return change(channel, (list) => [...list, first]);
    },
    off,
    removeListener: off,
    postMessage(channel: string, message: unknown, transfer: MessagePort[] = []) {
      const data = codec.encode(message);
      send({ kind: 'ipc', channel, data, ports: transfer.map(give) });
    },
  } satisfies Partial<Record<keyof Electron.IpcRenderer, unknown>>);

  // A page's own window and the preload each get their own wrapper of one file, so a path is kept by the preload's.
  const pathOf = new WeakMap<File, string>();
  const webUtils = strict('webUtils', {
    getPathForFile: (file: File) => pathOf.get(file) ?? '',
  } satisfies Partial<Electron.WebUtils>);

  const modules: Record<string, unknown> = {
    electron: strict('electron', { ipcRenderer, webUtils }),
    timers: { setTimeout: setTimeout.bind(window), clearTimeout: clearTimeout.bind(window), setInterval: setInterval.bind(window), clearInterval: clearInterval.bind(window) },
    url: { URL, URLSearchParams },
  };
  const require = (name: string): unknown => modules[name.replace(/^node:/, '')] ?? refuse(`a sandboxed preload cannot require "${name}"`);

  // ---- files: the path is asked for before the preload sees the message ---------------------------------------------

  const batches = new Map<number, { files: File[]; done(): void }>();
  let lastBatch = 0;

  function filesIn(value: unknown, depth = 0): File[] {
    if (value instanceof File) return [value];
    if (typeof value !== 'object' || value === null || depth > 4 || ArrayBuffer.isView(value)) return [];
    return (Array.isArray(value) ? value : Object.values(value)).flatMap((item) => filesIn(item, depth + 1));
  }

  let earlier: Promise<void> | undefined;

  function withPaths(event: MessageEvent, deliver: () => void): void {
    const files = filesIn(event.data);
    if (files.length === 0 && !earlier) return deliver();
    const before = earlier ?? Promise.resolve();
    const asked = files.length === 0 ? Promise.resolve() : askForPaths(files);
    const turn = Promise.all([before, asked]).then(deliver).finally(() => {
      if (earlier === turn) earlier = undefined;
    });
    earlier = turn;
  }

  function askForPaths(files: File[]): Promise<void> {
    lastBatch += 1;
    const batch = lastBatch;
    return new Promise((done) => {
      batches.set(batch, { files, done });
      send({ kind: 'files', batch, count: files.length });
    });
  }

  const listen = window.addEventListener.bind(window) as (type: string, listener: EventListenerOrEventListenerObject, options?: unknown) => void;
  const wrapped = new WeakMap<object, EventListener>();
  const call = (listener: EventListenerOrEventListenerObject, event: Event): void =>
    typeof listener === 'function' ? listener.call(window, event) : listener.handleEvent(event);
  Object.assign(window, {
    addEventListener(type: string, listener: EventListenerOrEventListenerObject, settings?: unknown) {
      if (type !== 'message') return listen(type, listener, settings);
      const wrap: EventListener = (event) => withPaths(event as MessageEvent, () => call(listener, event));
      wrapped.set(listener, wrap);
      listen(type, wrap, settings);
    },
    removeEventListener(type: string, listener: EventListenerOrEventListenerObject, settings?: boolean) {
      EventTarget.prototype.removeEventListener.call(window, type, wrapped.get(listener) ?? listener, settings);
    },
  });

  // ---- what comes from the host --------------------------------------------------------------------------------------

  function receive(text: string): void {
    for (const message of JSON.parse(text) as ToPage[]) {
      if (message.kind === 'close') {
        const port = ports.get(message.port);
        ports.delete(message.port);
        port?.close();
      } else if (message.kind === 'port') ports.get(message.port)?.postMessage(codec.decode(message.data), message.ports.map(take));
      else {
        const event = { sender: ipcRenderer, ports: message.ports.map(take) };
        for (const handler of handlers.get(message.channel) ?? []) handler(event, ...(codec.decode(message.data) as unknown[]));
      }
    }
  }

  const receiver: Receiver = {
    receive,
    file: (batch, index) => batches.get(batch)?.files[index] as File,
    paths(batch, paths) {
      const waiting = batches.get(batch);
      batches.delete(batch);
      for (const [index, file] of (waiting?.files ?? []).entries()) pathOf.set(file, paths[index] ?? '');
      waiting?.done();
    },
  };
  Object.defineProperty(world, 'standInReceiver', { value: receiver, configurable: true });

  // ---- what the window itself would notice -----------------------------------------------------------------------------

  listen('contextmenu', (event) => {
    const { clientX, clientY, defaultPrevented, target } = event as MouseEvent;
    if (defaultPrevented || !(target instanceof Element)) return;
    const editable = target.closest('input, textarea, [contenteditable=""], [contenteditable="true"]') !== null;
    send({
      kind: 'context-menu', x: clientX, y: clientY, isEditable: editable,
      linkURL: target.closest('a')?.href ?? '', selectionText: String(getSelection() ?? ''), mediaType: target instanceof HTMLImageElement ? 'image' : 'none',
    });
  });

  function key(type: 'keyDown' | 'keyUp'): EventListener {
    return (event) => {
      const { key: name, code, repeat, isComposing, shiftKey, ctrlKey, altKey, metaKey, location } = event as KeyboardEvent;
      const modifiers = Object.entries({ shift: shiftKey, control: ctrlKey, alt: altKey, meta: metaKey }).flatMap(([modifier, held]) => (held ? [modifier] : []));
      send({ kind: 'input', type, key: name, code, isAutoRepeat: repeat, isComposing, shift: shiftKey, control: ctrlKey, alt: altKey, meta: metaKey, location, modifiers });
    };
  }
  listen('keydown', key('keyDown'), true);
  listen('keyup', key('keyUp'), true);

  function markTitle(): void {
    if (document.title && !document.title.endsWith(titleSuffix)) document.title += titleSuffix;
  }
  if (titleSuffix) {
    new MutationObserver(markTitle).observe(document, { subtree: true, childList: true, characterData: true });
    listen('DOMContentLoaded', markTitle);
  }

  send({ kind: 'hello' });
  try {
    const module = { exports: {} };
    preload(require, module, module.exports);
  } catch (error) {
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    send({ kind: 'preload-error', message, stack: stack ?? '' });
  }
}
