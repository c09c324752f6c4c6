import type { AgendaRow } from '#shared/contract/meetings.ts';
import { AGENDA_PARTS, type AgendaPart, agendaTimes, STANDARD_ROWS } from '#shared/rules/meetings.ts';
import type { ReadContext, WriteContext } from '../../context.ts';
import { precedence } from '../../db/precedence.ts';
import type { Ref } from '../../db/records.ts';
import { refuseMark } from '../documents/service.ts';
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
    .select(['a.id', 'a.rev', 'a.part', 'a.section', 'a.content', 'a.duration_min as durationMin', 'a.presenter', 'd.id as documentId', ({ fn }) => fn.coalesce('d.symbol', 'd.title').as('documentLabel')])
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
  const id = context.records.insert('agenda_item', { meeting_id: meetingId, order_no: nextOrder(context, 'agenda_item', meetingId), ...columnsOf(input) });
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

/** Takes a row out of the agenda. */
export function removeAgendaItem(context: WriteContext, item: Ref): { removed: number } {
  const { records } = context;
  openMeetingOf(context, records.seen('agenda_item', item).meeting_id);
  records.remove('agenda_item', item);
  return { removed: 1 };
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
