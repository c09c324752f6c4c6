import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { aPerson, aUnit } from '../../../../../tests/support/builders.ts';
import { type TestDatabase, testDatabase } from '../../../../../tests/support/database.ts';
import { problemsOf, startWizard } from '../../../../../tests/support/import-wizard.ts';
import { listFiles } from '../../../../../tests/support/list-files.ts';
import { workContext } from '../../../../../tests/support/task-replies.ts';
import { exportReport } from '../../reports/export-report.ts';
import { moveUnit } from '../../units/service.ts';
import { undoImport } from '../undo.ts';

const files = listFiles();
const HEADINGS = ['TT', 'Tên đơn vị', 'Viết tắt', 'Loại đơn vị', 'Cấp', 'Cấp trên', 'Từ ngày', 'Ngày thành lập', 'Ngày kết thúc', 'Mã thống kê', 'Mã đơn vị', 'Ghi chú'] as const;
type Cells = Partial<Record<(typeof HEADINGS)[number], string>>;

let database: TestDatabase;
beforeEach(async () => {
  database = await testDatabase();
  return () => database[Symbol.asyncDispose]();
});

const begin = async (rows: readonly Cells[]) => startWizard(database, null, await files.csv([HEADINGS, ...rows.map((row) => HEADINGS.map((heading) => row[heading] ?? ''))]), { list: 'units' });
const unit = (name: string, parent = '', more: Cells = {}): Cells => ({ 'Tên đơn vị': name, 'Cấp trên': parent, ...more });
/** Every unit with the one above it at present. */
function tree({ connection }: TestDatabase): Record<string, string | null> {
  const rows = connection.prepare(`SELECT n.name, (SELECT an.name FROM org_unit_parent p JOIN org_unit_name an ON an.org_unit_id = p.parent_id AND an.valid_to IS NULL AND an.deleted_at IS NULL
    WHERE p.org_unit_id = u.id AND p.valid_to IS NULL AND p.deleted_at IS NULL) AS parent FROM org_unit u JOIN org_unit_name n ON n.org_unit_id = u.id AND n.valid_to IS NULL AND n.deleted_at IS NULL WHERE u.deleted_at IS NULL`).all() as { name: string; parent: string | null }[];
  return Object.fromEntries(rows.map(({ name, parent }) => [name, parent]));
}
const made = (name: string, changes: Parameters<typeof aUnit>[2] = {}) => database.write((context) => aUnit(context, name, changes));
const facts = () => database.connection.prepare('SELECT n.name, n.short_name AS shortName, u.kind, u.level, u.created_on AS createdOn, u.ended_on AS endedOn FROM org_unit u JOIN org_unit_name n ON n.org_unit_id = u.id AND n.valid_to IS NULL AND n.deleted_at IS NULL WHERE u.deleted_at IS NULL ORDER BY n.sort_key').all();

