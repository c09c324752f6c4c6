import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import type { Contract } from '#shared/contract/index.ts';
import type { Runner } from '../../electron/backend/context.ts';
import { toAppError } from '../../electron/backend/errors.ts';
import { router } from '../../electron/backend/router.ts';
import { snapshots } from '../../electron/backend/snapshot.ts';
import { servePort } from '../../electron/serve-port.ts';
import type { TestDatabase } from './database.ts';

export type BackendClient = ContractRouterClient<Contract>;

/** A page's end of a port on which the contract is served from a test database, in this process. */
export interface Served extends Disposable {
  client: BackendClient;
  /** Asks for any path of names at all, as a page gone wrong might. */
  ask(path: readonly string[], input: unknown): Promise<unknown>;
  /** The raw port, for messages no client would send. */
  port: MessagePort;
  /** Messages that were no requests. */
  garbage: unknown[];
}

/** Node's ports give the message itself; Electron's give an event with the message in `data`. */
export function asServedPort(port: MessagePort) {
  return {
    on(event: 'message' | 'close', listener: (event: { data: unknown }) => void) {
      if (event === 'close') port.on('close', () => listener({ data: undefined }));
      else port.on('message', (data: unknown) => listener({ data }));
    },
    postMessage: (message: unknown) => port.postMessage(message),
    start: () => port.start(),
  };
}

export function serve(database: TestDatabase): Served {
  const { port1, port2 } = new MessageChannel();
  const inSnapshot = snapshots(database.connection);
  const garbage: unknown[] = [];
  const runner: Runner = {
    read: (work) => inSnapshot(() => work(database.read)),
    write: ({ path, signal }, work) => database.write(work, path.join('.'), signal),
    backend: () => {
      throw new Error('Jobs are tested with the whole backend');
    },
  };
  servePort(asServedPort(port1), { router, context: () => ({ runner }), toError: toAppError, onGarbage: (error) => garbage.push(error) });
  const link = new RPCLink({ port: port2 });
  const client: BackendClient = createORPCClient(link);
  port2.start();
  return {
    client,
    ask: (path, input) => link.call(path, input, { context: {} }),
    port: port2,
    garbage,
    [Symbol.dispose]() {
      port1.close();
      port2.close();
    },
  };
}
