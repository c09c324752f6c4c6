import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paper as paperSchema, type Paper } from '#shared/contract/paper.ts';
import type { Report, ReportParams, ReportRequest } from '#shared/contract/reports.ts';
import { COMMITTEE_STATUS_TITLES, committeeHeading, HIERARCHY_TITLES, LEVEL_TITLES, UNIT_KIND_TITLES } from '#shared/rules/paper-words.ts';
import type { System } from '#shared/rules/documents.ts';
import { roman } from '#shared/rules/roman.ts';
import { NO_DECISION } from '#shared/rules/versions.ts';
import { resources } from '../../../../renderer/src/i18n/resources.ts';
import { aCommittee, aPerson, aSeat, aUnit } from '../../../../tests/support/builders.ts';
import { testDatabase, type TestDatabase } from '../../../../tests/support/database.ts';
import { aDecision } from '../../../../tests/support/decisions.ts';
import { aDocument } from '../../../../tests/support/documents.ts';
import { convertedBy, differencesAsText, withoutResults } from '../../../../tests/support/libreoffice.ts';
import { isInstalled } from '../../../../tests/support/programs.ts';
import { differences, headingRowOf } from '../../../../tests/support/paper-cells.ts';
import { aForm, MODELS, ROUND } from '../../../../tests/support/returns.ts';
import { aTask } from '../../../../tests/support/tasks.ts';
import { writeListWorkbook } from '../../office/write-workbook.ts';
import { issueDocument } from '../documents/issue.ts';
import { cancelDocument } from '../documents/service.ts';
import { createReturn } from '../returns/service.ts';
import { moveUnit, updateUnit } from '../units/service.ts';
import { readPaper } from './papers.ts';

const TODAY = '2026-03-18';
const SUBJECT = 'Quy chế dân chủ ở cơ sở';

let database: TestDatabase;
let folder: string;
let committeeId: string;
let unitId: string;
let compared: { formId: string; campaignIds: string[] };
beforeAll(async () => {
  database = await testDatabase();
  folder = mkdtempSync(path.join(tmpdir(), 'steering-desk-papers-'));
  committeeId = await database.write(fill);
  compared = { formId: database.read.connection.prepare('SELECT id FROM form').pluck().get() as string, campaignIds: database.read.connection.prepare('SELECT id FROM return_campaign').pluck().all() as string[] };
  unitId = database.read.connection.prepare('SELECT lead_unit_id FROM task').pluck().get() as string;
});
afterAll(async () => {
  await database[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true });
});

