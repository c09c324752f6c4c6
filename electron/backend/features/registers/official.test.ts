import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Paper } from '#shared/contract/paper.ts';
import type { OfficialAsked, RegisterView } from '#shared/contract/registers.ts';
import type { Register, Values } from '#shared/registers/declare.ts';
import { REGISTERS, registerNamed, tableOf } from '#shared/registers/index.ts';
import { officialGroups, officialLayout } from '#shared/registers/official.ts';
import { emptyValues } from '#shared/registers/values.ts';
import { aCommittee } from '../../../../tests/support/builders.ts';
import { type TestDatabase, testDatabase } from '../../../../tests/support/database.ts';
import { startWizard } from '../../../../tests/support/import-wizard.ts';
import { convertedBy, differencesAsText, withoutResults } from '../../../../tests/support/libreoffice.ts';
import { isInstalled } from '../../../../tests/support/programs.ts';
import { officeOfLinks, recordsOf } from '../../../../tests/support/register-records.ts';
import { workContext } from '../../../../tests/support/task-replies.ts';
import { fillSampleOffice } from '../office/sample.ts';
import { officeSide } from '../office/service.ts';
import { exportRecords } from './export.ts';
import { recordsPaper } from './paper.ts';
import { insertRecord } from './service.ts';

let folder = '';
let files = 0;
beforeAll(async () => { folder = await mkdtemp(path.join(tmpdir(), 'registers-official-')); });
afterAll(() => rm(folder, { recursive: true }));

const view = (register: Register, asked: Partial<OfficialAsked> = {}, changes: object = {}): RegisterView => ({ register: register.name, q: '', filters: {}, sort: null, order: 'asc' as const, layout: { kind: 'official', system: 'party', groupBy: officialLayout(register).groupBy, ...asked }, ...changes });
async function write(database: TestDatabase, asked: RegisterView): Promise<string> {
  const target = path.join(folder, `${asked.register} ${files++}.xlsx`);
  await exportRecords({ ...asked, target }, workContext(database));
  return target;
}
const put = (database: TestDatabase, register: Register, records: readonly Values[]) => database.write((context) => { for (const values of records) insertRecord(context, register, { ...emptyValues(register), ...values }); });

async function sheetOf(file: string): Promise<ExcelJS.Worksheet> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(file);
  const [sheet] = workbook.worksheets;
  if (sheet === undefined) throw new Error('No sheet');
  return sheet;
}
const rowsOf = (sheet: ExcelJS.Worksheet) => Array.from({ length: sheet.rowCount }, (_, index) => (sheet.getRow(index + 1).values as unknown[]).slice(1));

/** Two units with trainings of two kinds; one figure is not exact. */
async function trainings(database: TestDatabase): Promise<Register> {
  const training = registerNamed('training') as Register;
  const { unit: [commune = '', gone = ''] = [] } = await officeOfLinks(database);
  const one = (topic: string, type: string, unitId: string, classes: number, participants: number, told: Values = {}) => ({ topic, type, unitId, classes, participants, heldOn: '2026-02-10', ...told });
  await put(database, training, [one('Lớp một', 'training', commune, 2, 4900), one('Lớp hai', 'seminar', commune, 3, 1200), one('Nơi khác', 'training', gone, 5, 3750, { participantsQualifier: 'over' })]);
  return training;
}

