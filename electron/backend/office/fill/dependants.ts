import { placeOf } from '../cell-refs.ts';
import type { ReadGuard } from '../read-guard.ts';
import type { Merge } from '../workbook.ts';
import { findReads, type ReadSink, sheetsOf } from './formula-refs.ts';
import type { SheetFormula } from './sheet-scan.ts';

/** What a name stands for: a formula (of a defined name) or the range of a table. */
export type BookName = { name: string; formula: string } | { name: string; sheet: number; range: Merge };
export type FormulaSheet = { name: string; formulas: readonly SheetFormula[] };

/** Cells that are followed between two looks at the clock. */
const CHECK_STEPS = 64;

type Reader = { sheet: number; formula: SheetFormula; isDirty: boolean };
type Reading = { range: Merge; reader: Reader };

/**
 * The formulas whose result may change with some cells, through other formulas too, sheet by sheet. Where a formula
 * does not say what it reads, it is one of them.
 */
export function dependantsOf(sheets: readonly FormulaSheet[], names: readonly BookName[], filled: readonly { sheet: number; row: number; column: number }[], guard: ReadGuard): Set<SheetFormula>[] {
  const index = new ReadingIndex(sheets, names, guard);
  const dirty = sheets.map(() => new Set<SheetFormula>());
  const waiting: { sheet: number; area: Merge }[] = filled.map(({ sheet, row, column }) => ({ sheet, area: cellArea({ row, column }) }));
  const mark = (reader: Reader) => {
    if (reader.isDirty) return;
    reader.isDirty = true;
    dirty[reader.sheet]!.add(reader.formula);
    waiting.push({ sheet: reader.sheet, area: reader.formula.area ?? cellArea(reader.formula) });
  };
  if (waiting.length > 0) index.unclear.forEach(mark);
  let steps = 0;
  for (let changed = waiting.pop(); changed !== undefined; changed = waiting.pop()) {
    if (steps++ % CHECK_STEPS === 0) guard.check();
    index.visit(changed.sheet, changed.area, mark);
  }
  return dirty;
}

/** Characters of formulas between two looks at the clock: one made to be slow may take a second. */
const CHECK_CHARACTERS = 4096;
/** Rows that lie in one drawer of the index. */
const ROWS = 32;
/** A range of more drawers stands under its columns, one of more columns in a list that is always looked through. */
const MOST_DRAWERS = 8;
/** An array of more cells than this counts as a whole. */
const MOST_CELLS = 4096;

/** Who reads which cells: single cells by their place, ranges by rows or columns. */
class ReadingIndex implements ReadSink {
  /** Those that do not say what they read. */
  readonly unclear: Reader[] = [];
  readonly #guard: ReadGuard;
  readonly #sheetOf: Map<string, number>;
  readonly #names = new Map<string, BookName[]>();
  readonly #cells: Map<number, Reader[]>[];
  readonly #rows: Map<number, Reading[]>[];
  readonly #columns: Map<number, Reading[]>[];
  readonly #wide: Reading[][];
  readonly #sheetsOf = new Map<string, readonly number[]>();
  /** The one being entered, and the names it led to. */
  #reader!: Reader;
  #isOpaque = false;
  readonly #seen = new Set<readonly BookName[]>();
  /** Characters since the last look at the clock. */
  #characters = 0;

