import { joinedQualifier, share, turned, type Qualifier } from '../rules/figures.ts';
import { monthsIn } from '../rules/statistic-periods.ts';
import { fold } from '../rules/text.ts';
import type { FormContents, FormSection } from './form-contents.ts';
import { parseFormula, type Expression, type Reference } from './formula.ts';
import { addedRows, cellAt, named, namesElsewhere, rowsIn, type Place } from './places.ts';
import { cellName, CHOICES_PARTED_BY, isBlank, type CellValue, type CellValues } from './values.ts';

/** What a sheet is looked at with: itself, the round before, other forms of the same unit, and what is known of units and period. */
export interface CheckContext {
  values: CellValues;
  /** The same unit's sheet of the round before; null where there is none. */
  previous: CellValues | null;
  /** The same unit's sheet of another form; null where the round has none. */
  form: (code: string) => CellValues | null;
  /** How many units of a level there were on the last day of the period; null where that is not known. */
  units: (level: string) => number | null;
  /** The level of the unit; left out where it is not known or the sheet is not of one unit. */
  level?: string;
  /** The days between which figures are counted. */
  period?: { from: string; to: string };
}

/** A figure of a formula. What is blank, a dash or a part of nothing has none. */
export interface Evaluated {
  number: number | null;
  qualifier: Qualifier;
}

const NONE: Evaluated = { number: null, qualifier: 'exact' };
const DAY = 86_400_000;
/** Day 0 of the days of workbooks. */
const FIRST_DAY = Date.UTC(1899, 11, 30);

/** Formulas as they were read: the same few are asked for in every row. */
const read = new Map<string, Expression | null>();
const MOST_READ = 5000;

/** The expression of a formula; null when it cannot be read, which the form's problems tell. */
export function expressionOf(formula: string): Expression | null {
  const known = read.get(formula);
  if (known !== undefined) return known;
  if (read.size >= MOST_READ) read.clear();
  const { expression } = parseFormula(formula);
  read.set(formula, expression);
  return expression;
}

/** What a formula gives at a place of a sheet. */
export function evaluate(contents: FormContents, place: Place, expression: Expression | null, context: CheckContext): Evaluated {
  if (expression === null) return NONE;
  const inner = (one: Expression) => evaluate(contents, place, one, context);
  switch (expression.kind) {
    case 'number': return exactly(expression.value);
    case 'cell': return figureIn(valueOf(contents, place, expression.reference, context));
    case 'sum': return sumOf(expression.terms.map(({ minus, of }) => (minus ? negative(inner(of)) : inner(of))));
    case 'product': return joined(inner(expression.left), inner(expression.right), (a, b) => a * b);
    case 'quotient': return joined(inner(expression.left), asDivisor(inner(expression.right)), (a, b) => (b === 0 ? null : a / b));
    case 'percent': return percentOf(inner(expression.part), inner(expression.whole));
    case 'previous': return context.previous === null ? NONE : evaluate(contents, place, expression.of, { ...context, values: context.previous, previous: null, form: () => null });
    case 'total': return sumOf(cellsOf(contents, place, expression.of, 'total', context).map(figureIn));
    case 'count': return exactly(counted(contents, place, expression.of, expression.word, context));
    case 'filled': return exactly(isBlank(valueOf(contents, place, expression.of, context)) ? 0 : 1);
    case 'is': return exactly(holds(valueOf(contents, place, expression.of, context), expression.words) ? 1 : 0);
    case 'units': return exactly(context.units(expression.level));
    case 'months': return exactly(context.period === undefined ? null : monthsIn(context.period));
    case 'day': return exactly(context.period === undefined ? null : dayNumber(context.period.to));
  }
}

/** A share in percent with one decimal; of nothing there is none. */
function percentOf(part: Evaluated, whole: Evaluated): Evaluated {
  if (part.number === null || whole.number === null) return NONE;
  const percent = share({ value: part.number, qualifier: part.qualifier }, { value: whole.number, qualifier: whole.qualifier });
  return percent === null ? NONE : { number: percent.value, qualifier: percent.qualifier };
}

