import type { ProposedItem } from '#shared/contract/agenda.ts';
import type { ReadContext, WriteContext } from '../../context.ts';
import type { Ref } from '../../db/records.ts';
import type { ProposedItemRow } from '../../db/tables.ts';
import { ruleError } from '../../errors.ts';
import { refuseMark } from '../documents/service.ts';
import { addAgendaItem } from './agenda.ts';
import { openMeetingOf, type Written } from './service.ts';

interface ProposedFields {
  committeeId: string;
  content: string;
  durationMin: number;
  proposedBy: string | null;
  proposedOn: string;
  documentId: string | null;
}

interface Asked {
  committeeId: string | null;
  /** Only what its committees are to talk about. */
  meetingId: string | null;
  /** Only what stands on no agenda. */
  waiting: boolean;
  offset: number;
  limit: number;
}

type StoredItem = Omit<ProposedItem, 'takenBy'> & { takenId: string | null; takenTitle: string; takenStartsAt: string };

/** What committees are to talk about at a coming meeting, the oldest first, and the meeting on whose agenda it stands. */
export function readProposedItems({ connection }: ReadContext, { offset, limit, waiting, ...asked }: Asked): { rows: ProposedItem[]; total: number } {
  const from = `FROM proposed_item AS i JOIN committee AS c ON c.id = i.committee_id LEFT JOIN document AS d ON d.id = i.document_id AND d.deleted_at IS NULL
    LEFT JOIN agenda_item AS a ON a.id = (SELECT id FROM agenda_item WHERE proposed_item_id = i.id AND deleted_at IS NULL LIMIT 1) LEFT JOIN meeting AS m ON m.id = a.meeting_id
    WHERE i.deleted_at IS NULL AND (@committeeId IS NULL OR i.committee_id = @committeeId) AND (@waiting = 0 OR a.id IS NULL)
    AND (@meetingId IS NULL OR i.committee_id IN (SELECT committee_id FROM meeting_committee WHERE meeting_id = @meetingId AND deleted_at IS NULL))`;
  const parameters = { ...asked, waiting: waiting ? 1 : 0 };
  const total = connection.prepare(`SELECT count(*) ${from}`).pluck().get(parameters) as number;
  const rows = connection.prepare(`SELECT i.id, i.rev, i.committee_id AS committeeId, ifnull(c.short_name, c.name) AS committee, i.content, i.duration_min AS durationMin, i.proposed_by AS proposedBy, i.proposed_on AS proposedOn, d.id AS documentId,
    CASE WHEN d.id IS NOT NULL THEN coalesce(d.symbol, d.title, '…') END AS documentLabel, m.id AS takenId, m.title AS takenTitle, m.starts_at AS takenStartsAt ${from} ORDER BY i.proposed_on, i.id LIMIT @limit OFFSET @offset`).all({ ...parameters, limit, offset }) as StoredItem[];
  return { total, rows: rows.map(({ takenId, takenTitle, takenStartsAt, ...row }) => ({ ...row, takenBy: takenId === null ? null : { id: takenId, title: takenTitle, startsAt: takenStartsAt } })) };
}

/** Proposes something for a coming meeting of a committee. */
export function addProposedItem(context: WriteContext, input: ProposedFields): Written {
  context.records.describe(input.content);
  refuseOdd(context, input);
  return { id: context.records.insert('proposed_item', columnsOf(input)), rev: 1 };
}

/** Changes what is proposed, while it waits. */
export function updateProposedItem(context: WriteContext, input: ProposedFields & Ref): Written {
  refuseTaken(context, context.records.seen('proposed_item', input));
  context.records.describe(input.content);
  refuseOdd(context, input);
  return { id: input.id, rev: context.records.update('proposed_item', input, columnsOf(input)) };
}

/** Puts proposed items into the recycle bin, while they wait. */
export function removeProposedItems(context: WriteContext, items: readonly Ref[]): { removed: number } {
  for (const ref of items) {
    const item = context.records.seen('proposed_item', ref);
    context.records.describe(item.content);
    refuseTaken(context, item);
    context.records.remove('proposed_item', ref);
  }
  return { removed: items.length };
}

/** Puts proposed items on the agenda of a meeting of their committees; taken out of it again, they wait again. */
export function takeProposedItems(context: WriteContext, { meetingId, items }: { meetingId: string; items: readonly Ref[] }): { added: number } {
  const { connection, records } = context;
  const meeting = openMeetingOf(context, meetingId);
  const committees = connection.prepare('SELECT committee_id FROM meeting_committee WHERE meeting_id = ? AND deleted_at IS NULL').pluck().all(meetingId) as string[];
  for (const ref of items) {
    const item = records.seen('proposed_item', ref);
    refuseTaken(context, item);
    if (!committees.includes(item.committee_id)) throw ruleError({ rule: 'PROPOSED_FOR_OTHERS', params: { label: item.content, meeting: meeting.title } });
    const documentIds = item.document_id === null ? [] : [item.document_id];
    addAgendaItem(context, { meetingId, part: 'main', section: null, content: item.content, durationMin: item.duration_min, presenter: item.proposed_by, documentIds, confirmsId: null }, { proposed_item_id: item.id });
  }
  return { added: items.length };
}

function refuseTaken({ connection }: WriteContext, { id, content }: ProposedItemRow): void {
  const meeting = connection.prepare('SELECT m.title FROM agenda_item AS a JOIN meeting AS m ON m.id = a.meeting_id WHERE a.proposed_item_id = ? AND a.deleted_at IS NULL').pluck().get(id) as string | undefined;
  if (meeting !== undefined) throw ruleError({ rule: 'PROPOSED_ITEM_TAKEN', params: { label: content, meeting } });
}

function refuseOdd({ records }: WriteContext, { committeeId, content, proposedBy, documentId }: ProposedFields): void {
  records.current('committee', committeeId);
  if (documentId !== null) records.current('document', documentId);
  for (const text of [content, proposedBy]) refuseMark(text);
}

function columnsOf({ committeeId, content, durationMin, proposedBy, proposedOn, documentId }: ProposedFields) {
  return { committee_id: committeeId, content, duration_min: durationMin, proposed_by: proposedBy, proposed_on: proposedOn, document_id: documentId };
}