describe('a register in its official layout', () => {
  it.each(REGISTERS)('is told by its headings, and comes back without a difference: $name', { timeout: 180_000 }, async (register) => {
    await using database = await testDatabase();
    const links = await officeOfLinks(database);
    await fc.assert(
      fc.asyncProperty(recordsOf(register, links), fc.constantFrom(null, ...officialGroups(register)), async (records, groupBy) => {
        database.connection.exec(`DELETE FROM ${tableOf(register)}`);
        await put(database, register, records);
        const wizard = await startWizard(database, null, await write(database, view(register, { groupBy })), { list: tableOf(register) });
        expect(wizard.table.columns.filter(({ field, heading }) => field === null && heading !== '')).toEqual([]);
        expect(wizard.rows().filter(({ effect }) => effect !== 'same')).toEqual([]);
        expect(wizard.summary()).toMatchObject({ rows: records.length, same: records.length, totals: [], missing: 0 });
      }),
      { numRuns: 10 },
    );
  });

  it('has the head of its side, its groups with sums that follow the rows, and who signs', async () => {
    await using database = await testDatabase();
    const training = await trainings(database);
    const sheet = await sheetOf(await write(database, view(training)));
    const rows = rowsOf(sheet);
    const first = rows.findIndex(([label]) => label === '(1)') + 1;
    const texts = rows.slice(0, first).flat();
    for (const said of ['ĐẢNG CỘNG SẢN VIỆT NAM', 'TỔNG HỢP HỘI NGHỊ QUÁN TRIỆT, TẬP HUẤN, BỒI DƯỠNG', 'Đơn vị tính: lớp (hội nghị), lượt người, đồng']) expect(texts).toContain(said);
    const told = rows.slice(first).map((row) => [row[0], row[1], row[6], row[7]]);
    const range = (column: string, from: number, to: number) => `${column}${first + from}:${column}${first + to}`;
    const sum = (what: number, column: string, from: number, to: number, result: number) => ({ formula: `SUBTOTAL(${what},${range(column, from, to)})`, result });
    expect(told.slice(0, 8)).toEqual([
      ['I. Huyện Cũ Mẫu', 'I. Huyện Cũ Mẫu', 'I. Huyện Cũ Mẫu', 'I. Huyện Cũ Mẫu'], [1, 'Nơi khác', 5, 'trên 3.750'], [sum(2, 'A', 2, 2, 1), 'Cộng', sum(9, 'G', 2, 2, 5), undefined],
      ['II. Xã An Mẫu', 'II. Xã An Mẫu', 'II. Xã An Mẫu', 'II. Xã An Mẫu'], [2, 'Lớp hai', 3, 1200], [3, 'Lớp một', 2, 4900], [sum(2, 'A', 5, 6, 2), 'Cộng', sum(9, 'G', 5, 6, 5), sum(9, 'H', 5, 6, 6100)],
      [sum(2, 'A', 1, 7, 3), 'Tổng cộng', sum(9, 'G', 1, 7, 10), undefined],
    ]);
    expect(rows.slice(first + 8).flat()).toEqual(expect.arrayContaining(['NGƯỜI LẬP BIỂU', 'THỦ TRƯỞNG CƠ QUAN']));
    expect(sheet.pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape', printTitlesRow: `${first - 1}:${first}`, printTitlesColumn: 'A:B' });
    expect(sheet.getRow(first + 2).getCell(2).font).toMatchObject({ name: 'Times New Roman' });
    expect(sheet.getRow(first + 2).getCell(7).numFmt).toBe('#,##0');
    const state = rowsOf(await sheetOf(await write(database, view(training, { system: 'state', groupBy: 'type' })))).flat();
    for (const said of ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', 'I. Tập huấn', 'II. Tọa đàm']) expect(state).toContain(said);
    await expect(write(database, view(training, { groupBy: 'note' }))).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('has at first the form of the side that most committees of the office are of', async () => {
    await using database = await testDatabase();
    expect(officeSide(database.read)).toBe('party');
    await database.write(async (context) => {
      for (const [name, system] of [['Ban Chỉ đạo Một', 'party'], ['Ban Chỉ đạo Hai', 'state'], ['Ban Chỉ đạo Ba', 'state']] as const) await aCommittee(context, name, { system });
    });
    expect(officeSide(database.read)).toBe('state');
  });

  it('stands under headings of several levels, where its form has them, and says which figure is the sum of which', async () => {
    await using database = await testDatabase();
    const reception = registerNamed('citizen_reception') as Register;
    const { unit: [unitId = ''] = [] } = await officeOfLinks(database);
    await put(database, reception, [{ unitId, fromOn: '2026-01-01', toOn: '2026-06-30', visits: 3, regularVisits: 3, leaderVisits: 0, delegatedVisits: 0 }]);
    const rows = rowsOf(await sheetOf(await write(database, view(reception))));
    const labels = rows.findIndex(([label]) => label === '(1)');
    const [top = [], middle = [], bottom = [], numbers = []] = rows.slice(labels - 3, labels + 1);
    expect([top[7], middle[9], bottom[9], numbers[4]]).toEqual(['Tiếp thường xuyên', 'Vụ việc', 'Lần đầu', '(5) = (8) + (17) + (26)']);
    const paper = await recordsPaper(database.read, reception, view(reception));
    expect(paper).toMatchObject({ columnNumbers: true, unitOfMeasure: 'Đơn vị tính: lượt, người, vụ việc, đoàn', page: { orientation: 'landscape' } });
    expect(paper.groups.map(({ heading, rows: own }) => [heading, own.length])).toEqual([[undefined, 1], [undefined, 1]]);
  });

  it.skipIf(!isInstalled('soffice', 'pdftotext'))('opened by LibreOffice, says the same as PDF and as CSV, its totals worked out anew, in either layout (skipped where there is none)', { timeout: 600_000 }, async () => {
    await using database = await testDatabase();
    await database.write((context) => fillSampleOffice(context), 'office.setUp');
    const written: { asked: RegisterView; paper: Paper; file: string; firstRow: number }[] = [];
    for (const register of REGISTERS) {
      for (const layout of [{}, { layout: { kind: 'shown', columns: Object.keys(register.fields) } }]) {
        const asked = view(register, {}, { ...(['model', 'dialogue'].includes(register.name) && { filters: { year: 2026 } }), ...layout });
        const file = await write(database, asked);
        expect(await withoutResults(file)).toBeGreaterThan(0);
        const rows = rowsOf(await sheetOf(file));
        written.push({ asked, paper: await recordsPaper(database.read, register, asked), file, firstRow: rows.findIndex(([first]) => first === 'TT') + 1 });
      }
    }
    const paths = written.map(({ file }) => file);
    const [texts, papers] = [convertedBy(folder, paths, 'csv'), convertedBy(folder, paths, 'pdf')];
    for (const [place, { asked, paper, firstRow }] of written.entries()) {
      expect({ asked, differs: await differencesAsText(paper, texts[place] ?? '', firstRow) }).toEqual({ asked, differs: [] });
      const pages = execFileSync('pdftotext', ['-layout', papers[place] ?? '', '-'], { encoding: 'utf8', maxBuffer: 1e9 }).split('\f').slice(0, -1).map((text) => text.normalize('NFC'));
      expect(pages.length).toBeGreaterThan(0);
      // The headings stand on every page.
      expect({ asked, without: pages.filter((page) => !page.includes('TT')) }).toEqual({ asked, without: [] });
      const text = bare(pages.join('\n'));
      const signed = asked.layout.kind === 'official' ? ['ĐẢNG CỘNG SẢN VIỆT NAM', 'NGƯỜI LẬP BIỂU', 'THỦ TRƯỞNG CƠ QUAN'] : [];
      for (const said of [...signed, 'Tổng cộng', ...paper.groups.flatMap(({ heading }) => heading ?? [])]) expect(text).toContain(bare(said));
    }
  });
});

/** Without what breaking into lines and columns puts between words. */
const bare = (text: string): string => text.replaceAll(/\s+/gu, '');
