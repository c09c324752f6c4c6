import type { Direction, DocumentType, LinkKind, System, Urgency } from '#shared/rules/documents.ts';
import { parseSymbol } from '#shared/rules/symbols.ts';
import { isSecretMark } from '#shared/rules/secret-marks.ts';
import { foldWords } from '#shared/rules/text.ts';
import type { WriteContext } from '../../context.ts';
import { redactRow } from '../../db/audit.ts';
import type { Fields, Ref } from '../../db/records.ts';
import type { DocumentRow } from '../../db/tables.ts';
import { appError, ruleError } from '../../errors.ts';
import { refuseUsedByTasks } from '../tasks/service.ts';
import { refuseUnfitUnit } from '../units/service.ts';
import { eraseAttachments } from './attachments.ts';

export { attachmentsOf } from './attachments.ts';
export { copyFile, keepFiles } from './files.ts';
export { lettersFor } from './issue.ts';
export { bookCells, type BookEntry, remarkOf } from './book-cells.ts';
export { correctEntry, type Entry, insertEntry } from './entries.ts';
export { type Book, readRegister, type RegisterEntry } from './register.ts';
export { readTerms } from './terms.ts';

export interface DocumentFields {
  system: System;
  type: DocumentType;
  symbol: string | null;
  issuedOn: string | null;
  issuer: string | null;
  issuerUnitId: string | null;
  committeeId: string | null;
  signer: string | null;
  title: string | null;
  urgency: Urgency;
  effectiveFrom: string | null;
  effectiveTo: string | null;
  arrivalNumber: number | null;
  arrivedOn: string | null;
  recipients: string | null;
  copies: number | null;
  holder: string | null;
  note: string | null;
  secret: boolean;
}
export type Written = { id: string; rev: number };

/** Puts a paper into the register. One that goes out begins as a draft and has no number yet. */
export async function createDocument(context: WriteContext, { direction, ...input }: DocumentFields & { direction: Direction }): Promise<Written> {
  const { records } = context;
  await refuseOdd(context, direction, input, null);
  records.describe(labelOf({ symbol: input.symbol, title: input.secret ? null : input.title, issued_on: input.issuedOn }));
  const life = { direction, status: direction === 'issued' ? 'draft' : 'issued', series: null, cancelled_on: null, cancelled_by: null, cancel_reason: null };
  return { id: records.insert('document', { ...life, ...columnsOf(direction, input) }), rev: 1 };
}

/** Corrects what the register tells of a paper. What was numbered keeps number, day, type and committee; what was cancelled stays as it is. */
export async function updateDocument(context: WriteContext, input: DocumentFields & Ref): Promise<Written> {
  const { records } = context;
  const before = records.seen('document', input);
  const becomesSecret = input.secret && before.secret === 0;
  records.describe(becomesSecret ? (before.symbol ?? before.issued_on ?? '…') : labelOf(before));
  refuseCancelled(before);
  const direction = before.direction as Direction;
  await refuseOdd(context, direction, input, before.id);
  const columns = { ...columnsOf(direction, input), ...(before.series !== null && numberOf(before)) };
  if (before.series !== null) refuseRenumbering(before, columns);
  return { id: input.id, rev: becomesSecret ? forget(context, before, columns) : records.update('document', input, columns) };
}

/** What a paper said before it was marked as secret goes out of the history, too, and so do its files. */
function forget(context: WriteContext, { id, title }: DocumentRow, columns: Partial<Fields<'document'>>): number {
  const { connection, records } = context;
  eraseAttachments(context, id);
  const rev = records.overwrite('document', id, columns);
  redactRow(connection, id);
  connection.prepare('DELETE FROM draft WHERE instr(key, @id) > 0 OR instr(value, @title) > 0').run({ id, title: JSON.stringify(title ?? id).slice(1, -1) });
  return rev;
}

export function numberOf({ number, symbol, symbol_fold }: DocumentRow): Pick<DocumentRow, 'number' | 'symbol' | 'symbol_fold'> {
  return { number, symbol, symbol_fold };
}

/** Marks a draft as signed, or takes that back. */
export function signDocument(context: WriteContext, { signed, ...ref }: Ref & { signed: boolean }): Written {
  const before = documentForWriting(context, ref);
  if (before.status !== (signed ? 'draft' : 'signed')) throw ruleError({ rule: 'DOCUMENT_NUMBERED', params: { label: labelOf(before) } });
  return { id: ref.id, rev: context.records.update('document', ref, { status: signed ? 'signed' : 'draft' }) };
}

