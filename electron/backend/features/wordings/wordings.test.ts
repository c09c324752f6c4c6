import { describe, expect, it } from 'vitest';
import { WORDING_KEYS, WORDINGS } from '#shared/rules/wordings.ts';
import { testDatabase, type TestDatabase } from '../../../../tests/support/database.ts';
import { undoEntry } from '../history/service.ts';
import { listWordings, ownWordings, resetWording, saveWording } from './service.ts';

const CLOSING = { system: 'party', part: 'notice.closing' } as const;
const save = (database: TestDatabase, content: string, rev = 0) => database.write((context) => saveWording(context, { ...CLOSING, rev, content }));
const ownOf = (database: TestDatabase) => ownWordings(database.read, 'party');
const lastEntry = ({ connection }: TestDatabase) => connection.prepare('SELECT origin, seq FROM audit_entry ORDER BY seq DESC LIMIT 1').get() as { origin: string; seq: number };

describe('the wording of papers', () => {
  it('is the program’s until the office has its own, on that side only', async () => {
    await using database = await testDatabase();
    expect(await ownOf(database)).toEqual({});
    await save(database, 'Văn phòng thông báo để biết.');
    expect(await ownOf(database)).toEqual({ 'notice.closing': 'Văn phòng thông báo để biết.' });
    expect(await ownWordings(database.read, 'state')).toEqual({});
    const rows = await listWordings(database.read, 'party');
    expect(rows.map(({ part }) => part)).toEqual(WORDING_KEYS);
    expect(rows.filter(({ own }) => own !== null)).toMatchObject([{ part: 'notice.closing', standard: WORDINGS['notice.closing'].party }]);
  });

  it('is worded again by whoever saw the last wording, and by nobody else', async () => {
    await using database = await testDatabase();
    const { rev } = await save(database, 'Câu một.');
    expect(await save(database, 'Câu hai.', rev)).toMatchObject({ rev: 2 });
    await expect(save(database, 'Câu ba.')).rejects.toThrow('Stale');
    await expect(save(database, 'Câu ba.', rev)).rejects.toThrow('Stale');
    expect(await ownOf(database)).toEqual({ 'notice.closing': 'Câu hai.' });
  });

  it('goes back to the program’s, and the office’s own comes back by undo', async () => {
    await using database = await testDatabase();
    const own = await save(database, 'Câu của cơ quan.');
    await database.write((context) => resetWording(context, own));
    expect(await ownOf(database)).toEqual({});
    await expect(save(database, 'Câu khác.', own.rev)).rejects.toThrow('No such record');
    const reset = lastEntry(database);
    await database.write((context) => undoEntry(context, reset));
    expect(await ownOf(database)).toEqual({ 'notice.closing': 'Câu của cơ quan.' });
  });

  it('names a placeholder that nothing is known for, or not in this paper', async () => {
    await using database = await testDatabase();
    const refused = { data: { issues: [{ rule: 'PLACEHOLDER_UNKNOWN', field: 'content' }] } };
    await expect(save(database, '{committee} gửi {nguoi_ky}.')).rejects.toMatchObject({ data: { issues: [{ params: { name: 'nguoi_ky' } }] } });
    await expect(database.write((context) => saveWording(context, { system: 'party', part: 'invitation.request', rev: 0, content: '{present} kính mời' }))).rejects.toMatchObject(refused);
    expect(await ownOf(database)).toEqual({});
  });
});
