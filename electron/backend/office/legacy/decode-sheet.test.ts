import { read as readBySheetJs, utils } from '@e965/xlsx';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { toTcvn3, toVni } from '../../../../tests/support/legacy-text.ts';
import { bookZip } from '../../../../tests/support/ooxml.ts';
import { MOBILISATION_ROWS, RELIGION_GROUPS } from '../../../../tests/support/sample-rosters.ts';
import { textLines } from '../../../../tests/support/sample-workbooks.ts';
import { legacyRow } from '../../../../tests/support/sample-legacy-workbooks.ts';
import { readOoxml } from '../read-ooxml.ts';
import { createReadGuard } from '../read-guard.ts';
import { readWorkbook } from '../read-workbook.ts';
import { openPackage } from '../zip.ts';
import { viewWorkbook } from '../sheet-view.ts';
import type { Workbook, WorkbookData } from '../workbook.ts';
import { decideColumn } from './decide-column.ts';
import { decideSheet, decodeSheet } from './decode-sheet.ts';

const SAMPLES = path.resolve('resources/sample-office');

function textsOf(workbook: Workbook, sheet = 0): string[][] {
  const rows = workbook.sheets[sheet];
  return Array.from({ length: rows?.rows ?? 0 }, (_, index) => [...(rows?.rowTexts(index + 1) ?? [])]);
}

function decoded(data: WorkbookData): string[][] {
  return textsOf(viewWorkbook(decodeSheet(data, 0, decideSheet(data, 0))));
}

/** A workbook from rows of texts, each with a style; `fonts[style]` is its font. */
async function book(rows: readonly (readonly [text: string, style: number][])[], fonts: readonly string[]): Promise<WorkbookData> {
  const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const xml = rows.map((row) => `<row>${row.map(([text, style]) => `<c s="${style}" t="inlineStr"><is><t>${escape(text)}</t></is></c>`).join('')}</row>`).join('');
  const styles = `<fonts>${fonts.map((font) => `<font><name val="${font}"/></font>`).join('')}</fonts><cellXfs>${fonts.map((_, index) => `<xf fontId="${index}"/>`).join('')}</cellXfs>`;
  return { ...(await read(bookZip({ sheets: [{ rows: xml }], styles }))), sha256: '', bytes: 0, reading: { reader: 'own' as const, second: null } };
}

const read = async (bytes: Buffer) => readOoxml(await openPackage(bytes, createReadGuard({})), createReadGuard({}));

describe('a workbook whose columns differ in encoding', () => {
  it('comes out as it was typed: titles, headings, groups, members, totals', async () => {
    const { data } = await readWorkbook(path.join(SAMPLES, 'danh-sach-phong-chu-cu.xlsx'));
    const texts = decoded(data);
    const withoutBlankEnd = (row: string[]) => row.slice(0, row.findLastIndex((text) => text !== '') + 1);
    expect(texts.filter(([number, name]) => /^\d+$/.test(number ?? '') && name !== '2')).toEqual(RELIGION_GROUPS.flatMap((group) => group.rows).map((member) => withoutBlankEnd(legacyRow(member))));
    expect(texts.slice(0, 3).map(([title]) => title)).toEqual(['TỈNH ỦY MẪU', 'DANH SÁCH THÀNH VIÊN BAN CHỈ ĐẠO CÔNG TÁC TÔN GIÁO', '(số liệu mẫu, không có người thật)']);
    expect(texts.map(([first]) => first).filter((text) => text?.startsWith('I'))).toEqual(RELIGION_GROUPS.map((group) => group.heading));
    expect(texts.at(-1)).toEqual(['', 'NGƯỜI LẬP BIỂU', '', '', '', '', '', '', 'Trưởng Ban']);
  });

  it('is told column by column, by the fonts', async () => {
    const { data } = await readWorkbook(path.join(SAMPLES, 'danh-sach-phong-chu-cu.xlsx'));
    const columns = decideSheet(data, 0);
    expect(columns.map(({ column, encoding, by }) => [column, encoding, by])).toEqual([1, 2, 3, 4, 5, 7, 8, 9, 11].map((column) => [column, column === 4 || column === 5 || column === 9 ? 'vni' : 'tcvn3', 'font']));
    expect(columns[1]).toMatchObject({ evidence: { fonts: ['.VnTime', '.VnTimeH'] } });
    expect(columns.every(({ confidence }) => confidence > 0.9)).toBe(true);
  });

  it('without fonts is told by the syllables, short columns beside the long ones', async () => {
    const rows = [['TT', 'Họ và tên', 'Chức vụ', 'ĐT', 'Từ ngày'], ...RELIGION_GROUPS.flatMap((group) => group.rows).map((member, index) => [String(index + 1), member.means.fullName, member.position, '0400 000 001', '10/4/2026'])];
    const type = (text: string, column: number) => (text === 'Y Mẫu Niê' ? text : column === 1 || column === 3 ? toVni(text) : toTcvn3(text));
    const data = await book(rows.map((row) => row.map((text, column) => [type(text, column), 0])), ['Arial']);
    expect(decoded(data)).toEqual(rows);
    expect(decideSheet(data, 0).map(({ column, encoding, by }) => [column, encoding, by])).toEqual([[2, 'vni', 'syllables'], [3, 'tcvn3', 'syllables'], [4, 'vni', 'neighbours'], [5, 'tcvn3', 'neighbours']]);
  });

  it('with too little in each column is looked at as a whole', async () => {
    const rows = [['TT', 'Tổ', 'Từ ngày'], ['1', 'An', '10/4/2026']];
    const data = await book(rows.map((row) => row.map((text) => [toTcvn3(text), 0])), ['Arial']);
    expect(decoded(data)).toEqual(rows);
  });

  it('keeps its rich text: the font of the first run tells', async () => {
    const run = (font: string, text: string) => `<r><rPr><rFont val="${font}"/></rPr><t xml:space="preserve">${text}</t></r>`;
    const strings = `<si>${run('.VnTime', 'Uû viªn ')}${run('.VnTime', 'Th\u00adêng trùc')}</si><si>${run('Times New Roman', 'Ủy viên')}</si>`;
    const rows = '<row><c t="s"><v>0</v></c></row><row><c t="s"><v>1</v></c></row><row><c t="s"><v>0</v></c></row>';
    const data = { ...(await read(bookZip({ sheets: [{ rows }], strings, styles: '<fonts><font><name val=".VnTime"/></font></fonts><cellXfs><xf fontId="0"/></cellXfs>' }))), sha256: '', bytes: 0, reading: { reader: 'own' as const, second: null } };
    const after = decodeSheet(data, 0, decideSheet(data, 0));
    expect(viewWorkbook(after).sheets[0]?.get(3, 1)).toMatchObject({ text: 'Uỷ viên Thường trực', font: '.VnTime' });
    expect(textsOf(viewWorkbook(after))).toEqual([['Uỷ viên Thường trực'], ['Ủy viên'], ['Uỷ viên Thường trực']]);
  });

  it('leaves the columns alone that are not asked for, and the data it was given', async () => {
    const { data } = await readWorkbook(path.join(SAMPLES, 'danh-sach-phong-chu-cu.xlsx'));
    const before = structuredClone(data);
    const texts = textsOf(viewWorkbook(decodeSheet(data, 0, decideSheet(data, 0).filter(({ column }) => column === 2))));
    expect(texts[8]?.slice(1, 3)).toEqual(['Đ/c Phạm Minh Họa', 'Phã BÝ th\u00ad Th\u00adêng trùc']);
    expect(data).toEqual(before);
  });
});

