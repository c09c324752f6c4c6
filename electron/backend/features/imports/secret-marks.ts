import type { Workbook } from '../../office/workbook.ts';

/** How many filled rows at the head of each sheet are looked through. */
const HEAD_ROWS = 15;

/**
 * The three marks of state secrecy (Law on the Protection of State Secrets), as Unicode, without accents where that is no
 * common word, and as the letters look when the text was typed in a TCVN3 or VNI font.
 */
const MARKS = new Set(['MẬT', 'TỐI MẬT', 'TUYỆT MẬT', 'TOI MAT', 'TUYET MAT', 'MËT', 'TÈI MËT', 'TUYÖT MËT', 'MAÄT', 'TOÁI MAÄT', 'TUYEÄT MAÄT']);

/** Whether a mark of state secrecy stands alone in a cell, or on a line of a cell, at the head of any sheet, also of a hidden one. */
export function bearsSecretMark(workbook: Workbook): boolean {
  return workbook.sheets.some((sheet, index) => {
    if (isMark(sheet.name)) return true;
    const head = workbook.data.sheets[index]?.rowNumbers.subarray(0, HEAD_ROWS) ?? [];
    return [...head].some((row) => sheet.rowCells(row).some((cell) => cell?.value.kind === 'text' && cell.text.split(/[\r\n]+/).some(isMark)));
  });
}

function isMark(text: string): boolean {
  const bare = text.normalize('NFC').toUpperCase().replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '').replace(/\s+/gu, ' ');
  return MARKS.has(bare);
}
