import type { WorkbookContent, WorkbookWarning } from './workbook.ts';
import { KIND } from './workbook.ts';
import { MAX_ROW } from './cell-refs.ts';
import { CellStore } from './cell-store.ts';
import { decodeCsv } from './csv-encoding.ts';
import { csvShape, splitCsv } from './csv-text.ts';
import { PLAIN } from './number-format.ts';
import type { ReadGuard } from './read-guard.ts';
import { TextTable } from './shared-strings.ts';
import { tooLarge, WorkbookError } from './workbook-error.ts';

const GUARD_EVERY_ROWS = 1000;

/**
 * Reads separated text as a workbook with one sheet. Every cell is text: a csv file has no types, and to guess them would
 * lose leading zeros. Encodings as {@link decodeCsv} tells them. Text under
 * the name of a workbook is taken only when it is a table.
 */
export function readCsv(bytes: Buffer, file: { name: string; isNamedText: boolean }, guard: ReadGuard): WorkbookContent {
  const warnings: WorkbookWarning[] = [];
  const { text, encoding, guessed } = decodeCsv(bytes);
  if (guessed) warnings.push({ code: 'ENCODING_GUESSED', params: { encoding } });
  const { delimiter, start, isTable } = csvShape(text);
  if (!isTable && !file.isNamedText) throw new WorkbookError('WORKBOOK_NOT_A_WORKBOOK', 'text under the name of a workbook');
  const table = new TextTable(guard);
  const store = new CellStore(guard);
  let row = 0;
  const closed = splitCsv(text, start, delimiter, (fields) => {
    if (++row > MAX_ROW) throw tooLarge(`more than ${MAX_ROW} rows`);
    if (row % GUARD_EVERY_ROWS === 0) {
      guard.check();
      guard.progress(store.rowCount);
    }
    fields.forEach((field, index) => {
      if (field !== '') store.add(row, index + 1, KIND.TEXT, 0, table.add(field), -1);
    });
  });
  if (!closed) warnings.push({ code: 'QUOTE_UNCLOSED', params: {} });
  if (table.undecodable.size > 0) warnings.push({ code: 'TEXT_UNDECODABLE', params: { sheet: file.name, count: table.undecodable.size } });
  const sheet = { name: file.name, state: 'visible' as const, declaredCells: table.strings.length, merges: [], hiddenRows: [], hiddenColumns: [] };
  const { data } = store.finish(sheet);
  return { format: 'csv', encoding, date1904: false, strings: table.strings, stringFonts: table.fonts, styleFormats: [PLAIN], styleFonts: [undefined], sheets: [data], warnings };
}
