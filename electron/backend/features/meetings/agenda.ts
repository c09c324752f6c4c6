import type { AgendaRow } from '#shared/contract/agenda.ts';
import type { ItemOutcome } from '#shared/rules/agenda.ts';
import { AGENDA_PARTS, type AgendaPart, agendaTimes, type MeetingStatus, secondsSpent, STANDARD_ROWS } from '#shared/rules/meetings.ts';
import type { ReadContext, WriteContext } from '../../context.ts';
import { preparedOnce } from '../../db/connection.ts';
import { labelOf } from '../../db/labels.ts';
import { precedence } from '../../db/precedence.ts';
import type { Ref } from '../../db/records.ts';
import type { AgendaItemRow, MeetingRow } from '../../db/tables.ts';
import { ruleError } from '../../errors.ts';
import { refuseMark } from '../documents/service.ts';
import { documentsOf, removeDocumentsOf, setDocuments } from './agenda-documents.ts';
import { refuseUnconfirmable } from './confirmation.ts';
import { nextOrder, openMeetingOf, refuseLongAgenda, type Written } from './service.ts';
import { moveTasksOf, removeTasksOf } from './agenda-tasks.ts';

export interface AgendaFields {
  part: AgendaPart;
  section: string | null;
  content: string;
  durationMin: number;
  presenter: string | null;
  documentIds: readonly string[];
  /** The earlier meeting whose minutes the row confirms. */
  confirmsId: string | null;
}

/** What a row of an agenda was made from: the row of an earlier meeting it takes up, or a proposed item. */
type Origin = Partial<Pick<AgendaItemRow, 'continues_id' | 'proposed_item_id'>>;

/** The agenda of a meeting with the times of its rows: the opening, what the meeting is about, the closing. */
export async function readAgenda(context: ReadContext, meetingId: string, startsAt: string): Promise<AgendaRow[]> {
  const rows = await context.db.selectFrom('agenda_item as a')
    .select(['a.id', 'a.rev', 'a.part', 'a.section', 'a.content', 'a.duration_min as durationMin', 'a.presenter', 'a.began_at as beganAt', 'a.spent_s as spentS', 'a.outcome', 'a.outcome_note as outcomeNote', 'a.drop_reason as dropReason', 'a.continues_id as continuesId', 'a.confirms_id as confirmsId'])
    .$narrowType<{ part: AgendaPart; outcome: ItemOutcome | null }>()
    .where('a.meeting_id', '=', meetingId).where('a.deleted_at', 'is', null)
    .orderBy(precedence('a.part', AGENDA_PARTS)).orderBy('a.order_no').orderBy('a.id').execute();
  const times = agendaTimes(startsAt, rows.map(({ durationMin }) => durationMin));
  const documents = documentsOf(context, meetingId);
  return rows.map(({ continuesId, confirmsId, ...row }, index) => ({
    ...row, startsAt, endsAt: startsAt, ...times[index], documents: documents.get(row.id) ?? [], ...meetingsBeside(context, row.id, { continuesId, confirmsId, meetingId }),
  }));
}

const NAMED = 'SELECT m.id, m.title, m.starts_at AS startsAt';
const meetingOfItem = preparedOnce(`${NAMED} FROM agenda_item AS a JOIN meeting AS m ON m.id = a.meeting_id WHERE a.id = ?`);
const takenUpAt = preparedOnce(`${NAMED} FROM agenda_item AS a JOIN meeting AS m ON m.id = a.meeting_id WHERE a.continues_id = ? AND a.deleted_at IS NULL ORDER BY m.starts_at`);
const confirmedMeeting = preparedOnce(`${NAMED}, m.confirmed_by_id IS ? AS confirmed FROM meeting AS m WHERE m.id = ?`);

