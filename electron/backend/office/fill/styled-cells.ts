import { CellPlace, placeOf } from '../cell-refs.ts';
import { readPart } from '../read-part.ts';
import type { XmlHandler } from '../xml-scanner.ts';
import type { XmlTag } from '../xml-tag.ts';
import type { Package } from '../zip.ts';

/** The cells of a sheet that have a style, empty ones too, up to a row and a column. */
export type StyledCells = {
  isProtected: boolean;
  /** Style numbers by {@link placeOf}. */
  styles: Map<number, number>;
  /** The last row and column with a cell within the borders; whether there are cells beyond. */
  rows: number;
  columns: number;
  isCut: boolean;
};

/** Looks through one worksheet part for the looks of cells, which the reader passes over where nothing stands in them. */
export async function readStyledCells(parts: Package, part: string, most: { rows: number; columns: number }): Promise<StyledCells> {
  const reader = new StyledCellsReader(most);
  await readPart(parts, part, ['sheetData', 'row', 'c', 'sheetProtection'], reader);
  return reader.found;
}

class StyledCellsReader implements XmlHandler {
  readonly found: StyledCells = { isProtected: false, styles: new Map(), rows: 0, columns: 0, isCut: false };
  readonly #most: { rows: number; columns: number };
  readonly #place = new CellPlace();
  #inData = false;
  #row = 0;
  #column = 0;

  constructor(most: { rows: number; columns: number }) {
    this.#most = most;
  }

  open(name: string, tag: XmlTag): void {
    if (name === 'sheetProtection') this.found.isProtected = tag.flag('sheet');
    else if (name === 'sheetData') this.#inData = true;
    else if (this.#inData && name === 'row') {
      this.#row = tag.integer('r') ?? this.#row + 1;
      this.#column = 0;
    } else if (this.#inData && name === 'c') this.#cell(tag);
  }

  close(name: string): void {
    if (name === 'sheetData') this.#inData = false;
  }

  text(): void {}

  #cell(tag: XmlTag): void {
    const slot = tag.find('r');
    let row = this.#row;
    this.#column++;
    if (slot >= 0 && this.#place.read(tag.bytes, tag.start(slot), tag.end(slot))) {
      row = this.#place.row;
      this.#column = this.#place.column;
    }
    if (row > this.#most.rows || this.#column > this.#most.columns) {
      // Borders that run on below a form are no cells of it.
      if (!tag.isEmpty) this.found.isCut = true;
      return;
    }
    this.found.styles.set(placeOf(row, this.#column), tag.integer('s') ?? 0);
    this.found.rows = Math.max(this.found.rows, row);
    this.found.columns = Math.max(this.found.columns, this.#column);
  }
}
