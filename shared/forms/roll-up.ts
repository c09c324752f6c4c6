import type { CellType, FormColumn, FormContents, FormRow, FormSection } from './form-contents.ts';
import { type Figure, joinedQualifier, type Qualifier } from '../rules/figures.ts';
import { cellName, DASH, type KeptCell } from './values.ts';

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

/** Works out the cells of a form that have formulas from those that stand there; answers what it could work out. */
export type WorkOutWhole = (contents: FormContents, figures: ReadonlyMap<string, Figure>) => ReadonlyMap<string, Figure | null>;

/** The whole of a form: every cell of its fixed rows and of its rows of units in order. Lists of records have no whole but their number. */
export function wholeOf(contents: FormContents, gathered: ReadonlyMap<string, Gathered>, workOut: WorkOutWhole): WholeCell[] {
  const cells = contents.sections.flatMap(cellsOf).map((cell) => ({ ...cell, ...(gathered.get(cell.cell) ?? NOTHING_GATHERED) }));
  const added = new Map(cells.flatMap(({ cell, way, sum, numbers, qualifier }): [string, Figure][] => (way === 'added' && numbers > 0 ? [[cell, { value: settled(sum), qualifier }]] : [])));
  const workedOut = cells.some(({ way }) => way === 'worked_out') ? workOut(contents, added) : new Map<string, Figure | null>();
  return cells.map(({ cell, way, numbers, dashes, texts }) => ({ cell, way, numbers, dashes, texts, figure: (way === 'added' ? added : way === 'worked_out' ? workedOut : NO_FIGURES).get(cell) ?? null }));
}
const NO_FIGURES: ReadonlyMap<string, Figure> = new Map();

/** The row of a unit in a section that has one for each, and the row of their total. */
export const UNIT_ROW = 'unit';

/** The cells of a section that a whole has, each with how it comes about. */
export function cellsOf(section: FormSection): { cell: string; way: CellWay }[] {
  const { rows } = section;
  if (rows.kind === 'records') return [];
  const all: readonly (FormRow | null)[] = rows.kind === 'units' ? [null] : rows.rows.filter(({ heading }) => heading !== true);
  return all.flatMap((row) => section.columns.map((column) => ({ cell: cellName(section.code, row?.code ?? UNIT_ROW, column.code), way: wayOf(row, column) })));
}

/** What a cell holds: in a form whose rows differ in kind, the row tells. */
export function typeOf(row: FormRow | null, column: FormColumn): CellType {
  return row?.type ?? column.type;
}

const ADDED_TYPES: readonly CellType[] = ['count', 'number'];
const NUMBER_TYPES: readonly CellType[] = [...ADDED_TYPES, 'percent'];

/** How the cell of a row and a column comes about in the whole. */
export function wayOf(row: FormRow | null, column: FormColumn): CellWay {
  const type = typeOf(row, column);
  if ((row?.formula ?? column.formula) !== undefined && NUMBER_TYPES.includes(type)) return 'worked_out';
  return ADDED_TYPES.includes(type) && column.summed !== false ? 'added' : 'told';
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