/** The meetings that stand beside a row: where it comes from, where it went, and whose minutes it confirms. */
function meetingsBeside({ connection }: ReadContext, id: string, { continuesId, confirmsId, meetingId }: { continuesId: string | null; confirmsId: string | null; meetingId: string }): Pick<AgendaRow, 'continues' | 'takenUpBy' | 'confirms'> {
  const confirms = confirmsId === null ? undefined : confirmedMeeting(connection).get(meetingId, confirmsId) as NonNullable<AgendaRow['continues']> & { confirmed: 0 | 1 } | undefined;
  return {
    continues: continuesId === null ? null : (meetingOfItem(connection).get(continuesId) as AgendaRow['continues'] | undefined) ?? null,
    takenUpBy: (takenUpAt(connection).get(id) as AgendaRow['takenUpBy'] | undefined) ?? null,
    confirms: confirms === undefined ? null : { ...confirms, confirmed: confirms.confirmed === 1 },
  };
}

/** Puts a row at the end of its part of the agenda. */
export function addAgendaItem(context: WriteContext, { meetingId, ...input }: AgendaFields & { meetingId: string }, origin: Origin = {}): Written {
  const meeting = openMeetingOf(context, meetingId);
  refuseOdd(context, meeting, input, null);
  const id = context.records.insert('agenda_item', { meeting_id: meetingId, order_no: nextOrder(context, 'agenda_item', meetingId), outcome: null, outcome_note: null, drop_reason: null, continues_id: null, proposed_item_id: null, began_at: null, spent_s: 0, ...origin, ...columnsOf(input) });
  setDocuments(context, { meetingId, itemId: id }, input.documentIds);
  refuseLongAgenda(context, meeting);
  return { id, rev: 1 };
}

/** Changes a row of the agenda. */
export function updateAgendaItem(context: WriteContext, { documentIds, ...input }: AgendaFields & Ref): Written {
  const { records } = context;
  const item = records.seen('agenda_item', input);
  const meeting = openMeetingOf(context, item.meeting_id);
  if (item.confirms_id !== input.confirmsId) refuseConfirmed(context, item);
  refuseOdd(context, meeting, { ...input, documentIds }, item);
  const rev = records.update('agenda_item', input, columnsOf(input));
  const areOther = setDocuments(context, { meetingId: meeting.id, itemId: input.id }, documentIds);
  refuseLongAgenda(context, meeting);
  return { id: input.id, rev: areOther && rev === input.rev ? records.touch('agenda_item', input.id) : rev };
}

/** Takes a row out of the agenda, unless the minutes tell what was said to it. What it was made from waits again. */
export function removeAgendaItem(context: WriteContext, ref: Ref): { removed: number } {
  const { records } = context;
  const item = records.seen('agenda_item', ref);
  openMeetingOf(context, item.meeting_id);
  refuseConfirmed(context, item);
  refuseTakenUp(context, item);
  refuseSpokenTo(context, item);
  if (item.began_at !== null) stopAgenda(context, item.meeting_id);
  removeDocumentsOf(context, ref.id);
  removeTasksOf(context, ref.id);
  records.removeNow('agenda_item', ref.id);
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
  return addMissingRows(context, meetingId, STANDARD_ROWS);
}

/** Adds those of some rows that the agenda does not have yet, told by their words; nothing that is there is changed. */
export function addMissingRows(context: WriteContext, meetingId: string, rows: readonly (Pick<AgendaFields, 'part' | 'content' | 'durationMin'> & Partial<AgendaFields>)[]): { added: number } {
  openMeetingOf(context, meetingId);
  const known = new Set(context.connection.prepare('SELECT content FROM agenda_item WHERE meeting_id = ? AND deleted_at IS NULL').pluck().all(meetingId) as string[]);
  const missing = rows.filter(({ content }) => !known.has(content));
  for (const row of missing) addAgendaItem(context, { section: null, presenter: null, documentIds: [], confirmsId: null, meetingId, ...row });
  return { added: missing.length };
}

/** Puts a copy of a row at the end of its part; what the row was made from and what became of it stay with the first. */
export function duplicateAgendaItem(context: WriteContext, ref: Ref): Written {
  const item = context.records.seen('agenda_item', ref);
  return addAgendaItem(context, { meetingId: item.meeting_id, ...fieldsOf(context, item), confirmsId: null });
}

