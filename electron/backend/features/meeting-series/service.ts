import type { SeriesFields } from '#shared/contract/meeting-series.ts';
import { dayOf } from '#shared/rules/meetings.ts';
import type { WriteContext } from '../../context.ts';
import type { Ref } from '../../db/records.ts';
import { ruleError } from '../../errors.ts';
import { refuseMark } from '../documents/service.ts';

type Written = { id: string; rev: number };

/** Begins a series of meetings of one or more committees. */
export function createSeries(context: WriteContext, input: SeriesFields): Written {
  const { records } = context;
  records.describe(input.title);
  refuseOdd(input);
  const id = records.insert('meeting_series', columnsOf(input));
  writeCommittees(context, id, input.committeeIds);
  return { id, rev: 1 };
}

/** Changes what is told of a series; its meetings stay as they are. */
export function updateSeries(context: WriteContext, input: SeriesFields & Ref): Written {
  const { records } = context;
  records.describe(records.seen('meeting_series', input).title);
  refuseOdd(input);
  const changed = writeCommittees(context, input.id, input.committeeIds);
  const rev = records.update('meeting_series', input, columnsOf(input));
  return { id: input.id, rev: changed && rev === input.rev ? records.touch('meeting_series', input.id) : rev };
}

/** Puts series into the recycle bin of which no meeting is; one that has meetings is ended by its last day. */
export function removeSeries({ connection, records }: WriteContext, items: readonly Ref[]): { removed: number } {
  for (const item of items) {
    const { title } = records.seen('meeting_series', item);
    records.describe(title);
    const meeting = connection.prepare('SELECT title FROM meeting WHERE series_id = ? AND deleted_at IS NULL ORDER BY starts_at LIMIT 1').pluck().get(item.id) as string | undefined;
    if (meeting !== undefined) throw ruleError({ rule: 'SERIES_HAS_MEETINGS', params: { label: title, meeting } });
    for (const { id } of committeesOf({ connection }, item.id)) records.removeNow('series_committee', id);
    records.remove('meeting_series', item);
  }
  return { removed: items.length };
}

function committeesOf({ connection }: Pick<WriteContext, 'connection'>, seriesId: string): { id: string; committeeId: string }[] {
  return connection.prepare('SELECT id, committee_id AS committeeId FROM series_committee WHERE series_id = ? AND deleted_at IS NULL').all(seriesId) as { id: string; committeeId: string }[];
}

/** Answers whether that changed anything. */
function writeCommittees(context: WriteContext, seriesId: string, committeeIds: readonly string[]): boolean {
  const { records } = context;
  const before = committeesOf(context, seriesId);
  const wanted = new Set(committeeIds);
  const gone = before.filter(({ committeeId }) => !wanted.has(committeeId));
  const added = [...wanted].filter((committeeId) => !before.some((one) => one.committeeId === committeeId));
  for (const { id } of gone) records.removeNow('series_committee', id);
  for (const committeeId of added) {
    records.current('committee', committeeId);
    records.insert('series_committee', { series_id: seriesId, committee_id: committeeId });
  }
  return gone.length + added.length > 0;
}

function columnsOf({ title, kind, meetingFrequency, startsAt, endsOn, place, note }: SeriesFields) {
  return { title, kind, meeting_frequency: meetingFrequency, starts_at: startsAt, ends_on: endsOn, place, note };
}

function refuseOdd({ title, startsAt, endsOn, place, note, committeeIds }: SeriesFields): void {
  if (committeeIds.length === 0) throw ruleError({ rule: 'SERIES_COMMITTEE_REQUIRED', field: 'committeeIds' });
  if (endsOn !== null && endsOn < dayOf(startsAt)) throw ruleError({ rule: 'SERIES_ENDS_BEFORE_START', field: 'endsOn' });
  for (const text of [title, place, note]) refuseMark(text);
}
