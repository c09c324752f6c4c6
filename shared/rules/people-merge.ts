import { overlaps, type Period } from './dates.ts';
import { spanOver } from './periods.ts';

/** A position of one of two people who are one. */
export interface MergedPosition {
  id: string;
  /** The one who stays, or the one who goes. */
  of: 'kept' | 'other';
  unitId: string | null;
  /** The position in folded words. */
  fold: string | null;
  period: Period;
}

/** What becomes of positions: one row stays for the days of all, the rows in `goes` go. */
export interface JoinedPosition<P extends MergedPosition = MergedPosition> {
  stays: P;
  period: Period;
  goes: P[];
}

/**
 * Brings the positions of two records of one person together. The same position in the same unit, recorded for days
 * that overlap, is one position for all of its days; the row of the one who stays is kept. Whatever else overlaps is
 * for the user to correct: see {@link clashOf}.
 */
export function joinPositions<P extends MergedPosition>(positions: readonly P[]): JoinedPosition<P>[] {
  const wholes: { rows: P[]; period: Period }[] = [];
  for (const position of positions) {
    let whole = { rows: [position], period: position.period };
    // A position may fill the gap between two, which are then one.
    for (const same of wholes.filter(({ rows }) => rows.some((row) => isSame(row, position)))) {
      if (!overlaps(same.period, whole.period)) continue;
      wholes.splice(wholes.indexOf(same), 1);
      whole = { rows: [...same.rows, ...whole.rows], period: spanOver(same.period, whole.period) };
    }
    wholes.push(whole);
  }
  return wholes.flatMap(({ rows, period }) => {
    const stays = rows.find(({ of }) => of === 'kept') ?? rows[0];
    return stays === undefined ? [] : [{ stays, period, goes: rows.filter((row) => row !== stays) }];
  });
}

function isSame(a: MergedPosition, b: MergedPosition): boolean {
  return a.unitId === b.unitId && a.fold === b.fold;
}

/** Two different positions for the same days, which nobody holds; null when there are none. */
export function clashOf<P extends MergedPosition>(joined: readonly JoinedPosition<P>[]): [P, P] | null {
  for (const [index, a] of joined.entries()) {
    const b = joined.slice(index + 1).find((other) => overlaps(a.period, other.period));
    if (b !== undefined) return [a.stays, b.stays];
  }
  return null;
}
