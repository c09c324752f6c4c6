import type { ImportField } from '#shared/rules/import-columns.ts';
import { DOCUMENT_TYPES, type DocumentType, type System } from '#shared/rules/documents.ts';
import { parseSymbol } from '#shared/rules/symbols.ts';
import { bookCells, type Entry } from '../../documents/service.ts';
import { type Difference, NO_DIFFERENCES, type RowDecision } from '../list-kind.ts';
import type { Problem } from '../row-texts.ts';
import type { KnownBook, KnownPaper } from './known.ts';
import { seriesFor, typeTold, unitOf } from './match.ts';
import type { PlannedPaper } from './plan.ts';
import { DUE, type PaperValues } from './read-row.ts';

/** What committing a row would do, and the line as it would stand. */
export interface PaperDecision extends RowDecision {
  plan: (() => PlannedPaper) | null;
  entry: Entry;
  /** The numbers it is counted in, for a paper that went out. */
  series: string | null;
  problems: readonly Omit<Problem, 'cell'>[];
}

/** A cancelled number often stands alone: the register wants to know what it is. */
const CANCELLED_TITLE = 'Số đã hủy';

/** Decides for a row about a paper that the register does not hold. */
export function decideNew(known: KnownBook, values: PaperValues): PaperDecision {
  const entry = entryOf(known, values, null);
  const series = known.direction === 'issued' ? seriesFor(known, entry.system, entry.type, entry.issuedOn, entry.committeeId) : null;
  return {
    effect: 'add', plan: () => ({ create: entry }), differences: NO_DIFFERENCES, entry, series,
    problems: [...lacking(known, entry), ...typeProblems(values), ...(known.direction === 'issued' && entry.issuedOn?.length === 10 && series === null ? [{ field: 'issuedOn', severity: 'error', code: 'TERM_MISSING', params: { date: entry.issuedOn } } as const] : [])],
  };
}

/** Decides for a row about a paper that the register holds: a correction of what differs, or nothing. */
export function decideKept(known: KnownBook, values: PaperValues, kept: KnownPaper): PaperDecision {
  const entry = entryOf(known, values, kept);
  const changed = FIELDS.filter((field) => entry[field] !== kept[field]);
  const differences = () => differencesOf(kept, entry);
  return {
    effect: changed.length > 0 ? 'change' : 'same',
    plan: changed.length > 0 ? () => ({ id: kept.id, entry }) : null,
    differences, entry, series: kept.series,
    problems: [...secrecyProblems(values, kept), ...(changed.length > 0 ? [...lacking(known, entry), ...fixedProblems(kept, changed)] : [])],
  };
}

const FIELDS = ['system', 'type', 'symbol', 'issuedOn', 'issuer', 'issuerUnitId', 'signer', 'title', 'arrivalNumber', 'arrivedOn', 'recipients', 'copies', 'holder', 'note'] as const satisfies (keyof KnownPaper & keyof Entry)[];
type Field = (typeof FIELDS)[number];

/** The line as it would stand: what the row says, else what is kept. Of a secret paper nothing is taken but number, day, issuer and holder. */
function entryOf(known: KnownBook, values: PaperValues, kept: KnownPaper | null): Entry {
  const symbol = values.symbol ?? kept?.symbol ?? null;
  const parsed = values.parsed ?? (symbol === null ? null : parseSymbol(symbol));
  const isKeptSymbol = kept !== null && symbol === kept.symbol;
  const type = isKeptSymbol && values.type === null ? kept.type : typeTold(values, parsed);
  const issuer = values.issuer ?? kept?.issuer ?? null;
  const issuedOn = values.issuedOn ?? kept?.issuedOn ?? null;
  const secret = values.secret || kept?.secret === true;
  const told = secret ? NOTHING_TOLD : {
    title: titleOf(values, type) ?? kept?.title ?? (values.cancelled === null ? null : CANCELLED_TITLE),
    signer: values.signer ?? kept?.signer ?? null,
    recipients: values.recipients ?? kept?.recipients ?? null,
    note: noteOf(values, kept),
  };
  return {
    ...told, type, symbol, issuedOn, issuer, secret,
    system: isKeptSymbol ? kept.system : (parsed?.system ?? systemOf(type)),
    issuerUnitId: kept !== null && issuer === kept.issuer ? kept.issuerUnitId : issuer === null ? null : unitOf(known, issuer, issuedOn),
    committeeId: kept === null ? known.committeeId : kept.committeeId,
    urgency: kept?.urgency ?? 'normal',
    effectiveFrom: kept?.effectiveFrom ?? null,
    effectiveTo: kept?.effectiveTo ?? null,
    arrivalNumber: values.arrivalNumber ?? kept?.arrivalNumber ?? null,
    arrivedOn: values.arrivedOn ?? kept?.arrivedOn ?? null,
    copies: (secret ? null : values.copies) ?? kept?.copies ?? null,
    holder: values.holder ?? kept?.holder ?? null,
    cancelled: kept === null ? values.cancelled : null,
  };
}