/** Cancels a numbered paper. Its number stays taken; who, when and why are kept. */
export function cancelDocument(context: WriteContext, { reason, ...ref }: Ref & { reason: string }): Written {
  const { records, today } = context;
  const before = documentForWriting(context, ref);
  if (before.series === null) throw ruleError({ rule: 'DOCUMENT_WITHOUT_NUMBER', params: { label: labelOf(before) } });
  refuseMark(reason);
  return { id: ref.id, rev: records.update('document', ref, { status: 'cancelled', cancelled_on: today, cancelled_by: records.head.userId, cancel_reason: before.secret === 1 ? null : reason }) };
}

/** Puts papers into the recycle bin, with their links and files. A numbered one stays: its number would be a gap. */
export function removeDocuments(context: WriteContext, items: readonly Ref[]): { removed: number } {
  const { connection, records } = context;
  const linksOf = connection.prepare('SELECT id FROM document_link WHERE (from_id = @id OR to_id = @id) AND deleted_at IS NULL').pluck();
  const filesOf = connection.prepare('SELECT id FROM attachment WHERE document_id = ? AND deleted_at IS NULL').pluck();
  const onAgendas = connection.prepare('SELECT id FROM agenda_document WHERE document_id = ? AND deleted_at IS NULL').pluck();
  for (const item of items) {
    const document = records.seen('document', item);
    records.describe(labelOf(document));
    if (document.series !== null) throw ruleError({ rule: 'DOCUMENT_NUMBERED', params: { label: labelOf(document) } });
    refuseUsedByTasks(context, 'document', { id: item.id, name: labelOf(document) });
    for (const link of linksOf.all({ id: item.id }) as string[]) records.removeNow('document_link', link);
    for (const file of filesOf.all(item.id) as string[]) records.removeNow('attachment', file);
    for (const link of onAgendas.all(item.id) as string[]) records.removeNow('agenda_document', link);
    records.remove('document', item);
  }
  return { removed: items.length };
}

/** Says how one paper hangs on another. */
export function linkDocuments(context: WriteContext, { fromId, toId, kind }: { fromId: string; toId: string; kind: LinkKind }): Written {
  const { connection, records } = context;
  const [from, to] = [records.current('document', fromId), records.current('document', toId)];
  records.describe(labelOf(from));
  if (fromId === toId) throw ruleError({ rule: 'LINK_TO_ITSELF', field: 'toId' });
  const known = connection.prepare('SELECT 1 FROM document_link WHERE from_id = ? AND to_id = ? AND kind = ? AND deleted_at IS NULL').get(fromId, toId, kind);
  if (known !== undefined) throw ruleError({ rule: 'LINK_KNOWN', field: 'toId', params: { label: labelOf(to) } });
  if (reaches(context, toId, fromId, kind)) throw ruleError({ rule: 'LINK_LOOP', field: 'toId', params: { label: labelOf(to) } });
  return { id: records.insert('document_link', { from_id: fromId, to_id: toId, kind }), rev: 1 };
}

/** Takes a link back. */
export function unlinkDocuments({ records }: WriteContext, item: Ref): { removed: number } {
  records.describe(labelOf(records.current('document', records.seen('document_link', item).from_id)));
  records.remove('document_link', item);
  return { removed: 1 };
}

/** A paper as the user saw it, when it can still be changed; the write bears its name. */
export function documentForWriting({ records }: WriteContext, ref: Ref): DocumentRow {
  const document = records.seen('document', ref);
  records.describe(labelOf(document));
  refuseCancelled(document);
  return document;
}

function refuseCancelled(document: DocumentRow): void {
  if (document.status === 'cancelled') throw ruleError({ rule: 'DOCUMENT_CANCELLED', params: { label: labelOf(document) } });
}

/** Whether links of a kind lead from one paper to another: a chain that comes back says nothing. */
function reaches({ connection }: WriteContext, fromId: string, toId: string, kind: LinkKind): boolean {
  return connection.prepare(`WITH RECURSIVE reached (id) AS (SELECT @fromId UNION SELECT l.to_id FROM reached JOIN document_link AS l ON l.from_id = reached.id AND l.kind = @kind AND l.deleted_at IS NULL)
    SELECT 1 FROM reached WHERE id = @toId`).get({ fromId, toId, kind }) !== undefined;
}

/** How a paper is called: by its symbol, else by what it is about. */
export function labelOf({ symbol, title, issued_on }: Pick<DocumentRow, 'symbol' | 'title' | 'issued_on'>): string {
  return symbol ?? title ?? issued_on ?? '…';
}

