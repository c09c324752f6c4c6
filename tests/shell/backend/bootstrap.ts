import { registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';
import { EventEmitter } from 'node:events';
import type { FromChild, ToChild } from './wire.ts';

const MODULE = new URL('./electron.cjs', import.meta.url).href;
// Node's own channel is ours: in Electron there is no process.send.
const send = process.send?.bind(process);
const post = (message: FromChild): void => void send?.(message);

function strict<T extends object>(name: string, members: T): T {
  return new Proxy(members, {
    get(target, key) {
      if (typeof key === 'symbol' || key in target || key === 'then') return Reflect.get(target, key) as unknown;
      throw new Error(`stand-in: electron ${name}.${key} is not known in a utility process`);
    },
  });
}

type ChildPort = { deliver(message: { data: unknown; ports: object[] }): void; disconnect(): void; api: object };

const ports = new Map<number, ChildPort>();

/** The port of a channel whose other end is in the page or in main. Nothing arrives before start(). */
function makePort(id: number): object {
  const events = new EventEmitter();
  const waiting: { data: unknown; ports: object[] }[] = [];
  let started = false;
  let closed = false;
  const known = ['message', 'close'];
  const change = (method: 'on' | 'once' | 'off') => (event: string, listener: (...args: unknown[]) => void) => {
    if (!known.includes(event)) throw new Error(`stand-in: electron MessagePortMain event "${event}" is not known`);
    events[method](event, listener);
    return api;
  };
  const api: object = strict('MessagePortMain', {
    on: change('on'), once: change('once'), off: change('off'), addListener: change('on'), removeListener: change('off'),
    postMessage(data: unknown, transfer: object[] = []) {
      if (transfer.length > 0) throw new Error('stand-in: passing a port on from a utility process is not known');
      if (!closed) post({ kind: 'port', port: id, data });
    },
    start() {
      started = true;
      for (const message of waiting.splice(0)) events.emit('message', message);
    },
    close() {
      if (closed) return;
      post({ kind: 'close', port: id });
      disconnect();
    },
  } satisfies Partial<Record<keyof Electron.MessagePortMain, unknown>>);
  const disconnect = (): void => {
    if (closed) return;
    closed = true;
    ports.delete(id);
    setImmediate(() => events.emit('close'));
  };
  ports.set(id, { api, disconnect, deliver: (message) => (started ? void events.emit('message', message) : void waiting.push(message)) });
  return api;
}

const parentEvents = new EventEmitter();
const early: object[] = [];
const listen = (method: 'on' | 'once' | 'off') => (event: string, listener: (...args: unknown[]) => void) => {
  if (event !== 'message') throw new Error(`stand-in: electron process.parentPort event "${event}" is not known`);
  parentEvents[method](event, listener);
  if (method !== 'off') for (const message of early.splice(0)) parentEvents.emit('message', message);
  return parentPort;
};
const parentPort: object = strict('process.parentPort', {
  on: listen('on'), once: listen('once'), off: listen('off'), addListener: listen('on'), removeListener: listen('off'),
  postMessage: (data: unknown) => post({ kind: 'message', data }),
} satisfies Partial<Record<keyof Electron.ParentPort, unknown>>);

process.on('message', (message: ToChild) => {
  if (message.kind === 'close') return ports.get(message.port)?.disconnect();
  const event = { data: message.data, ports: message.ports.map(makePort) };
  if (message.kind === 'port') return ports.get(message.port)?.deliver(event);
  if (parentEvents.listenerCount('message') > 0) parentEvents.emit('message', event);
  else early.push(event);
});

// A utility process dies with the program it belongs to, without a last word.
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));

registerHooks({
  resolve: (specifier, context, next) =>
    /^electron(\/.*)?$/.test(specifier) ? { url: MODULE, shortCircuit: true } : next(specifier, context),
});

const [executable = process.execPath, , file = '', ...args] = process.argv;
process.argv = [executable, file, ...args];
Object.defineProperty(process, 'parentPort', { value: parentPort });
delete process.send;
await import(pathToFileURL(file).href);
