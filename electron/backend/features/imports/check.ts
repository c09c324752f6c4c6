import type { ImportRow, ImportSummary } from '#shared/contract/imports.ts';
import { overlaps } from '#shared/rules/dates.ts';
import type { ImportField } from '#shared/rules/import-columns.ts';
import { foldWords } from '#shared/rules/text.ts';
import { type Decision, decideKept, decideNew } from './decide.ts';
import type { Known } from './known.ts';
import { keyedSeat, type Match, matchRow, placeRow } from './match.ts';
import type { PlannedRow } from './plan.ts';
import { type Problem, refOf, type RowReader, rowReader, type RowValues, type Texts, textsOf } from './read-row.ts';
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

interface CheckedRow {
  source: SourceRow;
  values: RowValues;
  match: Match;
  /** Null while the person is not decided. */
  decision: Decision | null;
  /** By what two rows about one person are known. */
  identity: string;
  own: readonly Problem[];
  /** Problems between rows: found anew after every change of any row. */
  between: readonly Problem[];
}

const NO_PROBLEMS: readonly Problem[] = [];
/** How many rows are checked between two tellings of progress. */
const TOLD_EVERY = 200;

export type RowFilter = 'all' | 'errors' | 'warnings' | 'undecided' | 'ready';
type Effect = ImportRow['effect'];

/** The checked rows of one sheet under one mapping. */
export interface Check {
  row(number: number): ImportRow | null;
  page(filter: RowFilter, offset: number, limit: number): { rows: ImportRow[]; total: number };
  summary(): ImportSummary;
  /** Checks one row again after the user changed something about it. */
  again(number: number): void;
  /** What committing the ready rows writes. */
  planned(): PlannedRow[];
  /** Names of units in the ready rows that no unit bears, each once. */
  unknownUnits(): string[];
}

/** Checks every row against the record and against the other rows. */
export function checkRows(sources: readonly SourceRow[], known: Known, work: UserWork, onRow: (done: number) => void): Check {
  const rows: CheckedRow[] = [];
  const read = rowReader();
  const places = new Map<number, number>();
  for (const source of sources) {
    places.set(source.row, rows.length);
    rows.push(checkRow(source, known, work, read));
    if (rows.length % TOLD_EVERY === 0) onRow(rows.length);
  }
  checkBetween(rows, known, work);

  function effectOf(row: CheckedRow): Effect {
    if (work.skipped.has(row.source.row)) return 'skip';
    if (row.own.some(isError) || row.between.some(isError)) return 'blocked';
    return row.decision?.effect ?? 'undecided';
  }

  function shown(row: CheckedRow): ImportRow {
    return {
      row: row.source.row,
      cells: textsOf(row.source, work.edits.get(row.source.row) ?? {}),
      problems: [...row.own, ...row.between],
      match: row.match,
      effect: effectOf(row),
    };
  }

  const passes: Record<RowFilter, (row: CheckedRow) => boolean> = {
    all: () => true,
    errors: (row) => effectOf(row) === 'blocked',
    warnings: (row) => effectOf(row) !== 'skip' && [...row.own, ...row.between].some((problem) => problem.severity === 'warning'),
    undecided: (row) => effectOf(row) === 'undecided',
    ready: (row) => isReady(effectOf(row)),
  };

  return {
    row(number) {
      const row = rows[places.get(number) ?? -1];
      return row === undefined ? null : shown(row);
    },
    page(filter, offset, limit) {
      const passing = rows.filter(passes[filter]);
      return { rows: passing.slice(offset, offset + limit).map(shown), total: passing.length };
    },
    summary: () => summaryOf(rows, effectOf, passes),
    again(number) {
      const place = places.get(number);
      const row = place === undefined ? undefined : rows[place];
      if (place === undefined || row === undefined) return;
      rows[place] = checkRow(row.source, known, work, read);
      checkBetween(rows, known, work);
    },
    planned: () => rows.flatMap((row) => (isReady(effectOf(row)) && row.decision?.plan ? [row.decision.plan()] : [])),
    unknownUnits: () => [...new Set(rows.filter((row) => isReady(effectOf(row))).flatMap(({ own }) => own.flatMap(({ code, params }) => (code === 'UNIT_UNKNOWN' ? [String(params?.['name'])] : []))))],
  };
}

