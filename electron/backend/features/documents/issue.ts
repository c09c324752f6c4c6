import type { DocumentType, System } from '#shared/rules/documents.ts';
import { type LastNumber, nextNumber, type NumberRefusal, type Numbered, refusalOf, seriesOf } from '#shared/rules/numbering.ts';
import { parseSymbol, symbolOf } from '#shared/rules/symbols.ts';
import { foldWords } from '#shared/rules/text.ts';
import type { ReadContext, WriteContext } from '../../context.ts';
import type { Connection } from '../../db/connection.ts';
import type { Ref } from '../../db/records.ts';
import { ruleError } from '../../errors.ts';
import { documentForWriting, labelOf } from './service.ts';
import { readTerms } from './terms.ts';

/** By which letters a committee signs its papers before it has issued one. */
const LETTERS_OF_A_COMMITTEE = 'BCĐ';

/** The number a paper would get, and the letters its committee used last. Null when no term of the Party holds the day. */
export function proposeNumber({ connection }: ReadContext, numbered: Numbered): { number: number; last: number | null; letters: string } | null {
  const series = seriesOf(numbered, readTerms(connection));
  if (series === null) return null;
  const last = lastNumber(connection, series);
  return { number: nextNumber(last), last: last?.number ?? null, letters: lettersOf(connection, numbered) };
}

/** Gives a paper its number in the series of its committee, and its symbol. Neither changes any more. */
export function issueDocument(context: WriteContext, { issuedOn, number: asked, letters: told, ...ref }: Ref & { issuedOn: string; number: number | null; letters: string | null }): { id: string; rev: number; number: number; symbol: string } {
  const { connection, records } = context;
  const document = documentForWriting(context, ref);
  if (document.direction !== 'issued' || document.series !== null) throw ruleError({ rule: 'DOCUMENT_NUMBERED', params: { label: labelOf(document) } });
  const [system, type] = [document.system as System, document.type as DocumentType];
  const numbered = { system, type, issuedOn, committeeId: document.committee_id };
  const series = seriesOf(numbered, readTerms(connection));
  if (series === null) throw ruleError({ rule: 'TERM_MISSING', field: 'issuedOn', params: { date: issuedOn } });
  const last = lastNumber(connection, series);
  const number = asked ?? nextNumber(last);
  refuseNumber(refusalOf(number, issuedOn, last), number);
  const letters = told ?? lettersOf(connection, numbered);
  if (letters === '') throw ruleError({ rule: 'LETTERS_REQUIRED', field: 'letters' });
  const symbol = symbolOf(system, type, number, letters);
  const rev = records.update('document', ref, { status: 'issued', issued_on: issuedOn, number, symbol, symbol_fold: foldWords(symbol), series });
  return { id: ref.id, rev, number, symbol };
}

function refuseNumber(refusal: NumberRefusal | null, number: number): void {
  if (refusal === null) return;
  if (refusal.rule === 'NUMBER_GAP') throw ruleError({ rule: 'NUMBER_GAP', field: 'number', params: { number, expected: refusal.expected } });
  if (refusal.rule === 'NUMBER_TAKEN') throw ruleError({ rule: 'NUMBER_TAKEN', field: 'number', params: { number } });
  throw ruleError({ rule: 'NUMBER_BEFORE_LAST', field: 'issuedOn', params: { number: refusal.last.number, date: refusal.last.issuedOn } });
}

/** The last number of a series, cancelled ones too, by one look into its index. */
function lastNumber(connection: Connection, series: string): LastNumber | null {
  const last = connection.prepare('SELECT number, issued_on AS issuedOn FROM document WHERE series = ? AND deleted_at IS NULL ORDER BY number DESC LIMIT 1').get(series) as LastNumber | undefined;
  return last ?? null;
}

function lettersOf(connection: Connection, { system, committeeId }: Numbered): string {
  const symbol = connection.prepare('SELECT symbol FROM document WHERE committee_id IS ? AND system = ? AND series IS NOT NULL AND deleted_at IS NULL ORDER BY issued_on DESC, number DESC LIMIT 1').pluck().get(committeeId, system) as string | undefined;
  return (symbol === undefined ? null : parseSymbol(symbol)?.issuer) ?? (committeeId === null ? '' : LETTERS_OF_A_COMMITTEE);
}
