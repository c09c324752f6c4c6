import { ORPCError, type ClientLink, type ClientOptions } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';

type NoContext = Record<PropertyKey, never>;
type CallContext = { callId?: string };

/** As much of a message port as is used here: browsers' and Node's alike. */
type Port = Pick<MessagePort, 'addEventListener' | 'postMessage' | 'start' | 'close'>;

interface Connection {
  port: Port;
  rpc: RPCLink<CallContext>;
  /** Rejects when the other side is gone. */
  ended: Promise<never>;
  end: () => void;
}

/**
 * A link over a message port that can be replaced. oRPC itself waits for ever when the other side is gone, so every call
 * and every open event iterator is raced with the end of its connection and rejects with `BACKEND_RESTARTING`.
 */
export interface PortLink extends ClientLink<NoContext> {
  open(port: Port): void;
  close(): void;
}

/**
 * `commits` tells the entries that may write. oRPC's client gives up at once when its signal aborts, although the server may
 * be committing; such a call therefore keeps waiting for the server's answer and asks it to cancel by `{ cancel: callId }`.
 */
export function createPortLink(commits: (path: readonly string[]) => boolean = () => false): PortLink {
  let connection: Connection | null = null;

  function close(): void {
    connection?.end();
    connection = null;
  }

  function open(port: Port): void {
    close();
    connection = connectionOver(port);
  }

  async function call(path: readonly string[], input: unknown, options: ClientOptions<NoContext>): Promise<unknown> {
    const current = connection;
    if (current === null) throw gone();
    const answer = commits(path) ? callAndWait(current, path, input, options) : current.rpc.call(path, input, options);
    const output = await orEnd(current, answer);
    return isEvents(output) ? endingWith(current, output) : output;
  }

  return { open, close, call };
}

function connectionOver(port: Port): Connection {
  const { promise: ended, reject } = Promise.withResolvers<never>();
  // A connection that ends while nothing waits on it is no unhandled failure.
  ended.catch(() => undefined);
  const rpc = new RPCLink<CallContext>({ port, headers: ({ context }) => (context.callId === undefined ? {} : { 'x-call-id': context.callId }) });
  port.start();
  return { port, rpc, ended, end: () => { reject(gone()); port.close(); } };
}

async function callAndWait(connection: Connection, path: readonly string[], input: unknown, { signal, ...options }: ClientOptions<NoContext>): Promise<unknown> {
  if (signal?.aborted === true) throw new ORPCError('CANCELLED', { defined: true, status: 499 });
  const callId = crypto.randomUUID();
  const cancel = (): void => connection.port.postMessage({ cancel: callId });
  const over = (): void => signal?.removeEventListener('abort', cancel);
  signal?.addEventListener('abort', cancel, { once: true });
  try {
    const output = await connection.rpc.call(path, input, { ...options, context: { callId } });
    if (isEvents(output)) return tellingTheEnd(output, over);
    over();
    return output;
  } catch (error) {
    over();
    throw error;
  }
}

/** The same events, and `over` is called after the last. */
function tellingTheEnd(events: Events, over: () => void): Events {
  const watched = async (step: Promise<IteratorResult<unknown, unknown>>) => {
    try {
      const result = await step;
      if (result.done === true) over();
      return result;
    } catch (error) {
      over();
      throw error;
    }
  };
  const iterator: Events = {
    next: () => watched(events.next()),
    return: (value) => watched(events.return?.(value) ?? Promise.resolve({ done: true, value })),
    [Symbol.asyncIterator]: () => iterator,
  };
  return iterator;
}

function orEnd<T>(connection: Connection, answer: Promise<T>): Promise<T> {
  return Promise.race([answer, connection.ended]);
}

type Events = AsyncIterator<unknown, unknown> & AsyncIterable<unknown>;

/** The same events, but waiting for the next one ends when the connection does. */
function endingWith(connection: Connection, events: Events): Events {
  const iterator: Events = {
    next: () => orEnd(connection, events.next()),
    return: (value) => orEnd(connection, events.return?.(value) ?? Promise.resolve({ done: true, value })),
    [Symbol.asyncIterator]: () => iterator,
  };
  return iterator;
}

function isEvents(output: unknown): output is Events {
  return typeof output === 'object' && output !== null && Symbol.asyncIterator in output && 'next' in output;
}

function gone(): ORPCError<'BACKEND_RESTARTING', undefined> {
  return new ORPCError('BACKEND_RESTARTING', { defined: true, status: 503 });
}
