import type { ReadLimits, ReadOptions } from './workbook.ts';
import { DEFAULT_LIMITS } from './workbook.ts';
import { tooLarge, WorkbookError } from './workbook-error.ts';

/** Keeps one reading within its limits; asked between chunks, so that no file can hold the thread for long. */
export type ReadGuard = {
  readonly limits: ReadLimits;
  /** Throws WORKBOOK_TIMEOUT past the deadline and the reason of the signal once aborted. */
  check(): void;
  /** Counts cells over all sheets; throws WORKBOOK_TOO_LARGE past the limit. */
  countCells(more: number): void;
  /** Counts one text or formula and its characters. */
  countText(characters: number): void;
  /** Counts what is kept besides cells. */
  countItems(more: number): void;
  progress(rowsRead: number): void;
  /** A guard for reading the same file once more: nothing counted yet, the same time left. */
  anew(): ReadGuard;
};

export function createReadGuard(options: ReadOptions): ReadGuard {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  return guardUntil(performance.now() + limits.milliseconds, limits, options);
}

function guardUntil(deadline: number, limits: ReadLimits, options: ReadOptions): ReadGuard {
  let cells = 0;
  let characters = 0;
  let items = 0;
  const countItems = (more: number) => {
    items += more;
    if (items > limits.items) throw tooLarge(`more than ${limits.items} texts, merges, styles and the like`);
  };
  return {
    limits,
    check() {
      options.signal?.throwIfAborted();
      if (performance.now() > deadline) throw new WorkbookError('WORKBOOK_TIMEOUT', `not read within ${limits.milliseconds} ms`);
    },
    countCells(more) {
      cells += more;
      if (cells > limits.cells) throw tooLarge(`more than ${limits.cells} cells`);
    },
    countText(more) {
      characters += more;
      if (characters > limits.textCharacters) throw tooLarge(`more than ${limits.textCharacters} characters`);
      countItems(1);
    },
    countItems,
    progress(rowsRead) {
      options.onProgress?.(rowsRead);
    },
    anew: () => guardUntil(deadline, limits, options),
  };
}
