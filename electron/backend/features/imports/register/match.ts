import type { ImportRow } from '#shared/contract/imports.ts';
import { isDate } from '#shared/rules/dates.ts';
import type { DocumentType, System } from '#shared/rules/documents.ts';
import { parseDocumentKey } from '#shared/rules/import-key.ts';
import { formatKnownDate } from '#shared/rules/known-dates.ts';
import { seriesOf } from '#shared/rules/numbering.ts';
import type { PaperSymbol } from '#shared/rules/symbols.ts';
import { cleanText, foldWords } from '#shared/rules/text.ts';
import { bookCells } from '../../documents/service.ts';
import type { Problem, Texts } from '../row-texts.ts';
import type { SourceRow } from '../table.ts';
import { arrivalKey, type KnownBook, type KnownPaper, likenessKey } from './known.ts';
import type { PaperValues } from './read-row.ts';

/** How a row was matched to the papers of the register. */
export interface Match {
  kind: ImportRow['match']['kind'];
  candidates: readonly KnownPaper[];
  choice: string | null;
  /** The paper it is about; null for a new one, or while that is not decided. */
  kept: KnownPaper | null;
  /** Its number stands in the register for something else. */
  problem: Omit<Problem, 'cell'> | null;
}

const NONE_ALIKE: Match = { kind: 'new', candidates: [], choice: 'new', kept: null, problem: null };

/** The paper whose key a row bears. */
export function keyedPaper(known: KnownBook, { key }: Texts): KnownPaper | null {
  return known.papers.get(parseDocumentKey(key ?? '') ?? '') ?? null;
}

/** A row of our own book, without the cells that read as they would be printed today: they say nothing new. */
export function unprinted(source: SourceRow, edits: Texts, paper: KnownPaper): { source: SourceRow; edits: Texts } {
  const printed = bookCells(paper);
  const said = (texts: Texts): Texts => Object.fromEntries(Object.entries(texts).map(([field, text = '']) => [field, cleanText(text) === cleanText(printed[field as keyof Texts] ?? '') ? '' : text]));
  return { source: { ...source, texts: said(source.texts) }, edits: said(edits) };
}

/** Finds the paper a row is about: by its key; what went out by its number; what came in by its arrival, else by symbol, day and issuer. */
export function matchPaper(known: KnownBook, values: PaperValues, keyed: KnownPaper | null, chosen: string | null): Match {
  if (keyed !== null) return surely(keyed);
  return known.direction === 'issued' ? matchNumber(known, values) : (matchArrival(known, values) ?? matchAlike(known, values, chosen));
}

function surely(paper: KnownPaper): Match {
  return { kind: 'exact', candidates: [paper], choice: paper.id, kept: paper, problem: null };
}

function matchNumber(known: KnownBook, values: PaperValues): Match {
  const { parsed, issuedOn } = values;
  const series = parsed === null ? null : seriesFor(known, parsed.system, typeTold(values, parsed), issuedOn, known.committeeId);
  const paper = known.series.get(series ?? '')?.get(parsed?.number ?? 0);
  if (paper === undefined) return NONE_ALIKE;
  if (paper.issuedOn === issuedOn) return surely(paper);
  return { ...NONE_ALIKE, problem: { field: 'symbol', severity: 'error', code: 'NUMBER_GIVEN', params: { symbol: paper.symbol ?? '', date: paper.issuedOn ?? '' } } };
}

/** The numbers a paper is counted in; null when it has none, for want of a day or of a term of the Party. */
export function seriesFor({ terms }: KnownBook, system: System, type: DocumentType, issuedOn: string | null, committeeId: string | null): string | null {
  return issuedOn === null || !isDate(issuedOn) ? null : seriesOf({ system, type, issuedOn, committeeId }, terms);
}

/** The type of a new paper: the one the row names, unless its symbol says otherwise. */
export function typeTold({ type, secret }: Pick<PaperValues, 'type' | 'secret'>, symbol: PaperSymbol | null): DocumentType {
  const possible = symbol?.types ?? [];
  const named = secret ? null : type;
  if (named !== null && (symbol === null || symbol.abbreviation === null || possible.length === 0 || possible.includes(named))) return named;
  return possible[0] ?? 'other';
}

