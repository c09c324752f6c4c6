import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCommittee, aPerson, aUnit } from '../../../../tests/support/builders.ts';
import { testDatabase, type TestDatabase } from '../../../../tests/support/database.ts';
import { startWizard } from '../../../../tests/support/import-wizard.ts';
import { undoEntry } from '../history/service.ts';
import { unitIndex } from '../imports/units.ts';
import { ignoreAliases, listAliases, nearUnits, queueUnknownUnits, reopenAliases, resolveAlias } from './aliases.ts';
import { removeUnits, updateUnit } from './service.ts';

type Ref = { id: string; rev: number };
const refusal = (rule: string) => ({ data: { issues: [{ rule }] } });

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'aliases-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function fileOf(name: string, rows: readonly string[]): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, ['TT;Họ và tên;Chức vụ;Đơn vị công tác;Chức danh trong BCĐ', ...rows].join('\n'));
  return file;
}

const open = async (database: TestDatabase) => (await listAliases(database.read, 'open')).rows;
const resolve = (database: TestDatabase, alias: Ref, unitId: string, changes: Partial<Parameters<typeof resolveAlias>[1]> = {}) =>
  database.write(async (context) => ({ ...(await resolveAlias(context, { id: alias.id, rev: alias.rev, unitId, from: null, to: null, toPositions: false, ...changes })), entry: { origin: context.records.head.origin, seq: context.records.seq } }), 'units.resolveAlias');
const queue = async (database: TestDatabase, ...names: string[]) => {
  await database.write((context) => queueUnknownUnits(context, names, 'DS.xlsx'));
  return open(database);
};
const positions = (database: TestDatabase) => database.connection.prepare('SELECT position, position_fold AS fold, org_unit_id AS unit FROM position_holding ORDER BY id').all();

describe('names in files that no unit bears', () => {
  it('wait after an import, each once, with the file; resolved, they put their people into the unit, and the next file finds it', async () => {
    await using database = await testDatabase();
    const { committee, unit } = await database.write(async (context) => ({ committee: await aCommittee(context, 'Ban Chỉ đạo Mẫu'), unit: await aUnit(context, 'Sở Khoa học và Công nghệ') }));
    const rows = ['1;Trần Thị Thử;Chuyên viên;Sở KHCN;Ủy viên', '2;Lê Văn Ví;Phó Giám đốc;Sở KHCN;Ủy viên', '3;Cù Thị Mẫu;Giám đốc;Sở Khoa học và Công nghệ;Ủy viên'];
    const file = await fileOf('Danh sách.csv', rows);
    await (await startWizard(database, committee.id, file)).commit();
    const [alias, ...others] = await open(database);
    expect(others).toEqual([]);
    expect(alias).toMatchObject({ alias: 'Sở KHCN', status: 'open', source: 'Danh sách.csv', positionsCount: 2 });
    const before = positions(database);
    const done = await resolve(database, alias ?? { id: '', rev: 0 }, unit.id, { toPositions: true });
    expect(done.positions).toBe(2);
    expect(positions(database)).toEqual([
      { position: 'Chuyên viên', fold: 'chuyen vien', unit: unit.id }, { position: 'Phó Giám đốc', fold: 'pho giam doc', unit: unit.id }, { position: 'Giám đốc', fold: 'giam doc', unit: unit.id },
    ]);
    const again = await startWizard(database, committee.id, file);
    expect(again.summary()).toMatchObject({ same: 3, warnings: 0 });
    await database.write((context) => undoEntry(context, done.entry), 'history.undo');
    expect(positions(database)).toEqual(before);
    expect((await open(database)).map((one) => one.alias)).toEqual(['Sở KHCN']);
  });

  it('are not asked again while they wait or are ignored; when resolved, only for days it does not hold for', async () => {
    await using database = await testDatabase();
    const unit = await database.write((context) => aUnit(context, 'Huyện Yên Mẫu'));
    await queue(database, 'Yên Mẫu', 'yên mẫu', 'Phòng Lạ');
    const [strange, yen] = await queue(database, 'Yên Mẫu');
    expect((await open(database)).map(({ alias }) => alias)).toEqual(['Phòng Lạ', 'Yên Mẫu']);
    await database.write((context) => ignoreAliases(context, [{ id: strange?.id ?? '', rev: strange?.rev ?? 0 }]));
    await resolve(database, yen ?? { id: '', rev: 0 }, unit.id, { to: '2025-06-30' });
    expect((await queue(database, 'Phòng Lạ', 'Yên Mẫu')).map(({ alias }) => alias)).toEqual(['Yên Mẫu']);
    const [ignored] = (await listAliases(database.read, 'ignored')).rows;
    await database.write((context) => reopenAliases(context, [{ id: ignored?.id ?? '', rev: ignored?.rev ?? 0 }]));
    expect(await listAliases(database.read, 'resolved')).toMatchObject({ open: 2, rows: [{ alias: 'Yên Mẫu', unitName: 'Huyện Yên Mẫu', to: '2025-06-30' }] });
  });

  it('mean a unit only on their days, and never against a unit that bears the name itself', async () => {
    await using database = await testDatabase();
    const [district, commune] = await database.write(async (context) => [await aUnit(context, 'Huyện Yên Mẫu'), await aUnit(context, 'Xã Yên Mẫu', { from: '2025-07-01' })] as const);
    const [alias] = await queue(database, 'Yên Mẫu');
    await resolve(database, alias ?? { id: '', rev: 0 }, district.id, { to: '2025-06-30' });
    const [later] = await queue(database, 'Yên Mẫu');
    await expect(resolve(database, later ?? { id: '', rev: 0 }, commune.id, { from: '2025-06-30' })).rejects.toMatchObject(refusal('UNIT_NOT_VALID_ON'));
    await expect(resolve(database, later ?? { id: '', rev: 0 }, commune.id)).rejects.toMatchObject(refusal('ALIAS_MEANS_ANOTHER'));
    await resolve(database, later ?? { id: '', rev: 0 }, commune.id, { from: '2025-07-01' });
    const units = unitIndex(database.connection);
    expect(units.findText('Yên Mẫu', ['2025-06-30'])).toEqual({ kind: 'found', unitId: district.id });
    expect(units.findText('Yên Mẫu', ['2025-07-01'])).toEqual({ kind: 'found', unitId: commune.id });
    const own = await database.write((context) => aUnit(context, 'Yên Mẫu'));
    expect(unitIndex(database.connection).findText('Yên Mẫu', ['2025-07-01'])).toEqual({ kind: 'found', unitId: own.id });
  });

  it('take only whole names behind a comma, and only positions of their days', async () => {
    await using database = await testDatabase();
    const unit = await database.write(async (context) => {
      await aPerson(context, 'Trần Thị Thử', { position: 'Chuyên viên, Sở Nội vụ' });
      await aPerson(context, 'Lê Văn Ví', { position: 'Cán bộ, Nội vụ', positionFrom: '2025-01-01' });
      await aPerson(context, 'Cù Thị Mẫu', { position: 'Nội vụ' });
      return aUnit(context, 'Phòng Nội vụ');
    });
    const [alias] = await queue(database, 'Nội vụ');
    expect(alias?.positionsCount).toBe(2);
    expect((await resolve(database, alias ?? { id: '', rev: 0 }, unit.id, { to: '2024-12-31', toPositions: true })).positions).toBe(1);
    expect(positions(database)).toMatchObject([{ position: 'Chuyên viên, Sở Nội vụ', unit: null }, { position: 'Cán bộ, Nội vụ', unit: null }, { position: null, fold: null, unit: unit.id }]);
  });

  it('are open again when their unit is removed', async () => {
    await using database = await testDatabase();
    const unit = await database.write((context) => aUnit(context, 'Phòng Nội vụ'));
    const [alias] = await queue(database, 'P. Nội vụ');
    await resolve(database, alias ?? { id: '', rev: 0 }, unit.id);
    await database.write((context) => removeUnits(context, [unit]));
    expect(await open(database)).toMatchObject([{ alias: 'P. Nội vụ', unitId: null }]);
  });
});

