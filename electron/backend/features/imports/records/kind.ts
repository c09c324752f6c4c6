import type { Register } from '#shared/registers/declare.ts';
import { recordColumns } from '#shared/registers/list-columns.ts';
import { recordProblemWords } from '#shared/registers/choices.ts';
import { bothWords } from '#shared/registers/words.ts';
import { parseRecordKey } from '#shared/rules/import-key.ts';
import { headingWords, type ListColumns } from '#shared/rules/import-columns.ts';
import { formatKnownDate } from '#shared/rules/known-dates.ts';
import { findHeaderRow } from '../../../office/find-table.ts';
import { keyOf } from '../../registers/service.ts';
import type { ImportRow } from '#shared/contract/imports.ts';
import type { CheckedRow, ListKind, ListRules, UserWork } from '../list-kind.ts';
import { isSecretRow, type Problem, refOf, type Texts, textsOf } from '../row-texts.ts';
import { bearsSecretMark } from '../secret-marks.ts';
import type { SourceRow } from '../table.ts';
import { decideKept, decideNew, labelOfRecord, type RecordDecision } from './decide.ts';
import { type KnownRecord, type KnownRecords, readKnown } from './known.ts';
import { missingRecords } from './missing.ts';
import { RecordReader, type RowTold } from './read-row.ts';
import { wrongTotals } from './totals.ts';

export interface RecordRow extends CheckedRow {
  told: RowTold;
  match: RecordMatch;
  /** Null while it is not decided which record is meant. */
  decision: RecordDecision | null;
}

/** How a row was matched with the records of the register. */
interface RecordMatch {
  kind: ImportRow['match']['kind'];
  candidates: readonly KnownRecord[];
  choice: string | null;
  kept: KnownRecord | null;
}

const NO_PROBLEMS: readonly Problem[] = [];
const NO_EDITS: Texts = {};
const MOST_CANDIDATES = 20;
const NEW: RecordMatch = { kind: 'new', candidates: [], choice: 'new', kept: null };

/** The records of a register, as it is declared. */
export function recordsOf(register: Register): ListKind {
  const columns = recordColumns(register);
  const [words] = bothWords(register.name);
  const headings = headingWords(columns);
  return {
    columns,
    needsCommittee: false,
    undecided: 'Sổ có mục gần giống dòng này, chưa chọn là mục nào',
    // Below the heading a mark is that of a row, and keeps that row out.
    isSecretFile: (workbook) => bearsSecretMark(workbook, (sheet) => (workbook.sheets[sheet] === undefined ? null : (findHeaderRow(workbook.sheets[sheet], headings)?.row ?? null))),
    groupHeading: () => null,
    wordsOf: ({ params }) => recordProblemWords(params ?? {}, words),
    rules: (connection, _target, today, _sources, totals) => recordRules(readKnown(connection, register, today), columns, totals),
  };
}

function recordRules(known: KnownRecords, columns: ListColumns, totals: readonly SourceRow[]): ListRules<RecordRow> {
  const reader = new RecordReader(known, columns);
  return {
    lastEntry: known.lastEntry,
    check: (source, work) => checkRow(source, work, known, reader, columns),
    checkBetween: (rows) => findTwice(rows, (row, other) => { row.between = [...row.between, problemAt(row.source, columns, { field: columns.naming, severity: 'error', code: 'RECORD_TWICE', params: { row: other.source.row } })]; }),
    shown: ({ match }, texts) => ({ cells: texts, match: shownMatch(known, match) }),
    makesPerson: () => false,
    missing: (rows) => missingRecords(known, rows),
    unknownUnits: (ready, blocked) => [...new Set([...ready, ...blocked].flatMap(({ told }) => told.unknownUnits))],
    wrongTotals: (rows) => wrongTotals(known.register, columns, totals, rows),
  };
}

function problemAt(source: SourceRow, columns: ListColumns, problem: Omit<Problem, 'cell'>): Problem {
  return { ...problem, cell: refOf(source, problem.field, columns) };
}

