import { fold } from '#shared/rules/text.ts';
import type { Cell, Merge, Sheet } from '../workbook.ts';

/** A cell of ours, or where it went. */
export type Place = { row: number; column: number };

/** What of a sheet makes it the version it is: what stands in it, without what stands in our cells and what formulas gave. */
export class SheetShape {
  readonly name: string;
  readonly merges: readonly Merge[];
  readonly rows: number;
  readonly columns: number;
  readonly #sheet: Sheet;
  readonly #ours: ReadonlySet<string>;

  constructor(sheet: Sheet, ours: ReadonlySet<string>) {
    this.name = sheet.name;
    this.merges = sheet.merges;
    this.rows = sheet.rows;
    this.columns = sheet.columns;
    this.#sheet = sheet;
    this.#ours = ours;
  }

  get(row: number, column: number): Cell | undefined {
    return this.#sheet.get(row, column);
  }

  /** The same sheet, with other cells for ours. */
  withOurs(ours: ReadonlySet<string>): SheetShape {
    return new SheetShape(this.#sheet, ours);
  }

  /** Cells with content that are theirs, of a row. */
  theirs(row: number): Cell[] {
    return this.#sheet.rowCells(row).filter((cell): cell is Cell => cell !== undefined && !this.#ours.has(cell.ref));
  }

  /** The words of a row, by which it is known again. */
  rowWords(row: number): string {
    return this.theirs(row).map(wordsOf).filter((words) => words !== '').join('|');
  }

  /** The words of every column in some rows, by which columns are known again. */
  columnWords(rows: readonly number[]): string[] {
    const words = Array.from({ length: this.columns }, (): string[] => []);
    for (const [index, row] of rows.entries()) for (const cell of this.theirs(row)) if (wordsOf(cell) !== '') words[cell.column - 1]!.push(`${index} ${wordsOf(cell)}`);
    return words.map((list) => list.join('|'));
  }

  /** The nearest words of theirs at the left of a cell in its row. */
  rowLabel({ row, column }: Place): string {
    for (let at = Math.min(column - 1, this.columns); at >= 1; at -= 1) if (this.#isLabel(row, at)) return this.get(row, at)!.text;
    return '';
  }

  /** The nearest words of theirs above a cell in its column. */
  columnLabel({ row, column }: Place): string {
    for (let at = Math.min(row - 1, this.rows); at >= 1; at -= 1) if (this.#isLabel(at, column)) return this.get(at, column)!.text;
    return '';
  }

  #isLabel(row: number, column: number): boolean {
    const cell = this.get(row, column);
    return cell !== undefined && !this.#ours.has(cell.ref) && wordsOf(cell) !== '';
  }

  /** One line for each thing that counts, always in the same order. */
  *lines(): Generator<string> {
    yield `sheet ${this.name}`;
    for (const { top, left, bottom, right } of this.merges.toSorted((one, other) => one.top - other.top || one.left - other.left)) yield `merge ${top} ${left} ${bottom} ${right}`;
    for (let row = 1; row <= this.rows; row += 1) for (const cell of this.theirs(row)) yield `${cell.ref} ${JSON.stringify(contentOf(cell))}`;
  }
}

/** What somebody put into a cell: a formula, or its value. */
function contentOf(cell: Cell): unknown {
  return cell.formula === undefined ? cell.value : { formula: cell.formula };
}

/** Words somebody wrote, folded; '' for figures and for what is calculated. */
export function wordsOf(cell: Cell | undefined): string {
  return cell !== undefined && cell.formula === undefined && cell.value.kind === 'text' ? fold(cell.text).trim() : '';
}
