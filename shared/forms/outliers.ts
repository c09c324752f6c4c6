import type { FormContents } from './form-contents.ts';
import { cellType, rowsIn, type Place } from './places.ts';
import { cellName, type CellValues } from './values.ts';
import { formulaCell } from './work-out.ts';

/** One unit's sheet, and what it told the round before. */
export interface UnitSheet {
  unit: string;
  values: CellValues;
  previous: CellValues | null;
}

/** A figure that is no error and yet hard to believe; whoever looks at the round is shown it, nobody is refused. */
export type Outlier =
  /** Far from what the other units tell: outside `least` to `most`. */
  | { kind: 'band'; unit: string; cell: string; number: number; least: number; most: number }
  /** Ten times as much as in the round before, or a tenth. */
  | { kind: 'tenfold'; unit: string; cell: string; number: number; previous: number }
  /** All figures of a column, or of the units' row, are those of another unit. */
  | { kind: 'same'; unit: string; cell: string; other: string };

const FEWEST_UNITS = 8;
/** Tukey's outer fence: three times the middle half of the units beyond it. */
const FENCE = 3;
const TENFOLD = 10;
/** Small figures leap: 1 dialogue and then 10 is no slip of a decimal. */
const SMALLEST_TENFOLD = 50;
/** So many figures that are not 0 are alike by copying, not by chance. */
const FEWEST_ALIKE = 5;

/** What is hard to believe among the sheets of one form, in the order of units and cells. */
export function outliers(contents: FormContents, sheets: readonly UnitSheet[]): Outlier[] {
  const cells = figureCells(contents, sheets);
  return [...cells.flatMap((cell) => outsideBand(cell, sheets)), ...sheets.flatMap((sheet) => leaps(cells, sheet)), ...sameFigures(contents, sheets)];
}

/** The cells of figures that are asked, not worked out; those of lists are each a matter of its own record. */
function figureCells(contents: FormContents, sheets: readonly UnitSheet[]): string[] {
  return [...new Set(sheets.flatMap(({ values }) => figurePlaces(contents, values).map(({ section, row, column }) => cellName(section.code, row, column))))];
}

function figurePlaces(contents: FormContents, values: CellValues): (Place & { row: string; column: string })[] {
  return contents.sections.filter(({ rows }) => rows.kind !== 'records').flatMap((section) => rowsIn(section, values).flatMap((row) => section.columns
    .filter((column) => ['count', 'number', 'percent'].includes(cellType(section, row, column)) && formulaCell(section, row, column) === null)
    .map(({ code }) => ({ section, row, column: code }))));
}

function outsideBand(cell: string, sheets: readonly UnitSheet[]): Outlier[] {
  const told = sheets.flatMap(({ unit, values }) => { const number = values.get(cell)?.number ?? null; return number === null ? [] : [{ unit, number }]; });
  if (told.length < FEWEST_UNITS) return [];
  const sorted = told.map(({ number }) => number).sort((a, b) => a - b);
  const [lower, upper] = [quantile(sorted, 1 / 4), quantile(sorted, 3 / 4)];
  const [least, most] = [lower - FENCE * (upper - lower), upper + FENCE * (upper - lower)];
  // Where half of the units tell the same, every other figure would be outside.
  return lower === upper ? [] : told.filter(({ number }) => number < least || number > most).map(({ unit, number }) => ({ kind: 'band', unit, cell, number, least: Math.max(0, least), most }));
}

function quantile(sorted: readonly number[], part: number): number {
  const at = (sorted.length - 1) * part;
  const [below, above] = [sorted[Math.floor(at)] ?? 0, sorted[Math.ceil(at)] ?? 0];
  return below + (above - below) * (at - Math.floor(at));
}

function leaps(cells: readonly string[], { unit, values, previous }: UnitSheet): Outlier[] {
  if (previous === null) return [];
  return cells.flatMap((cell): Outlier[] => {
    const [now, before] = [values.get(cell)?.number ?? 0, previous.get(cell)?.number ?? 0];
    const [less, more] = [Math.min(now, before), Math.max(now, before)];
    return less > 0 && more >= SMALLEST_TENFOLD && more >= TENFOLD * less ? [{ kind: 'tenfold', unit, cell, number: now, previous: before }] : [];
  });
}

function sameFigures(contents: FormContents, sheets: readonly UnitSheet[]): Outlier[] {
  const seen = new Map<string, string>();
  return sheets.flatMap(({ unit, values }) => figureGroups(contents, values).flatMap(({ cell, figures }): Outlier[] => {
    if (figures.filter((figure) => figure !== null && figure !== 0).length < FEWEST_ALIKE) return [];
    const key = JSON.stringify([cell, figures]);
    const other = seen.get(key);
    if (other === undefined) seen.set(key, unit);
    return other === undefined || other === unit ? [] : [{ kind: 'same', unit, cell, other }];
  }));
}

/** The figures of each column, or of a section of units those of a row, with their first cell. */
function figureGroups(contents: FormContents, values: CellValues): { cell: string; figures: (number | null)[] }[] {
  const groups = Map.groupBy(figurePlaces(contents, values), ({ section, row, column }) => (section.rows.kind === 'units' ? `${section.code} ${row}` : `${section.code} ${column}`));
  return [...groups.values()].flatMap((places) => {
    const cells = places.map(({ section, row, column }) => cellName(section.code, row, column));
    return cells[0] === undefined ? [] : [{ cell: cells[0], figures: cells.map((cell) => values.get(cell)?.number ?? null) }];
  });
}
