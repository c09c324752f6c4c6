import type { ImportRow } from '#shared/contract/imports.ts';
import type { ImportField, ListColumns } from '#shared/rules/import-columns.ts';
import type { CheckedRow, ListRules, RowDecision, UserWork } from './list-kind.ts';
import { isSecretRow, type Problem, refOf, type Texts, textsOf } from './row-texts.ts';
import type { SourceRow } from './table.ts';

/** What a row tells, whatever it is about. */
export interface RowTold {
  /** Names of units that no unit bears on the day of the row. */
  unknownUnits: readonly string[];
  problems: Problem[];
}

/** What committing a row would do, and what speaks against it. */
export interface MatchedDecision extends RowDecision {
  problems: readonly Omit<Problem, 'cell'>[];
  /** By what two rows are about one record that is to be. */
  identity: string | null;
}

/** How a row was matched with the records that are kept. */
export interface RowMatch<Kept> {
  kind: ImportRow['match']['kind'];
  candidates: readonly Kept[];
  choice: string | null;
  kept: Kept | null;
}

export interface MatchedRow<Told extends RowTold, Kept> extends CheckedRow {
  told: Told;
  match: RowMatch<Kept>;
  /** Null while it is not decided which record is meant. */
  decision: MatchedDecision | null;
}

/** A list each of whose rows is about one record: kept already, perhaps kept, or new. */
export interface MatchedList<Told extends RowTold, Kept extends { id: string }> {
  columns: ListColumns;
  lastEntry: number;
  /** The record whose key the row bears: null when it is not there, undefined for a row without a key. */
  keyed: (texts: Texts) => Kept | null | undefined;
  /** `kept`: the record the row is about, once that is known. What stands as it is kept needs no reading. */
  read: (source: SourceRow, edits: Texts, kept: Kept | null) => Told;
  /** What is told of a row that bears a mark of secrecy: nothing. */
  nothing: () => Told;
  /** The record that is surely meant, or those that may be. */
  match: (told: Told) => { same: Kept | null; alike: readonly Kept[] };
  decideNew: (told: Told) => MatchedDecision;
  decideKept: (told: Told, kept: Kept) => MatchedDecision;
  /** A record that may be meant, as the user is asked about it. */
  candidate: (kept: Kept) => { name: string; detail: string };
  makesPeople: boolean;
  missing: ListRules<MatchedRow<Told, Kept>>['missing'];
  wrongTotals: ListRules<MatchedRow<Told, Kept>>['wrongTotals'];
}

const NO_PROBLEMS: readonly Problem[] = [];
const NO_EDITS: Texts = {};
const MOST_CANDIDATES = 20;
export const NEW_MATCH: RowMatch<never> = { kind: 'new', candidates: [], choice: 'new', kept: null };

/** The rules of such a list. */
export function matchedRules<Told extends RowTold, Kept extends { id: string }>(list: MatchedList<Told, Kept>): ListRules<MatchedRow<Told, Kept>> {
  const { columns } = list;
  return {
    lastEntry: list.lastEntry,
    check: (source, work) => checkRow(source, work, list),
    checkBetween: (rows) => tellTwice(rows, columns, ({ match, decision }) => match.kept?.id ?? decision?.identity ?? null),
    shown: ({ match }, texts) => ({ cells: texts, match: shownMatch(match, list.candidate) }),
    makesPerson: ({ match }) => list.makesPeople && match.choice === 'new',
    missing: list.missing,
    unknownUnits: (ready, blocked) => [...new Set([...ready, ...blocked].flatMap(({ told }) => told.unknownUnits))],
    wrongTotals: list.wrongTotals,
  };
}

/** A problem at the cell of its field. */
export function problemAt(source: SourceRow, columns: ListColumns, problem: Omit<Problem, 'cell'>): Problem {
  return { ...problem, cell: refOf(source, problem.field, columns) };
}