/** The number a workbook has for a day; null when it is none, or only known in part. */
export function dayNumber(day: string): number | null {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(day) : Number.NaN;
  return Number.isNaN(at) ? null : (at - FIRST_DAY) / DAY;
}

/** The value of the one cell a reference means. */
function valueOf(contents: FormContents, place: Place, reference: Reference, context: CheckContext): CellValue | undefined {
  if (reference.form !== null) {
    const sheet = context.form(reference.form);
    return sheet === null ? undefined : namesElsewhere(reference.path).map((name) => sheet.get(name)).find((value) => value !== undefined);
  }
  const what = named(contents, place.section, reference);
  const cell = what === null ? null : cellAt(what, place);
  return cell === null ? undefined : context.values.get(cell);
}

/** The values of all cells of a column, or of a row, over which is summed or counted. */
function cellsOf(contents: FormContents, place: Place, reference: Reference, as: 'total' | 'count', context: CheckContext): (CellValue | undefined)[] {
  const sheet = reference.form === null ? context.values : context.form(reference.form);
  const what = named(contents, place.section, reference);
  if (sheet === null || what === null) return [];
  const { section, row, column } = what;
  if (row !== null) return section.columns.map(({ code }) => sheet.get(cellName(section.code, row, code)));
  return column === null ? [] : rowsOver(section, sheet, as).map((one) => sheet.get(cellName(section.code, one, column)));
}

/** Summed are the outermost rows, of which others are parts; counted are all. */
function rowsOver(section: FormSection, sheet: CellValues, as: 'total' | 'count'): string[] {
  return as === 'total' && section.rows.kind === 'fixed' ? addedRows(section).map(({ code }) => code) : rowsIn(section, sheet);
}

/** Records of a list, or the cells of a column that hold something, or this word. */
function counted(contents: FormContents, place: Place, reference: Reference, word: string | null, context: CheckContext): number | null {
  const what = named(contents, place.section, reference);
  if (what === null || reference.form !== null) return null;
  if (what.column === null && what.row === null) return rowsIn(what.section, context.values).length;
  const cells = cellsOf(contents, place, reference, 'count', context);
  return cells.filter((value) => (word === null ? !isBlank(value) : holds(value, [word]))).length;
}

/** Whether a cell says one of these words, or, with several choices, has one among them. */
function holds(value: CellValue | undefined, words: readonly string[]): boolean {
  const said = (value?.text ?? '').split(CHOICES_PARTED_BY).map(fold);
  return words.some((word) => said.includes(fold(word)));
}

function figureIn(value: CellValue | undefined): Evaluated {
  if (value === undefined) return NONE;
  if (value.number !== null) return { number: value.number, qualifier: value.qualifier ?? 'exact' };
  return exactly(dayNumber(value.text ?? ''));
}

function exactly(number: number | null): Evaluated {
  return { number, qualifier: 'exact' };
}

function negative({ number, qualifier }: Evaluated): Evaluated {
  return { number: number === null ? null : -number, qualifier: turned(qualifier) };
}

function asDivisor({ number, qualifier }: Evaluated): Evaluated {
  return { number, qualifier: turned(qualifier) };
}

/** The sum of what is there, whatever its order; of nothing but blanks it is blank, never 0. */
function sumOf(parts: readonly Evaluated[]): Evaluated {
  const there = parts.flatMap(({ number, qualifier }) => (number === null ? [] : [{ number, qualifier }]));
  if (there.length === 0) return NONE;
  const sum = there.map(({ number }) => number).sort((a, b) => a - b).reduce((total, number) => total + number, 0);
  return { number: withoutNoise(sum), qualifier: there.map(({ qualifier }) => qualifier).reduce(joinedQualifier) };
}

function joined(a: Evaluated, b: Evaluated, by: (a: number, b: number) => number | null): Evaluated {
  if (a.number === null || b.number === null) return NONE;
  const number = by(a.number, b.number);
  return { number: number === null ? null : withoutNoise(number), qualifier: joinedQualifier(a.qualifier, b.qualifier) };
}

/** 0.1 + 0.2 is 0.3. */
function withoutNoise(number: number): number {
  return Number(number.toPrecision(14)) || 0;
}
