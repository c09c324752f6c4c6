import { ORPCError, type AnyRouter } from '@orpc/server';
import { StandardRPCHandler } from '@orpc/server/standard';
import { createServerPeerHandleRequestFn } from '@orpc/server/standard-peer';
import { ServerPeer } from '@orpc/standard-server-peer';

/** A message port as Electron's main and utility processes and Node have it. */
export interface ServedPort {
  on(event: 'message', listener: (event: { data: unknown }) => void): unknown;
  on(event: 'close', listener: () => void): unknown;
  postMessage(message: unknown): void;
  start(): void;
}

export interface Serving {
  router: AnyRouter;
  /** Made anew for each request. */
  context: () => object;
  /** Turns anything thrown into an error of the closed list. */
  toError: (error: unknown) => ORPCError<string, unknown>;
  /** Asked before each request: an error here answers it without running anything. */
  admit?: () => ORPCError<string, unknown> | null;
  /** Called when a request begins; what it returns is called when it, and the stream it answered with, has ended. */
  begin?: () => () => void;
  /** Told of messages that are no requests at all; they get no answer, for they have no number to answer to. */
  onGarbage?: (error: unknown) => void;
}

const CALL_ID = 'x-call-id';

/** Asks to cancel a write or a job. It stands beside oRPC's own abort, which gives up waiting; this one waits for what became of it. */
function cancelledCall(message: unknown): string | null {
  if (typeof message !== 'object' || message === null || !Object.hasOwn(message, 'cancel')) return null;
  const { cancel } = message as { cancel: unknown };
  return typeof cancel === 'string' ? cancel : null;
}

/**
 * Answers requests on a port until it closes. Every answer is a result or an error of the closed list; a message that
 * cannot be read is dropped; closing the port aborts what it had asked for.
 */
export function servePort(port: ServedPort, serving: Serving): void {
  const calls = new Map<string, AbortController>();
  /** The call a signal belongs to, so that the call is forgotten when its answer, or its stream, has ended. */
  const callOf = new WeakMap<AbortSignal, string>();
  const handler = new StandardRPCHandler(serving.router, {
    interceptors: [
      async (options) => {
        const refused = serving.admit?.() ?? null;
        if (refused !== null) throw refused;
        const callId = options.request.headers[CALL_ID];
        if (typeof callId !== 'string') return answer(await options.next());
        const controller = new AbortController();
        calls.set(callId, controller);
        const signal = AbortSignal.any([controller.signal, ...(options.request.signal === undefined ? [] : [options.request.signal])]);
        callOf.set(signal, callId);
        return answer(await options.next({ ...options, request: { ...options.request, signal } }));
      },
    ],
    clientInterceptors: [
      async (options) => {
        const ended = serving.begin?.() ?? (() => {});
        const callId = options.signal === undefined ? undefined : callOf.get(options.signal);
        const end = () => {
          if (callId !== undefined) calls.delete(callId);
          ended();
        };
        try {
          return streamOf(await options.next(), serving.toError, end);
        } catch (error) {
          end();
          throw serving.toError(error);
        }
      },
    ],
  });
  const peer = new ServerPeer((message) => port.postMessage(message));
  port.on('message', ({ data }) => {
    const cancelled = cancelledCall(data);
    if (cancelled !== null) {
      calls.get(cancelled)?.abort();
      return;
    }
    receive(data).catch((error: unknown) => serving.onGarbage?.(error));
  });
  port.on('close', () => peer.close());
  port.start();

  async function receive(data: unknown): Promise<void> {
    if (typeof data !== 'string' && !(data instanceof Uint8Array) && !(data instanceof ArrayBuffer)) throw new TypeError('Not a request');
    const message = data instanceof Uint8Array ? new Uint8Array(data) : data;
    await peer.message(message, createServerPeerHandleRequestFn(handler, { context: serving.context() }));
  }
}

interface Answer {
  matched: boolean;
}

function answer<T extends Answer>(result: T): T {
  if (!result.matched) throw new ORPCError('UNKNOWN_PROCEDURE', { defined: true, status: 404, message: 'UNKNOWN_PROCEDURE' });
  return result;
}

/** A stream's errors come after the call has returned: they are mapped where they are thrown. */
function streamOf(output: unknown, toError: Serving['toError'], end: () => void): unknown {
  if (typeof output !== 'object' || output === null || !(Symbol.asyncIterator in output)) {
    end();
    return output;
  }
  const source = output as unknown as AsyncIterator<unknown, unknown, undefined>;
  const mapped = async (step: Promise<IteratorResult<unknown, unknown>>) => {
    try {
      const result = await step;
      if (result.done) end();
      return result;
    } catch (error) {
      end();
      throw toError(error);
    }
  };
  return {
    next: () => mapped(source.next()),
    return: (value?: unknown) => mapped(source.return?.(value) ?? Promise.resolve({ done: true, value })),
    throw: (error?: unknown) => mapped(source.throw?.(error) ?? Promise.reject(error)),
    [Symbol.asyncIterator]() {
      return this;
    },
    async [Symbol.asyncDispose]() {
      await source.return?.();
      end();
    },
  };
}
