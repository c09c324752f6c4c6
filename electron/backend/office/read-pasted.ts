import { hash } from 'node:crypto';
import { readCsv } from './read-csv.ts';
import { createReadGuard } from './read-guard.ts';
import { viewWorkbook } from './sheet-view.ts';
import type { ReadOptions, Workbook } from './workbook.ts';

/**
 * Reads cells copied in a spreadsheet program, as the clipboard gives them in text: a line a row, tabs between cells,
 * cells with line breaks in quotes. A workbook with one sheet of the given name; the limits of files hold.
 */
export function readPasted(text: string, sheetName: string, options: ReadOptions = {}): Workbook {
  const bytes = Buffer.from(text, 'utf8');
  return viewWorkbook({ ...readCsv(bytes, { name: sheetName, isNamedText: true }, createReadGuard(options)), sha256: hash('sha256', bytes), bytes: bytes.length, reading: { reader: 'own', second: null } });
}
