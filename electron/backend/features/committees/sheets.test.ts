import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RosterMemberRow } from '#shared/contract/committees.ts';
import { addDays } from '#shared/rules/dates.ts';
import { nameKey, nameSortKey } from '#shared/rules/names.ts';
import { COMMITTEE_ROLES, type Role } from '#shared/rules/roles.ts';
import { NO_DECISION } from '#shared/rules/versions.ts';
import { cleanLine, cleanText, foldWords, sortKey } from '#shared/rules/text.ts';
import { aCommittee, aPerson, aSeat, aUnit, BARE_PERSON_ROW, BARE_SEAT_ROW } from '../../../../tests/support/builders.ts';
import { type TestDatabase, testDatabase } from '../../../../tests/support/database.ts';
import { startWizard } from '../../../../tests/support/import-wizard.ts';
import type { WriteContext } from '../../context.ts';
import { fillSampleOffice } from '../office/sample.ts';
import { readWorkbook } from '../../office/read-workbook.ts';
import { positionColumns } from '../people/service.ts';
import { exportRoster, type RosterExport } from './export-roster.ts';
import { annexSheet, listSheet, type RosterSheetData } from './sheets.ts';
import { isInstalled } from '../../../../tests/support/programs.ts';

const TODAY = '2026-11-20';
let folder = '';
let files = 0;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'roster-sheets-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function exportTo(database: TestDatabase, input: Omit<RosterExport, 'target'>): Promise<string> {
  const target = path.join(folder, `${files++} danh sách.xlsx`);
  await exportRoster({ ...input, target }, { progress: () => {}, aborted: () => false, connection: () => database.connection });
  return target;
}

/** The same file as LibreOffice writes it after opening it. */
function throughLibreOffice(file: string): string {
  const out = path.join(folder, 'libreoffice');
  execFileSync('soffice', ['--headless', `-env:UserInstallation=file://${folder}/profile`, '--convert-to', 'xlsx', '--outdir', out, file], { stdio: 'ignore', timeout: 120_000 });
  return path.join(out, path.basename(file));
}

interface Member {
  name: string;
  position: string | null;
  /** Place of the unit among the units, null for none. */
  unit: number | null;
  role: Role;
  orderNo: number;
  assignedField: string | null;
  note: string | null;
  from: string | null;
  to: string | null;
  phone: string | null;
  email: string | null;
}

function insertUnit({ records }: WriteContext, name: string): string {
  const id = records.insert('org_unit', { kind: 'department', level: 'province', created_on: null, ended_on: null, note: null });
  records.insert('org_unit_name', { org_unit_id: id, name, short_name: null, name_fold: foldWords(name), sort_key: sortKey(name), valid_from: null, valid_to: null });
  return id;
}

function insertMember({ connection, records }: WriteContext, committeeId: string, unitIds: readonly string[], member: Member): void {
  const personId = records.insert('person', { ...BARE_PERSON_ROW, full_name: member.name, name_fold: nameKey(member.name), sort_key: nameSortKey(member.name), phone: member.phone, email: member.email });
  const unitId = member.unit === null ? null : (unitIds[member.unit % unitIds.length] ?? null);
  if (member.position !== null || unitId !== null) records.insert('position_holding', { person_id: personId, org_unit_id: unitId, ...positionColumns(member.position), valid_from: null, valid_to: null });
  records.insert('membership', {
    ...BARE_SEAT_ROW, committee_id: committeeId, version_id: String(connection.prepare('SELECT id FROM version WHERE committee_id = ?').pluck().get(committeeId)), person_id: personId,
    role: member.role, order_no: member.orderNo, assigned_field: member.assignedField, valid_from: member.from, valid_to: member.to, note: member.note,
  });
}

const WORDS = ['Nguyễn', 'Văn', 'Thị', 'Hòa', 'Hoà', 'Đặng', 'Ướt', 'Giám đốc', 'Sở Nội vụ', 'Phó', 'Tổng cộng', 'Trưởng ban', '=1+1', '@', '- ', 'xã', '(kiêm nhiệm)', ', ', ' – ', "Y Bion Niê", "K'Brêu", 'Ông', '001', '12/3/2025', 'TT', '🌾', '"', '&<>'];
const text = fc.oneof(fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 5 }).map((words) => words.join(' ')), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }))
  // What XML cannot hold is never kept: the contract refuses it or the reader cannot see it.
  .map((value) => cleanLine(value.replace(/[\u0000-\u001f\ufffe\uffff]|\p{Cs}/gu, '')));