/** A province before and after the merger of its communes, with two committees that changed. */
async function fill(context: Parameters<Parameters<TestDatabase['write']>[0]>[0]): Promise<string> {
  const { records } = context;
  records.insert('office', { office_name: 'Văn phòng Mẫu', place_name: 'Mẫu', letterhead_superior: 'Tỉnh ủy Mẫu', letterhead_issuer: 'Ban Tuyên giáo và Dân vận', number_style: 'vi', due_soon_days: 7 });
  const province = await aUnit(context, 'Tỉnh Mẫu', { kind: 'province' });
  const town = await aUnit(context, 'Thị trấn Thí Dụ', { kind: 'ward', level: 'commune', parentId: province.id });
  const commune = await aUnit(context, 'Xã Thí Dụ', { kind: 'commune', level: 'commune', from: '2025-07-01' });
  await moveUnit(context, { ...commune, hierarchy: 'administrative', parentId: province.id, from: null });
  await updateUnit(context, { ...town, shortName: null, kind: 'ward', level: 'commune', createdOn: null, endedOn: '2025-06-30', note: null });
  records.insert('org_succession', { from_id: town.id, to_id: commune.id, kind: 'merged', effective_on: '2025-07-01', decision: null, note: null });
  records.insert('org_unit_code', { org_unit_id: commune.id, system: 'statistics', code: '00012', valid_from: null, valid_to: null });
  createReturn(context, { ...ROUND, committeeId: null, versionIds: [aForm(context, 'B1', MODELS)], unitIds: [commune.id] });
  const { id } = await aCommittee(context, 'Ban Chỉ đạo thực hiện Quy chế dân chủ', { shortName: 'QCDC', subject: SUBJECT, unitId: province.id, establishedOn: '2021-01-01', decision: { ...NO_DECISION, number: '01-QĐ/TU', on: '2020-12-30' } });
  const other = await aCommittee(context, 'Ban Chỉ đạo công tác tôn giáo', { subject: 'Tôn giáo', termEndsOn: '2026-01-31' });
  await aCommittee(context, 'Ban Chỉ đạo xã Thí Dụ', { level: 'commune', subject: SUBJECT, unitId: commune.id, establishedOn: '2025-08-01', decision: { ...NO_DECISION, number: '03-QĐ/ĐU', on: '2025-08-01' } });
  const an = await aPerson(context, 'Lê An', { position: 'Giám đốc', unitId: province.id });
  const namesake = await aPerson(context, 'Lê An', { position: 'Chánh Văn phòng', unitId: province.id });
  const binh = await aPerson(context, '=Bình+1');
  await aSeat(context, id, an.id, { role: 'head' });
  await aSeat(context, id, binh.id);
  await aSeat(context, other.id, an.id);
  await aSeat(context, other.id, null, { role: 'standing_deputy_head' });
  const own = { direction: 'issued', system: 'state', type: 'notice', committeeId: id } as const;
  const notice = issueDocument(context, { ...(await aDocument(context, { ...own, title: 'Kết luận phiên họp', signer: 'Lê An', recipients: 'Thành viên ban', copies: 12, holder: 'Văn thư' })), issuedOn: '2026-02-05', number: 7, letters: 'BCĐ' });
  issueDocument(context, { ...(await aDocument(context, { ...own, title: '=SUM(A1)', type: 'report' })), issuedOn: '2026-02-09', number: null, letters: null });
  issueDocument(context, { ...(await aDocument(context, { ...own, secret: true })), issuedOn: '2026-02-10', number: null, letters: null });
  cancelDocument(context, { id: notice.id, rev: notice.rev, reason: 'In sai ngày' });
  await aDocument(context, { symbol: '43-KL/TW', type: 'conclusion', title: 'Tiếp tục thực hiện Nghị quyết', issuer: 'Ban Bí thư', issuedOn: '2026-01', arrivalNumber: 3, arrivedOn: '2026-02-01', recipients: 'Trưởng ban' });
  for (const dueOn of ['2026-03-17', '2026-03-18', null]) aTask({ ...context, today: '2026-01-05' }, { committeeId: id, leadUnitId: province.id, assignedOn: '2026-01-05', dueOn });
  await aDecision(context, id, '2026-01-01', { number: '02-QĐ/TU', replace: [[binh.id, namesake.id]] });
  return id;
}

const REQUESTS: { [R in Report]: () => Extract<ReportRequest, { report: R }> } = {
  matrix: () => ({ report: 'matrix', params: { asOf: TODAY, level: 'province', subject: null, status: null, order: 'rank', offset: 0 } }),
  lowerLevel: () => ({ report: 'lowerLevel', params: { asOf: TODAY, since: '2025-07-01', level: 'commune', subject: SUBJECT, parentId: null, state: null } }),
  vacancies: () => ({ report: 'vacancies', params: { asOf: TODAY, level: null, subject: null } }),
  attention: () => ({ report: 'attention', params: { level: null, kind: null } }),
  versions: () => ({ report: 'versions', params: { committeeId } }),
  committees: () => ({ report: 'committees', params: { q: '', level: null, subject: null, status: null, attention: false, sort: 'level', direction: 'asc' } }),
  units: () => ({ report: 'units', params: { asOf: TODAY, hierarchy: 'administrative', includeEnded: true, q: '', kind: null } }),
  register: () => ({ report: 'register', params: { book: 'issued', year: 2026, committeeId: null } }),
  tracking: () => ({ report: 'tracking', params: { committeeId: null, unitId: null, year: 2026, class: null, carried: false, size: 'A4' } }),
  taskUnits: () => ({ report: 'taskUnits', params: { committeeId: null, year: null } }),
  unitSheet: () => ({ report: 'unitSheet', params: { unitId } }),
  taskChart: () => ({ report: 'taskChart', params: { by: 'unit', committeeId: null, year: null } }),
  returnComparison: () => ({ report: 'returnComparison', params: { ...compared, by: 'cell', cell: null, recast: false } }),
  registerStatistics: () => ({ report: 'registerStatistics', params: { register: 'model', period: '2026', by: 'field', columns: '.compare', measure: 'registered', recast: false } }),
};
const REPORTS = Object.keys(REQUESTS) as Report[];
const paperFor = (report: Report, official?: System): Promise<Paper> => readPaper({ ...database.read, today: TODAY }, { ...REQUESTS[report](), ...(official !== undefined && { official }) });
const lines = ({ groups }: Paper) => groups.flatMap(({ heading, rows }) => [...(heading === undefined ? [] : [heading]), ...rows.map(({ values }) => values.map((value) => (typeof value === 'object' && value !== null ? value.date : (value ?? ''))).join(' | '))]);

