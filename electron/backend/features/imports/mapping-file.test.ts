import { readFile, writeFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ImportMappingTaken } from '#shared/contract/imports.ts';
import type { ImportField } from '#shared/rules/import-columns.ts';
import type { ImportList } from '#shared/rules/import-lists.ts';
import { toTcvn3 } from '../../../../tests/support/legacy-text.ts';
import { aCommittee } from '../../../../tests/support/builders.ts';
import { testDatabase } from '../../../../tests/support/database.ts';
import { listFiles } from '../../../../tests/support/list-files.ts';
import { importSession } from './session.ts';

const files = listFiles();
type Mapping = { column: number; field: ImportField }[];
const PLACE = { sheet: 0, headerRow: 1 };

/** A list opened up to its columns. */
async function opened(rows: readonly string[][], list: ImportList = 'roster') {
  const database = await testDatabase();
  const context = { progress: () => {}, aborted: () => false, connection: () => database.connection };
  const { id } = await database.write((write) => aCommittee(write, 'Ban Chỉ đạo Mẫu'));
  const session = importSession();
  await session.open({ source: { path: await files.csv(rows) }, list, committeeId: id }, context);
  session.table({ sheet: 0, headerRow: null });
  return {
    session,
    async save(mapping: Mapping): Promise<string> {
      const target = files.place('json');
      await session.saveMapping({ ...PLACE, mapping, target });
      return target;
    },
    take: (source: string): Promise<ImportMappingTaken> => session.takeMapping({ ...PLACE, source }),
    takeText: async (text: string | Buffer): Promise<ImportMappingTaken> => {
      const source = files.place('json');
      await writeFile(source, text);
      return session.takeMapping({ ...PLACE, source });
    },
    [Symbol.asyncDispose]: () => database[Symbol.asyncDispose](),
  };
}
const refused = (rule: string) => ({ code: 'RULE', data: { issues: [{ rule }] } });
const FORM = [['TT', 'Họ và tên', 'Việc', 'Ghi chú', 'Ghi chú'], ['1', 'Phạm Văn Mẫu', 'Phụ trách chung', 'a', 'b']];
const CHOSEN: Mapping = [{ column: 2, field: 'fullName' }, { column: 3, field: 'assignedField' }, { column: 5, field: 'note' }];
const GOOD = { format: 'steering-desk-import-mapping', version: 1, list: 'roster', columns: [{ heading: 'ho va ten', field: 'fullName', asItStands: false }] };

