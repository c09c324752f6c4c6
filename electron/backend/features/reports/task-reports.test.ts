import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Paper } from '#shared/contract/paper.ts';
import type { ReportParams } from '#shared/contract/reports.ts';
import { laidTexts } from '../../../../tests/support/any-paper.ts';
import { aCommittee, aUnit } from '../../../../tests/support/builders.ts';
import { testDatabase, type TestDatabase } from '../../../../tests/support/database.ts';
import { aDocument } from '../../../../tests/support/documents.ts';
import { differences } from '../../../../tests/support/paper-cells.ts';
import { aTask } from '../../../../tests/support/tasks.ts';
import { createReadGuard } from '../../office/read-guard.ts';
import { writeListWorkbook } from '../../office/write-workbook.ts';
import { openPackage } from '../../office/zip.ts';
import { moveTask } from '../tasks/service.ts';
import { readActivityPaper } from './activity-paper.ts';
import { readPaper } from './papers.ts';

const TODAY = '2026-11-23';
const ALL: ReportParams<'tracking'> = { committeeId: null, unitId: null, year: null, class: null, carried: false, size: 'A4' };
const MOVE = { reason: null, result: null, resultDocumentId: null };

let database: TestDatabase;
let folder: string;
let office: { committeeId: string; units: readonly [string, string] };
beforeAll(async () => {
  database = await testDatabase();
  folder = mkdtempSync(path.join(tmpdir(), 'steering-desk-tracking-'));
  office = await database.write(fill);
});
afterAll(async () => {
  await database[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true });
});

/** Two units with tasks of several classes, one of them handed out the year before and one from a paper. */
async function fill(context: Parameters<Parameters<TestDatabase['write']>[0]>[0]) {
  const committeeId = (await aCommittee(context, 'Ban Chỉ đạo mẫu', { subject: 'Tôn giáo' })).id;
  const units = [(await aUnit(context, 'Sở Y tế')).id, (await aUnit(context, 'Sở Nội vụ')).id] as const;
  const documentId = (await aDocument(context, { type: 'plan', symbol: '12-KH/TU', issuedOn: '2026-01-05', title: 'Kế hoạch năm 2026' })).id;
  const secret = (await aDocument(context, { type: 'plan', symbol: '13-KH/TU', issuedOn: '2026-01-06', title: 'Kế hoạch sẽ mật' })).id;
  const on = { ...context, today: TODAY };
  const given = { committeeId, leadUnitId: units[0], assignedOn: '2026-01-10' };
  aTask(on, { ...given, title: 'Việc quá hạn', dueOn: '2026-11-20', origin: 'document', documentId });
  aTask(on, { ...given, title: 'Việc theo văn bản mật', dueOn: '2026-12-20', origin: 'document', documentId: secret, leadUnitId: units[1], coopUnitIds: [units[0]] });
  aTask(on, { ...given, title: 'Việc năm trước', assignedOn: '2025-10-01', dueOn: '2026-12-31', leadUnitId: units[1] });
  const done = aTask(on, { ...given, title: 'Việc đã xong', dueOn: '2026-06-30' });
  moveTask(on, { ...done, ...MOVE, status: 'completed', on: '2026-06-30', result: 'Đã ban hành' });
  const late = aTask(on, { ...given, title: 'Việc xong muộn', dueOn: '2026-06-20', leadUnitId: units[1] });
  moveTask(on, { ...late, ...MOVE, status: 'completed', on: '2026-07-03' });
  aTask(on, { committeeId });
  context.connection.prepare('UPDATE document SET secret = 1, title = NULL WHERE id = ?').run(secret);
  return { committeeId, units };
}

const reading = () => ({ ...database.read, today: TODAY });
const tracking = (params: Partial<typeof ALL> = {}) => readPaper(reading(), { report: 'tracking', params: { ...ALL, ...params } });
const titles = ({ groups }: Paper) => groups.flatMap(({ rows }) => rows.filter(({ total }) => total !== true).map(({ values }) => values[3]));

