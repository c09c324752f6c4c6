import { z } from 'zod';
import { MEETING_KINDS } from '../rules/meetings.ts';
import { SERIES_FREQUENCIES } from '../rules/meeting-series.ts';
import { date, id, line, localTime, optionalDate, optionalLine, optionalText, read, refs, rev, write, written } from './base.ts';

const frequency = z.enum(SERIES_FREQUENCIES);
const committee = z.strictObject({ id, name: z.string() });

export const seriesRow = z.strictObject({
  id, rev,
  title: z.string(),
  kind: z.enum(MEETING_KINDS),
  /** Null: as the operating regulations of its committees say. */
  meetingFrequency: frequency.nullable(),
  /** What that comes to today; null when no regulations say it. */
  frequency: frequency.nullable(),
  /** The first one's day and time. */
  startsAt: localTime,
  endsOn: optionalDate,
  place: z.string().nullable(),
  note: z.string().nullable(),
  committees: z.array(committee),
  /** Meetings of it that were not called off, and the last of them. */
  meetings: z.int(),
  lastOn: optionalDate,
});
export type SeriesRow = z.infer<typeof seriesRow>;

/** A meeting that is due by a series, or by the regulations of a committee that has no series. */
export const proposal = z.strictObject({
  seriesId: id.nullable(),
  committeeId: id.nullable(),
  title: z.string(),
  frequency,
  committees: z.array(committee),
  /** The last meeting; null before the first. */
  lastOn: optionalDate,
  day: date,
  /** How many periods have gone by without a meeting, this day's among them; 0 when the day is still to come. */
  missed: z.int(),
});
export type Proposal = z.infer<typeof proposal>;

const fields = {
  title: line(300), kind: z.enum(MEETING_KINDS), meetingFrequency: frequency.nullable(), startsAt: localTime, endsOn: optionalDate, place: optionalLine(300), note: optionalText(2000), committeeIds: z.array(id).max(50),
};
export type SeriesFields = z.infer<z.ZodObject<typeof fields>>;

export const meetingSeries = {
  list: read.input(z.strictObject({})).output(z.array(seriesRow)),
  create: write.input(z.strictObject(fields)).output(written),
  update: write.input(z.strictObject({ id, rev, ...fields })).output(written),
  /** To the recycle bin; only while no meeting is of it. */
  remove: write.input(z.strictObject({ items: refs })).output(z.strictObject({ removed: z.int() })),
  /** The next days of all, those due first. */
  proposals: read.input(z.strictObject({})).output(z.array(proposal)),
  /** Makes the meeting of a proposal, as long as it is one. */
  plan: write.input(z.strictObject({ seriesId: id.nullable(), committeeId: id.nullable(), day: date })).output(written),
};
