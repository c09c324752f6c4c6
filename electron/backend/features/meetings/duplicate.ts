import { addMinutes } from '#shared/rules/meetings.ts';
import type { WriteContext } from '../../context.ts';
import type { InviteeRow, MeetingCommitteeRow, MeetingRow } from '../../db/tables.ts';
import { addAgendaItem, readAgenda } from './agenda.ts';
import { createMeeting, type Written } from './service.ts';

/** Plans the same meeting for another day: as long, with its committees, agenda and guests. Members are invited anew, as they sit on that day. */
export async function duplicateMeeting(context: WriteContext, { id, startsAt }: { id: string; startsAt: string }): Promise<Written> {
  const { records } = context;
  const meeting = records.current('meeting', id);
  const rowsOf = <T>(table: string) => context.connection.prepare(`SELECT * FROM ${table} WHERE meeting_id = ? AND deleted_at IS NULL ORDER BY rowid`).all(id) as T[];
  const committees = rowsOf<MeetingCommitteeRow & { quorum: 'majority' | 'two_thirds' | 'none' }>('meeting_committee').map(({ committee_id: committeeId, quorum }) => ({ committeeId, quorum }));
  const copy = createMeeting(context, { ...toldOf(meeting), startsAt, endsAt: endOf(meeting, startsAt), seriesId: meeting.series_id, committees });
  for (const { part, section, content, durationMin, presenter, documents } of await readAgenda(context, id, startsAt)) {
    addAgendaItem(context, { meetingId: copy.id, part, section, content, durationMin, presenter, documentIds: documents.map(({ id: documentId }) => documentId), confirmsId: null });
  }
  const guests = rowsOf<InviteeRow>('invitee').filter(({ capacity }) => capacity !== 'member');
  for (const { person_id, name, unit, capacity, duty, order_no } of guests) {
    records.insert('invitee', { meeting_id: copy.id, person_id, name, unit, capacity, duty, order_no, reply: 'none', substitute: null, attendance: null, absence_reason: null, arrived_at: null, left_at: null, signed_name: null });
  }
  return copy;
}

function toldOf({ kind, title, place, mode, note }: MeetingRow) {
  return { kind, title, place, mode, note } as Pick<Parameters<typeof createMeeting>[1], 'kind' | 'title' | 'place' | 'mode' | 'note'>;
}

function endOf({ starts_at, ends_at }: MeetingRow, startsAt: string): string | null {
  return ends_at === null ? null : addMinutes(startsAt, (Date.parse(`${ends_at}:00Z`) - Date.parse(`${starts_at}:00Z`)) / 60_000);
}
