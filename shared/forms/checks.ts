import { monthsIn } from '../rules/statistic-periods.ts';
import { evaluate, expressionOf, type CheckContext, type Evaluated } from './evaluate.ts';
import type { CheckOperator, FormCheck, FormComparison, FormContents, FormSection } from './form-contents.ts';
import { referencesIn, type Expression } from './formula.ts';
import { alikeRecords, recordsOutOfOrder } from './list-checks.ts';
import { cellAt, isSummed, named, rowsIn, sectionOf, type Place } from './places.ts';
import { builtInFindings } from './cell-checks.ts';
import { cellParts, isBlank, type CellValue, type CellValues } from './values.ts';
import { formulaCells, workedOut, workOut, type FormulaCell } from './work-out.ts';

export type { CheckContext } from './evaluate.ts';
export { workOut } from './work-out.ts';

/** A check that a sheet does not pass. */
export interface Finding {
  /** The name of a declared check, or of one that every form has: `@required`. */
  check: string;
  severity: 'E' | 'W';
  section: string;
  /** The code of the row, or the number of the record; empty where the check is not of one row. */
  row: string;
  /** The cells that are compared, the one in question first; those of other forms with the form before them. */
  cells: readonly string[];
  left: number | null;
  right: number | null;
}

/** Figures closer than this are the same: cells hold what machines made of decimals. */
const SAME = 1e-9;

/** Everything a sheet is checked for, in the order of its sections: what its cells may hold, what is worked out, what is declared. */
export function checkForm(contents: FormContents, context: CheckContext): Finding[] {
  const values = new Map(context.values);
  const cells = formulaCells(contents, values);
  const full = { ...context, values: withWorkedOut(values, workOut(contents, values, context)) };
  return [
    ...builtInFindings(contents, values, new Set(cells.map(({ cell }) => cell))),
    ...wronglyWorkedOut(contents, cells, values, full),
    ...contents.checks.flatMap((check) => declaredFindings(contents, check, full)),
  ];
}

/** A sheet as it was typed, and where it was left blank what is worked out. */
function withWorkedOut(values: CellValues, out: CellValues): CellValues {
  return new Map([...values, ...[...out].filter(([cell]) => isBlank(values.get(cell)))]);
}

/** Worked-out cells that hold something else than they give, or nothing. */
function wronglyWorkedOut(contents: FormContents, cells: readonly FormulaCell[], values: CellValues, full: CheckContext): Finding[] {
  return cells.flatMap((one): Finding[] => {
    const [held, given] = [values.get(one.cell), workedOut(contents, one, full)];
    if (given.number === null || !(isBlank(held) || differs(held, given))) return [];
    const { section, row } = one.place;
    return [{ check: `@${one.kind}`, severity: 'E', section: section.code, row, cells: [one.cell], left: held?.number ?? null, right: given.number }];
  });
}

/** What is told as "over" is never compared exactly. A text in the cell is told as such. */
function differs({ number, qualifier }: CellValue, given: Evaluated): boolean {
  return number !== null && (qualifier ?? 'exact') === 'exact' && given.qualifier === 'exact' && !holdsBetween(number, '=', given.number ?? 0, 0);
}

function declaredFindings(contents: FormContents, check: FormCheck, context: CheckContext): Finding[] {
  const section = sectionOf(contents, check.section);
  if (section === undefined) return [];
  if ('distinct' in check) return alikeRecords(contents, section, check, context.values);
  if ('ordered' in check) return recordsOutOfOrder(section, check, context.values);
  return isMade(check, context) ? comparedFindings(contents, section, check, context) : [];
}

/** Whether a check is made of this unit and this period. */
function isMade({ levels, months }: FormComparison, { level, period }: CheckContext): boolean {
  const ofLevel = levels === undefined || (level !== undefined && (levels as readonly string[]).includes(level));
  return ofLevel && (months === undefined || (period !== undefined && monthsIn(period) >= months));
}

function comparedFindings(contents: FormContents, section: FormSection, check: FormComparison, context: CheckContext): Finding[] {
  const [left, right, when] = [expressionOf(check.left), expressionOf(check.right), check.when === undefined ? null : expressionOf(check.when)];
  if (left === null || right === null) return [];
  const expressions = when === null ? [left, right] : [left, right, when];
  return placesOf(contents, section, expressions, context).flatMap((place): Finding[] => {
    if (check.when !== undefined && !applies(evaluate(contents, place, when, context))) return [];
    const sides = [evaluate(contents, place, left, context), evaluate(contents, place, right, context)] as const;
    if (!isBroken(sides[0], check.operator, sides[1], check.tolerance ?? 0)) return [];
    const cells = [...new Set([left, right].flatMap((side) => cellsNamed(contents, place, side)))];
    return [{ check: check.name, severity: check.severity, section: section.code, row: place.row ?? cellParts(cells[0] ?? '')?.row ?? '', cells, left: sides[0].number, right: sides[1].number }];
  });
}

function applies({ number }: Evaluated): boolean {
  return number !== null && number !== 0;
}

function isBroken(left: Evaluated, operator: CheckOperator, right: Evaluated, tolerance: number): boolean {
  if (left.number === null || right.number === null || left.qualifier !== 'exact' || right.qualifier !== 'exact') return false;
  return !holdsBetween(left.number, operator, right.number, tolerance);
}

function holdsBetween(left: number, operator: CheckOperator, right: number, tolerance: number): boolean {
  const slack = tolerance + SAME * Math.max(1, Math.abs(left), Math.abs(right));
  const apart = left - right;
  switch (operator) {
    case '=': return Math.abs(apart) <= slack;
    case '<=': return apart <= slack;
    case '>=': return apart >= -slack;
    case '<': return apart < -slack;
    case '>': return apart > slack;
  }
}

/** The places a check is made at: every row where it speaks of columns, every summed column where it speaks of rows, else once. */
function placesOf(contents: FormContents, section: FormSection, expressions: readonly Expression[], { values }: CheckContext): Place[] {
  const range = rangeOf(contents, section, expressions);
  const rows: (string | null)[] = range.rows ? rowsIn(section, values) : [null];
  const columns: (string | null)[] = range.columns ? section.columns.filter(isSummed).map(({ code }) => code) : [null];
  return rows.flatMap((row) => columns.map((column) => ({ section, row, column })));
}

/** Whether formulas range over the rows of their section, as those of columns do, or over its columns. */
export function rangeOf(contents: FormContents, section: FormSection, expressions: readonly Expression[]): { rows: boolean; columns: boolean } {
  const own = expressions.flatMap((expression) => referencesIn(expression)).filter(({ reference, as }) => as === 'cell' && reference.form === null)
    .map(({ reference }) => named(contents, section, reference)).filter((what) => what !== null && what.section.code === section.code);
  return { rows: own.some((what) => what?.row === null), columns: section.columns.length > 1 && own.some((what) => what?.row !== null && what?.column === null) };
}

const MOST_CELLS = 40;

/** The cells a side of a check names, to be shown beside it. */
function cellsNamed(contents: FormContents, place: Place, side: Expression): string[] {
  return referencesIn(side).flatMap(({ reference, as }): string[] => {
    if (reference.form !== null) return [`${reference.form}:${reference.path.join('/')}`];
    const what = named(contents, place.section, reference);
    const cell = what === null || as !== 'cell' ? null : cellAt(what, place);
    return cell === null ? [] : [cell];
  }).slice(0, MOST_CELLS);
}
