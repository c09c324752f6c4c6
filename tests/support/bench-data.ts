import ExcelJS from 'exceljs';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { addDays, formatDate } from '#shared/rules/dates.ts';
import { nameKey, nameSortKey } from '#shared/rules/names.ts';
import { ROLE_TITLES, type Role } from '#shared/rules/roles.ts';
import { NO_DECISION } from '#shared/rules/versions.ts';
import { fold, foldWords, sortKey } from '#shared/rules/text.ts';
import { AbortFlag } from '../../electron/backend/abort-flag.ts';
import { connectForWriting } from '../../electron/backend/db/connection.ts';
import { queryBuilder } from '../../electron/backend/db/dialect.ts';
import { loadInstallation } from '../../electron/backend/db/installation.ts';
import { migrate } from '../../electron/backend/db/migrate.ts';
import { closeDatabase } from '../../electron/backend/db/open.ts';
import { type Records, statementCache } from '../../electron/backend/db/records.ts';
import { positionColumns } from '../../electron/backend/features/people/service.ts';
import { foundVersion } from '../../electron/backend/features/versions/service.ts';
import { setUpOffice } from '../../electron/backend/features/office/service.ts';
import { pathsUnder } from '../../electron/backend/paths.ts';
import { transaction } from '../../electron/backend/transaction.ts';
import type { WriteContext } from '../../electron/backend/context.ts';
import { BARE_PERSON_ROW, BARE_SEAT_ROW } from './builders.ts';
import { seeded } from './seeded.ts';

export const SIZES = { units: 150, people: 5000, committees: 200, seats: 100 };

const FAMILY = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Phan', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Hồ', 'Ngô', 'Dương', 'Lý'];
const MIDDLE = ['Văn', 'Thị', 'Hữu', 'Đức', 'Ngọc', 'Minh', 'Thanh', 'Quang', 'Xuân', 'Thu'];
const GIVEN = ['Mẫu', 'Thử', 'Dụ', 'Nghiệm', 'Phỏng', 'Định', 'Lệ', 'Tập', 'Diễn', 'Nháp', 'Chứng', 'Ước', 'Đường', 'Hòa'];
const POSITIONS = ['Giám đốc', 'Phó Giám đốc', 'Chủ tịch', 'Phó Chủ tịch', 'Trưởng phòng', 'Chánh Văn phòng', 'Bí thư'];
const FIELDS = ['Phụ trách chung', 'Công tác dân vận', 'Khối cơ quan hành chính', 'Trường học', 'Vùng đồng bào dân tộc', 'Doanh nghiệp'];

export interface MadePerson {
  fullName: string;
  position: string;
  unit: string;
  phone: string;
}

/** The person with a number: always the same, and no two alike. */
export function person(number: number): MadePerson {
  const of = <T>(list: readonly T[], place: number) => list[place % list.length] as T;
  const spread = Math.floor(number / (FAMILY.length * MIDDLE.length));
  return {
    fullName: `${of(FAMILY, number)} ${of(MIDDLE, Math.floor(number / FAMILY.length))} ${of(GIVEN, spread)} ${of(GIVEN, Math.floor(spread / GIVEN.length) + number)}`,
    position: of(POSITIONS, number),
    unit: unitName(number % SIZES.units),
    phone: `0400${String(number).padStart(6, '0')}`,
  };
}

function unitName(number: number): string {
  return `Sở Mẫu số ${number + 1}`;
}

function roleAt(place: number): Role {
  return (['head', 'standing_deputy_head', 'deputy_head', 'deputy_head', 'standing_member'] as const)[place] ?? (place === SIZES.seats - 1 ? 'secretary' : 'member');
}

/** Makes a data folder with the database of the benchmarks: 200 committees, 5,000 people, 20,000 seats, and a committee without members. */
export async function makeOffice(userData: string): Promise<{ database: string; committeeIds: string[]; emptyCommitteeId: string }> {
  const paths = pathsUnder(userData, '');
  mkdirSync(paths.data, { recursive: true });
  const connection = connectForWriting(paths.database);
  migrate(connection);
  const { origin } = await loadInstallation(paths.data);
  const state = { connection, db: queryBuilder(connection), statements: statementCache(connection), origin };
  const made = await transaction(state, 'office.setUp', new AbortFlag(), async (context) => {
    await setUpOffice(context, { userName: 'Người dùng mẫu', officeName: 'Văn phòng mẫu', placeName: 'Mẫu', start: 'empty' });
    return fill(context);
  });
  closeDatabase(connection);
  return { database: paths.database, ...made };
}

