import type { EarlierItem } from '#shared/contract/agenda.ts';
import { type CarryOverReason, carryOverReason, type ItemOutcome } from '#shared/rules/agenda.ts';
import { AGENDA_PARTS, type AgendaPart, isPlanned, type MeetingStatus } from '#shared/rules/meetings.ts';
import type { ReadContext, WriteContext } from '../../context.ts';
import { RecordMissingError, type Ref } from '../../db/records.ts';
import { ruleError } from '../../errors.ts';
import { refuseMark } from '../documents/service.ts';
import { addAgendaItem, fieldsOf } from './agenda.ts';
import { takeTasksOver } from './agenda-tasks.ts';
import { EARLIER } from './confirmation.ts';
import { openMeetingOf, type Written } from './service.ts';

interface StoredItem {
  id: string;
  rev: number;
  part: AgendaPart;
  content: string;
  durationMin: number;
  presenter: string | null;
  outcome: ItemOutcome | null;
  outcomeNote: string | null;
  isDropped: 0 | 1;
  isTakenUp: 0 | 1;
  meetingId: string;
  meetingTitle: string;
  meetingStartsAt: string;
  meetingStatus: MeetingStatus;
}

const ITEMS = `SELECT a.id, a.rev, a.part, a.content, a.duration_min AS durationMin, a.presenter, a.outcome, a.outcome_note AS outcomeNote, a.drop_reason IS NOT NULL AS isDropped,
    EXISTS (SELECT 1 FROM agenda_item AS later WHERE later.continues_id = a.id AND later.deleted_at IS NULL) AS isTakenUp,
    m.id AS meetingId, m.title AS meetingTitle, m.starts_at AS meetingStartsAt, m.status AS meetingStatus
  FROM agenda_item AS a JOIN meeting AS m ON m.id = a.meeting_id WHERE a.deleted_at IS NULL`;

/** The unfinished rows of earlier meetings of the same committees, the oldest meeting's first, each with why it is proposed. */
export function readEarlierItems({ connection }: ReadContext, meetingId: string): EarlierItem[] {
  const startsAt = connection.prepare('SELECT starts_at FROM meeting WHERE id = ? AND deleted_at IS NULL').pluck().get(meetingId) as string | undefined;
  if (startsAt === undefined) throw new RecordMissingError('meeting');
  const items = connection.prepare(`${ITEMS} AND ${EARLIER} ORDER BY m.starts_at, m.id, ${AGENDA_PARTS.map((part) => `a.part = '${part}' DESC`).join(', ')}, a.order_no, a.id`).all({ meetingId, startsAt }) as StoredItem[];
  return items.flatMap((item) => {
    const why = reasonOf(item);
    return why === null ? [] : [{ id: item.id, rev: item.rev, content: item.content, durationMin: item.durationMin, presenter: item.presenter, meeting: { id: item.meetingId, title: item.meetingTitle, startsAt: item.meetingStartsAt }, why, outcomeNote: item.outcomeNote }];
  });
}

function reasonOf(item: StoredItem): CarryOverReason | null {
  return carryOverReason({ ...item, isDropped: item.isDropped === 1, isTakenUp: item.isTakenUp === 1 });
}

/** Puts unfinished rows of earlier meetings on the agenda, with their papers and the tasks that are still open; from there on these rows stand for them. */
export function takeOver(context: WriteContext, { meetingId, items }: { meetingId: string; items: readonly Ref[] }): { added: number } {
  const { records } = context;
  openMeetingOf(context, meetingId);
  const proposed = new Set(readEarlierItems(context, meetingId).map(({ id }) => id));
  for (const ref of items) {
    const item = records.seen('agenda_item', ref);
    if (!proposed.has(ref.id)) throw ruleError({ rule: 'AGENDA_ITEM_SETTLED', params: { label: item.content } });
    const row = addAgendaItem(context, { meetingId, ...fieldsOf(context, item) }, { continues_id: ref.id });
    takeTasksOver(context, ref.id, { itemId: row.id, meetingId });
  }
  return { added: items.length };
}

/** Says why an unfinished row is not to go on. */
export function dropItem(context: WriteContext, { reason, ...ref }: Ref & { reason: string }): Written {
  const { connection, records } = context;
  const item = records.seen('agenda_item', ref);
  const stored = connection.prepare(`${ITEMS} AND a.id = ?`).get(ref.id) as StoredItem | undefined;
  if (stored === undefined || reasonOf(stored) === null) throw ruleError({ rule: 'AGENDA_ITEM_SETTLED', params: { label: item.content } });
  records.describe(stored.meetingTitle);
  refuseMark(reason);
  return { id: ref.id, rev: records.update('agenda_item', ref, { drop_reason: reason }) };
}

/** Says what became of a row; also of signed minutes, of which it is no part, until the meeting is closed. */
export function recordOutcome({ records }: WriteContext, { outcome, note, ...ref }: Ref & { outcome: ItemOutcome | null; note: string | null }): Written {
  const item = records.seen('agenda_item', ref);
  const meeting = records.current('meeting', item.meeting_id);
  records.describe(meeting.title);
  const refuse = (rule: string) => ruleError({ rule, params: { label: meeting.title } });
  if (isPlanned(meeting.status as MeetingStatus)) throw refuse('OUTCOME_TOO_EARLY');
  if (meeting.status === 'cancelled') throw refuse('MEETING_CANCELLED');
  if (meeting.status === 'closed') throw refuse('MEETING_CLOSED');
  if (outcome !== 'done' && item.confirms_id !== null && records.current('meeting', item.confirms_id).confirmed_by_id === meeting.id) throw ruleError({ rule: 'MINUTES_CONFIRMED', params: { label: records.current('meeting', item.confirms_id).title } });
  refuseMark(note);
  return { id: ref.id, rev: records.update('agenda_item', ref, { outcome, outcome_note: outcome === null ? null : note, drop_reason: null }) };
}
