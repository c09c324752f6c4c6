import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { agileLocked, standardLocked } from '../../../tests/support/encrypt.ts';
import { bookZip } from '../../../tests/support/ooxml.ts';
import { wide, xlsbCell, xlsbRow, xlsbZip } from '../../../tests/support/xlsb.ts';
import { readWorkbook } from './read-workbook.ts';

let folder = '';
let files = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'locked-'));
});
afterAll(() => rm(folder, { recursive: true }));

const WORD = 'Mật khẩu 123 ✓';
const ZIP = bookZip({ sheets: [{ rows: `<row r="1"><c r="A1" t="inlineStr"><is><t>${'Họ và tên '.repeat(900)}</t></is></c></row>` }] });
async function read(bytes: Buffer, password?: string): Promise<string> {
  const path = join(folder, `${files++}.xlsx`);
  await writeFile(path, bytes);
  return readWorkbook(path, password === undefined ? {} : { password }).then((book) => `${book.format}: ${book.sheets[0]!.get(1, 1)?.text.slice(0, 9)}`, (error: { code: string }) => error.code);
}

test.each([
  ['Excel 2010 and later', agileLocked(ZIP, WORD)],
  ['Excel 2007', standardLocked(ZIP, WORD)],
])('a workbook behind a password of %s: asked for, refused when wrong, opened when right', async (_kind, bytes) => {
  expect(await read(bytes)).toBe('WORKBOOK_ENCRYPTED');
  expect(await read(bytes, 'sai')).toBe('WORKBOOK_PASSWORD_WRONG');
  expect(await read(bytes, '')).toBe('WORKBOOK_PASSWORD_WRONG');
  expect(await read(bytes, WORD)).toBe('xlsx: Họ và tên');
});

test('a right password on a damaged file is told apart from a wrong one', async () => {
  const damagedZip = Buffer.from(ZIP);
  damagedZip.fill(0, 30, 200);
  for (const bytes of [agileLocked(damagedZip, WORD), standardLocked(damagedZip, WORD)]) {
    expect(await read(bytes, 'sai')).toBe('WORKBOOK_PASSWORD_WRONG');
    expect(await read(bytes, WORD)).toBe('WORKBOOK_DAMAGED');
  }
});

test('a binary workbook behind a password is opened too', async () => {
  const bytes = agileLocked(xlsbZip({ sheets: [{ name: 'A', records: [xlsbRow(1), xlsbCell(6, 1, wide('Họ và tên'))] }] }), WORD);
  expect(await read(bytes, WORD)).toBe('xlsb: Họ và tên');
});

test('rounds without number are refused, and what is cut off or changed is damage', async () => {
  const bytes = agileLocked(ZIP, WORD);
  const changed = (from: string, to: string) => Buffer.from(bytes.toString('latin1').replace(from, to), 'latin1');
  expect(await read(changed('spinCount="1000"', 'spinCount="9e99"'), WORD)).toBe('WORKBOOK_TOO_LARGE');
  expect(await read(changed('"ChainingModeCBC"', '"ChainingModeCFB"'), WORD)).toBe('WORKBOOK_LOCKED');
  expect(await read(changed('<keyData', '<keyDate'), WORD)).toBe('WORKBOOK_DAMAGED');
});