function fill(context: WriteContext): { committeeIds: string[]; emptyCommitteeId: string } {
  const { records } = context;
  const random = seeded(20_260_318);
  const unitIds = Array.from({ length: SIZES.units }, (_, number) => insertUnit(records, unitName(number)));
  const personIds = Array.from({ length: SIZES.people }, (_, number) => insertPerson(records, person(number), unitIds[number % SIZES.units] ?? null));
  const committees = Array.from({ length: SIZES.committees }, (_, number) => insertCommittee(context, `Ban Chỉ đạo mẫu số ${number + 1}`, unitIds[number % SIZES.units] ?? null));
  for (const { id: committeeId, versionId } of committees) {
    const first = Math.floor(random() * SIZES.people);
    for (let place = 0; place < SIZES.seats; place += 1) {
      const from = addDays('2021-01-01', Math.floor(random() * 1800));
      // One in ten has left: a roster has former members too.
      const left = place >= 5 && random() < 0.1;
      records.insert('membership', {
        ...BARE_SEAT_ROW, committee_id: committeeId, version_id: versionId, person_id: personIds[(first + place * 7) % SIZES.people] ?? '', role: roleAt(place), order_no: place + 1, assigned_field: FIELDS[place % FIELDS.length] ?? null,
        valid_from: from, valid_to: left ? addDays(from, 90) : null, end_reason: left ? 'transferred' : null,
      });
    }
  }
  return { committeeIds: committees.map(({ id }) => id), emptyCommitteeId: insertCommittee(context, 'Ban Chỉ đạo để nhập', unitIds[0] ?? null).id };
}

function insertUnit(records: Records, name: string): string {
  const id = records.insert('org_unit', { kind: 'department', level: 'province', created_on: null, ended_on: null, note: null });
  records.insert('org_unit_name', { org_unit_id: id, name, short_name: null, name_fold: fold(name), sort_key: sortKey(name), valid_from: null, valid_to: null });
  return id;
}

function insertPerson(records: Records, { fullName, position, phone }: MadePerson, unitId: string | null): string {
  const id = records.insert('person', { ...BARE_PERSON_ROW, full_name: fullName, name_fold: nameKey(fullName), sort_key: nameSortKey(fullName), phone });
  records.insert('position_holding', { person_id: id, org_unit_id: unitId, ...positionColumns(position), valid_from: '2020-01-01', valid_to: null });
  return id;
}

function insertCommittee(context: WriteContext, name: string, unitId: string | null): { id: string; versionId: string } {
  const { records } = context;
  const id = records.insert('committee', {
    body: 'committee', supports_id: null, code: null, name, short_name: null, name_fold: foldWords(name), sort_key: sortKey(name), level: 'province', system: 'party', subject: null, org_unit_id: unitId,
    established_on: '2021-01-01', ended_on: null, term_ends_on: null, status: 'active', successor_id: null, note: null,
  });
  if (unitId !== null) records.insert('standing_agency', { committee_id: id, org_unit_id: unitId, valid_from: null, valid_to: null });
  return { id, versionId: foundVersion(context, id, { ...NO_DECISION, number: '000-QĐ/TU' }, '2021-01-01') };
}

const WIDTHS = [5, 26, 22, 26, 22, 26, 12, 14, 26, 20];
const HEADINGS = ['TT', 'Họ và tên', 'Chức vụ', 'Đơn vị công tác', 'Chức danh trong BCĐ', 'Lĩnh vực phụ trách', 'Từ ngày', 'Điện thoại', 'Email', 'Ghi chú'];

/** Writes a member list of so many rows, styled as offices style them: every other row somebody known, the rest new. */
export async function writeRoster(file: string, rows: number): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Danh sách');
  WIDTHS.forEach((width, index) => (sheet.getColumn(index + 1).width = width));
  sheet.addRow(['DANH SÁCH THÀNH VIÊN BAN CHỈ ĐẠO']).font = { name: 'Times New Roman', size: 14, bold: true };
  sheet.mergeCells(1, 1, 1, HEADINGS.length);
  sheet.addRow([]);
  style(sheet.addRow(HEADINGS), true);
  const random = seeded(rows);
  for (let place = 0; place < rows; place += 1) {
    const known = place % 2 === 0;
    const { fullName, position, unit, phone } = person(known && place < SIZES.people ? place : SIZES.people + place);
    const day = addDays('2025-07-01', Math.floor(random() * 300));
    const role = place === 0 ? 'head' : place === 1 ? 'standing_deputy_head' : place < 6 ? 'deputy_head' : 'member';
    const from = place % 3 === 0 ? formatDate(day) : new Date(`${day}T00:00:00Z`);
    const row = sheet.addRow([place + 1, fullName, position, unit, ROLE_TITLES[role], FIELDS[place % FIELDS.length], from, phone, place % 4 === 1 ? `nguoi.${place}@mau.invalid` : null, place % 5 === 0 ? 'Bổ sung' : null]);
    row.getCell(7).numFmt = 'dd/mm/yyyy';
    style(row, false);
  }
  mkdirSync(path.dirname(file), { recursive: true });
  await workbook.xlsx.writeFile(file);
}

const THIN = { style: 'thin' } as const;

function style(row: ExcelJS.Row, bold: boolean): void {
  for (let column = 1; column <= HEADINGS.length; column += 1) {
    Object.assign(row.getCell(column), { font: { name: 'Times New Roman', size: 12, bold }, border: { top: THIN, left: THIN, bottom: THIN, right: THIN }, alignment: { wrapText: true, vertical: 'middle' } });
  }
}
