import { type DocumentType, SYSTEMS } from '#shared/rules/documents.ts';
import { seriesOf } from '#shared/rules/numbering.ts';
import { parseSymbol, symbolOf } from '#shared/rules/symbols.ts';
import { foldWords } from '#shared/rules/text.ts';
import type { Fields, Records } from '../../db/records.ts';
import type { SampleIds } from './sample-committees.ts';

export interface SampleTerm {
  name: string;
  beginsOn: string;
  endsOn?: string | undefined;
}
/** A paper; one that goes out has a number once it was issued. */
export interface SampleDocument {
  key: string;
  direction: string;
  system?: string | undefined;
  type: string;
  symbol?: string | undefined;
  number?: number | undefined;
  issuedOn?: string | undefined;
  issuer?: string | undefined;
  issuerUnit?: string | undefined;
  committee?: string | undefined;
  signer?: string | undefined;
  title: string;
  urgency?: string | undefined;
  arrivalNumber?: number | undefined;
  arrivedOn?: string | undefined;
  recipients?: string | undefined;
  copies?: number | undefined;
  holder?: string | undefined;
  links?: readonly { kind: string; to: string }[] | undefined;
}
/** How the sample's committees stand in the symbols of their papers. */
const LETTERS = 'BCĐ';

/** Writes the terms and the register of documents; `committee` leads from a committee's code to its id. Answers the ids of the documents. */
export function insertDocuments(records: Records, terms: readonly SampleTerm[], documents: readonly SampleDocument[], ids: Pick<SampleIds, 'unit'> & { committee: (code: string) => string }): Map<string, string> {
  const known = terms.map(({ name, beginsOn, endsOn = null }) => ({ id: records.insert('party_term', { name, begins_on: beginsOn, ends_on: endsOn }), beginsOn, endsOn }));
  const made = new Map<string, string>();
  for (const document of documents) {
    const committeeId = document.committee === undefined ? null : ids.committee(document.committee);
    const issuerUnitId = document.issuerUnit === undefined ? null : ids.unit(document.issuerUnit);
    made.set(document.key, records.insert('document', { ...columnsOf(document), ...numberOf(document, committeeId, known), committee_id: committeeId, issuer_unit_id: issuerUnitId }));
    for (const { kind, to } of document.links ?? []) records.insert('document_link', { from_id: made.get(document.key) ?? '', to_id: made.get(to) ?? '', kind });
  }
  return made;
}

function columnsOf(document: SampleDocument): Omit<Fields<'document'>, 'status' | 'number' | 'symbol' | 'symbol_fold' | 'series' | 'committee_id' | 'issuer_unit_id'> {
  return {
    direction: document.direction, system: document.system ?? 'party', type: document.type, issued_on: document.issuedOn ?? null, issuer: document.issuer ?? null, signer: document.signer ?? null, title: document.title,
    urgency: document.urgency ?? 'normal', effective_from: null, effective_to: null, arrival_number: document.arrivalNumber ?? null, arrived_on: document.arrivedOn ?? null, recipients: document.recipients ?? null,
    copies: document.copies ?? null, holder: document.holder ?? null, note: null, secret: 0, cancelled_on: null, cancelled_by: null, cancel_reason: null,
  };
}

function numberOf({ direction, system: told, type, symbol, number, issuedOn }: SampleDocument, committeeId: string | null, terms: Parameters<typeof seriesOf>[1]): Pick<Fields<'document'>, 'status' | 'number' | 'symbol' | 'symbol_fold' | 'series'> {
  const system = SYSTEMS.find((one) => one === told) ?? 'party';
  if (direction !== 'issued') return { status: 'issued', number: parseSymbol(symbol ?? '')?.number ?? null, symbol: symbol ?? null, symbol_fold: foldWords(symbol ?? ''), series: null };
  if (number === undefined || issuedOn === undefined) return { status: 'draft', number: null, symbol: null, symbol_fold: null, series: null };
  const printed = symbolOf(system, type as DocumentType, number, LETTERS);
  return { status: 'issued', number, symbol: printed, symbol_fold: foldWords(printed), series: seriesOf({ system, type: type as DocumentType, issuedOn, committeeId }, terms) };
}
