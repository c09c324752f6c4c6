import { isSecretMark } from '#shared/rules/secret-marks.ts';
import type { Workbook } from '../../office/workbook.ts';

/** How many filled rows at the head of each sheet are looked through. */
const HEAD_ROWS = 15;

/** Whether a mark of state secrecy stands alone in a cell, or on a line of a cell, at the head of any sheet, also of a hidden one. */
export function bearsSecretMark(workbook: Workbook): boolean {
  return workbook.sheets.some((sheet, index) => {
    if (isSecretMark(sheet.name)) return true;
    const head = workbook.data.sheets[index]?.rowNumbers.subarray(0, HEAD_ROWS) ?? [];
    return [...head].some((row) => sheet.rowCells(row).some((cell) => cell?.value.kind === 'text' && cell.text.split(/[\r\n]+/).some(isSecretMark)));
  });
}