/** The stored columns. Of a secret paper nothing is stored but number, day, issuer and holder; a symbol that is understood is stored in its proper spelling. */
export function columnsOf(direction: Direction, input: DocumentFields): Omit<Fields<'document'>, 'direction' | 'status' | 'series' | 'cancelled_on' | 'cancelled_by' | 'cancel_reason'> {
  const { symbol, number } = symbolColumns(input);
  const telling = input.secret ? { title: null, signer: null, recipients: null, note: null } : { title: input.title, signer: input.signer, recipients: input.recipients, note: input.note };
  const comesIn = direction === 'incoming';
  return {
    ...telling, system: input.system, type: input.type, number, symbol, symbol_fold: symbol === null ? null : foldWords(symbol), issued_on: input.issuedOn, issuer: input.issuer, issuer_unit_id: input.issuerUnitId, committee_id: input.committeeId,
    urgency: input.urgency, effective_from: input.effectiveFrom, effective_to: input.effectiveTo, arrival_number: comesIn ? input.arrivalNumber : null, arrived_on: comesIn ? input.arrivedOn : null,
    copies: input.copies, holder: input.holder, secret: input.secret ? 1 : 0,
  };
}

function symbolColumns({ symbol }: DocumentFields): { symbol: string | null; number: number | null } {
  const parsed = symbol === null ? null : parseSymbol(symbol);
  return { symbol: parsed?.text ?? symbol, number: parsed?.number ?? null };
}

function refuseRenumbering(before: DocumentRow, { system, type, issued_on, committee_id }: Pick<DocumentRow, 'system' | 'type' | 'issued_on' | 'committee_id'>): void {
  if (before.system !== system || before.type !== type || before.issued_on !== issued_on || before.committee_id !== committee_id) throw ruleError({ rule: 'DOCUMENT_NUMBER_FIXED', params: { label: labelOf(before) } });
}

async function refuseOdd(context: WriteContext, direction: Direction, input: DocumentFields, exceptId: string | null): Promise<void> {
  refuseOddFields(context, direction, input, exceptId);
  if (input.issuerUnitId !== null) await refuseUnfitUnit(context, input.issuerUnitId, 'issuerUnitId', null);
}

/** Refuses what cannot be said of a paper, whoever says it. */
export function refuseOddFields(context: WriteContext, direction: Direction, input: DocumentFields, exceptId: string | null): void {
  if (!input.secret && input.title === null) throw ruleError({ rule: 'TITLE_REQUIRED', field: 'title' });
  if (direction !== 'issued' && input.symbol === null && input.secret) throw ruleError({ rule: 'SYMBOL_REQUIRED', field: 'symbol' });
  if (input.effectiveFrom !== null && input.effectiveTo !== null && input.effectiveTo < input.effectiveFrom) throw ruleError({ rule: 'DATE_ORDER', field: 'effectiveTo' });
  if (direction === 'incoming' && input.arrivedOn !== null && input.issuedOn !== null && input.arrivedOn < input.issuedOn) throw ruleError({ rule: 'ARRIVED_BEFORE_ISSUED', field: 'arrivedOn' });
  if (input.arrivalNumber !== null && input.arrivedOn === null) throw ruleError({ rule: 'ARRIVAL_DAY_REQUIRED', field: 'arrivedOn' });
  for (const text of input.secret ? [input.issuer, input.holder] : [input.title, input.note, input.recipients, input.issuer, input.holder, input.signer]) refuseMark(text);
  if (input.committeeId !== null) context.records.current('committee', input.committeeId);
  if (direction === 'incoming') refuseArrivalTwice(context, input, exceptId);
}

/** What is marked as secret does not come in under another heading. */
export function refuseMark(text: string | null): void {
  if (text !== null && text.split(/[\r\n]+/).some(isSecretMark)) throw appError('SECRET_MARK');
}

function refuseArrivalTwice({ connection }: WriteContext, { arrivalNumber, arrivedOn }: DocumentFields, exceptId: string | null): void {
  if (arrivalNumber === null || arrivedOn === null) return;
  const taken = connection.prepare('SELECT id FROM document WHERE substr(arrived_on, 1, 4) = ? AND arrival_number = ? AND deleted_at IS NULL').pluck().get(arrivedOn.slice(0, 4), arrivalNumber);
  if (taken !== undefined && taken !== exceptId) throw ruleError({ rule: 'ARRIVAL_NUMBER_TAKEN', field: 'arrivalNumber', params: { number: arrivalNumber, year: arrivedOn.slice(0, 4) } });
}
