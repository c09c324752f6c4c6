import { useCallback, useEffect, useRef, useState } from 'react';
import type { Progress } from '#shared/contract/base.ts';
import { refreshRecords } from '../app/query-client.ts';
import { errorCode } from '../i18n/errors.ts';

export type JobState<Result> =
  | { state: 'idle' }
  | { state: 'running'; progress: Progress | null; cancelling: boolean }
  | { state: 'done'; result: Result }
  | { state: 'failed'; error: unknown }
  | { state: 'cancelled' };

export type Job<Args extends unknown[], Result> = JobState<Result> & {
  /** Starts it; the result, or undefined when it failed or was cancelled (the state says which). */
  start: (...args: Args) => Promise<Result | undefined>;
  cancel: () => void;
  /** Back to idle, so that it can be started again. */
  reset: () => void;
};

type Events<Result> = AsyncIterator<Progress, Result | undefined, unknown>;

/**
 * A long job of the backend: counted, cancellable, not modal. Its entries are streams of progress that end with the result.
 * Leaving the page cancels it.
 */
export function useJob<Args extends unknown[], Result>(run: (signal: AbortSignal, ...args: Args) => Promise<Events<Result>>): Job<Args, Result> {
  const [state, setState] = useState<JobState<Result>>({ state: 'idle' });
  const controller = useRef<AbortController | null>(null);
  useEffect(() => () => controller.current?.abort(), []);

  async function start(...args: Args): Promise<Result | undefined> {
    controller.current?.abort();
    const own = new AbortController();
    controller.current = own;
    const set = (next: JobState<Result>): void => { if (controller.current === own) setState(next); };
    set({ state: 'running', progress: null, cancelling: false });
    try {
      const result = await followJob(await run(own.signal, ...args), own.signal, (progress) => set({ state: 'running', progress, cancelling: own.signal.aborted }));
      await refreshRecords();
      set({ state: 'done', result });
      return result;
    } catch (error) {
      set(wasCancelled(error) ? { state: 'cancelled' } : { state: 'failed', error });
      return undefined;
    }
  }

  const cancel = useCallback(() => {
    controller.current?.abort();
    setState((now) => (now.state === 'running' ? { ...now, cancelling: true } : now));
  }, []);
  const reset = useCallback(() => {
    controller.current = null;
    setState({ state: 'idle' });
  }, []);
  return { ...state, start, cancel, reset };
}

/** Whether a job ended because the user gave it up. */
export function wasCancelled(error: unknown): boolean {
  return errorCode(error) === 'CANCELLED' || (error instanceof Error && error.name === 'AbortError');
}

/** Reads a job's events to the end: its result, or an AbortError when it ended without one. */
export async function followJob<Result>(events: Events<Result>, signal: AbortSignal, onProgress: (progress: Progress) => void): Promise<Result> {
  for (;;) {
    const event = await events.next();
    if (event.done === true) {
      if (event.value === undefined) throw new DOMException('', 'AbortError');
      return event.value;
    }
    if (!signal.aborted) onProgress(event.value);
  }
}
