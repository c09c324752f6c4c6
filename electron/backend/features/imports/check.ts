import type { ImportRow, ImportSummary } from '#shared/contract/imports.ts';
import { overlaps } from '#shared/rules/dates.ts';
import type { ImportField } from '#shared/rules/import-columns.ts';
import { anonymousNumber } from '#shared/rules/names.ts';
import { foldWords } from '#shared/rules/text.ts';
import { type Decision, decideKept, decideNew, NO_DIFFERENCES } from './decide.ts';
import type { Known, KnownSeat } from './known.ts';
import { isAnonymised, keyedSeat, type Match, matchRow, placeRow, type RowPosition, shownMatch } from './match.ts';
import { type MissingMember, missingMembers } from './missing.ts';
import type { PlannedRow } from './plan.ts';
import { type Problem, refOf, RowReader, type RowValues, type Texts, textsOf } from './read-row.ts';
import type { SourceRow } from './table.ts';

/** What the user did to rows of a sheet: kept over every new check. */
export interface UserWork {
  edits: Map<number, Texts>;
  choices: Map<number, string>;
  skipped: Set<number>;
}

export function newUserWork(): UserWork {
  return { edits: new Map(), choices: new Map(), skipped: new Set() };
}

export interface CheckedRow {
  source: SourceRow;
  values: RowValues;
  match: Match;
  /** Null while the person is not decided. */
  decision: Decision | null;
  place: RowPosition;
  own: readonly Problem[];
  /** Problems between rows: found anew after every change of any row. */
  between: readonly Problem[];
}

const NO_PROBLEMS: readonly Problem[] = [];
const NO_EDITS: Texts = {};
/** How many rows are checked between two tellings of progress. */
const TOLD_EVERY = 200;

export type RowFilter = 'all' | 'errors' | 'warnings' | 'undecided' | 'ready' | 'adds' | 'changes' | 'same';
type Effect = ImportRow['effect'];

/** The rows of one sheet under one mapping, checked against the record and against each other. */
export class Check {
  readonly #rows: CheckedRow[] = [];
  readonly #places = new Map<number, number>();
  readonly #reader = new RowReader();
  readonly #known: Known;
  readonly #work: UserWork;

