import { cellRef, parseRange } from '../cell-refs.ts';
import type { Edit } from '../read-part.ts';
import type { XmlTag } from '../xml-tag.ts';
import { cellXml, type FillValue, isBlank } from './cell-xml.ts';

/** Values by row and column. */
export type RowFills = ReadonlyMap<number, ReadonlyMap<number, FillValue>>;
type Waiting = { column: number; value: FillValue };
/** A row of the file that is being gone through, or one that it lacks. */
type OpenRow = { number: number; style: number; waiting: Waiting[]; isEmpty: boolean; to: number; xml: string };

/**
 * Turns values into changes of a sheet, while its tags go by in order: a cell that is there gets its new content, one
 * that is missing is put where it belongs, with the look of its row or column, and so is a missing row.
 */
export class CellFiller {
  readonly #edits: Edit[];
  readonly #rows: { number: number; waiting: Waiting[] }[];
  readonly #columns: { first: number; last: number; style: number }[] = [];
  #prefix = '';
  #row: OpenRow | null = null;
  #target: { value: FillValue; from: number; head: string } | null = null;
  #dataEnd = { isEmpty: false, to: 0 };

  constructor(fills: RowFills, edits: Edit[]) {
    this.#edits = edits;
    this.#rows = [...fills].map(([number, cells]) => ({ number, waiting: [...cells].map(([column, value]) => ({ column, value })).toSorted((one, other) => one.column - other.column) })).toSorted((one, other) => one.number - other.number);
  }

  addColumns(columns: { first: number; last: number; style: number }): void {
    if (this.#rows.length > 0 && columns.style > 0) this.#columns.push(columns);
  }

  /** The range a sheet says it uses must hold what is filled. */
  widenDimension(tag: XmlTag): void {
    const slot = tag.find('ref');
    const range = slot < 0 ? null : parseRange(tag.text('ref') ?? '');
    if (range === null) return;
    let { top, left, bottom, right } = range;
    for (const { number, waiting } of this.#rows) {
      for (const { column, value } of waiting) {
        if (isBlank(value)) continue;
        [top, bottom] = [Math.min(top, number), Math.max(bottom, number)];
        [left, right] = [Math.min(left, column), Math.max(right, column)];
      }
    }
    if (top === range.top && left === range.left && bottom === range.bottom && right === range.right) return;
    this.#change(tag.base + tag.start(slot), tag.base + tag.end(slot), `${cellRef(top, left)}:${cellRef(bottom, right)}`);
  }

  beginData(tag: XmlTag): void {
    this.#prefix = tag.prefix();
    this.#dataEnd = { isEmpty: tag.isEmpty, to: tag.to };
  }

  /** All rows that are left come after the last one. */
  endData(from: number): void {
    const rows = this.#missingRows(Number.POSITIVE_INFINITY);
    if (rows === '') return;
    if (this.#dataEnd.isEmpty) this.#change(this.#dataEnd.to - 2, this.#dataEnd.to, `>${rows}</${this.#prefix}sheetData>`);
    else this.#change(from, from, rows);
  }

  beginRow(number: number, tag: XmlTag): void {
    if (this.#rows.length === 0) return;
    const before = this.#missingRows(number);
    if (before !== '') this.#change(tag.from, tag.from, before);
    const waiting = this.#rows[0]?.number === number ? this.#rows.shift()!.waiting : [];
    this.#row = waiting.length === 0 ? null : { number, style: tag.flag('customFormat') ? (tag.integer('s') ?? 0) : 0, waiting, isEmpty: tag.isEmpty, to: tag.to, xml: '' };
    if (this.#row !== null) this.#widenSpans(tag, waiting);
  }

  endRow(from: number): void {
    const row = this.#row;
    this.#row = null;
    if (row === null) return;
    const cells = this.#missingCells(row, Number.POSITIVE_INFINITY);
    if (cells === '') return;
    if (row.isEmpty) this.#change(row.to - 2, row.to, `>${cells}</${this.#prefix}row>`);
    else this.#change(from, from, cells);
  }

  beginCell(column: number, tag: XmlTag, without: readonly string[]): void {
    const row = this.#row;
    if (row === null || row.waiting.length === 0 || row.waiting[0]!.column > column) return;
    const before = this.#missingCells(row, column);
    if (before !== '') this.#change(tag.from, tag.from, before);
    if (row.waiting[0]?.column === column) this.#target = { value: row.waiting.shift()!.value, from: tag.from, head: tag.writtenWithout(without) };
  }

  /** Answers whether the cell is one that is filled; one that is theirs is left as it is. */
  endCell(to: number, isTheirs: boolean): boolean {
    const target = this.#target;
    this.#target = null;
    if (target === null) return false;
    if (!isTheirs) this.#change(target.from, to, cellXml(target.head, target.value, this.#prefix));
    return true;
  }

  #widenSpans(tag: XmlTag, waiting: readonly Waiting[]): void {
    const spans = /^(\d+):(\d+)$/.exec(tag.text('spans') ?? '');
    const columns = waiting.filter(({ value }) => !isBlank(value)).map(({ column }) => column);
    if (spans === null || columns.length === 0) return;
    const [first, last] = [Number(spans[1]), Number(spans[2])];
    const wider = `${Math.min(first, columns[0]!)}:${Math.max(last, columns.at(-1)!)}`;
    const slot = tag.find('spans');
    if (wider !== spans[0]) this.#change(tag.base + tag.start(slot), tag.base + tag.end(slot), wider);
  }

  /** Rows the file lacks, above a row of it. */
  #missingRows(above: number): string {
    let xml = '';
    while (this.#rows.length > 0 && this.#rows[0]!.number < above) {
      const { number, waiting } = this.#rows.shift()!;
      const cells = this.#missingCells({ number, style: 0, waiting }, Number.POSITIVE_INFINITY);
      if (cells !== '') xml += `<${this.#prefix}row r="${number}">${cells}</${this.#prefix}row>`;
    }
    return xml;
  }

  /** Cells a row lacks, left of a cell of it. One that stays blank needs not be there. */
  #missingCells({ number, style, waiting }: Pick<OpenRow, 'number' | 'style' | 'waiting'>, leftOf: number): string {
    let xml = '';
    while (waiting.length > 0 && waiting[0]!.column < leftOf) {
      const { column, value } = waiting.shift()!;
      const look = style === 0 ? this.#styleOf(column) : style;
      if (!isBlank(value)) xml += cellXml(`<${this.#prefix}c r="${cellRef(number, column)}"${look === 0 ? '' : ` s="${look}"`}`, value, this.#prefix);
    }
    return xml;
  }

  #styleOf(column: number): number {
    return this.#columns.find(({ first, last }) => column >= first && column <= last)?.style ?? 0;
  }

  #change(from: number, to: number, text: string): void {
    this.#edits.push({ from, to, text });
  }
}
