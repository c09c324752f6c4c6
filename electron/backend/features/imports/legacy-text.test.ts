import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aCommittee, aPerson, aUnit } from '../../../../tests/support/builders.ts';
import { type TestDatabase, testDatabase } from '../../../../tests/support/database.ts';
import { startWizard } from '../../../../tests/support/import-wizard.ts';
import { toTcvn3, toVni } from '../../../../tests/support/legacy-text.ts';
import { bookZip } from '../../../../tests/support/ooxml.ts';
import { MOBILISATION_ROWS, RELIGION_GROUPS } from '../../../../tests/support/sample-rosters.ts';
import { importSession } from './session.ts';

const SAMPLES = path.resolve('resources/sample-office');
const MEMBERS = RELIGION_GROUPS.flatMap((group) => group.rows);

let folder = '';
let files = 0;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'legacy-imports-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** A workbook whose columns stand each in a font. */
async function xlsx(rows: readonly (readonly string[])[], fonts: readonly string[]): Promise<string> {
  const file = path.join(folder, `${files++} danh sách.xlsx`);
  const cells = (row: readonly string[]) => row.map((text, column) => (text === '' ? '<c/>' : `<c s="${column}" t="inlineStr"><is><t>${text}</t></is></c>`)).join('');
  const styles = `<fonts>${fonts.map((font) => `<font><name val="${font}"/></font>`).join('')}</fonts><cellXfs>${fonts.map((_, index) => `<xf fontId="${index}"/>`).join('')}</cellXfs>`;
  await writeFile(file, bookZip({ sheets: [{ rows: rows.map((row) => `<row>${cells(row)}</row>`).join('') }], styles }));
  return file;
}

async function withCommittee(work: (database: TestDatabase, committeeId: string) => Promise<void>): Promise<void> {
  await using database = await testDatabase();
  const { id } = await database.write((context) => aCommittee(context, 'Ban Chỉ đạo thử nghiệm'));
  await work(database, id);
}

const HEADINGS = ['TT', 'Họ và tên', 'Chức danh trong BCĐ', 'Từ ngày'];
const FONTS = ['.VnTime', '.VnTime', 'VNI-Times', 'Times New Roman'];
const LIST = [HEADINGS, ['1', 'Phạm Văn Mẫu', 'Trưởng ban', '10/4/2026'], ['2', 'Trần Thị Thử', 'Ủy viên', '10/4/2026']];
const TYPED = LIST.map((row) => row.map((text, column) => (column < 2 ? toTcvn3(text) : column === 2 ? toVni(text) : text)));