function isError(problem: Problem): boolean {
  return problem.severity === 'error';
}

function isReady(effect: Effect): boolean {
  return effect === 'add' || effect === 'change' || effect === 'same';
}

function summaryOf(rows: readonly CheckedRow[], effectOf: (row: CheckedRow) => Effect, passes: Record<RowFilter, (row: CheckedRow) => boolean>): ImportSummary {
  const count: Record<Effect, number> = { add: 0, change: 0, same: 0, skip: 0, undecided: 0, blocked: 0 };
  let newPeople = 0;
  for (const row of rows) {
    const effect = effectOf(row);
    count[effect] += 1;
    if (effect === 'add' && row.match.choice === 'new') newPeople += 1;
  }
  return {
    rows: rows.length, errors: count.blocked, warnings: rows.filter(passes.warnings).length, undecided: count.undecided,
    adds: count.add, changes: count.change, same: count.same, skips: count.skip, newPeople, ready: count.add + count.change + count.same,
  };
}

function checkRow(source: SourceRow, known: Known, work: UserWork, read: RowReader): CheckedRow {
  const { values, problems } = read(source, work.edits.get(source.row));
  const at = (problem: Omit<Problem, 'cell'>): Problem => ({ ...problem, cell: refOf(source, problem.field) });
  const keyed = keyedSeat(known, values);
  if (values.key !== null && keyed === null) problems.push(at({ field: 'key', severity: 'warning', code: 'KEY_UNKNOWN' }));
  const { place, problem } = placeRow(known, values, keyed);
  if (problem !== null) problems.push(at(problem));
  const chosen = work.choices.get(source.row) ?? null;
  const match = matchRow(known, values, place, keyed, chosen === 'new' || known.people.has(chosen ?? '') ? chosen : null);
  const person = known.people.get(match.choice ?? '');
  const decision = match.choice === 'new' ? decideNew(values, place) : person === undefined ? null : decideKept(known, values, place, person, keyed);
  for (const found of decision?.problems ?? []) {
    if (found.code !== 'ROLE_MISSING' || !problems.some(({ code }) => code === 'ROLE_UNKNOWN')) problems.push(at(found));
  }
  const identity = match.choice === 'new' ? `${values.nameKey}|${place.unitId ?? (values.unit === null ? '' : foldWords(values.unit))}` : (match.choice ?? '');
  return { source, values, match, decision, identity, own: problems, between: NO_PROBLEMS };
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
  const firstOf = new Map<string, CheckedRow>();
  for (const row of rows) {
    if (row.values.nameKey === '') continue;
    const first = firstOf.get(row.identity) ?? firstOf.get(row.values.nameKey);
    if (!firstOf.has(row.values.nameKey)) firstOf.set(row.values.nameKey, row);
    if (row.identity !== '' && !firstOf.has(row.identity)) firstOf.set(row.identity, row);
    if (first === undefined) continue;
    const distinctSeats = row.decision?.seatId != null && first.decision?.seatId != null && row.decision.seatId !== first.decision.seatId;
    if (distinctSeats) continue;
    const meantSo = row.match.choice === 'new' && work.choices.get(row.source.row) === 'new';
    const isSame = row.identity !== '' && row.identity === first.identity && !meantSo;
    add(row, 'fullName', isSame ? 'error' : 'warning', 'PERSON_TWICE_IN_FILE', { row: first.source.row, name: row.values.fullName });
  }
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
  return row.decision === null && row.match.candidates.some((candidate) => candidate.personId === personId);
}

function add(row: CheckedRow, field: ImportField, severity: Problem['severity'], code: Problem['code'], params: NonNullable<Problem['params']>): void {
  row.between = [...row.between, { field, cell: refOf(row.source, field), severity, code, params }];
}