/** Two papers never arrive under one number of a year. */
function matchArrival(known: KnownBook, { arrivedOn, arrivalNumber, symbol, title }: PaperValues): Match | null {
  const paper = arrivedOn === null || arrivalNumber === null ? undefined : known.arrived.get(arrivalKey(arrivedOn, arrivalNumber));
  if (paper === undefined) return null;
  if (symbol === null || paper.symbol === null ? symbol === paper.symbol && (paper.secret || foldWords(title ?? '') === foldWords(paper.title ?? '')) : foldWords(symbol) === foldWords(paper.symbol)) return surely(paper);
  return { ...NONE_ALIKE, problem: { field: 'arrivalNumber', severity: 'error', code: 'ARRIVAL_TAKEN', params: { number: arrivalNumber ?? 0, year: (arrivedOn ?? '').slice(0, 4), label: paper.symbol ?? paper.title ?? '' } } };
}

function matchAlike(known: KnownBook, values: PaperValues, chosen: string | null): Match {
  const named = values.symbol === null && values.title === null ? [] : (known.alike.get(likenessKey(values.symbol, values.title)) ?? []);
  const alike = named.filter((paper) => isOfDay(paper, values) || isOfIssuer(known, paper, values));
  if (alike.length === 0) return NONE_ALIKE;
  const sure = alike.filter((paper) => isOfDay(paper, values) && isOfIssuer(known, paper, values) && !arrivedOtherwise(paper, values));
  const kind = sure.length === 1 ? 'exact' : 'probable';
  const choice = chosen === 'new' || alike.some(({ id }) => id === chosen) ? chosen : kind === 'exact' ? (sure[0]?.id ?? null) : null;
  return { kind, candidates: [...new Set([...sure, ...alike])], choice, kept: alike.find(({ id }) => id === choice) ?? null, problem: null };
}

/** Of the same day, as far as both are known. */
function isOfDay(paper: KnownPaper, { issuedOn }: PaperValues): boolean {
  if (paper.issuedOn === null || issuedOn === null) return paper.issuedOn === issuedOn;
  return paper.issuedOn.startsWith(issuedOn) || issuedOn.startsWith(paper.issuedOn);
}

function isOfIssuer(known: KnownBook, paper: KnownPaper, { issuer, issuedOn }: PaperValues): boolean {
  if (paper.issuer === null || issuer === null) return paper.issuer === issuer;
  return foldWords(paper.issuer) === foldWords(issuer) || (paper.issuerUnitId !== null && paper.issuerUnitId === unitOf(known, issuer, issuedOn));
}

/** The unit of the record that bears the name of an issuer. */
export function unitOf({ units, today }: KnownBook, issuer: string, issuedOn: string | null): string | null {
  const found = units.findText(issuer, issuedOn !== null && isDate(issuedOn) ? [issuedOn, today] : [today]);
  return found.kind === 'found' ? found.unitId : null;
}

/** The same paper may come in twice; each time it gets a number. */
function arrivedOtherwise(paper: KnownPaper, { arrivedOn, arrivalNumber }: PaperValues): boolean {
  return arrivedOn !== null && arrivalNumber !== null && paper.arrivedOn !== null && paper.arrivalNumber !== null && arrivalKey(paper.arrivedOn, paper.arrivalNumber) !== arrivalKey(arrivedOn, arrivalNumber);
}

/** A match as the wizard shows it: each paper with its day, its issuer and what it is about. */
export function shownMatch({ kind, candidates, choice }: Match): ImportRow['match'] {
  return {
    kind, choice,
    candidates: kind === 'exact' ? [] : candidates.map(({ id, symbol, issuedOn, issuer, title }) => ({
      id, name: symbol ?? title ?? '', detail: [issuedOn === null ? null : formatKnownDate(issuedOn), issuer, symbol === null ? null : title].filter((part) => part !== null).join(' · '),
    })),
  };
}
