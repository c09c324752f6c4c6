import { TextDecoder } from 'node:util';
import iconv from 'iconv-lite';
import type { WorkbookContent, WorkbookWarning } from './workbook.ts';
import { KIND } from './workbook.ts';
import { CellStore } from './cell-store.ts';
import { findDelimiter, splitCsv } from './csv-text.ts';
import { PLAIN } from './number-format.ts';
import type { ReadGuard } from './read-guard.ts';
import { TextTable } from './shared-strings.ts';

const GUARD_EVERY_ROWS = 1000;

/**
 * Reads separated text as a workbook with one sheet. Every cell is text, in NFC: a csv file has no types, and to guess
 * them would lose leading zeros. Encodings: UTF-8, UTF-16 with its mark, otherwise Windows-1258.
 */
export function readCsv(bytes: Buffer, sheetName: string, guard: ReadGuard): WorkbookContent {
  const warnings: WorkbookWarning[] = [];
  const { text, encoding } = decode(bytes);
  if (encoding === 'windows-1258') warnings.push({ code: 'ENCODING_GUESSED', params: { encoding } });
  const { delimiter, start } = findDelimiter(text);
  const table = new TextTable(guard);
  const store = new CellStore(guard);
  let row = 0;
  const closed = splitCsv(text, start, delimiter, (fields) => {
    row++;
    if (row % GUARD_EVERY_ROWS === 0) {
      guard.check();
      guard.progress(store.rowCount);
    }
    fields.forEach((field, index) => {
      if (field !== '') store.add(row, index + 1, KIND.TEXT, 0, table.add(field), -1);
    });
  });
  if (!closed) warnings.push({ code: 'QUOTE_UNCLOSED', params: {} });
  if (table.undecodable.size > 0) warnings.push({ code: 'TEXT_UNDECODABLE', params: { sheet: sheetName, count: table.undecodable.size } });
  const sheet = { name: sheetName, state: 'visible' as const, declaredCells: table.strings.length, merges: [], hiddenRows: [], hiddenColumns: [] };
  const { data } = store.finish(sheet);
  return { format: 'csv', encoding, date1904: false, strings: table.strings, stringFonts: table.fonts, styleFormats: [PLAIN], styleFonts: [undefined], sheets: [data], warnings };
}

function decode(bytes: Buffer): { text: string; encoding: string } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: nfc(new TextDecoder('utf-16le').decode(bytes)), encoding: 'utf-16le' };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: nfc(new TextDecoder('utf-16be').decode(bytes)), encoding: 'utf-16be' };
  try {
    return { text: nfc(new TextDecoder('utf-8', { fatal: true }).decode(bytes)), encoding: 'utf-8' };
  } catch {
    return { text: nfc(iconv.decode(bytes, 'win1258')), encoding: 'windows-1258' };
  }
}

function nfc(text: string): string {
  return text.normalize('NFC');
}