describe('one name at two levels and times', () => {
  it('“Yên Mẫu” is the district until 2025-06-30 and the commune from 2025-07-01', async () => {
    await using database = await testDatabase();
    const [district, commune] = await database.write(async (context) => {
      const province = await aUnit(context, 'Tỉnh Mẫu', { kind: 'province' });
      const old = await aUnit(context, 'Yên Mẫu', { kind: 'district', level: 'district', parentId: province.id });
      await updateUnit(context, { ...old, shortName: null, kind: 'district', level: 'district', createdOn: null, endedOn: '2025-06-30', note: null });
      return [old, await aUnit(context, 'Yên Mẫu', { kind: 'commune', level: 'commune', parentId: province.id, from: '2025-07-01' })] as const;
    });
    const units = unitIndex(database.connection);
    for (const name of ['Yên Mẫu', 'yen mau', 'Yên Mẫu, Tỉnh Mẫu']) {
      expect(units.findText(name, ['2024-05-01'])).toEqual({ kind: 'found', unitId: district.id });
      expect(units.findText(name, ['2026-05-01'])).toEqual({ kind: 'found', unitId: commune.id });
    }
  });
});

describe('units whose names are near one in a file', () => {
  it('are those one letter apart, by any name they bore, each once with the unit above; nothing is settled by itself', async () => {
    await using database = await testDatabase();
    const { home, culture } = await database.write(async (context) => {
      const province = await aUnit(context, 'Tỉnh Mẫu');
      const unit = await aUnit(context, 'Sở Nội vụ', { parentId: province.id });
      await aUnit(context, 'Sở Tài chính');
      return { home: unit, culture: await aUnit(context, 'Phòng Văn hóa') };
    });
    const names = await queue(database, 'Phòng Văn hoá b', 'Phong Van hoas', 'Sở Nội vụu', 'Sở Giao thông');
    const near = (name: string) => nearUnits(database.read, names.find(({ alias }) => alias === name)?.id ?? '');
    expect(await near('Sở Nội vụu')).toEqual([{ unitId: home.id, name: 'Sở Nội vụ', above: 'Tỉnh Mẫu' }]);
    expect(await near('Phong Van hoas')).toEqual([{ unitId: culture.id, name: 'Phòng Văn hóa', above: null }]);
    expect([await near('Phòng Văn hoá b'), await near('Sở Giao thông')]).toEqual([[], []]);
    expect((await open(database)).every(({ unitId }) => unitId === null)).toBe(true);
    await expect(nearUnits(database.read, '0'.repeat(36))).rejects.toThrow();
  });
});