function checkRow<Told extends RowTold, Kept extends { id: string }>(source: SourceRow, work: UserWork, list: MatchedList<Told, Kept>): MatchedRow<Told, Kept> {
  const { columns } = list;
  const edits = work.edits.get(source.row) ?? NO_EDITS;
  if (isSecretRow(source, edits, columns)) return { source, told: list.nothing(), match: NEW_MATCH, decision: null, own: [secretProblem(source, columns)], between: NO_PROBLEMS };
  const keyed = list.keyed(textsOf(source, edits, columns));
  const first = list.read(source, edits, keyed ?? null);
  const match = keyed === null || keyed === undefined ? matchOf(list.match(first), work.choices.get(source.row) ?? null) : surely(keyed);
  // Read again beside the record that was found: what stands as it is kept needs no reading.
  const told = (keyed ?? null) === match.kept ? first : list.read(source, edits, match.kept);
  const own = [...told.problems];
  if (keyed === null) own.push(problemAt(source, columns, { field: 'key', severity: 'warning', code: 'RECORD_KEY_UNKNOWN' }));
  const decision = match.kept !== null ? list.decideKept(told, match.kept) : match.choice === 'new' ? list.decideNew(told) : null;
  own.push(...unlessOdd(source, columns, own, decision?.problems ?? []));
  return { source, told, match, decision, own, between: NO_PROBLEMS };
}

/** What speaks against a decision, but for fields that could not be read: those are told already. */
export function unlessOdd(source: SourceRow, columns: ListColumns, own: readonly Problem[], problems: readonly Omit<Problem, 'cell'>[]): Problem[] {
  const odd = new Set<ImportField>(own.filter(({ severity }) => severity === 'error').map(({ field }) => field));
  return problems.filter(({ field }) => !odd.has(field)).map((problem) => problemAt(source, columns, problem));
}

/** Nothing of a row that bears a mark of secrecy is read, and it does not come in. */
export function secretProblem(source: SourceRow, columns: ListColumns): Problem {
  return problemAt(source, columns, { field: columns.naming, severity: 'error', code: 'RECORD_SECRET' });
}

function surely<Kept extends { id: string }>(kept: Kept): RowMatch<Kept> {
  return { kind: 'exact', candidates: [], choice: kept.id, kept };
}

/** A record that is surely the same is meant; of those that may be, the user says which. */
export function matchOf<Kept extends { id: string }>({ same, alike }: { same: Kept | null; alike: readonly Kept[] }, chosen: string | null): RowMatch<Kept> {
  if (same !== null) return surely(same);
  if (alike.length === 0) return NEW_MATCH;
  const kept = alike.find(({ id }) => id === chosen) ?? null;
  return { kind: 'probable', candidates: alike.slice(0, MOST_CANDIDATES), choice: kept?.id ?? (chosen === 'new' ? 'new' : null), kept };
}

/** A match as the wizard shows it. */
export function shownMatch<Kept extends { id: string }>({ kind, candidates, choice }: RowMatch<Kept>, candidate: MatchedList<RowTold, Kept>['candidate']): ImportRow['match'] {
  return { kind, choice, candidates: candidates.map((kept) => ({ id: kept.id, ...candidate(kept) })) };
}

/** Tells both rows that are about one record: which of them is the right one, nobody knows but the user. */
export function tellTwice<Row extends CheckedRow>(rows: readonly Row[], columns: ListColumns, identityOf: (row: Row) => string | null): void {
  const first = new Map<string, Row>();
  const tell = (row: Row, other: Row): void => { row.between = [...row.between, problemAt(row.source, columns, { field: columns.naming, severity: 'error', code: 'RECORD_TWICE', params: { row: other.source.row } })]; };
  for (const row of rows) {
    const key = identityOf(row);
    if (key === null) continue;
    const other = first.get(key);
    if (other === undefined) first.set(key, row);
    else {
      tell(row, other);
      tell(other, row);
    }
  }
}

/** The records that rows are about, or may be: those they name. */
export function namedBy<Kept extends { id: string }>(rows: readonly { match: RowMatch<Kept> }[]): ReadonlySet<string> {
  return new Set(rows.flatMap(({ match }) => (match.kept === null ? match.candidates.map(({ id }) => id) : [match.kept.id])));
}
