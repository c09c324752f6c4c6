import type { AgendaRow } from '#shared/contract/meetings.ts';
import { AGENDA_PARTS, type AgendaPart, agendaTimes, secondsSpent, STANDARD_ROWS } from '#shared/rules/meetings.ts';
import type { ReadContext, WriteContext } from '../../context.ts';
import { precedence } from '../../db/precedence.ts';
import type { Ref } from '../../db/records.ts';
import { refuseMark } from '../documents/service.ts';
import { ruleError } from '../../errors.ts';
import { nextOrder, openMeetingOf, refuseLongAgenda, type Written } from './service.ts';

interface AgendaFields {
  part: AgendaPart;
  section: string | null;
  content: string;
  durationMin: number;
  presenter: string | null;
  documentId: string | null;
}

/** The agenda of a meeting with the times of its rows: the opening, what the meeting is about, the closing. */
export async function readAgenda({ db }: ReadContext, meetingId: string, startsAt: string): Promise<AgendaRow[]> {
  const rows = await db.selectFrom('agenda_item as a')
    .leftJoin('document as d', (join) => join.onRef('d.id', '=', 'a.document_id').on('d.deleted_at', 'is', null))
    .select(['a.id', 'a.rev', 'a.part', 'a.section', 'a.content', 'a.duration_min as durationMin', 'a.presenter', 'a.began_at as beganAt', 'a.spent_s as spentS', 'd.id as documentId', ({ fn }) => fn.coalesce('d.symbol', 'd.title').as('documentLabel')])
    .$narrowType<{ part: AgendaPart }>()
    .where('a.meeting_id', '=', meetingId).where('a.deleted_at', 'is', null)
    .orderBy(precedence('a.part', AGENDA_PARTS)).orderBy('a.order_no').orderBy('a.id').execute();
  const times = agendaTimes(startsAt, rows.map(({ durationMin }) => durationMin));
  return rows.map((row, index) => ({ ...row, startsAt, endsAt: startsAt, ...times[index] }));
}

/** Puts a row at the end of its part of the agenda. */
export function addAgendaItem(context: WriteContext, { meetingId, ...input }: AgendaFields & { meetingId: string }): Written {
  const meeting = openMeetingOf(context, meetingId);
  refuseOdd(context, input);
  const id = context.records.insert('agenda_item', { meeting_id: meetingId, order_no: nextOrder(context, 'agenda_item', meetingId), began_at: null, spent_s: 0, ...columnsOf(input) });
  refuseLongAgenda(context, meeting);
  return { id, rev: 1 };
}

/** Changes a row of the agenda. */
export function updateAgendaItem(context: WriteContext, input: AgendaFields & Ref): Written {
  const { records } = context;
  const meeting = openMeetingOf(context, records.seen('agenda_item', input).meeting_id);
  refuseOdd(context, input);
  const rev = records.update('agenda_item', input, columnsOf(input));
  refuseLongAgenda(context, meeting);
  return { id: input.id, rev };
}

/** Takes a row out of the agenda, unless the minutes tell what was said to it. */
export function removeAgendaItem(context: WriteContext, item: Ref): { removed: number } {
  const { connection, records } = context;
  const { meeting_id: meetingId, content, began_at } = records.seen('agenda_item', item);
  openMeetingOf(context, meetingId);
  const spokenTo = connection.prepare('SELECT 1 FROM minutes_entry WHERE agenda_item_id = ? AND deleted_at IS NULL').get(item.id);
  if (spokenTo !== undefined) throw ruleError({ rule: 'AGENDA_ITEM_SPOKEN_TO', params: { label: content } });
  if (began_at !== null) stopAgenda(context, meetingId);
  records.removeNow('agenda_item', item.id);
  return { removed: 1 };
}

/** From now on this item is spoken to; what was spoken to before keeps the time it had. */
export function callAgendaItem(context: WriteContext, item: Ref): Written {
  const { records } = context;
  const { meeting_id: meetingId, began_at } = records.seen('agenda_item', item);
  const { status, title } = openMeetingOf(context, meetingId);
  if (status !== 'in_progress') throw ruleError({ rule: 'MEETING_NOT_IN_PROGRESS', params: { label: title } });
  if (began_at !== null) return item;
  stopAgenda(context, meetingId);
  return { id: item.id, rev: records.update('agenda_item', item, { began_at: records.head.now }) };
}

/** No item is spoken to any more. */
export function stopAgenda({ connection, records }: WriteContext, meetingId: string): void {
  const running = connection.prepare('SELECT id, began_at AS beganAt, spent_s AS spentS FROM agenda_item WHERE meeting_id = ? AND began_at IS NOT NULL AND deleted_at IS NULL').get(meetingId) as Pick<AgendaRow, 'id' | 'beganAt' | 'spentS'> | undefined;
  if (running !== undefined) records.patch('agenda_item', running.id, { began_at: null, spent_s: secondsSpent(running, records.head.now) });
}

/** Adds the usual rows of opening and closing that the agenda does not have yet. */
export function addStandardRows(context: WriteContext, meetingId: string): { added: number } {
  const { connection } = context;
  openMeetingOf(context, meetingId);
  const known = connection.prepare('SELECT content FROM agenda_item WHERE meeting_id = ? AND deleted_at IS NULL').pluck().all(meetingId) as string[];
  const missing = STANDARD_ROWS.filter(({ content }) => !known.includes(content));
  for (const row of missing) addAgendaItem(context, { meetingId, ...row, section: null, presenter: null, documentId: null });
  return { added: missing.length };
}

function columnsOf({ part, section, content, durationMin, presenter, documentId }: AgendaFields) {
  return { part, section, content, duration_min: durationMin, presenter, document_id: documentId };
}

function refuseOdd({ records }: WriteContext, { section, content, documentId }: AgendaFields): void {
  for (const text of [section, content]) refuseMark(text);
  if (documentId !== null) records.current('document', documentId);
}
