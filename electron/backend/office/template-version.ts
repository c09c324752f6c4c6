import { createHash } from 'node:crypto';
import { cellRef, parseRange } from './cell-refs.ts';
import { align } from './fill/align.ts';
import { type Place, SheetShape, wordsOf } from './fill/template-shape.ts';
import { openTemplate } from './fill/template.ts';
import { createReadGuard, type ReadGuard } from './read-guard.ts';
import { shiftFormula } from './shared-formula.ts';
import { contentsOf } from './template-cells.ts';
import type { Cell, Merge, ReadOptions, Sheet } from './workbook.ts';

/** A cell that is ours to fill. */
export type OurCell = { sheet: string; ref: string };

/** What is different in a new version of their workbook. `ref` is our cell as it was chosen in the old version. */
export type TemplateChange =
  | { code: 'SHEET_GONE' | 'SHEET_ADDED'; sheet: string }
  | { code: 'SHEET_RENAMED'; sheet: string; to: string }
  /** By the words around it, our cell stands at `to` now. */
  | { code: 'CELL_MOVED'; sheet: string; ref: string; to: string }
  /** Nothing in the new version is the row or the column of our cell. */
  | { code: 'CELL_LOST'; sheet: string; ref: string }
  /** Where our cell stands now (`to`), there is a formula, a text of theirs, or a merged cell that covers it. */
  | { code: 'CELL_FORMULA' | 'CELL_TEXT' | 'CELL_MERGED'; sheet: string; ref: string; to: string }
  /** The words at the left of our cell, or above it, are others. */
  | { code: 'LABEL_CHANGED'; sheet: string; ref: string; before: string; after: string }
  /** `count` rows or columns, the first one at `first`: of the new version, where they were added, else of the old one. */
  | { code: 'ROWS_ADDED' | 'ROWS_REMOVED' | 'COLUMNS_ADDED' | 'COLUMNS_REMOVED'; sheet: string; count: number; first: number }
  /** `count` cells of theirs hold something else, the first one is `ref` of the old version; merged cells are others. */
  | { code: 'CONTENTS_CHANGED' | 'FORMULAS_CHANGED' | 'MERGES_CHANGED'; sheet: string; count: number; ref: string };

export type TemplateComparison = { same: boolean; changes: TemplateChange[] };

/** Of the words of two sheets, the part they must share for one to be the other under a new name. */
const SHARED_WORDS = 0.6;

/**
 * What tells a version of their workbook from another, in hex: names and order of sheets, merged cells, texts, figures
 * and formulas. What stands in our cells, results of formulas and looks do not count, nor what programs note down.
 */
export async function templateFingerprint(path: string, ours: readonly OurCell[], options: ReadOptions = {}): Promise<string> {
  return fingerprintOf(shapesOf(await sheetsOf(path, createReadGuard(options)), ours));
}

/** Compares a new version of their workbook with the one our cells were chosen in. */
export async function compareTemplates(oldPath: string, newPath: string, ours: readonly OurCell[], options: ReadOptions = {}): Promise<TemplateComparison> {
  const guard = createReadGuard(options);
  const old = shapesOf(await sheetsOf(oldPath, guard), ours);
  const newSheets = await sheetsOf(newPath, guard.anew());
  if (fingerprintOf(old) === fingerprintOf(shapesOf(newSheets, ours))) return { same: true, changes: [] };
  // Where our cells stand in the new version is what is to be found out.
  const { pairs, changes } = pairSheets(old, shapesOf(newSheets, []));
  for (const [before, after] of pairs) {
    guard.check();
    changes.push(...new SheetComparison(before, after).changes(placesOf(ours, before.name)));
  }
  return { same: false, changes };
}

async function sheetsOf(path: string, guard: ReadGuard): Promise<Sheet[]> {
  const { sheets } = await contentsOf(await openTemplate(path, guard), guard);
  return [...sheets.values()];
}

function shapesOf(sheets: readonly Sheet[], ours: readonly OurCell[]): SheetShape[] {
  return sheets.map((sheet) => new SheetShape(sheet, new Set(placesOf(ours, sheet.name).map(({ row, column }) => cellRef(row, column)))));
}

