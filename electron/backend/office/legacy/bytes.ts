import { findDelimiter, splitCsv } from '../csv-text.ts';
import { type ColumnCell, decideColumn } from './decide-column.ts';

/** Rows of a text that are looked at. */
const MOST_ROWS = 500;

/**
 * The encoding of a separated text whose bytes are no UTF-8, by the syllables of its cells: `windows-1258`, `tcvn3`, `vni`;
 * null when they tell none. A text in `tcvn3` or `vni` is best read as Latin-1, so that each of its columns is decided by
 * itself afterwards.
 */
export function encodingOfBytes(bytes: Buffer): 'tcvn3' | 'vni' | 'windows-1258' | null {
  const text = bytes.toString('latin1');
  const { delimiter, start } = findDelimiter(text);
  const cells: ColumnCell[] = [];
  let rows = 0;
  splitCsv(text, start, delimiter, (fields) => {
    for (const field of fields) if (field !== '') cells.push({ text: field, font: null });
    rows += 1;
    return rows < MOST_ROWS;
  });
  const encoding = decideColumn(cells)?.encoding ?? null;
  return encoding === 'tcvn3' || encoding === 'vni' || encoding === 'windows-1258' ? encoding : null;
}
