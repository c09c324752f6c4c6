import type { Period } from './dates.ts';
import { follows } from './periods.ts';
import type { Role } from './roles.ts';

/** A seat of one version, for the time somebody held it. */
export interface HeldSeat {
  /** The seat's row; the same row twice when it was held by office with an interruption. */
  id: string;
  /** The seat of the version before that this one goes on with. */
  continuesId: string | null;
  committeeId: string;
  role: Role;
  period: Period;
}

/**
 * The seats of one person as the office tells them: what goes on from version to version, with the same role and without
 * a day between, is one line, its seats the oldest first. Lines come in the order of their first seats.
 */
export function seatLines<S extends HeldSeat>(seats: readonly S[]): S[][] {
  const lines: S[][] = [];
  for (const seat of seats.toSorted(byFirstDay)) {
    const line = lines.find((one) => goesOn(seat, one.at(-1)));
    if (line === undefined) lines.push([seat]);
    else line.push(seat);
  }
  return lines;
}

function goesOn(seat: HeldSeat, last: HeldSeat | undefined): boolean {
  return last !== undefined && (seat.continuesId === last.id || seat.id === last.id)
    && seat.committeeId === last.committeeId && seat.role === last.role && follows(seat.period, last.period);
}

/** The first day to the last of a line. */
export function periodOf(line: readonly HeldSeat[]): Period {
  return { from: line[0]?.period.from ?? null, to: line.at(-1)?.period.to ?? null };
}

function byFirstDay(a: HeldSeat, b: HeldSeat): number {
  return (a.period.from ?? '') < (b.period.from ?? '') ? -1 : 1;
}