describe('the table by which tasks are followed', () => {
  it('stands unit by unit, and its classes make the total', async () => {
    const paper = await tracking();
    expect(paper.groups.map(({ heading }) => heading)).toEqual(['Sở Nội vụ: 3 nhiệm vụ', 'Sở Y tế: 2 nhiệm vụ', undefined, 'Hoàn thành đúng hạn: 1; Hoàn thành quá hạn: 1; Quá hạn: 1; Chưa thực hiện: 2. Tổng: 5 nhiệm vụ']);
    expect(paper.groups[1]?.rows[0]?.values).toEqual([4, null, null, 'Việc đã xong', 'Sở Y tế', null, null, { date: '2026-01-10' }, { date: '2026-06-30' }, 100, 'Đã ban hành', { date: '2026-06-30' }, 'Hoàn thành đúng hạn', null, null, null]);
    expect(paper.groups[1]?.rows[1]?.values.slice(0, 4)).toEqual([5, '12-KH/TU, ngày 05/01/2026', null, 'Việc quá hạn']);
    expect(paper.columns.reduce((sum, { width }) => sum + width, 0)).toBeLessThanOrEqual(119);
  });

  it('tells nothing of a secret paper', async () => {
    expect(JSON.stringify(await tracking())).not.toMatch(/13-KH|sẽ mật/u);
  });

  it('is narrowed to a unit, a year, a class, and to what goes over into the next year', async () => {
    expect(titles(await tracking({ unitId: office.units[0] }))).toEqual(['Việc đã xong', 'Việc quá hạn']);
    expect(titles(await tracking({ year: 2025 }))).toEqual(['Việc năm trước']);
    const overdue = await tracking({ class: 'overdue', year: 2026 });
    expect([titles(overdue), overdue.title[0]?.text]).toEqual([['Việc quá hạn'], 'DANH SÁCH NHIỆM VỤ QUÁ HẠN']);
    expect(titles(await tracking({ carried: true, year: 2025 }))).toEqual(['Việc năm trước']);
    expect(titles(await tracking({ carried: true, year: 2026 }))).toEqual(['Việc theo văn bản mật', 'Việc năm trước', 'Việc quá hạn']);
    expect(titles(await tracking({ unitId: office.committeeId }))).toEqual([]);
  });

  it('is a workbook whose totals count themselves, on A3 as on A4', async () => {
    for (const [size, number] of [['A4', 9], ['A3', 8]] as const) {
      const paper = await tracking({ size });
      const file = path.join(folder, `${size}.xlsx`);
      const { headingRow } = await writeListWorkbook(file, paper);
      expect(await differences(paper, file, headingRow)).toEqual([]);
      const sheet = await part(file, 'xl/worksheets/sheet1.xml');
      expect(sheet).toContain(`COUNTA(D${headingRow + 1}:D${headingRow + 7})`);
      expect(sheet).toContain(`COUNTA(L${headingRow + 1}:L${headingRow + 7})`);
      expect(sheet).toMatch(new RegExp(`<pageSetup[^>]*paperSize="${number}"`, 'u'));
    }
  });
});

async function part(file: string, name: string): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of (await openPackage(readFileSync(file), createReadGuard({}))).read(name)) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

describe('the units', () => {
  it('have a row each, one column for each class, and sums that the workbook works out', async () => {
    const paper = await readPaper(reading(), { report: 'taskUnits', params: { committeeId: null, year: 2026 } });
    expect(paper.groups.map(({ rows }) => rows.map(({ values }) => values))).toEqual([
      [[1, 'Sở Nội vụ', 2, 0, 0, 0, 1, 0, 0, 0, 1, 0, '50,0'], [2, 'Sở Y tế', 2, 0, 0, 1, 0, 0, 1, 0, 0, 0, '50,0']],
      [[null, 'Tổng cộng', 4, 0, 0, 1, 1, 0, 1, 0, 1, 0, '50,0']],
    ]);
    for (const { values } of paper.groups.flatMap(({ rows }) => rows)) expect(values.slice(3, 12).reduce<number>((sum, value) => sum + Number(value), 0)).toBe(values[2]);
    const file = path.join(folder, 'units.xlsx');
    const { headingRow } = await writeListWorkbook(file, paper);
    expect(await part(file, 'xl/worksheets/sheet1.xml')).toContain(`SUM(C${headingRow + 1}:C${headingRow + 2})`);
  });
});

