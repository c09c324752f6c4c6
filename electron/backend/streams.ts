import type { Progress } from '#shared/contract/base.ts';

/**
 * Turns a job that reports progress by calling back into the stream the page reads: progress while it runs, its result
 * at the end. Leaving the stream, or aborting the call, runs `onCancel`.
 */
export async function* progressStream<T>(job: (onProgress: (progress: Progress) => void) => Promise<T>, signal: AbortSignal | undefined, onCancel: () => void): AsyncGenerator<Progress, T, void> {
  const waiting: Progress[] = [];
  let wake = () => {};
  let settled = false;
  const cancel = () => onCancel();
  signal?.addEventListener('abort', cancel, { once: true });
  const result = job((progress) => {
    waiting.push(progress);
    wake();
  }).finally(() => {
    settled = true;
    wake();
  });
  result.catch(() => {});
  let left = true;
  try {
    for (;;) {
      // Only the newest progress matters to a reader who is slow.
      const latest = waiting.pop();
      waiting.length = 0;
      if (latest !== undefined) yield latest;
      if (settled && waiting.length === 0) break;
      if (waiting.length === 0) {
        await new Promise<void>((resolve) => {
          wake = resolve;
          if (settled) resolve();
        });
      }
    }
    left = false;
    return await result;
  } finally {
    signal?.removeEventListener('abort', cancel);
    if (left && !settled) onCancel();
  }
}