describe.each(REPORTS)('%s on paper', (report) => {
  it('is what the contract lets out, under the office’s head', async () => {
    const paper = await paperFor(report);
    expect(paperSchema.parse(paper)).toEqual(paper);
    expect(paper.header).toMatchObject({ left: [{ text: 'TỈNH ỦY MẪU' }, { text: 'BAN TUYÊN GIÁO VÀ DÂN VẬN', bold: true }], right: [{ text: 'Mẫu, ngày 18 tháng 3 năm 2026', italic: true }] });
    expect(paper.groups.flatMap(({ rows }) => rows).every(({ values }) => values.length === paper.columns.length)).toBe(true);
  });

  it('is the workbook, cell by cell', async () => {
    const paper = await paperFor(report);
    const file = path.join(folder, `${report}.xlsx`);
    const written = await writeListWorkbook(file, paper);
    expect(lines(paper).length).toBeGreaterThan(1);
    expect(headingRowOf(paper)).toBe(written.headingRow);
    expect(await differences(paper, file, written.headingRow)).toEqual([]);
  });

  it.each([['party', 'ĐẢNG CỘNG SẢN VIỆT NAM'], ['state', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM']] as const)('is the same list in the official layout of the %s: its head, numbered columns and groups, who signs', async (official, nation) => {
    const shown = await paperFor(report);
    const paper = await paperFor(report, official);
    expect(paperSchema.parse(paper)).toEqual(paper);
    expect(paper.header.right[0]?.text).toBe(nation);
    expect(paper.groups.map(({ rows }) => rows)).toEqual(shown.groups.map(({ rows }) => rows));
    const headings = (told: Paper) => told.groups.flatMap(({ heading }) => heading ?? []);
    expect(headings(paper)).toEqual(headings(shown).map((heading, place) => `${roman(place + 1)}. ${heading}`));
    const file = path.join(folder, `${report} ${official}.xlsx`);
    const written = await writeListWorkbook(file, paper);
    expect(await differences(paper, file, written.headingRow)).toEqual([]);
  });
});

describe.skipIf(!isInstalled('soffice'))('opened by LibreOffice (skipped where there is none)', () => {
  it('every overview says the same as CSV, its totals worked out anew, as it is shown and in its official layout', { timeout: 600_000 }, async () => {
    const written: { name: string; paper: Paper; file: string; firstRow: number }[] = [];
    for (const report of REPORTS) {
      for (const official of [undefined, 'state'] as const) {
        const [paper, file] = [await paperFor(report, official), path.join(folder, `${report} ${official ?? 'shown'} office.xlsx`)];
        const { headingRow: firstRow } = await writeListWorkbook(file, paper);
        await withoutResults(file);
        written.push({ name: `${report} ${official ?? 'shown'}`, paper, file, firstRow });
      }
    }
    const texts = convertedBy(folder, written.map(({ file }) => file), 'csv');
    for (const [place, { name, paper, firstRow }] of written.entries()) expect({ name, differs: await differencesAsText(paper, texts[place] ?? '', firstRow) }).toEqual({ name, differs: [] });
  });
});

describe('what the papers say', () => {
  it('the matrix: roles in short, who sits how often, sums, and namesakes with their position', async () => {
    const paper = await paperFor('matrix');
    expect(paper.columns.map(({ heading }) => heading)).toEqual(['TT', 'Họ và tên', 'Số ban', 'công tác tôn giáo', 'QCDC']);
    expect(lines(paper)).toEqual(['1 | Lê An (Giám đốc, Tỉnh Mẫu) | 2 | UV | TB', '2 | Lê An (Chánh Văn phòng, Tỉnh Mẫu) | 1 |  | UV', ' | Cộng | 3 | 1 | 2']);
    expect(paper.subtitle.map(({ text }) => text)).toEqual(['(Tính đến ngày 18/03/2026)', '(Cấp tỉnh)', 'TB: Trưởng ban; UV: Ủy viên', 'Tham gia từ 5 ban trở lên: 0 người']);
  });

  it('the level below: each unit, and the line of totals', async () => {
    const paper = await paperFor('lowerLevel');
    expect(paper.subtitle.map(({ text }) => text)).toContain('Đã kiện toàn: có quyết định thành lập, kiện toàn, bổ sung hoặc thay thế thành viên có hiệu lực từ ngày 01/07/2025');
    expect(lines(paper)).toEqual([
      '1 | Xã Thí Dụ | Đã kiện toàn | 2025-08-01 | Thành lập | Quyết định số 03-QĐ/ĐU, ngày 01/8/2025 |  |  | 0',
      'Tổng cộng: 1/1 đơn vị đã kiện toàn, 0 chưa kiện toàn, 0 chưa có Ban Chỉ đạo',
    ]);
  });

  it('vacancies and what needs a look, by level', async () => {
    expect(lines(await paperFor('vacancies'))).toEqual([
      'Cấp tỉnh', '1 | Ban Chỉ đạo công tác tôn giáo | Trưởng ban |  |  | ', '2 | Ban Chỉ đạo công tác tôn giáo | Phó Trưởng ban Thường trực |  |  | ', 'Tổng cộng: 2 chức danh khuyết ở 1 ban',
    ]);
    expect(lines(await paperFor('attention'))).toEqual([
      'Cấp tỉnh', '1 | Ban Chỉ đạo công tác tôn giáo | Khuyết người đứng đầu | 1 | ', '2 | Ban Chỉ đạo công tác tôn giáo | Khuyết chức danh | 1 | ', '3 | Ban Chỉ đạo công tác tôn giáo | Hết nhiệm kỳ | 1 | 2026-02-01', 'Tổng cộng: 3 việc ở 1 ban',
    ]);
  });

  it('committees of one name are told apart by their units', async () => {
    await using other = await testDatabase();
    await other.write(async (context) => {
      for (const name of ['Xã An Mẫu', 'Xã Bình Mẫu']) {
        const unit = await aUnit(context, name, { kind: 'commune', level: 'commune' });
        await aSeat(context, (await aCommittee(context, 'Ban Chỉ đạo', { level: 'commune', unitId: unit.id })).id, null, { role: 'head' });
      }
      await aSeat(context, (await aCommittee(context, 'Ban khác', { level: 'commune' })).id, null, { role: 'head' });
    });
    const paper = await readPaper({ ...other.read, today: TODAY }, REQUESTS.vacancies());
    expect(paper.groups[0]?.rows.map(({ values }) => values[1])).toEqual(['Ban Chỉ đạo (Xã An Mẫu)', 'Ban Chỉ đạo (Xã Bình Mẫu)', 'Ban khác']);
  });

  it('the history of a committee: decision, days, who came and who left', async () => {
    expect(lines(await paperFor('versions'))).toEqual([
      '1 | Thành lập | 01-QĐ/TU | 2020-12-30 | 2021-01-01 | 2025-12-31 |  | ',
      '2 | Kiện toàn | 02-QĐ/TU | 2026-01-01 | 2026-01-01 |  | Lê An | =Bình+1',
    ]);
  });

  it('the committees as listed, and the tree of units with codes, days and what became of them', async () => {
    expect(lines(await paperFor('committees'))).toEqual([
      '1 | Ban Chỉ đạo công tác tôn giáo | Cấp tỉnh |  |  |  | 1 | Đang hoạt động', '2 | Ban Chỉ đạo thực hiện Quy chế dân chủ | Cấp tỉnh | Tỉnh Mẫu |  | Lê An | 2 | Đang hoạt động',
      '3 | Ban Chỉ đạo xã Thí Dụ | Cấp xã | Xã Thí Dụ |  |  | 0 | Đang hoạt động', 'Tổng cộng: 3 ban',
    ]);
    const units = await paperFor('units');
    expect(lines(units)).toEqual([
      '1 | Tỉnh Mẫu | Tỉnh, thành phố |  |  |  |  | ', '2 | Thị trấn Thí Dụ | Phường |  |  |  | 2025-06-30 | Sáp nhập vào Xã Thí Dụ từ 01/07/2025',
      '3 | Xã Thí Dụ | Xã | 00012 |  | 2025-07-01 |  | Từ Thị trấn Thí Dụ (01/07/2025)', 'Tổng cộng: 3 đơn vị',
    ]);
    expect(units.groups[0]?.rows.map(({ indent }) => indent)).toEqual([0, 1, 1]);
  });

  it('the two books of the register, as Decree 30 has them: what was cancelled says so, secret papers are only counted', async () => {
    const issued = await paperFor('register');
    expect([issued.columns.length, issued.title[0]?.text, issued.subtitle.map(({ text }) => text)]).toEqual([10, 'SỔ ĐĂNG KÝ VĂN BẢN ĐI', ['Năm 2026', '(không in 1 văn bản mật)']]);
    expect(lines(issued)).toEqual([
      'Ban Chỉ đạo thực hiện Quy chế dân chủ',
      '07/TB-BCĐ | 2026-02-05 | Thông báo: Kết luận phiên họp | Lê An | Thành viên ban | Văn thư | 12 |  |  | Hủy số: In sai ngày',
      '08/BC-BCĐ | 2026-02-09 | Báo cáo: =SUM(A1) |  |  |  |  |  |  | ',
    ]);
    const incoming = await readPaper({ ...database.read, today: TODAY }, { report: 'register', params: { book: 'incoming', year: 2026, committeeId: null } });
    expect(incoming.columns.map(({ heading }) => heading)).toEqual(['Ngày đến', 'Số đến', 'Tác giả', 'Số, ký hiệu văn bản', 'Ngày tháng văn bản', 'Tên loại và trích yếu nội dung văn bản', 'Đơn vị hoặc người nhận', 'Ngày chuyển', 'Ký nhận', 'Ghi chú']);
    expect(lines(incoming)).toEqual(['2026-02-01 | 3 | Ban Bí thư | 43-KL/TW | 01/2026 | Kết luận: Tiếp tục thực hiện Nghị quyết | Trưởng ban |  |  | ']);
  });

  it('the units as their page shows them: what was searched for under the units above it, numbered and counted by itself', async () => {
    const shown = async (narrowing: Partial<ReportParams<'units'>>) => readPaper({ ...database.read, today: TODAY }, { report: 'units', params: { ...REQUESTS.units().params, ...narrowing } });
    const searched = await shown({ q: 'xa thi', includeEnded: false });
    expect(lines(searched)).toEqual([' | Tỉnh Mẫu | Tỉnh, thành phố |  |  |  |  | ', '1 | Xã Thí Dụ | Xã | 00012 |  | 2025-07-01 |  | Từ Thị trấn Thí Dụ (01/07/2025)', 'Tổng cộng: 1 đơn vị']);
    expect(searched.groups[0]?.rows.map(({ indent }) => indent)).toEqual([0, 1]);
    expect(searched.subtitle.map(({ text }) => text)).toContain('(hệ thống hành chính; có từ “xa thi”)');
    const wards = await shown({ kind: 'ward' });
    expect(lines(wards).filter((line) => line.startsWith('1 |'))).toEqual(['1 | Thị trấn Thí Dụ | Phường |  |  |  | 2025-06-30 | Sáp nhập vào Xã Thí Dụ từ 01/07/2025']);
    expect(wards.subtitle.map(({ text }) => text)).toContain('(hệ thống hành chính; cả đơn vị đã kết thúc; loại Phường)');
  });

  it('a hierarchy on paper has the units its page has: also those that belong to it by kind and stand in it nowhere yet', async () => {
    await using other = await testDatabase();
    await other.write((context) => aUnit(context, 'Tỉnh ủy Mẫu', { kind: 'party_committee' }));
    expect(lines(await readPaper({ ...other.read, today: TODAY }, { report: 'units', params: { ...REQUESTS.units().params, hierarchy: 'party' } }))).toEqual(['1 | Tỉnh ủy Mẫu | Cấp ủy |  |  |  |  | ', 'Tổng cộng: 1 đơn vị']);
  });

  it('a committee is headed by what tells it from the others', () => {
    expect([committeeHeading('Ban Chỉ đạo công tác tôn giáo', null), committeeHeading('Ban Chỉ đạo X', 'BCĐ X'), committeeHeading('Tổ công tác', null)]).toEqual(['công tác tôn giáo', 'X', 'Tổ công tác']);
  });
});

it('papers and the Vietnamese screen call things by the same words', () => {
  const { levels, committeeStatuses, unitKinds } = resources.vi.ui;
  expect([LEVEL_TITLES, COMMITTEE_STATUS_TITLES]).toEqual([levels, committeeStatuses]);
  // On the screen the district says besides that it is of the past.
  expect(UNIT_KIND_TITLES).toEqual({ ...unitKinds, district: unitKinds.district.replace(/ \(.*\)$/, '') });
  expect(Object.keys(HIERARCHY_TITLES)).toEqual(['administrative', 'party', 'union']);
});
