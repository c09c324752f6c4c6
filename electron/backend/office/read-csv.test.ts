import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read as readBySheetJs, utils } from '@e965/xlsx';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { csvShape, splitCsv } from './csv-text.ts';
import { readWorkbook } from './read-workbook.ts';
import type { Workbook } from './workbook.ts';

let folder = '';
let files = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'csv-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function readCsvBytes(bytes: Buffer | string, name = 'danh sách.csv'): Promise<Workbook> {
  const path = join(folder, `${files++}-${name}`);
  await writeFile(path, bytes);
  return readWorkbook(path);
}
function grid(book: Workbook): (string | undefined)[][] {
  const sheet = book.sheets[0]!;
  return Array.from({ length: sheet.rows }, (_, index) => sheet.rowCells(index + 1).map((cell) => cell?.text));
}
function split(text: string, delimiter: string): string[][] {
  const rows: string[][] = [];
  splitCsv(text, 0, delimiter, (fields) => {
    rows.push(fields);
  });
  return rows;
}

const TEXT = 'TT;Họ và tên;Điện thoại\r\n1;Nguyễn Thị Hương;0912345678\r\n2;"Trần ""Tư""; Đặng";\r\n';
const GRID = [
  ['TT', 'Họ và tên', 'Điện thoại'],
  ['1', 'Nguyễn Thị Hương', '0912345678'],
  ['2', 'Trần "Tư"; Đặng'],
];

