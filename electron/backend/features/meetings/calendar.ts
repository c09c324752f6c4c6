import { formatDate } from '#shared/rules/dates.ts';
import { dayOf, type MeetingStatus, timeOf } from '#shared/rules/meetings.ts';
import type { ReadContext } from '../../context.ts';
import { RecordMissingError } from '../../db/records.ts';
import type { CalendarEvent } from '../../office/calendar-file.ts';
import { readAgenda } from './agenda.ts';

export interface CalendarRequest {
  of: 'meeting' | 'series';
  id: string;
}

interface StoredMeeting {
  id: string;
  title: string;
  startsAt: string;
  endsAt: string | null;
  place: string | null;
  status: MeetingStatus;
  statusReason: string | null;
  postponedFrom: string | null;
  rev: number;
  updatedAt: string;
}

/** What a calendar is told of a meeting, or of all meetings of a series. */
export async function readCalendar(context: ReadContext, { of, id }: CalendarRequest): Promise<CalendarEvent[]> {
  const meetings = context.connection.prepare(`SELECT id, title, starts_at AS startsAt, ends_at AS endsAt, place, status, status_reason AS statusReason, postponed_from AS postponedFrom, rev, updated_at AS updatedAt
    FROM meeting WHERE ${of === 'meeting' ? 'id' : 'series_id'} = ? AND deleted_at IS NULL ORDER BY starts_at, id`).all(id) as StoredMeeting[];
  if (of === 'meeting' && meetings.length === 0) throw new RecordMissingError('meeting');
  const events: CalendarEvent[] = [];
  for (const meeting of meetings) events.push(await eventOf(context, meeting));
  return events;
}

/** What calendars show is Vietnamese like the invitation, whatever the language of the screen. */
async function eventOf(context: ReadContext, { id, title, startsAt, endsAt, place, status, statusReason, postponedFrom, rev, updatedAt }: StoredMeeting): Promise<CalendarEvent> {
  const { connection } = context;
  const committees = connection.prepare('SELECT c.name FROM meeting_committee AS mc JOIN committee AS c ON c.id = mc.committee_id WHERE mc.meeting_id = ? AND mc.deleted_at IS NULL ORDER BY c.sort_key, c.id').pluck().all(id) as string[];
  const agenda = (await readAgenda(context, id, startsAt)).map((row) => `${timeOf(row.startsAt)} ${row.content}`);
  const description = [
    ...(status === 'postponed' ? [`Hoãn họp ngày ${formatDate(dayOf(postponedFrom ?? startsAt))}, chờ lịch mới. Lý do: ${statusReason ?? ''}`] : []),
    ...(status === 'cancelled' ? [`Hủy họp. Lý do: ${statusReason ?? ''}`] : []),
    ...committees,
    ...agenda,
  ];
  return {
    uid: `${id}@steering-desk`, sequence: rev - 1, changedAt: updatedAt, startsAt, endsAt, location: place, status: statusOf(status),
    summary: status === 'postponed' ? `[Hoãn] ${title}` : title, description: description.length === 0 ? null : description.join('\n'),
  };
}

/** What is only planned, or waits for another time, is not sure. */
function statusOf(status: MeetingStatus): CalendarEvent['status'] {
  if (status === 'cancelled') return 'CANCELLED';
  return status === 'draft' || status === 'postponed' ? 'TENTATIVE' : 'CONFIRMED';
}