  constructor(sources: readonly SourceRow[], known: Known, work: UserWork, onRow: (done: number) => void) {
    this.#known = known;
    this.#work = work;
    for (const source of sources) {
      this.#places.set(source.row, this.#rows.length);
      this.#rows.push(checkRow(source, known, work, this.#reader));
      if (this.#rows.length % TOLD_EVERY === 0) onRow(this.#rows.length);
    }
    checkBetween(this.#rows, known, work);
  }

  row(number: number): ImportRow | null {
    const row = this.#rows[this.#places.get(number) ?? -1];
    return row === undefined ? null : this.#shown(row);
  }

  page(filter: RowFilter, offset: number, limit: number): { rows: ImportRow[]; total: number } {
    const passing = this.#rows.filter((row) => this.#passes(filter, row));
    return { rows: passing.slice(offset, offset + limit).map((row) => this.#shown(row)), total: passing.length };
  }

  summary(): ImportSummary {
    const count: Record<Effect, number> = { add: 0, change: 0, same: 0, skip: 0, undecided: 0, blocked: 0 };
    let newPeople = 0;
    let warnings = 0;
    for (const row of this.#rows) {
      const effect = this.#effectOf(row);
      count[effect] += 1;
      if (effect === 'add' && row.match.choice === 'new') newPeople += 1;
      if (this.#passes('warnings', row)) warnings += 1;
    }
    return {
      rows: this.#rows.length, errors: count.blocked, warnings, undecided: count.undecided,
      adds: count.add, changes: count.change, same: count.same, skips: count.skip, newPeople, ready: count.add + count.change + count.same, missing: this.missing().length,
    };
  }

  /** Checks one row again after the user changed something about it. */
  again(number: number): void {
    const place = this.#places.get(number);
    const row = place === undefined ? undefined : this.#rows[place];
    if (place === undefined || row === undefined) return;
    this.#rows[place] = checkRow(row.source, this.#known, this.#work, this.#reader);
    checkBetween(this.#rows, this.#known, this.#work);
  }

  /** The rows that are not ready or have something to be looked at, those left out excepted. */
  questionable(): ImportRow[] {
    return this.#rows.filter((row) => this.#passes('errors', row) || this.#passes('undecided', row) || this.#passes('warnings', row)).map((row) => this.#shown(row));
  }

  /** Members whom the file does not name. They stay: only a decision ends a membership. */
  missing(): MissingMember[] {
    return missingMembers(this.#rows, this.#known);
  }

  /** What committing the ready rows writes. */
  planned(): PlannedRow[] {
    return this.#rows.flatMap((row) => (isReady(this.#effectOf(row)) && row.decision?.plan ? [row.decision.plan()] : []));
  }

  /** Names of units in the ready rows that no unit bears, each once. */
  unknownUnits(): string[] {
    const unknown = this.#rows.filter((row) => isReady(this.#effectOf(row))).flatMap(({ own }) => own.filter(({ code }) => code === 'UNIT_UNKNOWN'));
    return [...new Set(unknown.map(({ params }) => String(params?.['name'])))];
  }

  #effectOf(row: CheckedRow): Effect {
    if (this.#work.skipped.has(row.source.row)) return 'skip';
    if (row.own.some(isError) || row.between.some(isError)) return 'blocked';
    return row.decision?.effect ?? 'undecided';
  }

  #passes(filter: RowFilter, row: CheckedRow): boolean {
    switch (filter) {
      case 'all': return true;
      case 'errors': return this.#effectOf(row) === 'blocked';
      case 'warnings': return this.#effectOf(row) !== 'skip' && (row.own.some(isWarning) || row.between.some(isWarning));
      case 'undecided': return this.#effectOf(row) === 'undecided';
      case 'ready': return isReady(this.#effectOf(row));
      case 'adds': return this.#effectOf(row) === 'add';
      case 'changes': return this.#effectOf(row) === 'change';
      case 'same': return this.#effectOf(row) === 'same';
    }
  }

  #shown(row: CheckedRow): ImportRow {
    return {
      row: row.source.row,
      cells: { ...textsOf(row.source, this.#work.edits.get(row.source.row) ?? {}), ...(row.values.position !== null && { position: row.values.position }) },
      problems: [...row.own, ...row.between],
      match: shownMatch(this.#known, row.match),
      differences: row.decision?.differences() ?? [],
      effect: this.#effectOf(row),
    };
  }
}

function isError(problem: Problem): boolean {
  return problem.severity === 'error';
}

function isWarning(problem: Problem): boolean {
  return problem.severity === 'warning';
}

function isReady(effect: Effect): boolean {
  return effect === 'add' || effect === 'change' || effect === 'same';
}

function checkRow(source: SourceRow, known: Known, work: UserWork, reader: RowReader): CheckedRow {
  const { values, problems: own } = reader.read(source, work.edits.get(source.row) ?? NO_EDITS);
  const chosen = work.choices.get(source.row) ?? null;
  if (isAnonymised(known, values, chosen)) return anonymisedRow(source, values, known, own);
  const keyed = keyedSeat(known, values);
  if (keyed?.personId === '') return vacantRow(source, values, keyed, own);
  if (values.key !== null && keyed === null) own.push(at(source, { field: 'key', severity: 'warning', code: 'KEY_UNKNOWN' }));
  const { place, problem } = placeRow(known, values, keyed);
  if (problem !== null) own.push(at(source, problem));
  const match = matchRow(known, values, place, keyed, chosen === 'new' || known.people.has(chosen ?? '') ? chosen : null);
  const person = known.people.get(match.choice ?? '');
  const decision = match.choice === 'new' ? decideNew(values, place) : person === undefined ? null : decideKept(known, values, place, person, keyed);
  for (const found of decision?.problems ?? NO_PROBLEMS) {
    if (found.code !== 'ROLE_MISSING' || !own.some(({ code }) => code === 'ROLE_UNKNOWN')) own.push(at(source, found));
  }
  return { source, values, place, match, decision, own, between: NO_PROBLEMS };
}

/** A row of our own list for a seat that was vacant and still names nobody: it says nothing new. */
function vacantRow(source: SourceRow, values: RowValues, seat: KnownSeat, own: readonly Problem[]): CheckedRow {
  return unmatchedRow(source, values, seat, own.filter(({ code }) => code !== 'NAME_MISSING'));
}

/** A row about somebody made anonymous: nothing of it is written. Our own list of their seat, made since, says nothing new; any other does not come in. */
function anonymisedRow(source: SourceRow, values: RowValues, known: Known, own: readonly Problem[]): CheckedRow {
  const seat = known.seats.get(values.key?.membershipId ?? '');
  const theirs = seat !== undefined && known.anonymised.has(seat.personId) ? seat : null;
  const severity = theirs !== null && anonymousNumber(values.fullName) !== null ? 'warning' : 'error';
  return unmatchedRow(source, values, theirs, [...own, at(source, { field: 'fullName', severity, code: 'PERSON_ANONYMISED' })]);
}

/** A row that is matched with nobody and leaves its seat as it is. */
function unmatchedRow(source: SourceRow, values: RowValues, seat: KnownSeat | null, own: readonly Problem[]): CheckedRow {
  const decision: Decision | null = seat === null ? null : { effect: 'same', plan: null, seatId: seat.id, role: seat.role, period: seat.period, differences: NO_DIFFERENCES, altersRoster: false, problems: NO_PROBLEMS };
  const place = { position: values.position, unitId: null, line: '' };
  return { source, values, place, match: { kind: 'exact', candidates: [], choice: null }, decision, own, between: NO_PROBLEMS };
}

function at(source: SourceRow, problem: Omit<Problem, 'cell'>): Problem {
  return { ...problem, cell: refOf(source, problem.field) };
}

/** What rows say against each other, and against the seats they do not touch. Rows left out do not count. */
function checkBetween(rows: readonly CheckedRow[], known: Known, work: UserWork): void {
  for (const row of rows) row.between = NO_PROBLEMS;
  const counted = rows.filter((row) => !work.skipped.has(row.source.row));
  findTwice(counted, work);
  findSeveral(counted, known, 'head', 'SEVERAL_HEADS');
  findSeveral(counted, known, 'standing_deputy_head', 'SEVERAL_STANDING_DEPUTIES');
}

/** One person in two rows is an error; the same name borne by two is worth a look, unless our own list told them apart. */
function findTwice(rows: readonly CheckedRow[], work: UserWork): void {
  const firstNamed = new Map<string, CheckedRow>();
  const firstOf = new Map<string, CheckedRow>();
  for (const row of rows) {
    const { nameKey } = row.values;
    if (nameKey === '') continue;
    const namesake = firstNamed.get(nameKey);
    if (namesake === undefined) firstNamed.set(nameKey, row);
    // New people are told apart by name and unit: without a namesake there is nobody to compare with.
    if (namesake === undefined && row.match.choice === 'new') continue;
    const identity = identityOf(row);
    const first = firstOf.get(identity) ?? namesake;
    if (identity !== '' && !firstOf.has(identity)) firstOf.set(identity, row);
    if (first === undefined) continue;
    const distinctSeats = row.decision?.seatId != null && first.decision?.seatId != null && row.decision.seatId !== first.decision.seatId;
    if (distinctSeats) continue;
    const meantSo = row.match.choice === 'new' && work.choices.get(row.source.row) === 'new';
    const isSame = identity !== '' && identity === identityOf(first) && !meantSo;
    add(row, 'fullName', isSame ? 'error' : 'warning', 'PERSON_TWICE_IN_FILE', { row: first.source.row, name: row.values.fullName });
    // Which of the two is the right one, nobody knows but the user: both are told.
    if (isSame) add(first, 'fullName', 'error', 'PERSON_TWICE_IN_FILE', { row: row.source.row, name: first.values.fullName });
  }
}

/** By what two rows about one person are known; '' while the person is not decided. */
function identityOf({ match, values, place }: CheckedRow): string {
  if (match.choice !== 'new') return match.choice ?? '';
  return `${values.nameKey}|${place.unitId ?? (values.unit === null ? '' : foldWords(values.unit))}`;
}

function findSeveral(rows: readonly CheckedRow[], known: Known, role: 'head' | 'standing_deputy_head', code: 'SEVERAL_HEADS' | 'SEVERAL_STANDING_DEPUTIES'): void {
  const touched = new Set(rows.map((row) => row.decision?.seatId));
  const kept = [...known.seats.values()].filter((seat) => seat.role === role && !touched.has(seat.id));
  const before: CheckedRow[] = [];
  for (const row of rows) {
    if ((row.decision === null ? row.values.role : row.decision.role) !== role) continue;
    const seat = row.decision ?? { period: row.values, altersRoster: true };
    const rival = before.find((other) => (seat.altersRoster || other.decision?.altersRoster !== false) && overlaps(other.decision?.period ?? other.values, seat.period));
    const keptRival = seat.altersRoster ? kept.find((other) => overlaps(other.period, seat.period) && !mayBe(row, other.personId)) : undefined;
    if (rival !== undefined) add(row, 'role', 'error', code, { row: rival.source.row, name: rival.values.fullName });
    else if (keptRival !== undefined) add(row, 'role', 'error', code, { name: known.people.get(keptRival.personId)?.fullName ?? '' });
    before.push(row);
  }
}

/** While the person is not decided, the seat of one who may be meant is no rival. */
function mayBe(row: CheckedRow, personId: string): boolean {
  return row.decision === null && row.match.candidates.some((candidate) => candidate.id === personId);
}

function add(row: CheckedRow, field: ImportField, severity: Problem['severity'], code: Problem['code'], params: NonNullable<Problem['params']>): void {
  row.between = [...row.between, { field, cell: refOf(row.source, field), severity, code, params }];
}