const PLANNED: readonly string[] = ['draft', 'invited', 'postponed'] satisfies MeetingStatus[];

/** Puts a row on the agenda of another meeting, its papers with it. Neither meeting has begun: after that a row goes on, and is not moved. */
export function moveAgendaItem(context: WriteContext, { meetingId, ...ref }: Ref & { meetingId: string }): Written {
  const { connection, records } = context;
  const item = records.seen('agenda_item', ref);
  const [from, to] = [openMeetingOf(context, item.meeting_id), openMeetingOf(context, meetingId)];
  const begun = [from, to].find(({ status }) => !PLANNED.includes(status));
  if (begun !== undefined) throw ruleError({ rule: 'AGENDA_ITEM_FIXED', field: 'meetingId', params: { label: begun.title } });
  if (item.confirms_id !== null) refuseUnconfirmable(context, to, item.confirms_id, ref.id);
  const rev = records.update('agenda_item', ref, { meeting_id: meetingId, order_no: nextOrder(context, 'agenda_item', meetingId) });
  for (const id of connection.prepare('SELECT id FROM agenda_document WHERE agenda_item_id = ? AND deleted_at IS NULL').pluck().all(ref.id) as string[]) records.patch('agenda_document', id, { meeting_id: meetingId });
  moveTasksOf(context, ref.id, meetingId);
  refuseLongAgenda(context, to);
  return { id: ref.id, rev };
}

/** What a row says, to be said again by another. */
export function fieldsOf(context: ReadContext, item: AgendaItemRow): AgendaFields {
  const documentIds = (documentsOf(context, item.meeting_id).get(item.id) ?? []).map(({ id }) => id);
  return { part: item.part as AgendaPart, section: item.section, content: item.content, durationMin: item.duration_min, presenter: item.presenter, documentIds, confirmsId: item.confirms_id };
}

function columnsOf({ part, section, content, durationMin, presenter, confirmsId }: Omit<AgendaFields, 'documentIds'>) {
  return { part, section, content, duration_min: durationMin, presenter, confirms_id: confirmsId };
}

function refuseOdd(context: WriteContext, meeting: MeetingRow, { section, content, presenter, documentIds, confirmsId }: AgendaFields, before: AgendaItemRow | null): void {
  for (const text of [section, content, presenter]) refuseMark(text);
  for (const id of documentIds) context.records.current('document', id);
  if (confirmsId !== null && confirmsId !== before?.confirms_id) refuseUnconfirmable(context, meeting, confirmsId, before?.id ?? null);
}

/** What was confirmed here stands in the earlier meeting, too. */
function refuseConfirmed({ connection, records }: WriteContext, { confirms_id, meeting_id }: AgendaItemRow): void {
  if (confirms_id !== null && records.current('meeting', confirms_id).confirmed_by_id === meeting_id) throw ruleError({ rule: 'MINUTES_CONFIRMED', params: { label: labelOf(connection, 'meeting', confirms_id) } });
}

function refuseSpokenTo({ connection }: WriteContext, { id, content }: AgendaItemRow): void {
  const entry = connection.prepare('SELECT 1 FROM minutes_entry WHERE agenda_item_id = ? AND deleted_at IS NULL').get(id);
  if (entry !== undefined) throw ruleError({ rule: 'AGENDA_ITEM_SPOKEN_TO', params: { label: content } });
}

function refuseTakenUp({ connection }: WriteContext, { id }: AgendaItemRow): void {
  const meeting = connection.prepare('SELECT m.title FROM agenda_item AS a JOIN meeting AS m ON m.id = a.meeting_id WHERE a.continues_id = ? AND a.deleted_at IS NULL').pluck().get(id) as string | undefined;
  if (meeting !== undefined) throw ruleError({ rule: 'AGENDA_ITEM_TAKEN_UP', params: { label: meeting } });
}
