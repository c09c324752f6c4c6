import { CellPlace, cellRef, MAX_COLUMN, MAX_ROW, parseRange } from '../cell-refs.ts';
import type { ReadGuard } from '../read-guard.ts';
import type { Edit } from '../read-part.ts';
import { readPart } from '../read-part.ts';
import { shiftFormula } from '../shared-formula.ts';
import { TextCollector } from '../text-collector.ts';
import type { Merge } from '../workbook.ts';
import { misplaced } from '../workbook-error.ts';
import type { XmlHandler } from '../xml-scanner.ts';
import type { XmlTag } from '../xml-tag.ts';
import type { Package } from '../zip.ts';
import { CellFiller, type RowFills } from './cell-filler.ts';

/** Where a result that is kept stands in the part: `<v>` to `</v>`; `from` is -1 when none is. */
type Kept = { row: number; column: number; from: number; to: number };
/** A formula of a sheet. */
export type SheetFormula = Kept & {
  /** Shared formulas written out for their cell; null when what it reads cannot be told. */
  text: string | null;
  /** The cells an array formula gives values to; null when it is its own alone. */
  area: Merge | null;
};

export type SheetScan = {
  formulas: SheetFormula[];
  /** Cells that have their value from an array formula. */
  members: Kept[];
  merges: Merge[];
  /** What filling changes of the part; not in order yet. */
  edits: Edit[];
  /** Cells that were to be filled and hold a formula. */
  formulaCells: string[];
};

const NAMES = ['dimension', 'cols', 'col', 'sheetData', 'row', 'c', 'v', 'f', 'mergeCell'];
/** Attributes of a cell that speak of the value it had: its type, and what newer programs keep of it elsewhere. */
const OF_THE_VALUE = ['t', 'cm', 'vm', 'ph'];

/**
 * Looks through one worksheet part: its formulas, and how the part changes when cells are filled. A sheet that is filled
 * must have its rows and cells in order, as Excel demands; otherwise WORKBOOK_DAMAGED.
 */
export async function scanSheet(parts: Package, part: string, fills: RowFills, guard: ReadGuard): Promise<SheetScan> {
  const scanner = new SheetScanner(fills, guard);
  await readPart(parts, part, NAMES, scanner);
  return scanner.found;
}

class SheetScanner implements XmlHandler {
  readonly found: SheetScan = { formulas: [], members: [], merges: [], edits: [], formulaCells: [] };
  readonly #guard: ReadGuard;
  readonly #isFilled: boolean;
  readonly #filler: CellFiller;
  readonly #formula = new TextCollector();
  readonly #shared = new Map<number, { text: string; row: number; column: number }>();
  readonly #place = new CellPlace();
  /** Arrays that reach further down than the row being read. */
  #arrays: Merge[] = [];
  #inData = false;
  #inFormula = false;
  #inCell = false;
  #row = 0;
  /** Of the cell: elsewhere than in a sheet that is filled it may say another row, and counts there, as for the reader. */
  #cellRow = 0;
  #column = 0;
  #hasFormula = false;
  #kind = '';
  #area: Merge | null = null;
  #sharedIndex = -1;
  #valueFrom = -1;
  #valueTo = -1;

  constructor(fills: RowFills, guard: ReadGuard) {
    this.#guard = guard;
    this.#isFilled = fills.size > 0;
    this.#filler = new CellFiller(fills, this.found.edits);
  }