  constructor(sheets: readonly FormulaSheet[], names: readonly BookName[], guard: ReadGuard) {
    this.#guard = guard;
    this.#sheetOf = new Map(sheets.map(({ name }, position) => [name.toLowerCase(), position]));
    for (const name of names) put(this.#names, name.name.toLowerCase(), name);
    this.#cells = sheets.map(() => new Map());
    this.#rows = sheets.map(() => new Map());
    this.#columns = sheets.map(() => new Map());
    this.#wide = sheets.map(() => []);
    for (const [sheet, { formulas }] of sheets.entries()) for (const formula of formulas) this.#add({ sheet, formula, isDirty: false });
  }

  /** Tells of everyone who reads a cell of an area. */
  visit(sheet: number, area: Merge, tell: (reader: Reader) => void): void {
    if ((area.bottom - area.top + 1) * (area.right - area.left + 1) > MOST_CELLS) {
      this.#visitSheet(sheet, area, tell);
      return;
    }
    const ranges = (readings: readonly Reading[] | undefined) => {
      for (const { range, reader } of readings ?? []) if (meet(range, area)) tell(reader);
    };
    for (let row = area.top; row <= area.bottom; row++) for (let column = area.left; column <= area.right; column++) this.#cells[sheet]!.get(placeOf(row, column))?.forEach(tell);
    for (let drawer = drawerOf(area.top); drawer <= drawerOf(area.bottom); drawer++) ranges(this.#rows[sheet]!.get(drawer));
    for (let column = area.left; column <= area.right; column++) ranges(this.#columns[sheet]!.get(column));
    ranges(this.#wide[sheet]);
  }

  #visitSheet(sheet: number, area: Merge, tell: (reader: Reader) => void): void {
    for (const readers of this.#cells[sheet]!.values()) readers.forEach(tell);
    const ranges = [...this.#rows[sheet]!.values(), ...this.#columns[sheet]!.values(), this.#wide[sheet]!].flat();
    for (const { range, reader } of ranges) if (meet(range, area)) tell(reader);
  }

  #add(reader: Reader): void {
    this.#look(reader.formula.text?.length ?? 0);
    this.#reader = reader;
    if (this.#seen.size > 0) this.#seen.clear();
    this.#isOpaque = reader.formula.text === null;
    if (reader.formula.text !== null) findReads(reader.formula.text, this);
    if (this.#isOpaque) this.unclear.push(reader);
  }

  #look(characters: number): void {
    this.#characters += characters;
    if (this.#characters < CHECK_CHARACTERS) return;
    this.#characters = 0;
    this.#guard.check();
  }

  range(prefix: string, range: Merge): void {
    if (prefix === '') this.#enter(this.#reader.sheet, range);
    else for (const sheet of this.#sheets(prefix)) this.#enter(sheet, range);
  }

  opaque(): void {
    this.#isOpaque = true;
  }

  name(_prefix: string, name: string, isCall: boolean): void {
    const meanings = this.#names.size === 0 ? undefined : this.#names.get(name.toLowerCase());
    if (meanings === undefined) this.#isOpaque ||= !isCall;
    else if (!this.#seen.has(meanings)) this.#addMeanings(meanings);
  }

  /** What a name stands for may name others, and itself. */
  #addMeanings(meanings: readonly BookName[]): void {
    this.#seen.add(meanings);
    for (const meaning of meanings) {
      if (!('formula' in meaning)) this.#enter(meaning.sheet, meaning.range);
      else if (isRelative(meaning.formula)) this.#isOpaque = true;
      else findReads(meaning.formula, this);
    }
  }

  /** The sheets a prefix names; none when it leads to another file or nowhere. */
  #sheets(prefix: string): readonly number[] {
    const known = this.#sheetsOf.get(prefix);
    if (known !== undefined) return known;
    const [first, last] = (sheetsOf(prefix) ?? []).map((name) => this.#sheetOf.get(name));
    const places = first === undefined || last === undefined ? [] : Array.from({ length: Math.abs(last - first) + 1 }, (_, index) => Math.min(first, last) + index);
    this.#guard.countText(prefix.length);
    this.#sheetsOf.set(prefix, places);
    return places;
  }

  #enter(sheet: number, range: Merge): void {
    const reader = this.#reader;
    this.#guard.countItems(1);
    const [from, to] = [drawerOf(range.top), drawerOf(range.bottom)];
    if (range.top === range.bottom && range.left === range.right) put(this.#cells[sheet]!, placeOf(range.top, range.left), reader);
    else if (to - from < MOST_DRAWERS) for (let drawer = from; drawer <= to; drawer++) put(this.#rows[sheet]!, drawer, { range, reader });
    else if (range.right - range.left < MOST_DRAWERS) for (let column = range.left; column <= range.right; column++) put(this.#columns[sheet]!, column, { range, reader });
    else this.#wide[sheet]!.push({ range, reader });
  }
}

const QUOTED = /"(?:[^"]|"")*"|'(?:[^']|'')*'!|[\p{L}\p{N}_.]+!/gu;
/** A cell whose column or row has no `$`. */
const MOVING_CELL = /(?<![\p{L}\p{N}_.$\\])(?:[A-Za-z]{1,3}\$?|\$[A-Za-z]{1,3})\d{1,7}(?![\p{L}\p{N}_.(])/u;

/** A name with a reference that moves with the cell it is used in. */
function isRelative(formula: string): boolean {
  return MOVING_CELL.test(formula.replace(QUOTED, ''));
}

function cellArea({ row, column }: { row: number; column: number }): Merge {
  return { top: row, bottom: row, left: column, right: column };
}

function drawerOf(row: number): number {
  return Math.floor(row / ROWS);
}

function meet(one: Merge, other: Merge): boolean {
  return one.top <= other.bottom && other.top <= one.bottom && one.left <= other.right && other.left <= one.right;
}

function put<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
