import { addDays } from './dates.ts';
import { periodSpan } from './statistic-periods.ts';

/** The life of a round of returns: its units are asked while it is collecting. */
export const RETURN_STATUSES = ['draft', 'collecting', 'complete', 'approved', 'locked', 'sent'] as const;
export type ReturnStatus = (typeof RETURN_STATUSES)[number];
export const SHEET_STATUSES = ['awaited', 'submitted', 'returned', 'accepted'] as const;
export type ReturnSheetStatus = (typeof SHEET_STATUSES)[number];
export const SUBMISSION_KINDS = ['file', 'package', 'own', 'correction', 'supplement'] as const;
export type SubmissionKind = (typeof SUBMISSION_KINDS)[number];

/** Letters to units: asking for figures, chasing those who have not sent them, giving back what was wrong. */
export const RETURN_LETTERS = ['asking', 'chasing', 'returning'] as const;
export type ReturnLetter = (typeof RETURN_LETTERS)[number];

/** Figures of a period close on the 14th of its last month, and begin on the 15th of the month before its first (NĐ 09/2019/NĐ-CP, Article 12). */
const CLOSING_DAY = 14;

/** The days between which the figures of a period are counted where nothing else is said; null when the code is none. */
export function usualDays(period: string): { from: string; to: string } | null {
  const span = periodSpan(period);
  if (span === null) return null;
  return { from: `${addDays(span.from, -1).slice(0, 8)}${CLOSING_DAY + 1}`, to: `${span.to.slice(0, 8)}${CLOSING_DAY}` };
}

/** How the days of a round stand to the usual ones: a round of the same kind before this one is followed. */
export function daysLike(period: string, before: { period: string; from: string; to: string } | null): { from: string; to: string } | null {
  const usual = usualDays(period);
  const usualBefore = before === null ? null : usualDays(before.period);
  if (usual === null || before === null || usualBefore === null) return usual;
  return { from: addDays(usual.from, daysBetween(usualBefore.from, before.from)), to: addDays(usual.to, daysBetween(usualBefore.to, before.to)) };
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** What a square of the board shows: the worst that is to be said of a sheet. */
export const SHEET_LOOKS = ['awaited', 'returned', 'errors', 'warnings', 'accepted', 'late', 'submitted'] as const;
export type SheetLook = (typeof SHEET_LOOKS)[number];

export interface JudgedSheet {
  status: ReturnSheetStatus;
  late: boolean;
  errors: number;
  warnings: number;
}

/** What is said of a sheet: it is returned, or not there, or wrong; then whether it was accepted, came late, or waits to be looked at. */
export function lookOf({ status, late, errors, warnings }: JudgedSheet): SheetLook {
  if (status === 'awaited' || status === 'returned') return status;
  if (errors > 0) return 'errors';
  if (warnings > 0) return 'warnings';
  if (status === 'accepted') return 'accepted';
  return late ? 'late' : 'submitted';
}

/** What is said of a unit: the worst of its sheets; `part` where some came and others did not. */
export const UNIT_LOOKS = [...SHEET_LOOKS, 'part'] as const;
export type UnitLook = (typeof UNIT_LOOKS)[number];

export function lookOfUnit(sheets: readonly JudgedSheet[]): UnitLook {
  const looks = new Set(sheets.map(lookOf));
  for (const look of ['returned', 'errors', 'warnings'] as const) if (looks.has(look)) return look;
  if (looks.has('awaited')) return looks.size === 1 ? 'awaited' : 'part';
  if (looks.has('late')) return 'late';
  return looks.has('submitted') ? 'submitted' : 'accepted';
}

/** Whether somebody of the secretariat has something to do with it. */
export function needsWork(look: UnitLook): boolean {
  return look !== 'accepted' && look !== 'awaited' && look !== 'part';
}

/** Whether a unit may still hand in: the round is not closed, or it was let in afterwards. */
export function mayHandIn({ closesOn, openUntil }: { closesOn: string | null; openUntil: string | null }, on: string): boolean {
  return closesOn === null || on <= closesOn || (openUntil !== null && on <= openUntil);
}