const lineOrNull = fc.option(text, { nil: null }).map((value) => (value === '' ? null : value));
const name = fc.array(fc.constantFrom('Nguyễn', 'Trần', 'Lê', 'Văn', 'Thị', 'An', 'Bình', 'Hòa', 'Hoà', 'Điểm', 'Diễm', 'Anh', 'Tổng', 'Đ', "K'Brêu", 'Y'), { minLength: 2, maxLength: 4 }).map((words) => words.join(' '));
const day = fc.integer({ min: 0, max: 9000 }).map((days) => addDays('2001-01-01', days));
const anyMember: fc.Arbitrary<Member> = fc.record({
  name,
  position: lineOrNull,
  unit: fc.option(fc.nat(5), { nil: null }),
  role: fc.constantFrom(...COMMITTEE_ROLES),
  orderNo: fc.integer({ min: 1, max: 40 }),
  assignedField: lineOrNull,
  note: fc.option(fc.array(text, { minLength: 1, maxLength: 3 }).map((lines) => cleanText(lines.join('\n'))), { nil: null }).map((note) => (note === '' ? null : note)),
  from: fc.option(day, { nil: null }),
  to: fc.option(fc.integer({ min: 0, max: 900 }).map((days) => addDays('2027-01-01', days)), { nil: null }),
  phone: fc.option(fc.constantFrom('0912345678', '02203853123', '0912 345 678 - 0987', '113'), { nil: null }),
  email: fc.option(fc.constantFrom('a.b@mau.invalid', '=cmd@mau.invalid', 'không có'), { nil: null }),
});
const roster = fc.record({
  members: fc.array(anyMember, { maxLength: 12 }),
  units: fc.array(fc.oneof(text.filter((value) => value !== ''), fc.constantFrom('Sở Nội vụ', 'Phòng Nội vụ', 'Xã An Mẫu')), { minLength: 1, maxLength: 5 }),
  layout: fc.constantFrom('annex' as const, 'list' as const),
  system: fc.constantFrom('party', 'state'),
  includeContacts: fc.boolean(),
  asOf: fc.constantFrom(TODAY, '2026-01-01'),
});

async function makeRoster(database: TestDatabase, { members, units, system }: { members: readonly Member[]; units: readonly string[]; system: string }): Promise<string> {
  return database.write(async (context) => {
    const { id } = await aCommittee(context, `Ban Chỉ đạo ${files}-${members.length}-${Math.random()}`, { system, decision: { ...NO_DECISION, number: '12-QĐ/TU', on: '2026-03-18' } });
    const unitIds = units.map((unit) => insertUnit(context, unit));
    for (const one of members) insertMember(context, id, unitIds, one);
    return id;
  });
}

