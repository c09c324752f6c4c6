import { isSecretMark } from '#shared/rules/secret-marks.ts';
import { findHeaderRow } from '../../office/find-table.ts';
import type { Cell, Workbook } from '../../office/workbook.ts';

/** How many filled rows at the head of each sheet are looked through. */
const HEAD_ROWS = 15;

/** Whether a mark of state secrecy stands alone in a text, or on a line of it. */
export function isMarked(text: string): boolean {
  return text.split(/[\r\n]+/).some(isSecretMark);
}

/** Whether a cell bears such a mark. */
export function bearsMark(cell: Cell | undefined): boolean {
  return cell?.value.kind === 'text' && isMarked(cell.text);
}

/**
 * Whether such a mark stands at the head of any sheet, also of a hidden one. `headOf` tells how far down the head of a sheet
 * goes, by its place: to the heading of a list whose rows may be marked themselves, else through the first rows.
 */
export function bearsSecretMark(workbook: Workbook, headOf: (sheet: number) => number | null = () => null): boolean {
  return workbook.sheets.some((sheet, index) => {
    if (isSecretMark(sheet.name)) return true;
    const last = headOf(index) ?? Number.POSITIVE_INFINITY;
    const head = workbook.data.sheets[index]?.rowNumbers.subarray(0, HEAD_ROWS) ?? [];
    return [...head].some((row) => row <= last && sheet.rowCells(row).some(bearsMark));
  });
}

/** The same of the head of a list whose rows may be marked themselves: below the heading a mark is that of a row. */
export function bearsSecretMarkAbove(workbook: Workbook, headings: Parameters<typeof findHeaderRow>[1]): boolean {
  return bearsSecretMark(workbook, (sheet) => (workbook.sheets[sheet] === undefined ? null : (findHeaderRow(workbook.sheets[sheet], headings)?.row ?? null)));
}
