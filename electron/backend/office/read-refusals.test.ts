import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bookParts, bookZip } from '../../../tests/support/ooxml.ts';
import { zipOf } from '../../../tests/support/zip.ts';
import { readWorkbook } from './read-workbook.ts';
import type { ReadOptions } from './workbook.ts';
import { WorkbookError } from './workbook-error.ts';

let folder = '';
let files = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'refused-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function codeFor(bytes: Buffer, name = 'tệp.xlsx', options?: ReadOptions): Promise<string> {
  const path = join(folder, `${files++}-${name}`);
  await writeFile(path, bytes);
  try {
    await readWorkbook(path, options);
    return 'read';
  } catch (error) {
    if (error instanceof WorkbookError) return error.code;
    throw error;
  }
}

const ROWS = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>12</v></c></row>';
const BOOK = { sheets: [{ rows: ROWS }], strings: '<si><t>Nguyễn Văn A</t></si>' };
const withPart = (name: string, data: string | Buffer) => zipOf({ ...bookParts(BOOK), [name]: data });
const without = (name: string) => bookZip({ ...BOOK, parts: { [name]: null } });
const sheetWith = (rows: string) => bookZip({ sheets: [{ rows }] });

describe('files that are refused, each with its one reason', () => {
  test.each<[string, Buffer, string, string?]>([
    ['an empty file', Buffer.alloc(0), 'WORKBOOK_NOT_A_WORKBOOK'],
    ['a web page named .xls', Buffer.from('<html><table><tr><td>1</td></tr></table></html>'), 'WORKBOOK_MISLABELLED', 'tệp.xls'],
    ['a web page in UTF-16 named .xls', Buffer.from('\uFEFF<html><table>', 'utf16le'), 'WORKBOOK_MISLABELLED', 'tệp.xls'],
    ['a web page named .csv', Buffer.from('\uFEFF\n<!DOCTYPE html><html>'), 'WORKBOOK_MISLABELLED', 'tệp.csv'],
    ['a table of text under another name', Buffer.from('a,b\n1,2\n3,4\n'), 'WORKBOOK_NOT_A_WORKBOOK', 'tệp.ts'],
    ['a web page', Buffer.from('<html><p>x</p></html>'), 'WORKBOOK_NOT_A_WORKBOOK', 'trang.html'],
    ['a PDF named .xlsx', Buffer.from('%PDF-1.7\n'), 'WORKBOOK_MISLABELLED'],
    ['a picture named .csv', Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'), 'WORKBOOK_MISLABELLED', 'ảnh.csv'],
    ['a letter named .xlsx', Buffer.from('Kính gửi: Ban Chỉ đạo\n\nHôm nay, chúng tôi báo cáo.\n'), 'WORKBOOK_MISLABELLED'],
    ['the first bytes of a zip', Buffer.from('PK\x03'), 'WORKBOOK_MISLABELLED'],
    ['a zip without a workbook', zipOf({ 'a.txt': 'x' }), 'WORKBOOK_NOT_A_WORKBOOK', 'tệp.zip'],
    ['an empty zip named .xlsx', zipOf({}), 'WORKBOOK_MISLABELLED'],
    ['a Word document', zipOf({ '_rels/.rels': '<Relationships><Relationship Id="1" Type="x/officeDocument" Target="word/document.xml"/></Relationships>', 'word/document.xml': '<document/>' }), 'WORKBOOK_NOT_A_WORKBOOK', 'tệp.docx'],
    ['another document in the place of the workbook', withPart('xl/workbook.xml', '<document><body/></document>'), 'WORKBOOK_MISLABELLED'],
    ['an XML spreadsheet of 2003', Buffer.from('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'), 'WORKBOOK_UNSUPPORTED', 'tệp.xls'],
    ['a zip method we do not know', zipOf([{ name: 'xl/workbook.xml', data: '<workbook/>', claim: { method: 9 } }]), 'WORKBOOK_UNSUPPORTED'],
    ['XML in an old encoding', withPart('xl/styles.xml', '<?xml version="1.0" encoding="windows-1258"?><styleSheet/>'), 'WORKBOOK_UNSUPPORTED'],
    ['encrypted zip entries', zipOf([{ name: 'xl/workbook.xml', data: '<workbook/>', claim: { flags: 1 } }]), 'WORKBOOK_LOCKED'],
    ['the first half of a file', bookZip(BOOK).subarray(0, 900), 'WORKBOOK_DAMAGED'],
    ['a missing sheet', without('xl/worksheets/sheet1.xml'), 'WORKBOOK_DAMAGED'],
    ['missing shared texts', without('xl/sharedStrings.xml'), 'WORKBOOK_DAMAGED'],
    ['missing links of the workbook', without('xl/_rels/workbook.xml.rels'), 'WORKBOOK_DAMAGED'],
    ['a missing workbook part', without('xl/workbook.xml'), 'WORKBOOK_DAMAGED'],
    ['a wrong checksum', zipOf([...Object.entries(bookParts(BOOK)).map(([name, data]) => ({ name, data, claim: name.includes('sheet1') ? { crc: 1 } : {} }))]), 'WORKBOOK_DAMAGED'],
    ['a part longer than it says', zipOf([...Object.entries(bookParts(BOOK)).map(([name, data]) => ({ name, data, claim: name.includes('sheet1') ? { size: 10 } : {} }))]), 'WORKBOOK_DAMAGED'],
    ['two parts of one name', zipOf([...Object.entries(bookParts(BOOK)).map(([name, data]) => ({ name, data })), { name: 'XL/workbook.xml', data: '<workbook/>' }]), 'WORKBOOK_DAMAGED'],
    ['a path out of the zip', withPart('../../evil.xml', 'x'), 'WORKBOOK_DAMAGED'],
    ['a document type with entities', withPart('xl/sharedStrings.xml', '<!DOCTYPE sst [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><sst><si><t>&b;</t></si></sst>'), 'WORKBOOK_ENTITIES'],
    ['an entity from another file', withPart('xl/workbook.xml', '<!DOCTYPE x SYSTEM "file:///etc/passwd"><workbook/>'), 'WORKBOOK_ENTITIES'],
    ['no sheets', bookZip({ sheets: [] }), 'WORKBOOK_DAMAGED'],
    ['an address that is none', sheetWith('<row r="1"><c r="1A"><v>1</v></c></row>'), 'WORKBOOK_DAMAGED'],
    ['a row beyond the sheet', sheetWith('<row r="1048577"><c><v>1</v></c></row>'), 'WORKBOOK_DAMAGED'],
    ['a column beyond the sheet', sheetWith('<row r="1"><c r="XFD1"><v>1</v></c><c><v>1</v></c></row>'), 'WORKBOOK_DAMAGED'],
    ['a token without end', sheetWith(`<row r="1"><c r="A1" t="str"><v>${'x'.repeat(5_000_000)}</v></c></row>`), 'WORKBOOK_TOO_LARGE'],
  ])('%s', async (_what, bytes, code, name) => {
    expect(await codeFor(bytes, name)).toBe(code);
  });

  test('a table under the name of a workbook is read as text and told', async () => {
    for (const name of ['tệp.xls', 'tệp.xlsx']) {
      const path = join(folder, `${files++}-${name}`);
      await writeFile(path, 'TT\tHọ và tên\r\n1\tPhạm Văn Mẫu\r\n');
      expect(await readWorkbook(path)).toMatchObject({ format: 'csv', encoding: 'utf-8', warnings: [{ code: 'MISLABELLED', params: { format: 'csv' } }] });
    }
  });

  test('a file that is not there, and a folder', async () => {
    await expect(readWorkbook(join(folder, 'không có.xlsx'))).rejects.toMatchObject({ code: 'FILE_UNREADABLE' });
    await mkdir(join(folder, 'thư mục.xlsx'));
    await expect(readWorkbook(join(folder, 'thư mục.xlsx'))).rejects.toMatchObject({ code: 'FILE_UNREADABLE' });
  });

  test.skipIf(process.platform === 'win32')('a device without end', () => expect(readWorkbook('/dev/zero')).rejects.toMatchObject({ code: 'FILE_UNREADABLE' }));
});

describe('limits', () => {
  const many = Array.from({ length: 300 }, (_, index) => `<row r="${index + 1}"><c r="A${index + 1}" t="inlineStr"><is><t>${index} chữ</t></is></c></row>`).join('');
  test.each<[string, ReadOptions['limits']]>([
    ['size on disk', { fileBytes: 100 }],
    ['rows', { rows: 299 }],
    ['cells', { cells: 299 }],
    ['characters', { textCharacters: 1000 }],
    ['size unzipped', { unzippedBytes: 1000 }],
    ['texts', { items: 299 }],
  ])('%s', async (_what, limits) => {
    expect(await codeFor(sheetWith(many), 'nhiều.xlsx', limits === undefined ? {} : { limits })).toBe('WORKBOOK_TOO_LARGE');
    expect(await codeFor(sheetWith(many), 'nhiều.xlsx', { limits: { rows: 300, cells: 300 } })).toBe('read');
  });

  test.each([
    ['merges', { sheets: [{ after: `<mergeCells>${'<mergeCell ref="A1:B1"/>'.repeat(500)}</mergeCells>` }] }],
    ['hidden columns', { sheets: [{ before: `<cols>${'<col min="1" max="1" hidden="1"/>'.repeat(500)}</cols>` }] }],
    ['hidden rows', { sheets: [{ rows: '<row r="1" hidden="1"/><row r="5" hidden="1"/>'.repeat(250) }] }],
    ['empty texts', { sheets: [{}], strings: '<si/>'.repeat(500) }],
    ['styles', { sheets: [{}], styles: `<cellXfs>${'<xf/>'.repeat(500)}</cellXfs>` }],
    ['formulas', { sheets: [{ rows: `<row>${'<c><f>A1</f><v>1</v></c>'.repeat(500)}</row>` }] }],
  ])('more %s than any list has', async (_what, book) => {
    expect(await codeFor(bookZip(book), 'nhiều.xlsx', { limits: { items: 499 } })).toBe('WORKBOOK_TOO_LARGE');
    expect(await codeFor(bookZip(book), 'nhiều.xlsx', { limits: { items: 510 } })).toBe('read');
  });

  test('a zip bomb is refused before it is unpacked', async () => {
    const bomb = withPart('xl/media/image1.png', Buffer.alloc(40 * 1024 * 1024));
    expect(bomb.length).toBeLessThan(100_000);
    expect(await codeFor(bomb)).toBe('WORKBOOK_TOO_LARGE');
  });

  test('a bomb that lies about its size is stopped at the size it gives', async () => {
    const parts = Object.entries(bookParts(BOOK)).map(([name, data]) => ({ name, data }));
    const sheet = { name: 'xl/worksheets/sheet1.xml', data: Buffer.alloc(40 * 1024 * 1024, ' '), claim: { size: 1_000_000 } };
    expect(await codeFor(zipOf([...parts.filter((part) => part.name !== sheet.name), sheet]))).toBe('WORKBOOK_DAMAGED');
  });

  test('time', async () => {
    const rows = Array.from({ length: 60_000 }, (_, index) => `<row r="${index + 1}"><c r="A${index + 1}"><v>${index}</v></c></row>`).join('');
    expect(await codeFor(sheetWith(rows), 'chậm.xlsx', { limits: { milliseconds: 5 } })).toBe('WORKBOOK_TIMEOUT');
  });

  test('an aborted reading ends with the reason of its signal', async () => {
    const path = join(folder, 'dừng.xlsx');
    const rows = Array.from({ length: 60_000 }, (_, index) => `<row r="${index + 1}"><c r="A${index + 1}"><v>${index}</v></c></row>`).join('');
    await writeFile(path, sheetWith(rows));
    const controller = new AbortController();
    const reason = new Error('stopped by the user');
    await expect(readWorkbook(path, { signal: controller.signal, onProgress: () => controller.abort(reason) })).rejects.toBe(reason);
    await expect(readWorkbook(path, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  });
});

test('a file with any bytes changed, or cut anywhere, is read or refused by a code', async () => {
  const whole = bookZip({ ...BOOK, sheets: [{ rows: ROWS.repeat(3) }] });
  const change = fc.record({ at: fc.nat(whole.length - 1), byte: fc.nat(255) });
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 5 }), fc.option(fc.nat(whole.length)), async (changes, cut) => {
      const bytes = Buffer.from(whole);
      for (const { at, byte } of changes) bytes[at] = byte;
      expect(await codeFor(bytes.subarray(0, cut ?? whole.length))).toMatch(/^(?:read|WORKBOOK_[A-Z_]+)$/);
    }),
    { numRuns: 200 },
  );
});

