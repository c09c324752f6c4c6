import { CellReader, noFindings } from './cell-reader.ts';
import type { SheetFindings } from './cell-reader.ts';
import { MAX_COLUMN, MAX_ROW, parseRange } from './cell-refs.ts';
import { CellStore } from './cell-store.ts';
import { CellTags } from './count-cells.ts';
import type { ReadGuard } from './read-guard.ts';
import { readPart } from './read-part.ts';
import type { TextTable } from './shared-strings.ts';
import type { Merge, SheetData, SheetState, Span } from './workbook.ts';
import { misplaced } from './workbook-error.ts';
import type { XmlHandler } from './xml-scanner.ts';
import type { XmlTag } from './xml-tag.ts';
import type { Package } from './zip.ts';

const NAMES = ['cols', 'col', 'sheetData', 'row', 'c', 'v', 'f', 'is', 't', 'r', 'rFont', 'rPh', 'mergeCell'];

/**
 * Reads one worksheet part. Cells without content are passed over, however many the file has; whatever stands after
 * the cells is passed over too, except merges.
 */
export async function readSheet(
  parts: Package,
  part: string,
  sheet: { name: string; state: SheetState },
  table: TextTable,
  guard: ReadGuard,
  rowsBefore: number,
): Promise<{ data: SheetData; findings: SheetFindings }> {
  const store = new CellStore(guard);
  const findings = noFindings();
  const reader = new SheetReader(new CellReader(store, table, findings), guard);
  const tags = new CellTags();
  await readPart(parts, part, NAMES, reader, (chunk) => {
    tags.write(chunk);
    guard.progress(rowsBefore + store.rowCount);
  });
  const { data, twice } = store.finish({ ...sheet, ...reader.found(tags.count) });
  findings.twice = twice;
  return { data, findings };
}

class SheetReader implements XmlHandler {
  readonly #cells: CellReader;
  readonly #guard: ReadGuard;
  readonly #merges: Merge[] = [];
  readonly #hiddenRows: Span[] = [];
  readonly #hiddenColumns: Span[] = [];
  #row = 0;
  #inRow = false;
  #seenData = false;

  constructor(cells: CellReader, guard: ReadGuard) {
    this.#cells = cells;
    this.#guard = guard;
  }

  /** Given how many cells were counted apart from the reading. */
  found(counted: number): Pick<SheetData, 'declaredCells' | 'merges' | 'hiddenRows' | 'hiddenColumns'> {
    return { declaredCells: counted - this.#cells.blank, merges: this.#merges, hiddenRows: this.#hiddenRows, hiddenColumns: this.#hiddenColumns };
  }

  open(name: string, tag: XmlTag): void {
    if (name === 'sheetData') this.#seenData = true;
    else if (name === 'row' && this.#seenData) this.#openRow(tag);
    else if (this.#inRow) this.#cells.open(name, tag);
    else if (name === 'col' && tag.flag('hidden')) this.#keep(this.#hiddenColumns, { first: tag.integer('min') ?? 1, last: Math.min(tag.integer('max') ?? MAX_COLUMN, MAX_COLUMN) });
    else if (name === 'mergeCell') {
      const merge = parseRange(tag.text('ref') ?? '');
      if (merge !== null) this.#keep(this.#merges, merge);
    }
  }

  close(name: string): void {
    if (name === 'row') this.#inRow = false;
    else if (this.#inRow) this.#cells.close(name);
  }

  text(bytes: Buffer, start: number, end: number, marks: number): void {
    if (this.#inRow) this.#cells.text(bytes, start, end, marks);
  }

  #openRow(tag: XmlTag): void {
    this.#row = tag.integer('r') ?? this.#row + 1;
    if (this.#row < 1 || this.#row > MAX_ROW) throw misplaced('a row beyond the sheet');
    this.#inRow = true;
    this.#cells.beginRow(this.#row);
    if (tag.flag('hidden')) this.#hideRow();
  }

  #hideRow(): void {
    const last = this.#hiddenRows.at(-1);
    if (last !== undefined && last.last === this.#row - 1) last.last = this.#row;
    else this.#keep(this.#hiddenRows, { first: this.#row, last: this.#row });
  }

  #keep<T>(list: T[], item: T): void {
    this.#guard.countItems(1);
    list.push(item);
  }
}
