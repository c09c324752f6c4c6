import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { viewWorkbook } from './sheet-view.ts';
import type { ReadLimits, ReadOptions, Workbook, WorkbookData } from './workbook.ts';
import { DEFAULT_LIMITS } from './workbook.ts';
import { tooLarge, WorkbookError } from './workbook-error.ts';
import type { WorkbookErrorCode } from './workbook-error.ts';

/** What passes between the thread that reads and the one that asked. */
export type ReadingStart = { path: string; limits: Partial<ReadLimits>; password: string | undefined };
export type FromReading = { type: 'progress'; rows: number } | { type: 'read'; data: WorkbookData } | { type: 'refused'; code: WorkbookErrorCode; message: string };

/** The heap of the thread; the columns of numbers lie outside it and are limited by the count of cells. */
const HEAP_MB = 768;
/** The thread keeps its time itself, as far as it can; this much later it is ended. */
const GRACE_MS = 1000;
/** Beside this file, in the sources as in the build. */
const THREAD = join(import.meta.dirname, `read-thread${extname(import.meta.filename)}`);

export type ApartOptions = ReadOptions & { heapMegabytes?: number };

/**
 * Reads a workbook as readWorkbook() does, in a thread of its own with limits of heap and time: whatever is in the
 * file, the caller goes on. A thread that outgrows its heap is WORKBOOK_TOO_LARGE, one that outlives its time
 * WORKBOOK_TIMEOUT. An aborted signal ends the thread at once and throws its reason.
 */
export async function readWorkbookApart(path: string, options: ApartOptions = {}): Promise<Workbook> {
  return viewWorkbook(await readDataApart(path, options));
}

/** The same as plain data. */
export async function readDataApart(path: string, { limits = {}, signal, password, onProgress, heapMegabytes = HEAP_MB }: ApartOptions): Promise<WorkbookData> {
  signal?.throwIfAborted();
  const milliseconds = limits.milliseconds ?? DEFAULT_LIMITS.milliseconds;
  const worker = new Worker(THREAD, { workerData: { path, limits, password } satisfies ReadingStart, resourceLimits: { maxOldGenerationSizeMb: heapMegabytes } });
  const { promise, resolve, reject } = Promise.withResolvers<WorkbookData>();
  const timer = setTimeout(() => reject(new WorkbookError('WORKBOOK_TIMEOUT', `not read within ${milliseconds} ms`)), milliseconds + GRACE_MS);
  const stop = () => reject(signal?.reason as Error);
  signal?.addEventListener('abort', stop, { once: true });
  worker.on('message', (message: FromReading) => {
    if (message.type === 'progress') onProgress?.(message.rows);
    else if (message.type === 'read') resolve(message.data);
    else reject(new WorkbookError(message.code, message.message));
  });
  worker.on('error', (error) => reject((error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooLarge('more than the heap of the thread holds') : error));
  worker.on('exit', (code) => reject(new Error(`The thread that reads ended with ${code}`)));
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
    await worker.terminate();
  }
}