describe('a mapping as a file', () => {
  test('says which list, the headings in their order and what each column holds; nothing of the rows', async () => {
    await using form = await opened(FORM);
    const text = await readFile(await form.save(CHOSEN), 'utf8');
    expect(JSON.parse(text)).toEqual({
      format: 'steering-desk-import-mapping', version: 1, list: 'roster',
      columns: [['TT', null], ['Họ và tên', 'fullName'], ['Việc', 'assignedField'], ['Ghi chú', null], ['Ghi chú', 'note']].map(([heading, field]) => ({ heading, field, asItStands: false })),
    });
    expect(text).not.toContain('Mẫu');
  });

  test('puts the columns of the same form as they were', async () => {
    await using form = await opened(FORM);
    await using other = await opened([['tt', 'HỌ VÀ TÊN', 'việc', 'Ghi chú', 'Ghi Chú'], ['1', 'Lê Văn Ví', '', '', '']]);
    expect(await other.take(await form.save(CHOSEN))).toEqual({ mapping: CHOSEN, left: [] });
  });

  test('keeps which legacy text stays as it stands, both ways', async () => {
    const legacy = [['TT', 'Họ và tên', 'Nhiệm vụ phân công'], ...Array.from({ length: 6 }, (_, index) => [`${index + 1}`, 'Nguyễn Thị Hương', 'Phụ trách tuyên truyền, vận động nhân dân'])].map((row) => row.map((cell) => toTcvn3(cell)));
    await using form = await opened(legacy);
    const { encodings, columns } = form.session.table({ sheet: 0, headerRow: 1 });
    expect(encodings.map(({ column, encoding }) => [column, encoding])).toContainEqual([3, 'tcvn3']);
    const mapping = columns.flatMap(({ column, field }) => (field === null ? [] : [{ column, field }]));
    form.session.decode({ sheet: 0, column: 3, decoded: false });
    const file = await form.save(mapping);
    form.session.decode({ sheet: 0, column: 3, decoded: true });
    form.session.decode({ sheet: 0, column: 2, decoded: false });
    expect((await form.take(file)).left).toEqual([]);
    expect(form.session.table({ sheet: 0, headerRow: 1 }).encodings.filter(({ refused: isRefused }) => isRefused).map(({ column }) => column)).toEqual([3]);
  });

  test('is taken in part by another form: told what was not, the other columns as proposed', async () => {
    await using form = await opened(FORM);
    await using other = await opened([['Việc', 'Chức vụ', 'Họ và tên'], ['x', 'Giám đốc', 'Lê Văn Ví']]);
    expect(await other.take(await form.save(CHOSEN))).toEqual({
      mapping: [{ column: 1, field: 'assignedField' }, { column: 2, field: 'position' }, { column: 3, field: 'fullName' }],
      left: [{ heading: 'Ghi chú', why: 'heading' }],
    });
  });

  test('names no field that the list has not, and never takes a personal column or a key that is none', async () => {
    await using form = await opened([['Họ và tên', 'Số CCCD', 'Mã'], ['Lê Văn Ví', '012345678901', '1']]);
    const columns = [['ho va ten', 'constructor'], ['so cccd', 'note'], ['ma', 'key']].map(([heading, field]) => ({ heading, field, asItStands: true }));
    expect(await form.takeText(JSON.stringify({ ...GOOD, columns }))).toEqual({ mapping: [], left: [{ heading: 'ho va ten', why: 'field' }, { heading: 'so cccd', why: 'personal' }] });
  });

  test('of another list, of a newer program or of other headings is refused', async () => {
    await using form = await opened(FORM);
    await expect(form.takeText(JSON.stringify({ ...GOOD, list: 'incoming' }))).rejects.toMatchObject(refused('MAPPING_OTHER_LIST'));
    await expect(form.takeText(JSON.stringify({ ...GOOD, version: 2, more: true }))).rejects.toMatchObject(refused('MAPPING_TOO_NEW'));
    await expect(form.takeText(JSON.stringify({ ...GOOD, columns: [{ heading: 'ten xa', field: 'unit', asItStands: false }] }))).rejects.toMatchObject(refused('MAPPING_OTHER_HEADINGS'));
    await using book = await opened([['Số đến', 'Ngày đến', 'Số ký hiệu', 'Trích yếu'], ['1', '02/03/2026', '1/UBND', 'Về việc']], 'incoming');
    await expect(book.take(await form.save(CHOSEN))).rejects.toMatchObject(refused('MAPPING_OTHER_LIST'));
  });

  test.each([
    ['no JSON', 'không phải JSON'], ['nothing', ''], ['null', 'null'], ['a list', '[]'], ['other JSON', '{"name":"x"}'], ['a binary', Buffer.from([0, 255, 1])], ['too much', JSON.stringify({ ...GOOD, x: 'x'.repeat(300_000) })],
    ['brackets without end', '['.repeat(100_000)], ['a prototype', `{"__proto__":{"format":"steering-desk-import-mapping"},"version":1}`], ['a prototype besides', JSON.stringify(GOOD).replace('{', '{"__proto__":{"x":1},')],
    ['more than is known', JSON.stringify({ ...GOOD, path: '/etc/passwd' })], ['a column too many', JSON.stringify({ ...GOOD, columns: Array.from({ length: 61 }, (_, index) => ({ heading: `c${index}`, field: null, asItStands: false })) })],
    ['one field twice', JSON.stringify({ ...GOOD, columns: [...GOOD.columns, { heading: 'viec', field: 'fullName', asItStands: false }] })], ['a heading without end', JSON.stringify({ ...GOOD, columns: [{ heading: 'x'.repeat(201), field: null, asItStands: false }] })],
    ['an odd version', JSON.stringify({ ...GOOD, version: '1' })], ['no columns', JSON.stringify({ ...GOOD, columns: [] })],
  ])('that is %s is refused as none', async (_what, text) => {
    await using form = await opened(FORM);
    await expect(form.takeText(text)).rejects.toMatchObject(refused('MAPPING_NOT_ONE'));
    expect(form.session.table({ sheet: 0, headerRow: 1 }).columns[1]?.field).toBe('fullName');
  });

  test('that is gone, or a folder, is told as a file that cannot be read', async () => {
    await using form = await opened(FORM);
    await expect(form.take(files.place('json'))).rejects.toMatchObject({ code: 'FILE_UNREADABLE' });
    await expect(form.take(import.meta.dirname)).rejects.toMatchObject({ code: 'FILE_UNREADABLE' });
  });

  test('whatever it says, what is taken can be checked: each column and field once, none that is personal', { timeout: 120_000 }, async () => {
    await using form = await opened([['TT', 'Họ và tên', 'Chức vụ', 'Ghi chú', 'Ghi chú', 'Ngày sinh'], ['1', 'Lê Văn Ví', 'x', '', '', '']]);
    const heading = fc.constantFrom('tt', 'ho va ten', 'chuc vu', 'ghi chu', 'ngay sinh', 'khac', '');
    const field = fc.option(fc.constantFrom('fullName', 'position', 'note', 'role', 'key', 'subject', '__proto__', 'register_model.name'));
    const columns = fc.uniqueArray(fc.record({ heading, field, asItStands: fc.boolean() }), { minLength: 1, maxLength: 12, selector: (one) => one.field ?? Symbol('none') });
    await fc.assert(fc.asyncProperty(columns, async (told) => {
      const { mapping } = await form.takeText(JSON.stringify({ ...GOOD, columns: told })).catch(() => ({ mapping: [] as Mapping }));
      expect(new Set(mapping.map((one) => one.column)).size).toBe(mapping.length);
      expect(mapping.some(({ column }) => column === 6)).toBe(false);
      await expect(form.session.saveMapping({ ...PLACE, mapping, target: files.place('json') })).resolves.toMatchObject({ rows: 6 });
    }), { numRuns: 100 });
  });
});
