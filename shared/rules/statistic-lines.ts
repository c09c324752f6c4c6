import { type Figure, NOTHING, plus } from './figures.ts';

/** Figures, column by column, of a group as it was counted. */
export interface Counted<Key> {
  key: Key;
  figures: readonly Figure[];
}

/** Puts groups that stand in the same line together: every figure goes into one line and no other. */
export function folded<Key, Line extends string | null>(groups: readonly Counted<Key>[], lineOf: (key: Key) => Line): Map<Line, Figure[]> {
  const lines = new Map<Line, Figure[]>();
  for (const { key, figures } of groups) {
    const line = lineOf(key);
    lines.set(line, added(lines.get(line), figures));
  }
  return lines;
}

/** The sums of all columns over lines. */
export function totalOf(lines: Iterable<readonly Figure[]>, columns: number): Figure[] {
  let total = Array.from({ length: columns }, () => NOTHING);
  for (const figures of lines) total = added(total, figures);
  return total;
}

function added(sum: readonly Figure[] | undefined, figures: readonly Figure[]): Figure[] {
  return sum === undefined ? [...figures] : sum.map((figure, column) => plus(figure, figures[column] ?? NOTHING));
}