test('XML with any pieces changed, in a whole zip, is read or refused by a code', async () => {
  const parts = bookParts({ ...BOOK, sheets: [{ rows: ROWS, before: '<cols><col min="1" max="2" hidden="1"/></cols>', after: '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>' }], styles: '<fonts><font><name val="Arial"/></font></fonts><cellXfs><xf numFmtId="14" fontId="0"/></cellXfs>' });
  const piece = fc.constantFrom('<', '>', '"', '/', '&', ';', '&#0;', '<c>', '</c>', '<v>', '</row>', '<!--', '<![CDATA[', ']]>', '<?', '=', ' ', '9999999999', '-1', '\0', 'ệ', '');
  const change = fc.record({ part: fc.constantFrom(...Object.keys(parts)), at: fc.nat(1000), size: fc.nat(6), piece });
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
      const changed = { ...parts };
      for (const { part, at, size, piece: other } of changes) {
        const text = String(changed[part]);
        const from = at % text.length;
        changed[part] = text.slice(0, from) + other + text.slice(from + size);
      }
      expect(await codeFor(zipOf(changed), 'tệp.xlsx', { inThisThread: true })).toMatch(/^(?:read|WORKBOOK_[A-Z_]+)$/);
    }),
    { numRuns: 500 },
  );
});
