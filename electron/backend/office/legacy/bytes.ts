import { decideColumn } from './decide-column.ts';

/** Fields of a text that are looked at, wherever its separators stand. */
const MOST_FIELDS = 5000;
const BETWEEN_FIELDS = /[\r\n\t;,"]+/;

/**
 * The encoding of a separated text whose bytes are no UTF-8, by the syllables of its fields: `windows-1258`, `tcvn3`, `vni`;
 * null when they tell none. A text in `tcvn3` or `vni` is best read as Latin-1, so that each of its columns is decided by
 * itself afterwards.
 */
export function encodingOfBytes(bytes: Buffer): 'tcvn3' | 'vni' | 'windows-1258' | null {
  const fields = bytes.toString('latin1').split(BETWEEN_FIELDS, MOST_FIELDS);
  const encoding = decideColumn(fields.map((text) => ({ text, font: null })))?.encoding ?? null;
  return encoding === 'tcvn3' || encoding === 'vni' || encoding === 'windows-1258' ? encoding : null;
}
