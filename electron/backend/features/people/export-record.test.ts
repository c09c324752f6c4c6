import { describe, expect, it } from 'vitest';
import { aCommittee, aPerson, aSeat, aUnit } from '../../../../tests/support/builders.ts';
import { testDatabase } from '../../../../tests/support/database.ts';
import { endMembers } from '../members/service.ts';
import { recordSheet } from './export-record.ts';
import { getRecord } from './record.ts';

describe('the record of a person as a workbook', () => {
  it('has every section, the purpose, and beside each seat the decision it rests on', async () => {
    await using database = await testDatabase();
    const office = await database.write((context) => aUnit(context, 'Sở Nội vụ'));
    const own = await database.write((context) => aCommittee(context, 'Ban Chỉ đạo Mẫu', { establishedOn: '2020-01-01', decision: { number: '1-QĐ/TU', on: '2020-01-01', issuer: 'Ban Thường vụ', signer: null, summary: null } }));
    const person = await database.write((context) => aPerson(context, 'Lê An', { position: 'Giám đốc', unitId: office.id, positionFrom: '2019-01-01', phone: '0912345678', note: '=1+1' }));
    const seat = await database.write((context) => aSeat(context, own.id, person.id, { role: 'deputy_head', from: '2020-01-01' }));
    await database.write((context) => endMembers(context, { items: [seat], to: '2023-12-31', reason: 'retired', endNote: 'Theo chế độ' }));
    const sheet = recordSheet(await getRecord(database.read, person.id));
    expect(sheet.title?.map(({ text }) => text)).toEqual(['BẢN GHI DỮ LIỆU CỦA CÁ NHÂN', 'LÊ AN']);
    expect(sheet.subtitle?.[0]?.text).toContain('91/2025/QH15');
    expect(sheet.groups.map(({ heading }) => heading?.split('.')[0])).toEqual(['I', 'II', 'III', 'IV', 'V']);
    const [facts, positions, seats, proposals, history] = sheet.groups.map(({ rows }) => rows.map(({ values }) => values));
    expect(facts?.map((values) => values.slice(0, 2))).toEqual(expect.arrayContaining([['Họ và tên', 'Lê An'], ['Điện thoại', '0912345678'], ['Ghi chú', '=1+1']]));
    expect(positions).toEqual([['Chức vụ', 'Giám đốc, Sở Nội vụ', { date: '2019-01-01' }, null, '']]);
    expect(seats).toEqual([['Phó Trưởng ban', 'Ban Chỉ đạo Mẫu', { date: '2020-01-01' }, { date: '2023-12-31' }, 'Quyết định số 1-QĐ/TU, ngày 01/01/2020 của Ban Thường vụ\nNghỉ hưu\nTheo chế độ']]);
    expect(proposals).toEqual([['', 'Không có', null, null, '']]);
    expect(history?.map((values) => values[1])).toEqual(['Thành viên ban: sửa', 'Thành viên ban: thêm', 'Chức vụ: thêm', 'Thông tin cá nhân: thêm']);
    expect(history?.[0]?.[0]).toMatch(/^\d\d\/\d\d\/\d{4} \d\d:\d\d$/);
  });
});
