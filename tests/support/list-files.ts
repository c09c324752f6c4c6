import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { bookZip } from './ooxml.ts';

type Rows = readonly (readonly string[])[];

/** The columns of a member list as offices head them. */
export const HEADINGS = ['TT', 'Họ và tên', 'Chức vụ', 'Đơn vị công tác', 'Chức danh trong BCĐ', 'Từ ngày', 'Điện thoại'];

/** Writes lists as files of offices, in a folder that goes after the last test of the file. Each gets a name of its own. */
export function listFiles() {
  let folder = '';
  let files = 0;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'imports-'));
  });
  afterAll(() => rm(folder, { recursive: true }));
  const place = (extension: string) => path.join(folder, `${files++} danh sách.${extension}`);
  return {
    /** A path for a file that the program itself writes. */
    place,
    /** A csv file of rows, in the form offices save it: UTF-8 with a mark, semicolons. */
    csv: async (rows: Rows): Promise<string> => {
      const file = place('csv');
      await writeFile(file, `\ufeff${rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';')).join('\r\n')}`);
      return file;
    },
    xlsx: async (sheets: readonly { name?: string; state?: string; rows: Rows }[]): Promise<string> => {
      const file = place('xlsx');
      await writeFile(file, bookZip({ sheets: sheets.map(({ rows, ...sheet }) => ({ ...sheet, rows: rows.map(xmlRow).join('') })) }));
      return file;
    },
  };
}

function xmlRow(row: readonly string[]): string {
  return `<row>${row.map(xmlCell).join('')}</row>`;
}

function xmlCell(text: string): string {
  if (text === '') return '<c/>';
  if (text.startsWith('#')) return `<c t="e"><v>${text}</v></c>`;
  return `<c t="inlineStr"><is><t>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</t></is></c>`;
}
