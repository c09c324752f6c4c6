import { addDays, overlaps, type Period } from './dates.ts';

/** The days two periods share, as a period; null when they share none. */
export function commonDays(a: Period, b: Period): Period | null {
  return overlaps(a, b) ? { from: later(a.from, b.from), to: earlier(a.to, b.to) } : null;
}

/** The span from the first to the last day of two periods. Open ends stay open. */
export function spanOver(a: Period, b: Period): Period {
  return {
    from: a.from === null || b.from === null ? null : earlier(a.from, b.from),
    to: a.to === null || b.to === null ? null : later(a.to, b.to),
  };
}

/** What is left of a period when the days of others are taken out of it, the earliest first. */
export function daysLeft(period: Period, taken: readonly Period[]): Period[] {
  return taken.reduce<Period[]>((left, gone) => left.flatMap((part) => without(part, gone)), [period]);
}

/** Whether a period begins on the day after another ended. */
export function follows(next: Period, before: Period): boolean {
  return before.to !== null && next.from === addDays(before.to, 1);
}

function without(part: Period, gone: Period): Period[] {
  if (!overlaps(part, gone)) return [part];
  const left: Period[] = [];
  if (gone.from !== null && (part.from === null || part.from < gone.from)) left.push({ from: part.from, to: addDays(gone.from, -1) });
  if (gone.to !== null && (part.to === null || part.to > gone.to)) left.push({ from: addDays(gone.to, 1), to: part.to });
  return left;
}

function later(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return a > b ? a : b;
}

function earlier(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}