describe('a roster sent out and brought in again', () => {
  test('shows no difference, whatever the members, the layout and the day', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(roster, async (input) => {
        await using database = await testDatabase();
        const id = await makeRoster(database, input);
        const wizard = await startWizard(database, id, await exportTo(database, { id, asOf: input.asOf, layout: input.layout, includeContacts: input.includeContacts }));
        const sitting = input.members.filter(({ from }) => from === null || from <= input.asOf);
        expect(wizard.rows().filter((row) => row.effect !== 'same')).toEqual([]);
        expect(wizard.summary()).toMatchObject({ rows: sitting.length, same: sitting.length });
      }),
      { numRuns: 150 },
    );
  });

  test('of an earlier day shows no difference either, though people and units are called otherwise today', async () => {
    await using database = await testDatabase();
    const id = await database.write(async (context) => {
      const committee = await aCommittee(context, 'Ban Chỉ đạo');
      const unit = await aUnit(context, 'Ban Dân vận');
      const person = await aPerson(context, 'Phạm Văn Mẫu', { position: 'Phó Trưởng ban', unitId: unit.id });
      await aSeat(context, committee.id, person.id, { role: 'head', from: '2020-01-01' });
      const { records, connection } = context;
      const idOf = (table: string) => String(connection.prepare(`SELECT id FROM ${table}`).pluck().get());
      records.patch('org_unit_name', idOf('org_unit_name'), { valid_to: '2025-02-28' });
      records.insert('org_unit_name', { org_unit_id: unit.id, name: 'Ban Tuyên giáo và Dân vận', short_name: null, name_fold: foldWords('Ban Tuyên giáo và Dân vận'), sort_key: sortKey('Ban Tuyên giáo và Dân vận'), valid_from: '2025-03-01', valid_to: null });
      records.patch('position_holding', idOf('position_holding'), { valid_to: '2025-06-30' });
      records.insert('position_holding', { person_id: person.id, org_unit_id: unit.id, ...positionColumns('Trưởng ban'), valid_from: '2025-07-01', valid_to: null });
      return committee.id;
    });
    for (const layout of ['annex', 'list'] as const) {
      for (const [asOf, shown] of [['2024-12-31', 'Phó Trưởng ban, Ban Dân vận'], ['2025-03-15', 'Phó Trưởng ban, Ban Tuyên giáo và Dân vận'], [TODAY, 'Trưởng ban, Ban Tuyên giáo và Dân vận']] as const) {
        const wizard = await startWizard(database, id, await exportTo(database, { id, asOf, layout, includeContacts: false }));
        const { cells, effect } = wizard.named('Phạm Văn Mẫu');
        expect([layout === 'annex' ? cells.position : `${cells.position}, ${cells.unit}`, effect]).toEqual([shown, 'same']);
      }
    }
  });

  test('of a committee of several versions shows no difference: vacant seats, seats held by office, and who has sat there since the first', async () => {
    await using database = await testDatabase();
    await database.write((context) => fillSampleOffice(context));
    const committees = database.connection.prepare('SELECT id, body, name FROM committee').all() as { id: string; body: string; name: string }[];
    for (const { id, body, name: committee } of committees.filter((one) => one.body === 'committee')) {
      for (const layout of ['annex', 'list'] as const) {
        for (const asOf of [TODAY, '2025-12-31', '2022-12-31']) {
          const wizard = await startWizard(database, id, await exportTo(database, { id, asOf, layout, includeContacts: layout === 'list' }));
          expect(wizard.rows().filter((row) => row.effect !== 'same').map((row) => [row.cells, row.problems]), `${body} ${committee} ${layout} ${asOf}`).toEqual([]);
        }
      }
    }
  });

  test('with the day somebody first came says nothing new, though the seat is one of the last version', async () => {
    await using database = await testDatabase();
    await database.write((context) => fillSampleOffice(context));
    const id = String(database.connection.prepare("SELECT id FROM committee WHERE code = 'QCDC'").pluck().get());
    const wizard = await startWizard(database, id, await exportTo(database, { id, asOf: TODAY, layout: 'list', includeContacts: false }));
    const { row } = wizard.named('Phan Thị Thử Việc');
    expect(wizard.edit(row, 'from', '15/07/2015')).toMatchObject({ effect: 'same' });
    expect(wizard.edit(row, 'from', '01/01/2020')).toMatchObject({ effect: 'blocked', problems: [{ field: 'from', code: 'DATE_ORDER' }] });
  });

  test('corrected in Excel, corrects what it shows: the name, the position of its day, the order', async () => {
    await using database = await testDatabase();
    const id = await database.write(async (context) => {
      const committee = await aCommittee(context, 'Ban Chỉ đạo');
      const person = await aPerson(context, 'Lê Thị Ngọc Điểm', { position: 'Giám đôc' });
      await aSeat(context, committee.id, person.id, { role: 'head', orderNo: 4 });
      return committee.id;
    });
    const wizard = await startWizard(database, id, await exportTo(database, { id, asOf: TODAY, layout: 'annex', includeContacts: false }));
    const { row } = wizard.named('Lê Thị Ngọc Điểm');
    wizard.edit(row, 'fullName', 'Lê Thị Ngọc Diễm');
    expect(wizard.edit(row, 'position', 'Giám đốc')).toMatchObject({ effect: 'change', match: { kind: 'exact' } });
    await wizard.commit();
    expect(database.connection.prepare('SELECT full_name FROM person').pluck().all()).toEqual(['Lê Thị Ngọc Diễm']);
    expect(database.connection.prepare('SELECT position, valid_from FROM position_holding').all()).toEqual([{ position: 'Giám đốc', valid_from: null }]);
    expect(database.connection.prepare('SELECT order_no FROM membership').pluck().get()).toBe(4);
  });

  test.skipIf(!isInstalled('soffice'))('shows no difference after LibreOffice opened and saved it (run only where LibreOffice is installed)', { timeout: 300_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(roster, async (input) => {
        await using database = await testDatabase();
        const id = await makeRoster(database, input);
        const file = throughLibreOffice(await exportTo(database, { id, asOf: input.asOf, layout: input.layout, includeContacts: input.includeContacts }));
        const wizard = await startWizard(database, id, file);
        expect(wizard.rows().filter((row) => row.effect !== 'same')).toEqual([]);
      }),
      { numRuns: 8 },
    );
  });
});