describe('encodings', () => {
  test.each<[string, Buffer, string]>([
    ['UTF-8', Buffer.from(TEXT), 'utf-8'],
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${TEXT}`), 'utf-8'],
    ['UTF-16, low byte first', Buffer.from(`\uFEFF${TEXT}`, 'utf16le'), 'utf-16le'],
    ['UTF-16, high byte first', Buffer.from(`\uFEFF${TEXT}`, 'utf16le').swap16(), 'utf-16be'],
    ['decomposed letters', Buffer.from(TEXT.normalize('NFD')), 'utf-8'],
  ])('%s', async (_what, bytes, encoding) => {
    const book = await readCsvBytes(bytes);
    expect(grid(book)).toEqual(GRID);
    expect(book).toMatchObject({ format: 'csv', encoding, warnings: [] });
  });

  test.each<[string, Buffer, string]>([
    ['low byte first', Buffer.from(TEXT, 'utf16le'), 'utf-16le'],
    ['high byte first', Buffer.from(TEXT, 'utf16le').swap16(), 'utf-16be'],
  ])('UTF-16 without its mark, %s', async (_what, bytes, encoding) => {
    const book = await readCsvBytes(bytes);
    expect(grid(book)).toEqual(GRID);
    expect(book).toMatchObject({ encoding, warnings: [] });
  });

  test('UTF-8 cut off within a letter is still UTF-8, and the broken letter is told', async () => {
    const whole = Buffer.from(`${TEXT.repeat(9)}3;Lê Văn Ví Đ`);
    const book = await readCsvBytes(whole.subarray(0, whole.length - 1));
    expect(grid(book).at(-1)).toEqual(['3', 'Lê Văn Ví \uFFFD']);
    expect(book).toMatchObject({ encoding: 'utf-8', warnings: [{ code: 'TEXT_UNDECODABLE' }] });
  });

  test('TCVN3: every byte stands as the letter it is in a font of the old kind, the soft hyphen too', async () => {
    const list = 'TT;Họ và tên;Chức danh\r\n1;Nguyễn Thị Hương;Trưởng ban\r\n2;Đặng Văn Ước;Thư ký\r\n'.normalize('NFC');
    const book = await readCsvBytes(iconv.encode(list, 'tcvn'));
    expect(book).toMatchObject({ encoding: 'tcvn3', warnings: [{ code: 'ENCODING_GUESSED', params: { encoding: 'tcvn3' } }] });
    expect(grid(book)[1]).toEqual(['1', 'NguyÔn ThÞ H\u00AD¬ng', 'Tr\u00ADëng ban']);
    const back = grid(book).map((row) => row.map((text) => iconv.decode(Buffer.from(text!, 'latin1'), 'tcvn').normalize('NFC')).join(';'));
    expect(back.join('\r\n')).toBe(list.trimEnd());
  });

  test.each([
    ['a list in a VNI font', 'vni', 'TT,Hoï vaø teân,Chöùc danh\n1,Nguyeãn Thò Höông,Tröôûng ban\n2,Ñaëng Vaên Öôùc,UÛy vieân thöôøng tröïc\n'],
    ['French names', 'windows-1252', 'no,nom\n1,Désirée Lefèvre-Châtelain\n2,François Gérôme\n'],
  ])('%s: the bytes stand as they are', async (_what, encoding, text) => {
    const book = await readCsvBytes(Buffer.from(text, 'latin1'));
    expect(book).toMatchObject({ encoding, warnings: [{ code: 'ENCODING_GUESSED' }] });
    expect(grid(book).map((row) => row.join(',')).join('\n')).toBe(text.trimEnd());
  });

  test('Windows-1258, told because it is concluded and not declared', async () => {
    const pieces = TEXT.normalize('NFC').replace(/[ếềểễệấầẩẫậốồổỗộắằẳẵặứừửữựớờởỡợ]/g, (letter) => {
      const [base = '', ...marks] = letter.normalize('NFD');
      const tone = marks.find((mark) => '\u0300\u0301\u0303\u0309\u0323'.includes(mark)) ?? '';
      return (base + marks.filter((mark) => mark !== tone).join('')).normalize('NFC') + tone;
    });
    const bytes = iconv.encode(pieces.replace(/[ịọẹạụỵảẻỉỏủỷĩũỹẽìòỳ]/g, (letter) => letter.normalize('NFD')), 'win1258');
    const book = await readCsvBytes(bytes);
    expect(grid(book)).toEqual(GRID);
    expect(book).toMatchObject({ encoding: 'windows-1258', warnings: [{ code: 'ENCODING_GUESSED' }] });
  });
});

describe('separators and quotes', () => {
  test.each([',', ';', '\t'])('rows agree on "%s"', (delimiter) => {
    const text = ['Họ và tên', 'Chức vụ', 'Ghi chú'].join(delimiter) + '\nA, b; c\n' + ['Lê C', '"a,b;c\td"', ''].join(delimiter) + '\n' + ['Đỗ D', 'x', 'y'].join(delimiter);
    expect(csvShape(text).delimiter).toBe(delimiter);
  });

  test('commas inside texts do not make them the separator', () => {
    expect(csvShape('Họ và tên;Chức vụ, đơn vị\nA;Bí thư, Chủ tịch\nB;Phó, Bí thư, x\n').delimiter).toBe(';');
  });

  test('Excel’s own first line decides and is no row', async () => {
    expect(grid(await readCsvBytes('sep=|\r\na|b,c\r\n'))).toEqual([['a', 'b,c']]);
  });

  test('line ends inside quotes, all three line ends between rows, blank rows kept in their place', async () => {
    const book = await readCsvBytes('a,"b\r\nc"\r\rd,e\n\n"f",');
    expect(grid(book)).toEqual([['a', 'b\r\nc'], [], ['d', 'e'], [], ['f']]);
  });

  test('a quote inside a plain field is a character; one that is never closed is told', async () => {
    expect(grid(await readCsvBytes('ống 5",b\n"x"y,z\n'))).toEqual([
      ['ống 5"', 'b'],
      ['xy', 'z'],
    ]);
    const open = await readCsvBytes('a,b\n"c,d\ne,f');
    expect(grid(open)).toEqual([['a', 'b'], ['c,d\ne,f']]);
    expect(open.warnings).toEqual([{ code: 'QUOTE_UNCLOSED', params: {} }]);
  });

  test('every cell is text: nothing guesses at zeros, dates or formulas', async () => {
    const sheet = (await readCsvBytes('0912,05/02/2026,=1+1,1.234,TRUE\n')).sheets[0]!;
    expect(sheet.rowCells(1).map((cell) => cell?.value.kind)).toEqual(Array.from({ length: 5 }, () => 'text'));
    expect(sheet.get(1, 3)).toEqual({ ref: 'C1', row: 1, column: 3, value: { kind: 'text', text: '=1+1' }, text: '=1+1' });
  });

  test('any table written with quotes splits into itself, and as SheetJS splits it', () => {
    const field = fc.string({ unit: fc.constantFrom('a', 'ệ', '"', ',', ';', '\t', '\n', ' ', '✅') });
    const table = fc.array(fc.array(field, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 6 });
    const check = fc.property(table, fc.constantFrom(',', ';', '\t'), (rows, delimiter) => {
      const text = rows.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(delimiter)).join('\n');
      expect(split(text, delimiter)).toEqual(rows);
      const book = readBySheetJs(text, { type: 'string', raw: true, FS: delimiter });
      const theirs = utils.sheet_to_json<string[]>(book.Sheets[book.SheetNames[0]!]!, { header: 1, raw: true, defval: '', blankrows: true });
      expect(split(text, delimiter).map((row) => row.filter((one) => one !== ''))).toEqual(theirs.map((row) => row.filter((one) => one !== '')));
    });
    fc.assert(check, { numRuns: 300 });
  });

  test('more lines than a sheet has rows are refused, also without content', async () => {
    await expect(readCsvBytes(`a,b\n${'\n'.repeat(1_048_576)}`)).rejects.toMatchObject({ code: 'WORKBOOK_TOO_LARGE' });
  });

  test('a million separators in one row are refused, not read', async () => {
    await expect(readCsvBytes(`a,b\n${','.repeat(1_000_000)}`)).rejects.toMatchObject({ code: 'WORKBOOK_TOO_LARGE' });
  });
});
