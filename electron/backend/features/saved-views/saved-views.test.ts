import { describe, expect, it } from 'vitest';
import { testDatabase } from '../../../../tests/support/database.ts';
import { undoEntry } from '../history/service.ts';
import { keepView, listViews, removeView, updateView } from './service.ts';

const VIEW = { list: 'tasks', name: 'Kết luận quý III', settings: { origin: 'conclusion', year: 2026, dueSoon: true } } as const;

describe('kept views of a list', () => {
  it('come back with their filters, in the order of their names', async () => {
    await using database = await testDatabase();
    await database.write((context) => keepView(context, VIEW));
    await database.write((context) => keepView(context, { ...VIEW, name: 'Đôn đốc hằng tuần' }));
    expect(listViews(database.read, 'tasks').map(({ name, settings }) => [name, settings])).toEqual([['Đôn đốc hằng tuần', VIEW.settings], ['Kết luận quý III', VIEW.settings]]);
  });

  it('have each a name of its own, whatever its accents and capitals', async () => {
    await using database = await testDatabase();
    const view = await database.write((context) => keepView(context, VIEW));
    await expect(database.write((context) => keepView(context, { ...VIEW, name: 'KẾT LUẬN QUÝ III' }))).rejects.toMatchObject({ code: 'RULE', data: { issues: [{ rule: 'VIEW_NAME_TAKEN', field: 'name' }] } });
    await database.write((context) => updateView(context, { ...view, name: 'Kết luận quý III', settings: {} }));
    expect(listViews(database.read, 'tasks')).toMatchObject([{ settings: {} }]);
    await expect(database.write((context) => updateView(context, { ...view, name: 'Khác', settings: {} }))).rejects.toThrow('Stale');
  });

  it('are deleted, and come back by undo', async () => {
    await using database = await testDatabase();
    const view = await database.write((context) => keepView(context, VIEW));
    await database.write((context) => removeView(context, view));
    expect(listViews(database.read, 'tasks')).toEqual([]);
    const last = database.connection.prepare('SELECT origin, seq FROM audit_entry ORDER BY seq DESC LIMIT 1').get() as { origin: string; seq: number };
    await database.write((context) => undoEntry(context, last));
    expect(listViews(database.read, 'tasks')).toMatchObject([{ name: VIEW.name, settings: VIEW.settings }]);
  });
});