describe('the old binary workbook, read without fonts', () => {
  it('is decoded by its syllables', () => {
    const sheet = readBySheetJs(readFileSync(path.join(SAMPLES, 'danh-sach-tcvn3.xls'))).Sheets['DS'];
    const rows = utils.sheet_to_json<string[]>(sheet ?? {}, { header: 1, defval: '' });
    const columns = Array.from({ length: rows[3]?.length ?? 0 }, (_, column) => rows.map((row) => ({ text: row[column] ?? '', font: null })));
    expect(columns.map((cells) => decideColumn(cells, ['tcvn3'])?.encoding)).toEqual(Array.from({ length: 7 }, () => 'tcvn3'));
    expect(rows[3]?.join('|')).toBe('Hä tªn|Chøc vô, ®¬n vÞ c«ng t¸c|Chøc danh trong Ban ChØ ®¹o|NhiÖm vô|Tõ ngµy|§iÖn tho¹i|Ghi chó');
    expect(rows).toEqual(textLines(MOBILISATION_ROWS).map((row) => row.map(toTcvn3)));
  });
});

describe('the sample office', () => {
  it('is right already: not one of its lists is touched, but that letters with their marks apart are joined', async () => {
    for (const name of ['danh-sach-thanh-vien.xlsx', 'danh-sach-thanh-vien.csv', 'danh-sach-chuan.xlsx', 'danh-sach-windows-1258.csv']) {
      const workbook = await readWorkbook(path.join(SAMPLES, name));
      expect(decideSheet(workbook.data, 0).filter(({ encoding }) => encoding !== 'decomposed')).toEqual([]);
      expect(decoded(workbook.data)).toEqual(textsOf(workbook).map((row) => row.map((text) => text.normalize('NFC'))));
    }
  });

  it('nor is one of its texts, in a column of its own or all in one', () => {
    const texts = new Set<string>();
    JSON.parse(readFileSync(path.join(SAMPLES, 'office.json'), 'utf8'), (_key, value: unknown) => {
      if (typeof value === 'string') texts.add(value);
      return value;
    });
    expect(texts.size).toBeGreaterThan(500);
    expect([...texts].filter((text) => decideColumn([{ text, font: null }], ['tcvn3', 'vni', 'viqr', 'windows-1258']) !== null)).toEqual([]);
    expect(decideColumn([...texts].map((text) => ({ text, font: null })))).toBeNull();
  });
});

describe('a file that names styles it does not have', () => {
  it('gives no cell the text of another', async () => {
    const texts = ['Uû viªn', 'Th\u00ad ký', 'Phã Tr\u00adëng ban', 'Tr\u00adëng ban'];
    const rows = texts.map((text, index) => `<row><c s="${texts.length - index}" t="inlineStr"><is><t>${text}</t></is></c></row>`).join('');
    const data = { ...(await read(bookZip({ sheets: [{ rows }], styles: '<cellXfs><xf/></cellXfs>' }))), sha256: '', bytes: 0, reading: { reader: 'own' as const, second: null } };
    expect(decoded(data)).toEqual([['Uỷ viên'], ['Thư ký'], ['Phó Trưởng ban'], ['Trưởng ban']]);
  });
});
