import { createORPCErrorFromJson, type ORPCErrorJSON } from '@orpc/client';
import type { Worker } from 'node:worker_threads';
import { AbortFlag } from './abort-flag.ts';
import { appError } from './errors.ts';
import { log, type LogLine, relayLog } from './log.ts';
import type { Paths } from './paths.ts';
import type { FromWriter, ToWriter } from './writer-messages.ts';

/** The router's side of the writer's thread. */
export interface WriterClient {
  /** Runs a write of the contract. Aborting the signal before the commit rolls it back; after that it is too late. */
  call(path: readonly string[], input: unknown, signal: AbortSignal | undefined): Promise<unknown>;
  /** Runs the commit step of a job; the bytes are handed over, not copied. */
  bulkWrite(name: string, input: Uint8Array, flag: AbortFlag): Promise<unknown>;
  /** Answers after the running and waiting writes are done and the file stands alone. */
  close(): Promise<void>;
  /** Whether a write was answered since the start. */
  readonly hasWritten: boolean;
}

/** Opens the database in the writer's thread. Rejects with an error of the closed list when it cannot be opened. */
export async function openWriter(worker: Worker, paths: Paths, onCrash: (error: unknown) => void): Promise<{ writer: WriterClient; uncleanEnd: boolean }> {
  const waiting = new Map<number, { resolve: (output: unknown) => void; reject: (error: unknown) => void }>();
  let nextCall = 1;
  let hasWritten = false;
  let closing = false;
  let settleOpen: { resolve: (uncleanEnd: boolean) => void; reject: (error: unknown) => void } | null = null;
  const opened = new Promise<boolean>((resolve, reject) => {
    settleOpen = { resolve, reject };
  });
  const closed = new Promise<void>((resolve) => {
    worker.on('message', (message: FromWriter) => {
      if (message.type === 'closed') resolve();
    });
  });

  worker.on('message', (message: FromWriter | LogLine) => {
    switch (message.type) {
      case 'log': return relayLog(message);
      case 'opened': return settleOpen?.resolve(message.uncleanEnd);
      case 'refused': return settleOpen?.reject(createORPCErrorFromJson(message.error as ORPCErrorJSON<string, unknown>));
      case 'answer': return settle(message.id)?.resolve(message.output);
      case 'failure': return settle(message.id)?.reject(createORPCErrorFromJson(message.error as ORPCErrorJSON<string, unknown>));
      case 'closed': return;
    }
  });
  worker.on('error', failAll);
  worker.on('exit', () => {
    if (!closing) failAll(new Error('The writer ended'));
  });

  function settle(id: number) {
    const call = waiting.get(id);
    waiting.delete(id);
    return call;
  }

  function failAll(error: unknown): void {
    log.error('writer', error);
    settleOpen?.reject(error);
    for (const { reject } of waiting.values()) reject(appError('BACKEND_RESTARTING'));
    waiting.clear();
    onCrash(error);
  }

  function post(message: ToWriter, transfer: ArrayBuffer[] = []): void {
    worker.postMessage(message, transfer);
  }

  function ask(make: (id: number) => ToWriter, transfer: ArrayBuffer[] = []): Promise<unknown> {
    const id = nextCall++;
    const answered = new Promise<unknown>((resolve, reject) => {
      waiting.set(id, { resolve, reject });
    });
    post(make(id), transfer);
    return answered.then((output) => {
      hasWritten = true;
      return output;
    });
  }

  const writer: WriterClient = {
    async call(callPath, input, signal) {
      const flag = new AbortFlag();
      const abort = () => flag.abort();
      if (signal?.aborted) abort();
      signal?.addEventListener('abort', abort, { once: true });
      try {
        return await ask((id) => ({ type: 'call', id, path: callPath, input, flag: flag.shared }));
      } finally {
        signal?.removeEventListener('abort', abort);
      }
    },
    bulkWrite: (name, input, flag) => ask((id) => ({ type: 'work', id, name, input, flag: flag.shared }), [input.buffer as ArrayBuffer]),
    async close() {
      closing = true;
      post({ type: 'close' });
      await closed;
    },
    get hasWritten() {
      return hasWritten;
    },
  };
  post({ type: 'open', database: paths.database, backups: paths.backups, data: paths.data });
  try {
    return { writer, uncleanEnd: await opened };
  } catch (error) {
    closing = true;
    await worker.terminate();
    throw error;
  } finally {
    settleOpen = null;
  }
}