function checkRow(source: SourceRow, work: UserWork, known: KnownRecords, reader: RecordReader, columns: ListColumns): RecordRow {
  const edits = work.edits.get(source.row) ?? NO_EDITS;
  if (isSecretRow(source, edits, columns)) return secretRow(source, columns);
  const key = parseRecordKey(textsOf(source, edits, columns).key ?? '');
  const keyed = key === null ? null : (known.records.get(key) ?? null);
  const first = reader.read(source, edits, keyed);
  const match = keyed === null ? matchRow(known, first, work.choices.get(source.row) ?? null) : { kind: 'exact' as const, candidates: [], choice: keyed.id, kept: keyed };
  // Read again beside the record that was found: what stands as it is kept needs no reading.
  const told = keyed === null && match.kept !== null ? reader.read(source, edits, match.kept) : first;
  const own = [...told.problems];
  if (key !== null && keyed === null) own.push(problemAt(source, columns, { field: 'key', severity: 'warning', code: 'RECORD_KEY_UNKNOWN' }));
  const decision = match.kept !== null ? decideKept(known, told, match.kept) : match.choice === 'new' ? decideNew(known, told) : null;
  const odd = new Set(own.filter(({ severity }) => severity === 'error').map(({ field }) => field));
  for (const problem of decision?.problems ?? []) if (!odd.has(problem.field)) own.push(problemAt(source, columns, problem));
  return { source, told, match, decision, own, between: NO_PROBLEMS };
}

/** Nothing of a row that bears a mark of secrecy is read, and it does not come in. */
function secretRow(source: SourceRow, columns: ListColumns): RecordRow {
  const told: RowTold = { values: {}, status: null, statusReason: null, unknownUnits: [], problems: [] };
  return { source, told, match: NEW, decision: null, own: [problemAt(source, columns, { field: columns.naming, severity: 'error', code: 'RECORD_SECRET' })], between: NO_PROBLEMS };
}

/** A record that agrees in all that tells one apart is meant; one that agrees in part may be, and the user says so. */
function matchRow(known: KnownRecords, { values }: RowTold, chosen: string | null): RecordMatch {
  const { register, same, near } = known;
  const exact = same.get(keyOf(register, register.identity, values) ?? '');
  if (exact !== undefined) return { kind: 'exact', candidates: [], choice: exact.id, kept: exact };
  const alike = register.near === undefined ? [] : (near.get(keyOf(register, register.near, values) ?? '') ?? []);
  if (alike.length === 0) return NEW;
  const kept = alike.find(({ id }) => id === chosen) ?? null;
  return { kind: 'probable', candidates: alike.slice(0, MOST_CANDIDATES), choice: kept?.id ?? (chosen === 'new' ? 'new' : null), kept };
}

function shownMatch(known: KnownRecords, { kind, candidates, choice }: RecordMatch): ImportRow['match'] {
  const { register, links } = known;
  return {
    kind, choice,
    candidates: candidates.map((record) => {
      const [unit, day] = [record.values[register.unit], record.values[register.day]];
      const parts = [typeof unit === 'string' ? links.nameOf(unit, { kind: 'unit' }) : '', typeof day === 'string' ? formatKnownDate(day) : ''];
      return { id: record.id, name: labelOfRecord(known, record), detail: parts.filter((part) => part !== '').join(' · ') };
    }),
  };
}

/** Tells both rows that are about one record: which of them is the right one, nobody knows but the user. */
function findTwice(rows: readonly RecordRow[], tell: (row: RecordRow, other: RecordRow) => void): void {
  const first = new Map<string, RecordRow>();
  for (const row of rows) {
    const key = row.match.kept?.id ?? row.decision?.identity ?? null;
    if (key === null) continue;
    const other = first.get(key);
    if (other === undefined) first.set(key, row);
    else {
      tell(row, other);
      tell(other, row);
    }
  }
}
