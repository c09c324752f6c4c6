import { type ClientLink, createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { MessageChannel } from 'node:worker_threads';
import type { FromBackend, ToBackend } from '../../electron/backend/control.ts';
import type { FromChild, ToChild } from '../shell/backend/wire.ts';
import type { BackendClient } from './client.ts';

const ROOT = path.join(import.meta.dirname, '..', '..');

/** The built backend in a process of its own, as the program starts it, without a window. */
export interface BackendProcess extends AsyncDisposable {
  client: BackendClient;
  pid: number;
  /** Another page's port to the same backend. */
  connect(): { client: BackendClient; close(): void };
  /** The same with a link of the caller's own over the port. */
  connectLink(over: (port: globalThis.MessagePort) => ClientLink<Record<PropertyKey, never>>): BackendClient;
  /** Tells the backend which file a ticket stands for. */
  ticket(file: string, use: 'read' | 'write' | 'folder'): Promise<string>;
  /** Ends it as the program does: running work is finished, the file stands alone. */
  drain(options?: { backUp: boolean }): Promise<void>;
  /** Ends it as a power cut does. */
  kill(): Promise<void>;
}

/** Starts the backend on a folder and waits until it answers. */
export async function startBackendProcess(userData: string): Promise<BackendProcess> {
  const child = fork(path.join(ROOT, 'tests', 'shell', 'backend', 'bootstrap.mjs'), [path.join(ROOT, 'out', 'main', 'backend.js')], { serialization: 'advanced', stdio: ['ignore', 'ignore', 'inherit', 'ipc'], execPath: process.execPath, execArgv: [] });
  const exited = once(child, 'exit');
  const heard = listener(child);
  const send = (message: ToChild) => child.send(message);
  const tell = (data: ToBackend, ports: number[] = []) => send({ kind: 'message', data, ports });
  let nextPort = 1;
  let nextTicket = 1;

  const started = heard.next((data) => data.type === 'started');
  tell({ type: 'start', userData, resources: path.join(ROOT, 'resources') });
  await started;

  function openPort() {
    const number = nextPort++;
    const { port1, port2 } = new MessageChannel();
    heard.onPort(number, (data) => port1.postMessage(data));
    port1.on('message', (data: unknown) => {
      if (child.connected) send({ kind: 'port', port: number, data, ports: [] });
    });
    tell({ type: 'connect' }, [number]);
    return {
      port: port2,
      close() {
        if (child.connected) send({ kind: 'close', port: number });
        port1.close();
        port2.close();
      },
    };
  }

  function connect() {
    const { port, ...opened } = openPort();
    const client: BackendClient = createORPCClient(new RPCLink({ port }));
    port.start();
    return { client, close: () => opened.close() };
  }

  const first = connect();
  const ended = async () => {
    await exited;
    first.close();
  };
  return {
    client: first.client,
    pid: child.pid ?? 0,
    connect,
    connectLink: (over) => createORPCClient(over(openPort().port as unknown as globalThis.MessagePort)),
    async ticket(file, use) {
      const ticket = String(nextTicket++).padStart(32, '0');
      const known = heard.next((data) => data.type === 'ticketed' && data.ticket === ticket);
      tell({ type: 'ticket', ticket, path: file, use });
      await known;
      return ticket;
    },
    async drain(options = { backUp: false }) {
      const drained = heard.next((data) => data.type === 'drained');
      tell({ type: 'drain', ...options });
      await drained;
      child.kill();
      await ended();
    },
    async kill() {
      child.kill('SIGKILL');
      await ended();
    },
    async [Symbol.asyncDispose]() {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill('SIGKILL');
        await ended();
      }
    },
  };
}

/** The same when the file has been examined and the copy of the day made, too: from then on it works for nobody but the caller. */
export async function startIdleBackend(userData: string): Promise<BackendProcess> {
  const backend = await startBackendProcess(userData);
  const { system, backups } = backend.client;
  while ((await system.status({})).healthy === null) await setTimeout(50);
  while ((await backups.list({})).rows.every(({ kind }) => kind !== 'daily')) await setTimeout(50);
  return backend;
}

/** What the child says: control messages to whoever waits for them, port messages to the port. */
function listener(child: ChildProcess) {
  const waiting: { fits: (data: FromBackend) => boolean; resolve: () => void; reject: (error: Error) => void }[] = [];
  const ports = new Map<number, (data: unknown) => void>();
  child.on('message', (message: FromChild) => {
    if (message.kind === 'port') ports.get(message.port)?.(message.data);
    else if (message.kind === 'message') {
      const data = message.data as FromBackend;
      const index = waiting.findIndex(({ fits }) => fits(data));
      if (index >= 0) waiting.splice(index, 1)[0]?.resolve();
    }
  });
  child.once('exit', (code) => {
    for (const { reject } of waiting.splice(0)) reject(new Error(`The backend ended with code ${String(code)}`));
  });
  return {
    onPort: (port: number, deliver: (data: unknown) => void) => ports.set(port, deliver),
    next: (fits: (data: FromBackend) => boolean) =>
      new Promise<void>((resolve, reject) => {
        waiting.push({ fits, resolve, reject });
      }),
  };
}