describe('units come in', () => {
  test('with their parents, which stand anywhere in the file; kind and level follow from the name where they are not told', async () => {
    const wizard = await begin([
      unit('Thôn Một', 'Xã An Mẫu'),
      unit('Xã An Mẫu', 'Tỉnh Mẫu', { 'Ngày thành lập': '1/7/2025', 'Mã thống kê': '00123' }),
      unit('Sở Nội vụ', 'Tỉnh Mẫu', { 'Viết tắt': 'SNV' }),
      unit('Tỉnh Mẫu', '-'),
      unit('Trung tâm Mẫu', 'Sở Nội vụ', { 'Loại đơn vị': 'Khác', 'Cấp': 'Cơ quan' }),
    ]);
    expect(wizard.rows().map(problemsOf)).toEqual([[], [], [], [], []]);
    expect(wizard.row(2).cells).toMatchObject({ kind: 'Thôn, tổ dân phố', level: 'Cấp xã' });
    expect(await wizard.commit()).toMatchObject({ added: 5 });
    expect(tree(database)).toEqual({ 'Thôn Một': 'Xã An Mẫu', 'Xã An Mẫu': 'Tỉnh Mẫu', 'Sở Nội vụ': 'Tỉnh Mẫu', 'Tỉnh Mẫu': null, 'Trung tâm Mẫu': 'Sở Nội vụ' });
    expect(facts()).toMatchObject([{ name: 'Sở Nội vụ', shortName: 'SNV', kind: 'department', level: 'province' }, { kind: 'hamlet', level: 'commune' }, { kind: 'province' }, { kind: 'other', level: 'agency' }, { kind: 'commune', createdOn: '2025-07-01' }]);
    const again = await begin([unit('Thôn Một', 'Xã An Mẫu'), unit('Xã An Mẫu', 'Tỉnh Mẫu', { 'Mã thống kê': '00123' })]);
    expect(again.summary()).toMatchObject({ same: 2, errors: 0, warnings: 0 });
  });

  test('whatever the order of the rows, the tree is the same', async () => {
    // Each unit stands below one with a smaller number: a tree of any shape.
    const trees = fc.array(fc.nat(), { minLength: 1, maxLength: 12 }).chain((picks) => fc.record({ parents: fc.constant(picks.map((pick, index) => (index === 0 ? null : pick % index))), order: fc.shuffledSubarray([...picks.keys()], { minLength: picks.length }) }));
    await fc.assert(fc.asyncProperty(trees, async ({ parents, order }) => {
      await using own = await testDatabase();
      const row = (index: number): string[] => [`Xã Số ${index}`, parents[index] == null ? '' : `Xã Số ${parents[index]}`];
      const wizard = await startWizard(own, null, await files.csv([['Tên đơn vị', 'Cấp trên'], ...order.map(row)]), { list: 'units' });
      expect(wizard.rows().flatMap(problemsOf)).toEqual([]);
      await wizard.commit();
      expect(tree(own)).toEqual(Object.fromEntries(parents.map((parent, index) => [`Xã Số ${index}`, parent === null ? null : `Xã Số ${parent}`])));
    }), { numRuns: 25 });
  });

  test('none stands below itself: by the file alone, or by what the record says between', async () => {
    const wizard = await begin([unit('Xã A', 'Xã B'), unit('Xã B', 'Xã C'), unit('Xã C', 'Xã A'), unit('Thôn Một', 'Xã C'), unit('Xã D', 'Xã D')]);
    expect(wizard.rows().map(problemsOf)).toEqual([['F2 error UNIT_PARENT_LOOP'], ['F3 error UNIT_PARENT_LOOP'], ['F4 error UNIT_PARENT_LOOP'], ['F5 error UNIT_PARENT_NOT_READY'], ['F6 error UNIT_PARENT_LOOP']]);
    expect(wizard.edit(4, 'parent', '').effect).toBe('add');
    expect(wizard.rows().map(problemsOf).slice(0, 4)).toEqual([[], [], [], []]);
    const upper = await made('Tỉnh Mẫu');
    const middle = await made('Huyện Mẫu', { parentId: upper.id });
    await made('Xã Mẫu', { parentId: middle.id });
    const turned = await begin([unit('Tỉnh Mẫu', 'Xã Mẫu')]);
    expect(turned.choose(2, upper.id)).toMatchObject({ effect: 'blocked' });
    expect(problemsOf(turned.row(2))).toContain('F2 error UNIT_PARENT_LOOP');
  });

  test('two that change places do, for the tree is written from the top', async () => {
    const upper = await made('Sở Một');
    const lower = await made('Sở Hai', { parentId: upper.id });
    const wizard = await begin([unit('Sở Một', 'Sở Hai'), unit('Sở Hai', '-')]);
    wizard.choose(3, lower.id);
    wizard.choose(2, upper.id);
    expect(wizard.rows().map(({ effect }) => effect)).toEqual(['change', 'change']);
    await wizard.commit();
    expect(tree(database)).toEqual({ 'Sở Một': 'Sở Hai', 'Sở Hai': null });
  });

  test('a parent that holds from a day ends the one before; without a day the record is corrected, which is told', async () => {
    const [district, province] = [await made('Huyện Cũ'), await made('Tỉnh Mẫu')];
    const { id } = await made('Xã An Mẫu', { parentId: district.id });
    const dated = await begin([unit('Xã An Mẫu', 'Tỉnh Mẫu', { 'Từ ngày': '1/7/2025' })]);
    expect(dated.row(2)).toMatchObject({ effect: 'undecided', match: { kind: 'probable', candidates: [{ id }] } });
    expect(dated.choose(2, id)).toMatchObject({ effect: 'change', problems: [], differences: [{ field: 'parent', before: 'Huyện Cũ' }] });
    await dated.commit();
    expect(database.connection.prepare('SELECT parent_id AS parent, valid_from AS "from", valid_to AS "to" FROM org_unit_parent WHERE org_unit_id = ? ORDER BY valid_from').all(id)).toEqual([{ parent: district.id, from: null, to: '2025-06-30' }, { parent: province.id, from: '2025-07-01', to: null }]);
    const undated = await begin([unit('Xã An Mẫu', 'Huyện Cũ')]);
    undated.choose(2, id);
    expect(problemsOf(undated.row(2))).toEqual(['F2 warning UNIT_UNDATED']);
    const early = await begin([unit('Xã An Mẫu', 'Huyện Cũ', { 'Từ ngày': '1/1/2025' })]);
    early.choose(2, id);
    expect(problemsOf(early.row(2))).toEqual(['G2 error UNIT_DAY_NOT_AFTER']);
  });

  test('a unit of the same code under another name may be the one: then it is renamed', async () => {
    const { id } = await made('Ban Dân vận');
    await (await begin([unit('Ban Dân vận', '', { 'Mã đơn vị': 'BDV' })])).commit();
    const wizard = await begin([unit('Ban Tuyên giáo và Dân vận', '', { 'Mã đơn vị': 'BDV', 'Từ ngày': '1/3/2025' })]);
    expect(wizard.row(2).match).toMatchObject({ kind: 'probable', candidates: [{ id, name: 'Ban Dân vận' }] });
    expect(wizard.choose(2, id)).toMatchObject({ effect: 'change', differences: [{ field: 'unitName', before: 'Ban Dân vận' }] });
    await wizard.commit();
    expect(database.connection.prepare('SELECT name, valid_to AS "to" FROM org_unit_name WHERE org_unit_id = ? ORDER BY valid_from').all(id)).toEqual([{ name: 'Ban Dân vận', to: '2025-02-28' }, { name: 'Ban Tuyên giáo và Dân vận', to: null }]);
    expect(problemsOf((await begin([unit('Sở Khác', '', { Cấp: 'Tỉnh', 'Mã đơn vị': 'BDV' })])).choose(2, 'new'))).toEqual(['K2 error UNIT_CODE_TAKEN']);
  });

  test('units that are over come in with their last day, beside those that follow them', async () => {
    const wizard = await begin([
      unit('Huyện Mẫu', 'Tỉnh Mẫu', { 'Ngày kết thúc': '30/6/2025' }),
      unit('Xã An Mẫu', 'Tỉnh Mẫu', { 'Ngày thành lập': '1/7/2025' }),
      unit('Xã An Mẫu', 'Huyện Mẫu', { 'Ngày kết thúc': '30/6/2025' }),
      unit('Tỉnh Mẫu', ''),
    ]);
    expect(wizard.rows().map(problemsOf)).toEqual([[], [], [], []]);
    await wizard.commit();
    expect(facts().map((row) => Object.values(row as object).toSpliced(1, 3).join(' ').trim()).toSorted((a, b) => a.localeCompare(b, 'vi'))).toEqual(['Huyện Mẫu  2025-06-30', 'Tỉnh Mẫu', 'Xã An Mẫu  2025-06-30', 'Xã An Mẫu 2025-07-01']);
    const ending = await begin([unit('Xã An Mẫu', 'Tỉnh Mẫu', { 'Ngày kết thúc': '1/7/2024' })]);
    expect(problemsOf(ending.row(2))).toContain('I2 error DATE_ORDER');
  });

  test('a name borne by several is another unit elsewhere; twice in one place it is told at both rows', async () => {
    const wizard = await begin([unit('Xã A', ''), unit('Xã B', ''), unit('Thôn 1', 'Xã A'), unit('Thôn 1', 'Xã B'), unit('Thôn 2', 'Xã A'), unit('Thôn 2', 'xã a'), unit('Tổ dân phố Một', 'Thôn 1')]);
    expect(wizard.rows().map(problemsOf)).toEqual([[], [], [], [], ['B6 error RECORD_TWICE'], ['B7 error RECORD_TWICE'], ['F8 error UNIT_AMBIGUOUS']]);
    expect(wizard.row(8).problems[0]?.params).toMatchObject({ options: 'Thôn 1 (Xã A); Thôn 1 (Xã B)' });
    expect(wizard.edit(8, 'parent', 'Thôn 1 (Xã B)').effect).toBe('add');
    await wizard.commit({ leaveOutUnready: true });
    expect((await begin([unit('Thôn 1', 'Xã A'), unit('Thôn 1', 'Xã B')])).summary()).toMatchObject({ same: 2 });
  });

  test('what is left out takes with it what stands below; a parent nobody knows waits to be told', async () => {
    const wizard = await begin([unit('Xã A', ''), unit('Thôn 1', 'Xã A'), unit('Thôn 2', 'Xã Chưa Có'), unit('', ''), unit('Trung tâm Mẫu', '')]);
    wizard.skip(2);
    expect([3, 4].map((row) => problemsOf(wizard.row(row)))).toEqual([['F3 error RECORD_UNIT_UNKNOWN'], ['F4 error RECORD_UNIT_UNKNOWN']]);
    expect(problemsOf(wizard.row(6))).toEqual(['D6 error UNIT_KIND_MISSING', 'E6 error UNIT_LEVEL_MISSING']);
  });

  test.each([
    [{ 'Loại đơn vị': 'xãa' }, ['D2 error CHOICE_NEAR']],
    [{ 'Loại đơn vị': 'kho bạc' }, ['D2 error CHOICE_UNKNOWN']],
    [{ Cấp: 'liên tỉnh' }, ['E2 error CHOICE_UNKNOWN']],
    [{ 'Ngày thành lập': '31/2/2025' }, ['H2 error DATE_INVALID']],
    [{ 'Ngày thành lập': '7/2025' }, ['H2 warning DATE_PARTIAL']],
    [{ 'Ngày thành lập': '1/7/2025', 'Ngày kết thúc': '1/7/2024' }, ['I2 error DATE_ORDER']],
  ])('what a row says oddly is asked or told: %o', async (cells: Cells, problems) => {
    expect(problemsOf((await begin([unit('Xã An Mẫu', '', cells)])).row(2))).toEqual(problems);
  });

  test('no unit stands below one that was not there yet', async () => {
    await made('Tỉnh Mới', { from: '2025-07-01' });
    expect(problemsOf((await begin([unit('Xã An Mẫu', 'Tỉnh Mới', { 'Ngày thành lập': '1/1/1990' })])).row(2))).toEqual(['F2 error UNIT_NOT_THERE']);
    const wizard = await begin([unit('Xã An Mẫu', 'Tỉnh Mới', { 'Ngày thành lập': '1/1/1990', 'Từ ngày': '1/7/2025' })]);
    expect(wizard.row(2).effect).toBe('add');
    await wizard.commit();
    expect(tree(database)).toMatchObject({ 'Xã An Mẫu': 'Tỉnh Mới' });
  });

  test('units the file leaves out below its parents are told; pasted cells come in like a file', async () => {
    const upper = await made('Tỉnh Mẫu');
    const missed = await made('Xã Bình Mẫu', { parentId: upper.id });
    const wizard = await startWizard(database, null, { pasted: 'Tên đơn vị\tCấp trên\nXã An Mẫu\tTỉnh Mẫu' }, { list: 'units' });
    expect(wizard.missingRecords()).toEqual([{ recordId: missed.id, label: 'Xã Bình Mẫu', unitName: 'Tỉnh Mẫu', day: null }]);
    expect(wizard.row(2).effect).toBe('add');
  });

  test('and are taken back as a whole, unless something is kept that needs one', async () => {
    const rows = [unit('Xã An Mẫu', 'Tỉnh Mẫu'), unit('Tỉnh Mẫu', '')];
    const first = await (await begin(rows)).commit();
    await database.write((context) => undoImport(context, first.batchId), 'imports.undo');
    expect(tree(database)).toEqual({});
    const second = await (await begin(rows)).commit();
    const id = String(database.connection.prepare("SELECT u.id FROM org_unit u JOIN org_unit_name n ON n.org_unit_id = u.id WHERE n.name = 'Xã An Mẫu' AND u.deleted_at IS NULL").pluck().get());
    await database.write((context) => aPerson(context, 'Trần Thị Mẫu', { position: 'Chủ tịch', unitId: id }));
    await expect(database.write((context) => undoImport(context, second.batchId), 'imports.undo')).rejects.toMatchObject({ code: 'RULE', data: { issues: [{ rule: 'UNDO_DEPENDS', params: { label: 'Xã An Mẫu' } }] } });
  });

  test('the record that changed meanwhile is asked anew', async () => {
    const [one, two] = [await made('Sở Một'), await made('Sở Hai')];
    const wizard = await begin([unit('Phòng Mẫu', 'Sở Một')]);
    await database.write((context) => moveUnit(context, { ...one, hierarchy: 'administrative', parentId: two.id, from: null }));
    await expect(wizard.commit()).rejects.toMatchObject({ code: 'RULE', data: { issues: [{ rule: 'IMPORT_NOT_READY' }] } });
  });

  test('our own list of units comes back without a difference', async () => {
    await (await begin([unit('Xã An Mẫu', 'Tỉnh Mẫu', { 'Ngày thành lập': '1/7/2025', 'Mã thống kê': '00123' }), unit('Tỉnh Mẫu', ''), unit('Sở Nội vụ', 'Tỉnh Mẫu', { 'Mã đơn vị': 'SNV' })])).commit();
    const target = files.place('xlsx');
    await exportReport({ request: { report: 'units', params: { asOf: database.read.today, hierarchy: 'administrative', includeEnded: false, q: '', kind: null } }, target }, workContext(database));
    const wizard = await startWizard(database, null, target, { list: 'units' });
    expect(wizard.rows().flatMap(problemsOf)).toEqual([]);
    expect(wizard.summary()).toMatchObject({ rows: 3, same: 3 });
  });

  test('four thousand units of two levels are checked and written', async () => {
    const rows = Array.from({ length: 4000 }, (_, index) => unit(index < 100 ? `Xã Số ${index}` : `Thôn ${index % 39}`, index < 100 ? 'Tỉnh Mẫu' : `Xã Số ${Math.floor((index - 100) / 39)}`));
    const wizard = await begin([...rows.toReversed(), unit('Tỉnh Mẫu', '')]);
    expect(wizard.summary()).toMatchObject({ rows: 4001, adds: 4001, errors: 0 });
    expect(await wizard.commit()).toMatchObject({ added: 4001 });
  });
});
