import { createORPCErrorFromJson, type ORPCErrorJSON } from '@orpc/client';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Progress } from '#shared/contract/base.ts';
import { AbortFlag } from './abort-flag.ts';
import { appError, isCancelled } from './errors.ts';
import { log, type LogLine, relayLog } from './log.ts';
import type { FromWork, ToWork, WorkStart } from './work-messages.ts';
import type { WorkKind } from './work-sessions.ts';

const HEAP_MB: Record<WorkKind, number> = { import: 768, export: 512, backup: 256, files: 512, check: 256, replies: 768, returns: 768, packages: 512 };

/** A running work session, from the router's side. */
export interface WorkSession {
  call(method: string, input: unknown, options?: { onProgress?: (progress: Progress) => void; flag?: AbortFlag }): Promise<unknown>;
  close(): Promise<void>;
}

/**
 * Starts a work session in a thread of its own. When the thread dies, of its heap limit for one, its open calls are
 * rejected with WORKBOOK_TOO_LARGE or BUG; nothing else is touched.
 */
export function startWork(kind: WorkKind, database: string): WorkSession {
  const worker = new Worker(path.join(import.meta.dirname, 'work.js'), {
    workerData: { kind, database } satisfies WorkStart,
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB[kind] },
  });
  const waiting = new Map<number, { resolve: (output: unknown) => void; reject: (error: unknown) => void; onProgress: ((progress: Progress) => void) | undefined }>();
  let nextCall = 1;
  let ended: unknown = null;

  worker.on('message', (message: FromWork | LogLine) => {
    if (message.type === 'log') return relayLog(message);
    const call = waiting.get(message.id);
    if (message.type === 'progress') return call?.onProgress?.({ step: message.step, done: message.done, total: message.total });
    waiting.delete(message.id);
    if (message.type === 'answer') call?.resolve(message.output);
    else call?.reject(createORPCErrorFromJson(message.error as ORPCErrorJSON<string, unknown>));
  });
  worker.on('error', (error) => end((error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY' ? appError('WORKBOOK_TOO_LARGE') : error));
  const exited = new Promise<void>((resolve) => {
    worker.on('exit', () => {
      end(appError('CANCELLED'));
      resolve();
    });
  });

  function end(reason: unknown): void {
    ended ??= reason;
    if (waiting.size > 0 && !isCancelled(ended)) log.error(`work ${kind}`, ended);
    for (const call of waiting.values()) call.reject(ended);
    waiting.clear();
  }

  return {
    call(method, input, { onProgress, flag = new AbortFlag() } = {}) {
      if (ended !== null) return Promise.reject(ended);
      const id = nextCall++;
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject, onProgress });
        worker.postMessage({ id, method, input, flag: flag.shared } satisfies ToWork);
      });
    },
    async close() {
      if (waiting.size === 0) worker.postMessage('end');
      else await worker.terminate();
      await exited;
    },
  };
}
