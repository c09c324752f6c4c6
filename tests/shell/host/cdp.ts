import type { Readable, Writable } from 'node:stream';
import type { Protocol } from '../../../node_modules/playwright-core/types/protocol.d.ts';

type Method = keyof Protocol.CommandParameters & keyof Protocol.CommandReturnValues;
type Params<M extends Method> = Protocol.CommandParameters[M];
type Result<M extends Method> = Protocol.CommandReturnValues[M];
type EventName = keyof Protocol.Events;

export type Session = {
  send: <M extends Method>(method: M, params?: Params<M>) => Promise<Result<M>>;
  /** Sends without waiting; what fails because the page is gone is of no interest. */
  tell: <M extends Method>(method: M, params?: Params<M>) => void;
  on: <E extends EventName>(event: E, listener: (params: Protocol.Events[E]) => void) => void;
};

export type Connection = { root: Session; session: (id: string) => Session; closed: Promise<void> };

type Incoming = { id?: number; sessionId?: string; method?: string; params?: unknown; result?: unknown; error?: { message: string } };
type Waiting = { method: string; resolve: (result: unknown) => void; reject: (error: Error) => void };

function readMessages(stream: Readable, onMessage: (text: string) => void): void {
  let parts: Buffer[] = [];
  stream.on('data', (chunk: Buffer) => {
    let from = 0;
    for (let end = chunk.indexOf(0); end >= 0; end = chunk.indexOf(0, from)) {
      parts.push(chunk.subarray(from, end));
      onMessage(Buffer.concat(parts).toString('utf8'));
      parts = [];
      from = end + 1;
    }
    if (from < chunk.length) parts.push(chunk.subarray(from));
  });
}

/** The DevTools protocol over the browser's two pipes, one flat session per target. */
export function openConnection(read: Readable, write: Writable): Connection {
  const waiting = new Map<number, Waiting>();
  const listeners = new Map<string, ((params: never) => void)[]>();
  let last = 0;
  let open = true;

  function dispatch(message: Incoming): void {
    if (message.id === undefined) {
      for (const listener of listeners.get(`${message.sessionId ?? ''} ${message.method}`) ?? []) listener(message.params as never);
      return;
    }
    const call = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.error) call?.reject(new Error(`${call.method}: ${message.error.message}`));
    else call?.resolve(message.result);
  }

  function session(sessionId: string | undefined): Session {
    const send: Session['send'] = (method, params) =>
      new Promise((resolve, reject) => {
        if (!open) return reject(new Error(`${method}: the browser is gone`));
        last += 1;
        waiting.set(last, { method, resolve: resolve as Waiting['resolve'], reject });
        write.write(`${JSON.stringify({ id: last, method, params: params ?? {}, ...(sessionId ? { sessionId } : {}) })}\0`);
      });
    return {
      send,
      tell: (method, params) => void send(method, params).catch(() => {}),
      on(event, listener) {
        const key = `${sessionId ?? ''} ${event}`;
        listeners.set(key, [...(listeners.get(key) ?? []), listener]);
      },
    };
  }

  readMessages(read, (text) => dispatch(JSON.parse(text) as Incoming));
  write.on('error', () => {});
  const closed = new Promise<void>((resolve) => {
    read.once('close', () => {
      open = false;
      for (const call of waiting.values()) call.reject(new Error(`${call.method}: the browser is gone`));
      waiting.clear();
      resolve();
    });
  });
  return { root: session(undefined), session, closed };
}
