import { isTotal } from './table-words.ts';
import { cellRef, placeOf } from './cell-refs.ts';
import { type CellLook, PLAIN_LOOK, readCellLooks } from './fill/cell-looks.ts';
import { readStyledCells, type StyledCells } from './fill/styled-cells.ts';
import { openTemplate, type Template, type TemplateFormat } from './fill/template.ts';
import { readLinks, readOoxml } from './read-ooxml.ts';
import { createReadGuard, type ReadGuard } from './read-guard.ts';
import { viewWorkbook } from './sheet-view.ts';
import type { Cell, Merge, ReadOptions, Sheet, SheetState, WorkbookContent } from './workbook.ts';

/** What a cell shows a number as. */
export type CellFormat = 'general' | 'number' | 'percent' | 'date' | 'text';

export type TemplateCell = {
  ref: string;
  row: number;
  column: number;
  /** What a reader sees in it, cut after {@link MOST_CHARACTERS} characters; '' when it is empty. */
  text: string;
  isFormula: boolean;
  /** Cannot be changed in Excel while the sheet is protected. */
  isLocked: boolean;
  format: CellFormat;
  /** Looks like a cell that is to be filled. */
  isProposed: boolean;
};

/** A sheet of a higher level's workbook as the page shows it, for choosing the cells that are ours. */
export type TemplateSheetView = {
  name: string;
  state: SheetState;
  isProtected: boolean;
  /** How far the sheet is shown; `isCut` when it goes on. */
  rows: number;
  columns: number;
  isCut: boolean;
  /** Cells with content or a look of their own, row by row; those a merged cell covers are left out. */
  cells: TemplateCell[];
  merges: Merge[];
};
export type TemplateView = { format: TemplateFormat; sheets: TemplateSheetView[] };

/** How much of a sheet the page is shown: forms are shorter, and a longer list is no form. */
export const MOST_ROWS = 500;
export const MOST_COLUMNS = 60;
export const MOST_CHARACTERS = 300;
/** Cells of all sheets together. */
const MOST_CELLS = 40_000;

/**
 * Reads the sheets of a workbook that a higher level sent, for somebody to click the cells that are theirs to fill. Cells
 * are proposed: where a sheet is protected, those that are not locked; elsewhere empty ones with a border and a place for
 * a number, with words at their left and above. Throws as {@link openTemplate} does.
 */
export async function readTemplate(path: string, options: ReadOptions = {}): Promise<TemplateView> {
  const guard = createReadGuard(options);
  const template = await openTemplate(path, guard);
  const { content, sheets } = await contentsOf(template, guard);
  const looks = await looksOf(template, guard);
  const views: TemplateSheetView[] = [];
  let left = MOST_CELLS;
  for (const { name, state, part } of template.sheets) {
    const sheet = sheets.get(name);
    if (part === null || sheet === undefined) continue;
    const styled = await readStyledCells(template.parts, part, { rows: MOST_ROWS, columns: MOST_COLUMNS });
    const view = new SheetLooks(sheet, styled, looks, content, guard).view(name, state, left);
    left -= view.cells.length;
    views.push(view);
  }
  return { format: template.format, sheets: views };
}

/** What stands in the sheets of a template, by their names. */
export async function contentsOf({ parts, bytes }: Template, guard: ReadGuard): Promise<{ content: WorkbookContent; sheets: Map<string, Sheet> }> {
  const content = await readOoxml(parts, guard);
  const view = viewWorkbook({ ...content, reading: { reader: 'own', second: null }, sha256: '', bytes: bytes.length });
  return { content, sheets: new Map(view.sheets.map((sheet) => [sheet.name, sheet])) };
}

async function looksOf({ parts, main }: Template, guard: ReadGuard): Promise<CellLook[]> {
  const link = (await readLinks(parts, main, guard)).find(({ type }) => type === 'styles');
  return link === undefined || !parts.has(link.target) ? [] : readCellLooks(parts, link.target, guard);
}

/** The cells of one sheet with their looks. */
class SheetLooks {
  readonly #sheet: Sheet;
  readonly #styled: StyledCells;
  readonly #looks: readonly CellLook[];
  readonly #content: WorkbookContent;
  readonly #covered = new Set<number>();
  readonly #merges: Merge[];