describe('a chart of tasks on paper', () => {
  const chart = (by: 'unit' | 'month' | 'quarter', year: number | null = null) => readPaper(reading(), { report: 'taskChart', params: { by, committeeId: office.committeeId, year } });

  it('has bars and, under them, their figures with sums and what part was on time', async () => {
    const paper = await chart('unit', 2026);
    expect(paper.subtitle.map(({ text }) => text)).toEqual(['(Tính đến ngày 23/11/2026)', '(Ban Chỉ đạo mẫu; giao năm 2026)']);
    expect(paper.chart?.bars.map(({ name, counts }) => [name, counts.total])).toEqual([['Sở Nội vụ', 2], ['Sở Y tế', 2]]);
    expect(paper.groups.map(({ rows }) => rows.map(({ values }) => values))).toEqual([
      [[1, 'Sở Nội vụ', 2, 0, 1, 0, 1, 0, 0, 0, 0, 0, '0'], [2, 'Sở Y tế', 2, 1, 0, 0, 0, 0, 1, 0, 0, 0, '100']],
      [[null, 'Tổng cộng', 4, 1, 1, 0, 1, 0, 1, 0, 0, 0, '50']],
    ]);
    expect(paper.columns.reduce((sum, { width }) => sum + width, 0)).toBeLessThanOrEqual(119);
  });

  it('goes by the month or quarter of the deadline, named as papers name them', async () => {
    expect((await chart('month')).chart?.bars.map(({ name }) => name)).toEqual(['Tháng 6/2026', 'Tháng 11/2026', 'Tháng 12/2026']);
    expect((await chart('quarter')).chart?.bars.map(({ name, counts }) => [name, counts.total])).toEqual([['Quý 2/2026', 2], ['Quý 4/2026', 3]]);
  });

  it('says when the bars leave units out, and is without bars when there is nothing to draw', async () => {
    await using other = await testDatabase();
    await other.write(async (context) => {
      for (let number = 1; number <= 21; number += 1) aTask({ ...context, today: TODAY }, { leadUnitId: (await aUnit(context, `Đơn vị ${number}`)).id, assignedOn: '2026-01-10', dueOn: '2026-12-01' });
    });
    const paper = await readPaper({ ...other.read, today: TODAY }, { report: 'taskChart', params: { by: 'unit', committeeId: null, year: null } });
    expect([paper.chart?.bars.length, paper.chart?.note, paper.groups[0]?.rows.length]).toEqual([20, 'Hình vẽ 20 đơn vị có nhiều nhiệm vụ nhất trong 21 đơn vị; bảng có đủ.', 21]);
    expect((await chart('unit', 1999)).chart).toBeUndefined();
  });
});

describe('the tasks in the report of a committee', () => {
  const texts = async (period: 'first_half' | 'year') => laidTexts(await readActivityPaper(reading(), { committeeId: office.committeeId, period, year: 2026 }));

  it('are told as they stood on its last day, with a table, what was late, and what goes on', async () => {
    const half = await texts('first_half');
    expect(half).toContain('Tổng số nhiệm vụ BCĐ giao: 5; đã hoàn thành 1 (20,0%); đang thực hiện 4, trong đó 1 nhiệm vụ quá hạn.');
    expect(half.slice(half.indexOf('TT'), half.indexOf('TT') + 10)).toEqual(['TT', 'Nhiệm vụ', 'Chủ trì', 'Hạn', 'Kết quả', '1', 'Việc xong muộn', 'Sở Nội vụ', '20/06/2026', 'Quá hạn']);
    expect(half[half.indexOf('2. Hạn chế') + 1]).toBe('- Việc xong muộn (Sở Nội vụ; thời hạn: 20/06/2026), quá hạn');
    expect(half.filter((text) => text.startsWith('- Việc'))).toHaveLength(5);
    const year = await texts('year');
    expect(year).toContain('Tổng số nhiệm vụ BCĐ giao: 5; đã hoàn thành 2 (40,0%); đang thực hiện 3, trong đó 1 nhiệm vụ quá hạn.');
    expect(year).toContain('Hoàn thành đúng hạn: Đã ban hành');
    expect(year[year.indexOf('2. Hạn chế') + 1]).toBe('- Việc quá hạn (Sở Y tế; thời hạn: 20/11/2026), quá hạn');
  });

  it('agree with the table and the list, whatever the days', async () => {
    await fc.assert(fc.asyncProperty(fc.integer({ min: 0, max: 700 }), async (offset) => {
      const today = new Date(Date.UTC(2026, 0, 1) + offset * 86_400_000).toISOString().slice(0, 10);
      const said = laidTexts(await readActivityPaper({ ...database.read, today }, { committeeId: office.committeeId, period: 'year', year: 2026 }));
      const [total = 0, done = 0, ongoing = 0, late = 0] = (said.find((text) => text.startsWith('Tổng số'))?.replace(/\([^)]*\)/u, '').match(/\d+/gu) ?? []).map(Number);
      expect(done + ongoing).toBe(total);
      expect(said.filter((text) => /^\d+$/u.test(text))).toHaveLength(total);
      expect(said.filter((text) => text.endsWith(', quá hạn'))).toHaveLength(late);
    }), { numRuns: 40 });
  });
});