const NOTHING_TOLD = { title: null, signer: null, recipients: null, note: null };

/** A type that the symbol contradicts belongs to what the paper is about. */
function titleOf(values: PaperValues, type: DocumentType): string | null {
  return values.type === null || values.type === type ? values.title : values.subject;
}

/** A type that only one side has tells whose paper it is; all others are taken for the State's. */
function systemOf(type: DocumentType): System {
  const { party, state } = DOCUMENT_TYPES[type];
  return party !== null && state === null ? 'party' : 'state';
}

/** The note with the day till which the paper asks for an answer as its last line. */
function noteOf({ note, due }: PaperValues, kept: KnownPaper | null): string | null {
  if (due === null) return note ?? kept?.note ?? null;
  const before = note ?? kept?.note ?? '';
  return [...before.split('\n').filter((line) => line !== '' && !line.startsWith(DUE)), due].join('\n');
}

function lacking({ direction }: KnownBook, entry: Entry): PaperDecision['problems'] {
  const problems: Omit<Problem, 'cell'>[] = [];
  const miss = (field: ImportField, code: Problem['code']): void => { problems.push({ field, severity: 'error', code }); };
  if (entry.symbol === null && (direction === 'issued' || entry.secret)) miss('symbol', 'SYMBOL_MISSING');
  if (entry.title === null && !entry.secret) miss('subject', 'SUBJECT_MISSING');
  if (entry.issuedOn === null && direction === 'issued') miss('issuedOn', 'DAY_MISSING');
  if (entry.arrivalNumber !== null && entry.arrivedOn === null) miss('arrivedOn', 'ARRIVAL_DAY_MISSING');
  if (entry.arrivedOn !== null && entry.issuedOn !== null && entry.arrivedOn < entry.issuedOn) problems.push({ field: 'arrivedOn', severity: 'error', code: 'ARRIVED_BEFORE_ISSUED', params: { date: entry.issuedOn } });
  return problems;
}

function typeProblems(values: PaperValues): PaperDecision['problems'] {
  const { type, parsed, symbol } = values;
  if (type === null || typeTold(values, parsed) === type) return [];
  return [{ field: 'subject', severity: 'warning', code: 'TYPE_DIFFERS', params: { symbol: symbol ?? '' } }];
}

/** What is secret in the register, or only in the file, is brought together by hand: then what was known before is forgotten everywhere. */
function secrecyProblems({ secret }: PaperValues, kept: KnownPaper): PaperDecision['problems'] {
  if (secret === kept.secret) return [];
  return [{ field: 'symbol', severity: 'error', code: kept.secret ? 'SECRET_IN_REGISTER' : 'SECRET_IN_FILE' }];
}

const NUMBERED: readonly Field[] = ['system', 'type', 'symbol', 'issuedOn'];

/** What was numbered keeps number, day and type; what was cancelled stays as it is. */
function fixedProblems(kept: KnownPaper, changed: readonly Field[]): PaperDecision['problems'] {
  if (kept.status === 'cancelled') return [{ field: 'note', severity: 'error', code: 'PAPER_CANCELLED', params: { symbol: kept.symbol ?? '' } }];
  const fixed = kept.series === null ? undefined : changed.find((field) => NUMBERED.includes(field));
  if (fixed === undefined) return [];
  return [{ field: fixed === 'issuedOn' ? 'issuedOn' : fixed === 'type' ? 'subject' : 'symbol', severity: 'error', code: 'NUMBER_FIXED', params: { symbol: kept.symbol ?? '' } }];
}

function differencesOf(kept: KnownPaper, entry: Entry): Difference[] {
  const [before, after] = [bookCells(kept), bookCells({ ...entry, status: kept.status, cancelReason: kept.cancelReason })];
  return (Object.keys(after) as ImportField[]).filter((field) => before[field] !== after[field]).map((field) => ({ field, before: before[field] ?? null }));
}
