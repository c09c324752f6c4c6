import type { DossierLine } from '#shared/contract/dossier.ts';
import { type DossierState, USUAL_DOSSIERS } from '#shared/rules/dossier.ts';
import type { MeetingKind } from '#shared/rules/meetings.ts';
import type { ReadContext, WriteContext } from '../../context.ts';
import type { Ref } from '../../db/records.ts';
import type { MeetingRow } from '../../db/tables.ts';
import { ruleError } from '../../errors.ts';
import { refuseMark } from '../documents/service.ts';
import { nextOrder, renumber, type Written } from './service.ts';

interface LineFields {
  title: string;
  state: DossierState;
  reason: string | null;
  responsible: string | null;
  dueOn: string | null;
  documentId: string | null;
}

/** The dossier of a meeting, line by line. */
export function readDossier({ connection }: ReadContext, meetingId: string): DossierLine[] {
  return connection.prepare(`SELECT l.id, l.rev, l.title, l.state, l.state_reason AS reason, l.responsible, l.due_on AS dueOn, d.id AS documentId, CASE WHEN d.id IS NOT NULL THEN coalesce(d.symbol, d.title, '…') END AS documentLabel
    FROM dossier_line AS l LEFT JOIN document AS d ON d.id = l.document_id AND d.deleted_at IS NULL WHERE l.meeting_id = ? AND l.deleted_at IS NULL ORDER BY l.order_no, l.id`).all(meetingId) as DossierLine[];
}

/** Adds a line at the end of the dossier. */
export function addDossierLine(context: WriteContext, { meetingId, ...input }: LineFields & { meetingId: string }): Written {
  openDossier(context, meetingId);
  refuseOdd(context, input);
  return { id: context.records.insert('dossier_line', { meeting_id: meetingId, order_no: nextOrder(context, 'dossier_line', meetingId), ...columnsOf(input) }), rev: 1 };
}

/** Changes a line of the dossier. */
export function updateDossierLine(context: WriteContext, input: LineFields & Ref): Written {
  openDossier(context, context.records.seen('dossier_line', input).meeting_id);
  refuseOdd(context, input);
  return { id: input.id, rev: context.records.update('dossier_line', input, columnsOf(input)) };
}

/** Takes a line out of the dossier. */
export function removeDossierLine(context: WriteContext, ref: Ref): { removed: number } {
  openDossier(context, context.records.seen('dossier_line', ref).meeting_id);
  context.records.remove('dossier_line', ref);
  return { removed: 1 };
}

/** Gives the lines of the dossier the numbers of their new order. */
export function arrangeDossier(context: WriteContext, { meetingId, items }: { meetingId: string; items: readonly Ref[] }): { changed: number } {
  openDossier(context, meetingId);
  return renumber(context, 'dossier_line', items, (row) => row.meeting_id === meetingId);
}

/** Adds what the dossier of such a meeting usually holds and is not there yet. */
export function addUsualDossier(context: WriteContext, meetingId: string): { added: number } {
  const { kind } = openDossier(context, meetingId);
  const known = new Set(context.connection.prepare('SELECT title FROM dossier_line WHERE meeting_id = ? AND deleted_at IS NULL').pluck().all(meetingId) as string[]);
  const missing = USUAL_DOSSIERS[kind as MeetingKind].filter((title) => !known.has(title));
  for (const title of missing) addDossierLine(context, { meetingId, title, state: 'needed', reason: null, responsible: null, dueOn: null, documentId: null });
  return { added: missing.length };
}

/** The meeting of a dossier that can still change: papers come in until it is closed. */
function openDossier({ records }: WriteContext, meetingId: string): MeetingRow {
  const meeting = records.current('meeting', meetingId);
  records.describe(meeting.title);
  if (meeting.status === 'closed') throw ruleError({ rule: 'MEETING_CLOSED', params: { label: meeting.title } });
  if (meeting.status === 'cancelled') throw ruleError({ rule: 'MEETING_CANCELLED', params: { label: meeting.title } });
  return meeting;
}

function refuseOdd({ records }: WriteContext, { title, state, reason, responsible, documentId }: LineFields): void {
  if (state === 'not_needed' && reason === null) throw ruleError({ rule: 'NOT_NEEDED_REASON_REQUIRED', field: 'reason' });
  if (documentId !== null) records.current('document', documentId);
  for (const text of [title, reason, responsible]) refuseMark(text);
}

function columnsOf({ title, state, reason, responsible, dueOn, documentId }: LineFields) {
  return { title, state, state_reason: state === 'not_needed' ? reason : null, responsible, due_on: dueOn, document_id: documentId };
}