function placesOf(ours: readonly OurCell[], sheet: string): Place[] {
  return ours.filter((cell) => isSame(cell.sheet, sheet)).flatMap(({ ref }) => {
    const range = parseRange(ref);
    return range === null ? [] : [{ row: range.top, column: range.left }];
  });
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function fingerprintOf(shapes: readonly SheetShape[]): string {
  const hash = createHash('sha256');
  for (const shape of shapes) for (const line of shape.lines()) hash.update(`${line}\n`);
  return hash.digest('hex');
}

function pairSheets(old: readonly SheetShape[], now: readonly SheetShape[]): { pairs: [SheetShape, SheetShape][]; changes: TemplateChange[] } {
  const pairs: [SheetShape, SheetShape][] = [];
  const changes: TemplateChange[] = [];
  const added = new Set(now.filter((shape) => !old.some(({ name }) => isSame(name, shape.name))));
  for (const shape of old) {
    const namesake = now.find(({ name }) => isSame(name, shape.name));
    const found = namesake ?? mostAlike(shape, added);
    if (found === undefined) changes.push({ code: 'SHEET_GONE', sheet: shape.name });
    else pairs.push([shape, found]);
    if (namesake !== undefined || found === undefined) continue;
    added.delete(found);
    changes.push({ code: 'SHEET_RENAMED', sheet: shape.name, to: found.name });
  }
  return { pairs, changes: [...changes, ...[...added].map(({ name }): TemplateChange => ({ code: 'SHEET_ADDED', sheet: name }))] };
}

function mostAlike(shape: SheetShape, others: ReadonlySet<SheetShape>): SheetShape | undefined {
  const words = wordSet(shape);
  const shares = [...others].map((other) => {
    const theirs = wordSet(other);
    const shared = [...words].filter((word) => theirs.has(word)).length;
    return { other, share: shared / Math.max(1, words.size + theirs.size - shared) };
  });
  return shares.filter(({ share }) => share >= SHARED_WORDS).toSorted((one, other) => other.share - one.share)[0]?.other;
}

function wordSet(shape: SheetShape): Set<string> {
  return new Set(Array.from({ length: shape.rows }, (_, index) => shape.theirs(index + 1).map(wordsOf)).flat().filter((words) => words !== ''));
}

/** One sheet in its old and its new version: which row is which, which column is which, and what became of the cells. */
class SheetComparison {
  readonly #old: SheetShape;
  readonly #now: SheetShape;
  /** Of each row and column of the old version, counted from 0, the place in the new one, or -1. */
  readonly #rows: number[];
  readonly #columns: number[];

  constructor(old: SheetShape, now: SheetShape) {
    this.#old = old;
    this.#now = now;
    this.#rows = align(rowsOf(old), rowsOf(now));
    const paired = this.#rows.flatMap((place, index) => (place < 0 ? [] : [{ old: index + 1, now: place + 1 }]));
    this.#columns = align(old.columnWords(paired.map((pair) => pair.old)), now.columnWords(paired.map((pair) => pair.now)));
  }

  changes(ours: readonly Place[]): TemplateChange[] {
    const sheet = this.#old.name;
    const now = this.#now.withOurs(new Set(ours.flatMap((place) => this.#find(place) ?? []).map(({ row, column }) => cellRef(row, column))));
    return [
      ...ours.flatMap((place) => this.#cellChanges(place, now)),
      ...linesChanged(this.#rows, this.#now.rows, (code, count, first) => ({ code: `ROWS_${code}`, sheet, count, first })),
      ...linesChanged(this.#columns, this.#now.columns, (code, count, first) => ({ code: `COLUMNS_${code}`, sheet, count, first })),
      ...this.#contentChanges(ours),
      ...this.#mergeChanges(),
    ];
  }

  #cellChanges(place: Place, now: SheetShape): TemplateChange[] {
    const sheet = this.#old.name;
    const ref = cellRef(place.row, place.column);
    const found = this.#find(place);
    if (found === null) return [{ code: 'CELL_LOST', sheet, ref }];
    const to = cellRef(found.row, found.column);
    const changes: TemplateChange[] = to === ref ? [] : [{ code: 'CELL_MOVED', sheet, ref, to }];
    const cell = this.#now.get(found.row, found.column);
    if (cell?.formula !== undefined) changes.push({ code: 'CELL_FORMULA', sheet, ref, to });
    else if (this.#now.merges.some((merge) => covers(merge, found))) changes.push({ code: 'CELL_MERGED', sheet, ref, to });
    else if (wordsOf(cell) !== '' && wordsOf(cell) !== wordsOf(this.#old.get(place.row, place.column))) changes.push({ code: 'CELL_TEXT', sheet, ref, to });
    for (const label of ['rowLabel', 'columnLabel'] as const) {
      const [before, after] = [this.#old[label](place), now[label](found)];
      if (before.trim() !== after.trim()) changes.push({ code: 'LABEL_CHANGED', sheet, ref, before, after });
    }
    return changes;
  }

  #contentChanges(ours: readonly Place[]): TemplateChange[] {
    const isOurs = new Set(ours.map(({ row, column }) => cellRef(row, column)));
    const changed: Record<'CONTENTS_CHANGED' | 'FORMULAS_CHANGED', string[]> = { CONTENTS_CHANGED: [], FORMULAS_CHANGED: [] };
    for (const [before, after, { row, column }] of this.#cellPairs()) {
      const code = isOurs.has(cellRef(row, column)) ? null : contentChange(before, after);
      if (code !== null) changed[code].push(cellRef(row, column));
    }
    return (['CONTENTS_CHANGED', 'FORMULAS_CHANGED'] as const).flatMap((code) => (changed[code][0] === undefined ? [] : [{ code, sheet: this.#old.name, count: changed[code].length, ref: changed[code][0] }]));
  }

  /** Cells of which either version has a content, in rows and columns that both have, with their place in the old one. */
  *#cellPairs(): Generator<[before: Cell | undefined, after: Cell | undefined, place: Place]> {
    const oldColumns = new Map(this.#columns.map((place, index) => [place + 1, index + 1]));
    for (const [index, place] of this.#rows.entries()) {
      if (place < 0) continue;
      for (const before of this.#old.theirs(index + 1)) {
        const found = this.#find(before);
        if (found !== null) yield [before, this.#now.get(found.row, found.column), before];
      }
      for (const after of this.#now.theirs(place + 1)) {
        const column = oldColumns.get(after.column);
        if (column !== undefined && this.#old.get(index + 1, column) === undefined) yield [undefined, after, { row: index + 1, column }];
      }
    }
  }

  #mergeChanges(): TemplateChange[] {
    const key = ({ top, left, bottom, right }: Merge) => `${cellRef(top, left)}:${cellRef(bottom, right)}`;
    const now = new Set(this.#now.merges.map(key));
    const gone = this.#old.merges.filter((merge) => !now.has(key(this.#moved(merge))));
    const count = Math.max(gone.length, this.#now.merges.length - this.#old.merges.length + gone.length);
    if (count === 0) return [];
    const known = new Set(this.#old.merges.map((merge) => key(this.#moved(merge))));
    const first = gone[0] ?? this.#now.merges.find((merge) => !known.has(key(merge)));
    return [{ code: 'MERGES_CHANGED', sheet: this.#old.name, count, ref: first === undefined ? 'A1' : cellRef(first.top, first.left) }];
  }

  #moved(merge: Merge): Merge {
    const [start, end] = [this.#find({ row: merge.top, column: merge.left }), this.#find({ row: merge.bottom, column: merge.right })];
    return start === null || end === null ? merge : { top: start.row, left: start.column, bottom: end.row, right: end.column };
  }

  /** Where a cell of the old version stands in the new one. Beyond the last line with content, cells move with that line. */
  #find({ row, column }: Place): Place | null {
    const [newRow, newColumn] = [lineOf(this.#rows, row, this.#now.rows), lineOf(this.#columns, column, this.#now.columns)];
    return newRow === null || newColumn === null ? null : { row: newRow, column: newColumn };
  }
}

function contentChange(before: Cell | undefined, after: Cell | undefined): 'CONTENTS_CHANGED' | 'FORMULAS_CHANGED' | null {
  const [old, now] = [before?.formula, after?.formula];
  if (old === undefined && now === undefined) return JSON.stringify(before?.value) === JSON.stringify(after?.value) ? null : 'CONTENTS_CHANGED';
  if (before === undefined || after === undefined || old === undefined || now === undefined) return 'FORMULAS_CHANGED';
  return old === now || shiftFormula(old, after.row - before.row, after.column - before.column) === now ? null : 'FORMULAS_CHANGED';
}

function rowsOf(shape: SheetShape): string[] {
  return Array.from({ length: shape.rows }, (_, index) => shape.rowWords(index + 1));
}

function lineOf(pairs: readonly number[], line: number, nowLength: number): number | null {
  if (line > pairs.length) return line - pairs.length + nowLength;
  const place = pairs[line - 1]!;
  return place < 0 ? null : place + 1;
}

function covers({ top, left, bottom, right }: Merge, { row, column }: Place): boolean {
  return row >= top && row <= bottom && column >= left && column <= right && (row !== top || column !== left);
}

function linesChanged(pairs: readonly number[], nowLength: number, change: (code: 'ADDED' | 'REMOVED', count: number, first: number) => TemplateChange): TemplateChange[] {
  const known = new Set(pairs);
  const added = Array.from({ length: nowLength }, (_, index) => index).filter((place) => !known.has(place));
  const removed = pairs.flatMap((place, index) => (place < 0 ? [index] : []));
  return [
    ...(added[0] === undefined ? [] : [change('ADDED', added.length, added[0] + 1)]),
    ...(removed[0] === undefined ? [] : [change('REMOVED', removed.length, removed[0] + 1)]),
  ];
}
