import type { DocumentType, System } from '#shared/rules/documents.ts';
import { type LastNumber, nextNumber, type NumberRefusal, type Numbered, refusalOf, seriesOf } from '#shared/rules/numbering.ts';
import { parseSymbol, symbolOf } from '#shared/rules/symbols.ts';
import { foldWords } from '#shared/rules/text.ts';
import type { ReadContext, WriteContext } from '../../context.ts';
import { type Connection, preparedOnce } from '../../db/connection.ts';
import type { Ref } from '../../db/records.ts';
import { ruleError } from '../../errors.ts';
import { documentForWriting, labelOf } from './service.ts';
import { readTerms } from './terms.ts';

/** By which letters a committee signs its papers before it has issued one. */
const LETTERS_OF_A_COMMITTEE = 'BCĐ';

/** The number a paper would get, and the letters its committee used last. Null when no term of the Party holds the day. */
export function proposeNumber({ connection }: ReadContext, numbered: Numbered): { number: number; last: number | null; letters: string } | null {
  const series = seriesFor(connection, numbered);
  if (series === null) return null;
  const last = lastIn(connection, series);
  return { number: nextNumber(last), last: last?.number ?? null, letters: lettersOf(connection, numbered.committeeId, last) };
}

/** Gives a paper its number in the series of its committee, and its symbol. Neither changes any more. */
export function issueDocument(context: WriteContext, { issuedOn, number: asked, letters: told, ...ref }: Ref & { issuedOn: string; number: number | null; letters: string | null }): { id: string; rev: number; number: number; symbol: string } {
  const { connection, records } = context;
  const document = documentForWriting(context, ref);
  if (document.direction !== 'issued' || document.series !== null) throw ruleError({ rule: 'DOCUMENT_NUMBERED', params: { label: labelOf(document) } });
  const numbered = { system: document.system as System, type: document.type as DocumentType, issuedOn, committeeId: document.committee_id };
  const series = seriesFor(connection, numbered);
  if (series === null) throw ruleError({ rule: 'TERM_MISSING', field: 'issuedOn', params: { date: issuedOn } });
  const last = lastIn(connection, series);
  const number = asked ?? nextNumber(last);
  refuseNumber(refusalOf(number, issuedOn, last), number);
  const letters = told ?? lettersOf(connection, document.committee_id, last);
  if (letters === '') throw ruleError({ rule: 'LETTERS_REQUIRED', field: 'letters' });
  const symbol = symbolOf(numbered.system, numbered.type, number, letters);
  const rev = records.update('document', ref, { status: 'issued', issued_on: issuedOn, number, symbol, symbol_fold: foldWords(symbol), series });
  return { id: ref.id, rev, number, symbol };
}

/** Only papers of the Party ask for its terms. */
function seriesFor(connection: Connection, numbered: Numbered): string | null {
  return seriesOf(numbered, numbered.system === 'party' ? readTerms(connection) : []);
}

function refuseNumber(refusal: NumberRefusal | null, number: number): void {
  if (refusal === null) return;
  if (refusal.rule === 'NUMBER_GAP') throw ruleError({ rule: 'NUMBER_GAP', field: 'number', params: { number, expected: refusal.expected } });
  if (refusal.rule === 'NUMBER_TAKEN') throw ruleError({ rule: 'NUMBER_TAKEN', field: 'number', params: { number } });
  throw ruleError({ rule: 'NUMBER_BEFORE_LAST', field: 'issuedOn', params: { number: refusal.last.number, date: refusal.last.issuedOn } });
}

/** The letters by which a committee signs its papers. */
export function lettersFor({ connection }: Pick<ReadContext, 'connection'>, committeeId: string): string {
  return lettersOf(connection, committeeId, null);
}

type LastPaper = LastNumber & { symbol: string };

/** The last number of a series, cancelled ones too, by one look into its index. */
function lastIn(connection: Connection, series: string): LastPaper | null {
  return (LAST(connection).get(series) as LastPaper | undefined) ?? null;
}
// Compared with a bound value itself, SQLite would plan the statement anew whenever another value is bound.
const LAST = preparedOnce('SELECT number, issued_on AS issuedOn, symbol FROM document WHERE series = (SELECT ?) AND deleted_at IS NULL ORDER BY number DESC LIMIT 1');

/** The letters of the last paper of the series; in one that begins, of another series of the committee. */
function lettersOf(connection: Connection, committeeId: string | null, last: LastPaper | null): string {
  const symbol = last?.symbol ?? anySymbol(connection, `${committeeId ?? 'office'}|`);
  return (symbol === undefined ? null : parseSymbol(symbol)?.issuer) ?? (committeeId === null ? '' : LETTERS_OF_A_COMMITTEE);
}

function anySymbol(connection: Connection, begin: string): string | undefined {
  return connection.prepare("SELECT symbol FROM document WHERE series >= @begin AND series < @begin || '~' AND deleted_at IS NULL ORDER BY series DESC, number DESC LIMIT 1").pluck().get({ begin }) as string | undefined;
}
