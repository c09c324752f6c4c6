import type { ImportRow, ImportSummary } from '#shared/contract/imports.ts';
import type { ListColumns } from '#shared/rules/import-columns.ts';
import type { CheckedRow, ListRules, UserWork } from './list-kind.ts';
import { type Problem, textsOf } from './row-texts.ts';
import type { SourceRow } from './table.ts';

export function newUserWork(): UserWork {
  return { edits: new Map(), choices: new Map(), taken: [], skipped: new Set() };
}

const NO_PROBLEMS: readonly Problem[] = [];
/** How many rows are checked between two tellings of progress. */
const TOLD_EVERY = 200;

export type RowFilter = 'all' | 'errors' | 'warnings' | 'undecided' | 'ready' | 'adds' | 'changes' | 'same';
type Effect = ImportRow['effect'];

/** The rows of one sheet under one mapping, checked by the rules of their list. */
export class Check {
  readonly #rows: CheckedRow[] = [];
  readonly #places = new Map<number, number>();
  readonly #columns: ListColumns;
  readonly #rules: ListRules;
  readonly #work: UserWork;

  constructor(sources: readonly SourceRow[], columns: ListColumns, rules: ListRules, work: UserWork, onRow: (done: number) => void) {
    this.#columns = columns;
    this.#rules = rules;
    this.#work = work;
    for (const source of sources) {
      this.#places.set(source.row, this.#rows.length);
      this.#rows.push(rules.check(source, work));
      if (this.#rows.length % TOLD_EVERY === 0) onRow(this.#rows.length);
    }
    this.#checkBetween();
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
      if (effect === 'add' && this.#rules.makesPerson(row)) newPeople += 1;
      if (this.#passes('warnings', row)) warnings += 1;
    }
    return {
      rows: this.#rows.length, errors: count.blocked, warnings, undecided: count.undecided,
      adds: count.add, changes: count.change, same: count.same, skips: count.skip, newPeople, ready: count.add + count.change + count.same, missing: this.missing().length, totals: this.#rules.wrongTotals(this.#rows),
    };
  }

  /** Checks rows again after the user changed something about them. */
  again(...numbers: readonly number[]): void {
    for (const number of numbers) {
      const place = this.#places.get(number);
      const row = place === undefined ? undefined : this.#rows[place];
      if (place !== undefined && row !== undefined) this.#rows[place] = this.#rules.check(row.source, this.#work);
    }
    this.#checkBetween();
  }

  /** The rows of which it is not decided which record they are about. */
  undecided(): ImportRow[] {
    return this.#rows.filter((row) => this.#passes('undecided', row)).map((row) => this.#shown(row));
  }

  /** The rows that are not ready or have something to be looked at, those left out excepted. */
  questionable(): ImportRow[] {
    return this.#rows.filter((row) => this.#passes('errors', row) || this.#passes('undecided', row) || this.#passes('warnings', row)).map((row) => this.#shown(row));
  }

  /** What the file should name and does not. */
  missing(): ReturnType<ListRules['missing']> {
    return this.#rules.missing(this.#rows);
  }

  /** What committing the ready rows writes. */
  planned(): object[] {
    return this.#ready().flatMap(({ decision }) => (decision?.plan ? [decision.plan()] : []));
  }

  /** Names that no unit bears, each once, of rows that are not left out by the user. */
  unknownUnits(): string[] {
    return this.#rules.unknownUnits(this.#ready(), this.#rows.filter((row) => this.#effectOf(row) === 'blocked'));
  }

  #ready(): CheckedRow[] {
    return this.#rows.filter((row) => isReady(this.#effectOf(row)));
  }

  #checkBetween(): void {
    for (const row of this.#rows) row.between = NO_PROBLEMS;
    this.#rules.checkBetween(this.#rows.filter(({ source }) => !this.#work.skipped.has(source.row)), this.#work);
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
    const texts = textsOf(row.source, this.#work.edits.get(row.source.row) ?? {}, this.#columns);
    return { row: row.source.row, ...this.#rules.shown(row, texts), problems: [...row.own, ...row.between], differences: row.decision?.differences() ?? [], effect: this.#effectOf(row) };
  }
}

export function isError(problem: Problem): boolean {
  return problem.severity === 'error';
}

function isWarning(problem: Problem): boolean {
  return problem.severity === 'warning';
}

function isReady(effect: Effect): boolean {
  return effect === 'add' || effect === 'change' || effect === 'same';
}
