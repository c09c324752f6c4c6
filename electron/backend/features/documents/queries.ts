import type { DocumentDetail, DocumentLink, DocumentRow } from '#shared/contract/documents.ts';
import { type Direction, type DocumentStanding, type DocumentStatus, type DocumentType, standingOn, type System, type Urgency } from '#shared/rules/documents.ts';
import { type RawBuilder, sql, type SqlBool } from 'kysely';
import type { ReadContext } from '../../context.ts';
import { RecordMissingError } from '../../db/records.ts';
import { idsFound } from '../../db/search-index.ts';
import { attachmentsOf } from './attachments.ts';

interface ListInput {
  q: string;
  direction: Direction | null;
  type: DocumentType | null;
  committeeId: string | null;
  standing: DocumentStanding | null;
  year: number | null;
  sort: 'date' | 'symbol' | 'arrival';
  order: 'asc' | 'desc';
  offset: number;
  limit: number;
}

const REPLACED = sql<SqlBool>`EXISTS (SELECT 1 FROM document_link AS l JOIN document AS newer ON newer.id = l.from_id WHERE l.to_id = d.id AND l.kind = 'replaces' AND l.deleted_at IS NULL AND newer.status = 'issued' AND newer.deleted_at IS NULL)`;

function inUse({ db }: ReadContext) {
  return db.selectFrom('document as d').where('d.deleted_at', 'is', null);
}

/** The register of papers, narrowed, a page at a time. A secret paper is found by no words. */
export async function listDocuments(context: ReadContext, input: ListInput): Promise<{ rows: DocumentRow[]; total: number }> {
  const asked = narrowed(context, input);
  const { total } = await asked.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const by = { date: 'd.issued_on', symbol: 'd.number', arrival: 'd.arrived_on' } as const;
  const page = asked.orderBy(by[input.sort], input.order).orderBy('d.arrival_number', input.order).orderBy('d.id', input.order).offset(input.offset).limit(input.limit);
  return { rows: (await facts(page).execute()).map((row) => rowOf(row, context.today)), total };
}

function narrowed(context: ReadContext, { q, direction, type, committeeId, standing, year }: ListInput) {
  let asked = inUse(context);
  const found = idsFound('document', q);
  if (found !== null) asked = asked.where('d.id', 'in', found);
  if (direction !== null) asked = asked.where('d.direction', '=', direction);
  if (type !== null) asked = asked.where('d.type', '=', type);
  if (committeeId !== null) asked = asked.where('d.committee_id', '=', committeeId);
  if (year !== null) asked = asked.where(ofYear(year));
  return standing === null ? asked : asked.where(standsSo(standing, context.today));
}

/** Of a year: by the day of the paper, or by the day it came in. */
function ofYear(year: number): RawBuilder<SqlBool> {
  const [from, to] = [String(year), `${year + 1}`];
  return sql`((d.issued_on >= ${from} AND d.issued_on < ${to}) OR (d.arrived_on >= ${from} AND d.arrived_on < ${to}))`;
}

/** The rule of `standingOn` for the database. */
function standsSo(standing: DocumentStanding, day: string): RawBuilder<SqlBool> {
  const over = sql`ifnull(d.effective_to < ${day}, 0)`;
  switch (standing) {
    case 'draft': case 'signed': case 'cancelled': return sql`d.status = ${standing}`;
    case 'replaced': return sql`d.status = 'issued' AND ${REPLACED}`;
    case 'expired': return sql`d.status = 'issued' AND ${over} AND NOT ${REPLACED}`;
    case 'in_force': return sql`d.status = 'issued' AND NOT ${over} AND NOT ${REPLACED}`;
  }
}

function facts(documents: ReturnType<typeof inUse>) {
  return documents
    .leftJoin('committee as c', 'c.id', 'd.committee_id')
    .select(['d.id', 'd.rev', 'd.direction', 'd.system', 'd.type', 'd.status', 'd.number', 'd.symbol', 'd.issued_on as issuedOn', 'd.issuer', 'd.committee_id as committeeId', 'd.title', 'd.urgency', 'd.arrival_number as arrivalNumber', 'd.arrived_on as arrivedOn', 'd.effective_to as effectiveTo', 'd.secret'])
    .select(() => [sql<string | null>`ifnull(c.short_name, c.name)`.as('committeeName'), sql<number>`${REPLACED}`.as('replaced')])
    .$narrowType<{ direction: Direction; system: System; type: DocumentType; status: DocumentStatus; urgency: Urgency }>();
}
type Facts = Awaited<ReturnType<ReturnType<typeof facts>['execute']>>[number];

function rowOf({ status, effectiveTo, replaced, secret, ...row }: Facts, today: string): DocumentRow {
  return { ...row, secret: secret === 1, standing: standingOn({ status, effectiveTo, replaced: replaced === 1 }, today) };
}

/** One paper with everything the register tells of it. */
export async function getDocument(context: ReadContext, id: string): Promise<DocumentDetail> {
  const found = await facts(inUse(context).where('d.id', '=', id))
    .leftJoin('app_user as u', 'u.id', 'd.cancelled_by')
    .select(['d.issuer_unit_id as issuerUnitId', 'd.signer', 'd.effective_from as effectiveFrom', 'd.recipients', 'd.copies', 'd.holder', 'd.note', 'd.cancelled_on as cancelledOn', 'd.cancel_reason as cancelReason', 'u.name as cancelledBy'])
    .executeTakeFirst();
  if (found === undefined) throw new RecordMissingError('document');
  const { issuerUnitId, signer, effectiveFrom, recipients, copies, holder, note, cancelledOn, cancelReason, cancelledBy, ...row } = found;
  const cancelled = cancelledOn === null ? null : { on: cancelledOn, by: cancelledBy ?? '', reason: cancelReason };
  return { ...rowOf(row, context.today), effectiveTo: row.effectiveTo, issuerUnitId, signer, effectiveFrom, recipients, copies, holder, note, cancelled, links: linksOf(context, id), attachments: attachmentsOf(context, { documentId: id }) };
}

/** What a paper hangs on, then what hangs on it; each the oldest first. */
function linksOf({ connection }: ReadContext, id: string): DocumentLink[] {
  const rows = connection.prepare(`
    SELECT l.id, l.rev, l.kind, l.to_id = @id AS passive, d.id AS documentId, d.symbol, d.title, d.issued_on AS issuedOn
    FROM document_link AS l JOIN document AS d ON d.id = CASE WHEN l.to_id = @id THEN l.from_id ELSE l.to_id END
    WHERE (l.from_id = @id OR l.to_id = @id) AND l.deleted_at IS NULL AND d.deleted_at IS NULL ORDER BY passive, l.kind, d.issued_on, d.id`).all({ id }) as (Omit<DocumentLink, 'passive'> & { passive: number })[];
  return rows.map(({ passive, ...link }) => ({ ...link, passive: passive === 1 }));
}
