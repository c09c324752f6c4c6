import { addDays } from '#shared/rules/dates.ts';
import type { Connection } from '../../db/connection.ts';
import { ruleError } from '../../errors.ts';

/** An applied version with the days it is in force; `to` is null for the latest. */
export interface VersionSpan {
  id: string;
  kind: string;
  from: string | null;
  to: string | null;
}

/** The applied versions of a committee, the oldest first. */
export function versionSpans(connection: Connection, committeeId: string): VersionSpan[] {
  const versions = connection
    .prepare("SELECT id, kind, effective_on AS \"from\" FROM version WHERE committee_id = ? AND status = 'applied' AND deleted_at IS NULL ORDER BY effective_on")
    .all(committeeId) as { id: string; kind: string; from: string | null }[];
  return versions.map((version, index) => {
    const next = versions[index + 1]?.from ?? null;
    return { ...version, to: next === null ? null : addDays(next, -1) };
  });
}

/**
 * The version a seat stands in that is entered by hand or from a file: the one in force today, or on the day the seat
 * begins where that is later. Refused when the committee has been ended by then.
 */
export function spanForEntry(spans: readonly VersionSpan[], from: string | null, today: string): VersionSpan {
  const day = from !== null && from > today ? from : today;
  const span = spans.findLast((one) => (one.from ?? '') <= day) ?? spans[0];
  if (span === undefined) throw ruleError({ rule: 'UNKNOWN_COMMITTEE', field: 'committeeId' });
  if (span.kind === 'end') throw ruleError({ rule: 'COMMITTEE_ENDED', params: { date: span.from ?? '' } });
  return span;
}

/** The first day of a seat of which no day is told: unknown in the first version, else the day its version took effect. */
export function firstDay(spans: readonly VersionSpan[], span: VersionSpan, from: string | null): string | null {
  if (from !== null) return from;
  return spans[0]?.id === span.id ? null : span.from;
}