  open(name: string, tag: XmlTag): void {
    if (this.#inCell) this.#openInside(name, tag);
    else if (this.#inData) {
      if (name === 'c') this.#openCell(tag);
      else if (name === 'row') this.#openRow(tag);
    } else if (name === 'sheetData') {
      this.#inData = true;
      this.#filler.beginData(tag);
    } else this.#openAround(name, tag);
  }

  close(name: string, from: number, to: number): void {
    if (this.#inCell) {
      if (name === 'f') this.#inFormula = false;
      else if (name === 'v') this.#valueTo = to;
      else if (name === 'c') this.#closeCell(to);
    } else if (this.#inData && name === 'row') this.#filler.endRow(from);
    else if (this.#inData && name === 'sheetData') {
      this.#inData = false;
      this.#filler.endData(from);
    }
  }

  text(bytes: Buffer, start: number, end: number, marks: number): void {
    if (this.#inFormula) this.#formula.add(bytes, start, end, marks);
  }

  #openAround(name: string, tag: XmlTag): void {
    if (name === 'dimension') this.#filler.widenDimension(tag);
    else if (name === 'col') this.#filler.addColumns({ first: tag.integer('min') ?? 1, last: tag.integer('max') ?? MAX_COLUMN, style: tag.integer('style') ?? 0 });
    else if (name === 'mergeCell') {
      const merge = parseRange(tag.text('ref') ?? '');
      if (merge !== null) this.#keep(this.found.merges, merge);
    }
  }

  #openRow(tag: XmlTag): void {
    const row = tag.integer('r') ?? this.#row + 1;
    if (row < 1 || row > MAX_ROW) throw misplaced('a row beyond the sheet');
    if (this.#isFilled && row <= this.#row) throw misplaced('rows in no order');
    this.#row = row;
    this.#column = 0;
    if (this.#arrays.length > 0) this.#arrays = this.#arrays.filter(({ bottom }) => bottom >= row);
    this.#filler.beginRow(row, tag);
  }

  #openCell(tag: XmlTag): void {
    this.#placeCell(tag);
    this.#inCell = true;
    this.#hasFormula = false;
    this.#kind = '';
    this.#area = null;
    this.#sharedIndex = -1;
    this.#valueFrom = -1;
    this.#valueTo = -1;
    this.#filler.beginCell(this.#column, tag, OF_THE_VALUE);
  }

  #placeCell(tag: XmlTag): void {
    const slot = tag.find('r');
    const before = this.#column;
    this.#cellRow = this.#row;
    if (slot < 0) this.#column++;
    else {
      if (!this.#place.read(tag.bytes, tag.start(slot), tag.end(slot))) throw misplaced('a cell without a proper address');
      this.#column = this.#place.column;
      this.#cellRow = this.#place.row;
    }
    if (this.#column > MAX_COLUMN) throw misplaced('a cell beyond the sheet');
    if (this.#isFilled && (this.#cellRow !== this.#row || this.#column <= before)) throw misplaced('cells in no order');
  }

  #openInside(name: string, tag: XmlTag): void {
    if (name === 'v') this.#valueFrom = tag.from;
    else if (name === 'f') {
      this.#formula.clear();
      this.#inFormula = true;
      this.#hasFormula = true;
      this.#kind = tag.text('t') ?? '';
      this.#sharedIndex = this.#kind === 'shared' ? (tag.integer('si') ?? -1) : -1;
      this.#area = this.#kind === 'array' || this.#kind === 'dataTable' ? parseRange(tag.text('ref') ?? '') : null;
    }
  }

  #closeCell(to: number): void {
    this.#inCell = false;
    this.#inFormula = false;
    const isTheirs = this.#hasFormula || this.#isInArray();
    if (this.#filler.endCell(to, isTheirs) && isTheirs) this.found.formulaCells.push(cellRef(this.#cellRow, this.#column));
    if (this.#hasFormula) this.#addFormula();
    else if (isTheirs) this.#keep(this.found.members, { row: this.#cellRow, column: this.#column, from: this.#valueFrom, to: this.#valueTo });
  }

  #isInArray(): boolean {
    return this.#arrays.length > 0 && this.#arrays.some(({ left, right }) => this.#column >= left && this.#column <= right);
  }

  #addFormula(): void {
    const text = this.#kind === 'dataTable' ? null : this.#formulaText();
    this.#guard.countText(text?.length ?? 0);
    const area = this.#area !== null && (this.#area.top !== this.#area.bottom || this.#area.left !== this.#area.right) ? this.#area : null;
    if (area !== null) this.#arrays.push(area);
    this.found.formulas.push({ row: this.#cellRow, column: this.#column, from: this.#valueFrom, to: this.#valueTo, text, area });
  }

  #formulaText(): string | null {
    const text = this.#formula.text();
    const { row, column } = { row: this.#cellRow, column: this.#column };
    if (text !== '') {
      if (this.#sharedIndex >= 0) this.#shared.set(this.#sharedIndex, { text, row, column });
      return text;
    }
    const master = this.#shared.get(this.#sharedIndex);
    return master === undefined ? null : shiftFormula(master.text, row - master.row, column - master.column);
  }

  #keep<T>(list: T[], item: T): void {
    this.#guard.countItems(1);
    list.push(item);
  }
}
