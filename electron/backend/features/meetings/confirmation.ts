import { formatDate } from '#shared/rules/dates.ts';
import { dayOf } from '#shared/rules/meetings.ts';
import type { AgendaRow } from '#shared/contract/agenda.ts';
import type { ReadContext, WriteContext } from '../../context.ts';
import { labelOf } from '../../db/labels.ts';
import type { Ref } from '../../db/records.ts';
import type { MeetingRow } from '../../db/tables.ts';
import { ruleError } from '../../errors.ts';
import { refuseMark } from '../documents/service.ts';
import { addEntry } from './minutes.ts';
import { type Written } from './service.ts';

/** Meetings that share a committee with one, in use, before it. */
export const EARLIER = `m.deleted_at IS NULL AND m.id <> @meetingId AND m.starts_at < @startsAt AND EXISTS (
  SELECT 1 FROM meeting_committee AS other JOIN meeting_committee AS own ON own.committee_id = other.committee_id AND own.meeting_id = @meetingId AND own.deleted_at IS NULL
  WHERE other.meeting_id = m.id AND other.deleted_at IS NULL)`;

/** Earlier meetings of the same committees whose signed minutes nobody has confirmed. */
export function readConfirmable({ connection }: ReadContext, meetingId: string): NonNullable<AgendaRow['continues']>[] {
  return connection.prepare(`SELECT m.id, m.title, m.starts_at AS startsAt FROM meeting AS m JOIN meeting AS own ON own.id = @meetingId
    WHERE ${EARLIER.replace('@startsAt', 'own.starts_at')} AND m.minutes_sha256 IS NOT NULL AND m.confirmed_by_id IS NULL ORDER BY m.starts_at, m.id`).all({ meetingId }) as NonNullable<AgendaRow['continues']>[];
}

/** A row confirms the signed minutes of an earlier meeting of one of the same committees, which no other row does. */
export function refuseUnconfirmable(context: WriteContext, { id: meetingId, starts_at: startsAt }: MeetingRow, confirmsId: string, itemId: string | null): void {
  const { connection, records } = context;
  const earlier = records.current('meeting', confirmsId);
  const refuse = (rule: string) => ruleError({ rule, field: 'confirmsId', params: { label: earlier.title } });
  if (earlier.minutes_sha256 === null) throw refuse('CONFIRMS_UNSIGNED');
  if (earlier.starts_at >= startsAt) throw refuse('CONFIRMS_LATER');
  if (connection.prepare(`SELECT 1 FROM meeting AS m WHERE m.id = @confirmsId AND ${EARLIER}`).get({ meetingId, startsAt, confirmsId }) === undefined) throw refuse('CONFIRMS_OTHERS');
  if (earlier.confirmed_by_id !== null) throw refuse('MINUTES_CONFIRMED');
  if (connection.prepare('SELECT 1 FROM agenda_item WHERE meeting_id = ? AND confirms_id = ? AND id IS NOT ? AND deleted_at IS NULL').get(meetingId, confirmsId, itemId) !== undefined) throw refuse('CONFIRMS_TWICE');
}

/** Confirms the minutes a row points to: the earlier meeting says where and with which remarks, and the minutes of this one that it was done. */
export function confirmMinutes(context: WriteContext, { remarks, ...ref }: Ref & { remarks: string | null }): Written {
  const { connection, records } = context;
  const item = records.seen('agenda_item', ref);
  if (item.confirms_id === null) throw ruleError({ rule: 'NOTHING_TO_CONFIRM' });
  const earlier = records.current('meeting', item.confirms_id);
  if (earlier.confirmed_by_id !== null) throw ruleError({ rule: 'MINUTES_CONFIRMED', params: { label: earlier.title } });
  refuseMark(remarks);
  const content = confirmationText(earlier, remarks);
  addEntry(context, { meetingId: item.meeting_id, kind: 'conclusion', inviteeId: null, speaker: null, unit: null, content, votes: null });
  records.describe(labelOf(connection, 'meeting', item.meeting_id));
  records.patch('meeting', earlier.id, { confirmed_by_id: item.meeting_id, confirmation_remarks: remarks });
  return { id: ref.id, rev: records.update('agenda_item', ref, { outcome: 'done', outcome_note: remarks }) };
}

/** As it stands in the minutes; papers are Vietnamese, whatever the language of the screen. */
function confirmationText({ title, starts_at }: MeetingRow, remarks: string | null): string {
  const day = dayOf(starts_at);
  return `Thống nhất thông qua biên bản “${title}” ngày ${formatDate(day)}${remarks === null ? '.' : `, với ý kiến: ${remarks}`}`;
}