describe('a list in legacy fonts', () => {
  test('is read like the same list in Unicode: headings, group roles, members', () =>
    withCommittee(async (database, id) => {
      const wizard = await startWizard(database, id, path.join(SAMPLES, 'danh-sach-phong-chu-cu.xlsx'));
      expect(wizard.table).toMatchObject({ headerRow: 5, firstDataRow: 9, dataRows: MEMBERS.length });
      expect(wizard.table.columns.map(({ field }) => field)).toEqual(['orderNo', 'fullName', 'position', 'unit', 'role', 'assignedField', 'from', 'to', 'phone', 'email', 'note']);
      const unicode = await startWizard(database, id, path.join(SAMPLES, 'danh-sach-chuan.xlsx'));
      const said = ({ cells, effect, problems }: ReturnType<typeof wizard.row>) => [cells.position, cells.unit, cells.assignedField, cells.email, cells.note, effect, problems.map(({ code }) => code)];
      const rightDay = ({ cells }: ReturnType<typeof wizard.row>) => cells.fullName !== 'Y Mẫu Niê';
      expect(wizard.rows().filter(rightDay).map(said)).toEqual(unicode.rows().filter(rightDay).map(said));
      expect(wizard.plan(true).rows.map(({ person }) => ('create' in person ? person.create.fullName : ''))).toEqual(MEMBERS.filter(({ means }) => means.from !== null).map(({ means }) => means.fullName));
    }));

  test('matches people who are kept in Unicode', () =>
    withCommittee(async (database, id) => {
      const person = await database.write(async (context) => {
        const { id: unitId } = await aUnit(context, 'Sở Nội vụ');
        return aPerson(context, 'Nguyễn Văn Mẫu', { position: 'Giám đốc', unitId });
      });
      const wizard = await startWizard(database, id, path.join(SAMPLES, 'danh-sach-phong-chu-cu.xlsx'));
      expect(wizard.named('Nguyễn Văn Mẫu').match).toMatchObject({ kind: 'exact', choice: person.id });
    }));

  test('shows for each column its encoding, its fonts and texts before and after', () =>
    withCommittee(async (database, id) => {
      const { table } = await startWizard(database, id, await xlsx(TYPED, FONTS));
      expect(table.encodings).toEqual([
        { column: 2, letter: 'B', encoding: 'tcvn3', fonts: ['.VnTime'], cells: 3, confidence: 1, refused: false, samples: [{ before: 'Hä vµ tªn', after: 'Họ và tên' }, { before: 'Ph¹m V¨n MÉu', after: 'Phạm Văn Mẫu' }, { before: 'TrÇn ThÞ Thö', after: 'Trần Thị Thử' }] },
        { column: 3, letter: 'C', encoding: 'vni', fonts: ['VNI-Times'], cells: 3, confidence: 1, refused: false, samples: [{ before: 'UÛy vieân', after: 'Ủy viên' }, { before: 'Chöùc danh trong BCÑ', after: 'Chức danh trong BCĐ' }, { before: 'Tröôûng ban', after: 'Trưởng ban' }] },
      ]);
      expect(table.preview[1]?.cells).toEqual(LIST[1]);
    }));

  test('a column that the user refuses stays as it stands in the file, until it is taken back', () =>
    withCommittee(async (database, id) => {
      const context = { progress: () => {}, aborted: () => false, connection: () => database.connection };
      const session = importSession();
      await session.open({ source: { path: await xlsx(TYPED, FONTS) }, list: 'roster', committeeId: id }, context);
      const names = () => session.rows({ offset: 0, limit: 10, only: 'all' }).rows.map(({ cells }) => [cells.fullName, cells.role]);
      const mapping = [{ column: 2, field: 'fullName' as const }, { column: 3, field: 'role' as const }];
      session.decode({ sheet: 0, column: 2, decoded: false });
      const refused = session.table({ sheet: 0, headerRow: 1 });
      expect(refused.encodings.map((one) => one.refused)).toEqual([true, false]);
      expect(refused.columns.map(({ heading, field }) => [heading, field])).toEqual([['TT', 'orderNo'], ['Hä vµ tªn', null], ['Chức danh trong BCĐ', 'role'], ['Từ ngày', 'from']]);
      session.check({ sheet: 0, headerRow: 1, mapping }, context);
      expect(names()).toEqual([['Ph¹m V¨n MÉu', 'Trưởng ban'], ['TrÇn ThÞ Thö', 'Ủy viên']]);

      session.decode({ sheet: 0, column: 2, decoded: true });
      session.recheck(undefined, context);
      expect(names()).toEqual([['Phạm Văn Mẫu', 'Trưởng ban'], ['Trần Thị Thử', 'Ủy viên']]);
    }));

  test('only a column that was decoded can be refused', () =>
    withCommittee(async (database, id) => {
      const context = { progress: () => {}, aborted: () => false, connection: () => database.connection };
      const session = importSession();
      expect(() => session.decode({ sheet: 0, column: 2, decoded: false })).toThrow(expect.objectContaining({ code: 'RULE' }));
      await session.open({ source: { path: await xlsx(TYPED, FONTS) }, list: 'roster', committeeId: id }, context);
      for (const [sheet, column] of [[0, 4], [0, 99], [1, 2]] as const) expect(() => session.decode({ sheet, column, decoded: false })).toThrow(expect.objectContaining({ code: 'NOT_FOUND' }));
    }));

  test('personal columns are known by their decoded heading, shown without texts, and stay so when they are refused', () =>
    withCommittee(async (database, id) => {
      const context = { progress: () => {}, aborted: () => false, connection: () => database.connection };
      const rows = LIST.map((row, index) => [...row, toTcvn3(['Quê quán', 'Xã Tân Mẫu', 'Xã An Mẫu'][index] ?? '')]);
      const session = importSession();
      await session.open({ source: { path: await xlsx(rows, [...FONTS.map(() => 'Arial'), '.VnTime']) }, list: 'roster', committeeId: id }, context);
      session.decode({ sheet: 0, column: 5, decoded: false });
      const table = session.table({ sheet: 0, headerRow: null });
      expect(table.columns[4]).toMatchObject({ heading: 'Quª qu¸n', personal: true, samples: [], field: null });
      expect(table.encodings).toMatchObject([{ column: 5, samples: [], refused: true }]);
      expect(JSON.stringify(table)).not.toMatch(/T©n|Tân/);
    }));

  test('a mark of secrecy in a legacy font still refuses the file', () =>
    withCommittee(async (database, id) => {
      await expect(startWizard(database, id, await xlsx([['MËt'], ...TYPED], FONTS))).rejects.toMatchObject({ code: 'SECRET_MARK' });
    }));
});

describe('a list that needs no decoding', () => {
  test('tells nothing of encodings but that letters with their marks apart are joined', () =>
    withCommittee(async (database, id) => {
      const { table } = await startWizard(database, id, path.join(SAMPLES, 'danh-sach-thanh-vien.xlsx'));
      expect(table.encodings).toMatchObject([{ letter: 'B', encoding: 'decomposed', cells: 1, refused: false }, { letter: 'D', encoding: 'decomposed', cells: 1 }]);
      const { table: clean } = await startWizard(database, id, path.join(SAMPLES, 'danh-sach-chuan.xlsx'));
      expect(clean.encodings).toEqual([]);
    }));

  test('as text in Windows-1258 is the list it is in UTF-8', () =>
    withCommittee(async (database, id) => {
      const old = await startWizard(database, id, path.join(SAMPLES, 'danh-sach-windows-1258.csv'));
      const utf8 = await startWizard(database, id, path.join(SAMPLES, 'danh-sach-thanh-vien.csv'));
      expect(old.rows()).toEqual(utf8.rows());
      expect(old.rows().map(({ cells }) => cells.fullName)).toEqual(MOBILISATION_ROWS.map(({ means }) => means.fullName));
      expect(old.table.encodings).toEqual([]);
    }));
});
