import type { AgendaRow } from '#shared/contract/agenda.ts';
import type { ReadContext, WriteContext } from '../../context.ts';

/** The papers of the rows of an agenda, each row's in their order. What lies in the recycle bin is left out. */
export function documentsOf({ connection }: Pick<ReadContext, 'connection'>, meetingId: string): Map<string, AgendaRow['documents']> {
  const links = connection.prepare(`SELECT l.agenda_item_id AS itemId, d.id, coalesce(d.symbol, d.title, '…') AS label FROM agenda_document AS l JOIN document AS d ON d.id = l.document_id AND d.deleted_at IS NULL
    WHERE l.meeting_id = ? AND l.deleted_at IS NULL ORDER BY l.order_no, l.id`).all(meetingId) as { itemId: string; id: string; label: string }[];
  const documents = new Map<string, AgendaRow['documents']>();
  for (const { itemId, ...document } of links) documents.set(itemId, [...(documents.get(itemId) ?? []), document]);
  return documents;
}

/** Says which papers a row has, in their order; answers whether they were others before. */
export function setDocuments({ connection, records }: WriteContext, { meetingId, itemId }: { meetingId: string; itemId: string }, documentIds: readonly string[]): boolean {
  const before = connection.prepare('SELECT id, document_id AS documentId, order_no AS orderNo FROM agenda_document WHERE agenda_item_id = ? AND deleted_at IS NULL').all(itemId) as { id: string; documentId: string; orderNo: number }[];
  const wanted = [...new Set(documentIds)];
  const gone = before.filter(({ documentId }) => !wanted.includes(documentId));
  for (const { id } of gone) records.removeNow('agenda_document', id);
  const changed = wanted.filter((documentId, index) => {
    const known = before.find((one) => one.documentId === documentId);
    if (known === undefined) records.insert('agenda_document', { meeting_id: meetingId, agenda_item_id: itemId, document_id: documentId, order_no: index + 1 });
    else records.patch('agenda_document', known.id, { order_no: index + 1 });
    return known?.orderNo !== index + 1;
  });
  return gone.length + changed.length > 0;
}

/** Takes the papers of a row off it. */
export function removeDocumentsOf({ connection, records }: WriteContext, itemId: string): void {
  for (const id of connection.prepare('SELECT id FROM agenda_document WHERE agenda_item_id = ? AND deleted_at IS NULL').pluck().all(itemId) as string[]) records.removeNow('agenda_document', id);
}
