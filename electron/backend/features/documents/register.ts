import type { DocumentStatus, DocumentType } from '#shared/rules/documents.ts';
import { sql } from 'kysely';
import type { ReadContext } from '../../context.ts';

/** The books that Decree 30/2020 prescribes. */
export type Book = 'issued' | 'incoming';

/** What a book is asked for by: the year of issue, or of arrival. */
export interface BookAsked {
  book: Book;
  year: number;
  committeeId: string | null;
}

/** The entries of a book in its order: what goes out by its day and number, what comes in by its arrival. Secret papers are counted and left out. */
export async function readRegister({ db }: ReadContext, { book, year, committeeId }: BookAsked) {
  const day = sql.ref<string>(book === 'issued' ? 'd.issued_on' : 'd.arrived_on');
  let entries = db
    .selectFrom('document as d').leftJoin('committee as c', 'c.id', 'd.committee_id')
    .where('d.deleted_at', 'is', null).where('d.direction', '=', book).where('d.status', 'in', ['issued', 'cancelled'])
    .where(day, '>=', String(year)).where(day, '<', String(year + 1));
  if (committeeId !== null) entries = entries.where('d.committee_id', '=', committeeId);
  const { secret } = await entries.select(({ fn }) => fn.sum<number | null>('d.secret').as('secret')).executeTakeFirstOrThrow();
  const rows = await entries
    .where('d.secret', '=', 0)
    .select(['d.id', 'd.symbol', 'd.type', 'd.issued_on as issuedOn', 'd.title', 'd.issuer', 'd.signer', 'd.recipients', 'd.copies', 'd.holder', 'd.note', 'd.arrival_number as arrivalNumber', 'd.arrived_on as arrivedOn', 'd.cancel_reason as cancelReason', 'd.status', 'c.name as committeeName'])
    .$narrowType<{ type: DocumentType; status: DocumentStatus }>()
    .orderBy('c.sort_key').orderBy(day).orderBy(sql.ref(book === 'issued' ? 'd.number' : 'd.arrival_number')).orderBy('d.id').execute();
  return { rows, secret: secret ?? 0 };
}
export type RegisterEntry = Awaited<ReturnType<typeof readRegister>>['rows'][number];