describe('the annex and the member list', () => {
  const member: RosterMemberRow = {
    id: '0190a1b2-c3d4-7e5f-8a6b-0123456789ab', rev: 1, versionId: '0190a1b2-c3d4-7e5f-8a6b-0123456789ad', heldBy: 'person', office: null, assignedArea: null, positionEndedOn: null, vacantSince: null, personId: '0190a1b2-c3d4-7e5f-8a6b-0123456789ac', orderNo: 7, role: 'member', fullName: 'Trần Thị Thử', position: 'Giám đốc', unitName: 'Sở Nội vụ',
    phone: '0912345678', email: 'thu@mau.invalid', assignedField: 'Kinh tế', from: '2026-03-18', to: null, endReason: null, endNote: null, note: null,
  };
  const data: RosterSheetData<RosterMemberRow> = {
    committeeName: 'Ban Chỉ đạo công tác tôn giáo', body: 'committee', system: 'party', basis: 'Quyết định số 12-QĐ/TU, ngày 18/3/2026 của Ban Thường vụ Tỉnh ủy', letterhead: { superior: 'Tỉnh ủy Mẫu', issuer: 'Ban Chỉ đạo' }, asOf: '2026-03-20', paperDay: '2026-03-20',
    members: [{ ...member, role: 'head', orderNo: 2, fullName: 'Phạm Văn Mẫu' }, member],
  };

  test('the annex of a Party committee: its head, title, basis, groups by role, numbered through', () => {
    expect(annexSheet(data)).toMatchObject({
      page: { orientation: 'portrait', marginsMm: { top: 20, bottom: 20, left: 30, right: 15 } },
      header: { left: [{ text: 'TỈNH ỦY MẪU' }, { text: 'BAN CHỈ ĐẠO', bold: true }, { text: '*' }], right: [{ text: 'ĐẢNG CỘNG SẢN VIỆT NAM', size: 15, bold: true }] },
      title: [{ text: 'DANH SÁCH THÀNH VIÊN' }, { text: 'BAN CHỈ ĐẠO CÔNG TÁC TÔN GIÁO' }],
      subtitle: [{ text: '(Kèm theo Quyết định số 12-QĐ/TU, ngày 18/3/2026 của Ban Thường vụ Tỉnh ủy)' }],
      groups: [
        { heading: 'I. TRƯỞNG BAN', rows: [{ values: [1, 'Phạm Văn Mẫu', 'Giám đốc, Sở Nội vụ', 'Trưởng ban', null] }] },
        { heading: 'II. ỦY VIÊN', rows: [{ values: [2, 'Trần Thị Thử', 'Giám đốc, Sở Nội vụ', 'Ủy viên', null], key: `${member.id}@2026-03-20#2` }] },
      ],
    });
    expect(annexSheet(data).columns.map((column) => column.heading)).toEqual(['TT', 'Họ và tên', 'Chức vụ, đơn vị công tác', 'Chức danh trong BCĐ', 'Ghi chú']);
  });

  test('the annex of a State committee bears the national heading, and no basis when none is known', () => {
    expect(annexSheet({ ...data, system: 'state', basis: null })).toMatchObject({
      header: { left: [{ text: 'TỈNH ỦY MẪU' }, { text: 'BAN CHỈ ĐẠO' }], right: [{ text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM' }, { text: 'Độc lập - Tự do - Hạnh phúc' }] },
      subtitle: [],
    });
  });

  test('the member list goes across the page, with contacts only when asked for', () => {
    const headings = (includeContacts: boolean) => listSheet(data, includeContacts).columns.map((column) => column.heading);
    expect(headings(true)).toEqual(['TT', 'Nhóm chức danh', 'Họ và tên', 'Chức vụ', 'Đơn vị công tác', 'Chức danh trong BCĐ', 'Lĩnh vực/địa bàn phụ trách', 'Từ ngày', 'Đến ngày', 'Điện thoại', 'Email', 'Ghi chú']);
    expect(headings(false)).not.toContain('Điện thoại');
    expect(JSON.stringify(listSheet(data, false))).not.toMatch(/0912345678|thu@mau/);
    expect(listSheet(data, true)).toMatchObject({ page: { orientation: 'landscape' }, groups: [{ rows: [{}, { values: [7, 'Ủy viên', 'Trần Thị Thử', 'Giám đốc', 'Sở Nội vụ', 'Ủy viên', 'Kinh tế', { date: '2026-03-18' }, null, '0912345678', 'thu@mau.invalid', null] }] }, { rows: [{ total: true, values: ['Cộng', null, 2, ...Array.from({ length: 9 }, () => null)] }] }] });
  });

  test('an empty committee gives a sheet with its heading and no rows', async () => {
    await using database = await testDatabase();
    const { id } = await database.write((context) => aCommittee(context, 'Ban Chỉ đạo'));
    const { sheets } = await readWorkbook(await exportTo(database, { id, asOf: TODAY, layout: 'annex', includeContacts: false }));
    expect(sheets[0]?.rowCells(sheets[0].rows).map((cell) => cell?.text)).toEqual(['TT', 'Họ và tên', 'Chức vụ, đơn vị công tác', 'Chức danh trong BCĐ', 'Ghi chú', 'Mã dòng (không sửa)']);
  });
});