  constructor(sheet: Sheet, styled: StyledCells, looks: readonly CellLook[], content: WorkbookContent, guard: ReadGuard) {
    this.#sheet = sheet;
    this.#styled = styled;
    this.#looks = looks;
    this.#content = content;
    this.#merges = sheet.merges.filter(({ top, left }) => top <= MOST_ROWS && left <= MOST_COLUMNS);
    for (const merge of this.#merges) {
      guard.check();
      this.#cover(merge);
    }
  }

  #cover({ top, left, bottom, right }: Merge): void {
    for (let row = top; row <= Math.min(bottom, MOST_ROWS); row += 1) {
      for (let column = left; column <= Math.min(right, MOST_COLUMNS); column += 1) if (row !== top || column !== left) this.#covered.add(placeOf(row, column));
    }
  }

  view(name: string, state: SheetState, most: number): TemplateSheetView {
    const { isProtected, rows, columns } = this.#styled;
    const cells: TemplateCell[] = [];
    let isCut = this.#styled.isCut;
    for (let row = 1; row <= rows; row += 1) {
      for (let column = 1; column <= columns; column += 1) {
        const style = this.#styled.styles.get(placeOf(row, column));
        if (style === undefined || this.#covered.has(placeOf(row, column))) continue;
        const cell = this.#sheet.get(row, column);
        const look = this.#looks[style] ?? PLAIN_LOOK;
        if (cell === undefined && !look.hasBorder && look.isLocked) continue;
        if (cells.length >= most) isCut = true;
        else cells.push(this.#cell(row, column, cell, look, style));
      }
    }
    return { name, state, isProtected, rows, columns, isCut, cells, merges: this.#merges };
  }

  #cell(row: number, column: number, cell: Cell | undefined, look: CellLook, style: number): TemplateCell {
    return {
      ref: cellRef(row, column), row, column, text: (cell?.text ?? '').slice(0, MOST_CHARACTERS), isFormula: cell?.formula !== undefined, isLocked: look.isLocked, format: this.#format(look, style),
      isProposed: this.#styled.isProtected ? !look.isLocked && !isLabel(cell) : look.hasBorder && cell === undefined && !look.isText && this.#hasLabels(row, column),
    };
  }

  #format(look: CellLook, style: number): CellFormat {
    if (look.isText) return 'text';
    const format = this.#content.styleFormats[style];
    if (format?.kind === 'percent' || format?.kind === 'date') return format.kind;
    return format === undefined || style === 0 ? 'general' : 'number';
  }

  /** Words at the left in the row, other than those of a total, and words above in the column. */
  #hasLabels(row: number, column: number): boolean {
    const left = this.#textBefore(row, column);
    return left !== '' && !isTotal(left) && this.#textAbove(row, column) !== '';
  }

  #textBefore(row: number, column: number): string {
    for (let at = column - 1; at >= 1; at -= 1) {
      const text = wordsIn(this.#sheet.get(row, at));
      if (text !== '') return text;
    }
    return '';
  }

  #textAbove(row: number, column: number): string {
    for (let at = row - 1; at >= 1; at -= 1) {
      const text = wordsIn(this.#sheet.get(at, column)) || wordsIn(this.#mergedAt(at, column));
      if (text !== '') return text;
    }
    return '';
  }

  #mergedAt(row: number, column: number): Cell | undefined {
    if (!this.#covered.has(placeOf(row, column))) return undefined;
    const merge = this.#merges.find(({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right);
    return merge === undefined ? undefined : this.#sheet.get(merge.top, merge.left);
  }
}

/** Words somebody wrote, as the names of columns and rows are; a number is a figure. */
function wordsIn(cell: Cell | undefined): string {
  return cell !== undefined && cell.formula === undefined && cell.value.kind === 'text' && /\p{L}/u.test(cell.text) ? cell.text.trim() : '';
}

function isLabel(cell: Cell | undefined): boolean {
  return cell?.formula !== undefined || wordsIn(cell) !== '';
}
