import { type CellType, type FormColumn, type FormContents, type FormSection, TOTAL_ROW, UNIT_ROW } from './form-contents.ts';
import { type Figure, joinedQualifier, type Qualifier } from '../rules/figures.ts';
import { type Expression, levelsIn, referencesIn } from './formula.ts';
import { cellType, fixedRows, named } from './places.ts';
import { cellName, type CellValue, type CellValues, DASH, type KeptCell } from './values.ts';
import { formulaCell, workOut } from './work-out.ts';

/**
 * What the units of a round reported, put together: one figure for each cell of the form. A part that is missing is never a nought; the
 * figure tells of how many units it is.
 */

/**
 * How a cell of the whole comes about: its parts are added, or it is worked out again from figures that were (a percent of sums is not the
 * sum of percents), or neither: a text, a day or a percent without a formula is only told unit by unit.
 */
export const CELL_WAYS = ['added', 'worked_out', 'told'] as const;
export type CellWay = (typeof CELL_WAYS)[number];

/** All that was reported in one cell. A blank is not among it; a dash is, and is no number. */
export interface Gathered {
  sum: number;
  /** How many numbers the sum has. */
  numbers: number;
  dashes: number;
  /** What stands there as words and can be added to nothing. */
  texts: number;
  qualifier: Qualifier;
}
export const NOTHING_GATHERED: Gathered = { sum: 0, numbers: 0, dashes: 0, texts: 0, qualifier: 'exact' };

/** What one unit reported in a cell. */
export function gatheredOf({ number, text, qualifier }: Pick<PartOfCell, 'number' | 'text' | 'qualifier'>): Gathered {
  if (number !== null) return { ...NOTHING_GATHERED, sum: number, numbers: 1, qualifier: qualifier ?? 'exact' };
  return text === null ? NOTHING_GATHERED : { ...NOTHING_GATHERED, dashes: text === DASH ? 1 : 0, texts: text === DASH ? 0 : 1 };
}

/** Two parts of what was reported in a cell; in whatever order parts are put together, the whole is the same. */
export function together(a: Gathered, b: Gathered): Gathered {
  return { sum: settled(a.sum + b.sum), numbers: a.numbers + b.numbers, dashes: a.dashes + b.dashes, texts: a.texts + b.texts, qualifier: joinedQualifier(a.qualifier, b.qualifier) };
}

export function gatherAll(parts: Iterable<Gathered>): Gathered {
  let all = NOTHING_GATHERED;
  for (const part of parts) all = together(all, part);
  return all;
}

const DECIMALS = 6;
/** A sum without the traces that binary fractions leave behind the point. */
export function settled(sum: number): number {
  return Number.isSafeInteger(sum) ? sum : Number(sum.toFixed(DECIMALS));
}

/** What one unit reported in a cell, as it was read. */
export interface PartOfCell {
  unitId: string;
  number: number | null;
  text: string | null;
  qualifier: Qualifier | null;
}

/** A cell of the whole. */
export interface WholeCell extends Omit<Gathered, 'sum' | 'qualifier'> {
  cell: string;
  way: CellWay;
  /** Null where no unit told a number, or where none can be made of what they told. */
  figure: Figure | null;
}

/** The whole of a form: every cell of its fixed rows and of its rows of units in order. Lists of records have no whole but their number. */
export function wholeOf(contents: FormContents, gathered: ReadonlyMap<string, Gathered>): WholeCell[] {
  const cells = cellsOf(contents).map((cell) => ({ ...cell, ...(gathered.get(cell.cell) ?? NOTHING_GATHERED) }));
  const added = new Map(cells.flatMap(({ cell, way, sum, numbers, qualifier }): [string, CellValue][] => (way === 'added' && numbers > 0 ? [[cell, { number: settled(sum), text: null, qualifier }]] : [])));
  const workedOut = cells.some(({ way }) => way === 'worked_out') ? workOut(contents, added) : NOTHING_WORKED_OUT;
  return cells.map(({ cell, way, numbers, dashes, texts }) => ({ cell, way, numbers, dashes, texts, figure: way === 'told' ? null : figureOf((way === 'added' ? added : workedOut).get(cell)) }));
}
const NOTHING_WORKED_OUT: CellValues = new Map();

function figureOf(value: CellValue | undefined): Figure | null {
  return value === undefined || value.number === null ? null : { value: settled(value.number), qualifier: value.qualifier ?? 'exact' };
}

/** The cells a whole has, each with how it comes about. */
export function cellsOf(contents: FormContents): { cell: string; way: CellWay }[] {
  return contents.sections.flatMap((section) => rowsOfWhole(section).flatMap((row) => section.columns.map((column) => ({ cell: cellName(section.code, row, column.code), way: wayOf(contents, section, row, column) }))));
}

function rowsOfWhole(section: FormSection): string[] {
  if (section.rows.kind === 'units') return [UNIT_ROW];
  return [...fixedRows(section).map(({ code }) => code), ...(section.rows.kind === 'fixed' && section.total !== undefined ? [TOTAL_ROW] : [])];
}

const ADDED_TYPES: readonly CellType[] = ['count', 'number'];
const NUMBER_TYPES: readonly CellType[] = [...ADDED_TYPES, 'percent'];

/** How the cell of a row and a column comes about in the whole. */
function wayOf(contents: FormContents, section: FormSection, row: string, column: FormColumn): CellWay {
  const type = cellType(section, row, column);
  const formula = formulaCell(section, row, column)?.expression ?? null;
  if (formula !== null && NUMBER_TYPES.includes(type) && isOfWhole(contents, section, formula)) return 'worked_out';
  return ADDED_TYPES.includes(type) && column.summed !== false && row !== TOTAL_ROW ? 'added' : 'told';
}

/** Whether all a formula asks for is in a whole: what it counts in lists, or takes from other forms, rounds and registers, is not; such cells are added as they were reported. */
function isOfWhole(contents: FormContents, section: FormSection, formula: Expression): boolean {
  return levelsIn(formula).length === 0 && referencesIn(formula).every(({ reference, before }) => !before && reference.form === null && named(contents, section, reference)?.section.rows.kind !== 'records');
}

/** What units reported, in the lines it is told in: of each unit, of those of today, or in a line of what cannot be told by those. */
export function linesOf<Part extends { unitId: string }>(parts: readonly Part[], lineOf: (unitId: string) => string | null): { unitId: string | null; parts: Part[] }[] {
  const lines = [...Map.groupBy(parts, ({ unitId }) => lineOf(unitId))].map(([unitId, own]) => ({ unitId, parts: own }));
  return [...lines.filter(({ unitId }) => unitId !== null), ...lines.filter(({ unitId }) => unitId === null)];
}

/** How many records of a list a unit sent: as many as it has rows that hold something. */
export function recordsIn(section: string, cells: readonly KeptCell[]): number {
  return new Set(cells.flatMap(([cell]) => (cell.startsWith(`${section}/`) ? [cell.split('/')[1]] : []))).size;
}
