import { describe, expect, it } from 'vitest';
import { aCommittee } from '../../../../tests/support/builders.ts';
import { testDatabase, type TestDatabase } from '../../../../tests/support/database.ts';
import { aDocument } from '../../../../tests/support/documents.ts';
import { aMeeting } from '../../../../tests/support/meetings.ts';
import { removeCommittees } from '../committees/service.ts';
import { listRemoved } from '../recycle-bin/queries.ts';
import { eraseRemoved, restoreRemoved } from '../recycle-bin/service.ts';
import { removeAgendaItem } from './agenda.ts';
import { addProposedItem, readProposedItems, removeProposedItems, takeProposedItems, updateProposedItem } from './proposed-items.ts';
import { getMeeting } from './queries.ts';

const refusal = (rule: string, rest: object = {}) => ({ code: 'RULE', data: { issues: [{ rule, ...rest }] } });
const ALL = { committeeId: null, meetingId: null, waiting: false, offset: 0, limit: 100 } as const;
const BARE = { content: 'Kinh phí hoạt động', durationMin: 20, proposedBy: 'Sở Mẫu', proposedOn: '2026-02-01', documentId: null } as const;
const contents = (database: TestDatabase, changes: Partial<Parameters<typeof readProposedItems>[1]> = {}) => readProposedItems(database.read, { ...ALL, ...changes }).rows.map(({ content }) => content);

/** A committee with a meeting, and another committee. */
async function aBacklog(database: TestDatabase) {
  return database.write(async (context) => {
    const [one, other] = [await aCommittee(context, 'Ban Một'), await aCommittee(context, 'Ban Hai')];
    const paper = await aDocument(context, { symbol: '12-TTr/SM' });
    const propose = (committeeId: string, changes: Partial<Parameters<typeof addProposedItem>[1]> = {}) => addProposedItem(context, { ...BARE, committeeId, ...changes });
    return {
      one, other, meeting: aMeeting(context, { committees: [{ committeeId: one.id, quorum: null }] }),
      money: propose(one.id, { documentId: paper.id }), rules: propose(one.id, { content: 'Sửa quy chế', proposedOn: '2026-01-15' }), foreign: propose(other.id, { content: 'Việc của ban khác' }),
    };
  });
}

describe('items proposed for a coming meeting', () => {
  it('are put on the agenda of a meeting of the committee, say by which, and wait again when taken out', async () => {
    await using database = await testDatabase();
    const { one, meeting, money, foreign } = await aBacklog(database);
    expect([contents(database), contents(database, { committeeId: one.id }), contents(database, { meetingId: meeting.id, waiting: true })])
      .toEqual([['Sửa quy chế', 'Kinh phí hoạt động', 'Việc của ban khác'], ['Sửa quy chế', 'Kinh phí hoạt động'], ['Sửa quy chế', 'Kinh phí hoạt động']]);
    await database.write((context) => takeProposedItems(context, { meetingId: meeting.id, items: [money] }));
    const [row] = (await getMeeting(database.read, meeting.id)).agenda;
    expect(row).toMatchObject({ content: 'Kinh phí hoạt động', durationMin: 20, presenter: 'Sở Mẫu', documents: [{ label: '12-TTr/SM' }] });
    expect(contents(database, { meetingId: meeting.id, waiting: true })).toEqual(['Sửa quy chế']);
    expect(readProposedItems(database.read, ALL).rows.map(({ takenBy }) => takenBy?.title ?? null)).toEqual([null, 'Phiên họp thứ nhất', null]);
    const taken = { params: { label: 'Kinh phí hoạt động', meeting: 'Phiên họp thứ nhất' } };
    await expect(database.write((context) => takeProposedItems(context, { meetingId: meeting.id, items: [money] }))).rejects.toMatchObject(refusal('PROPOSED_ITEM_TAKEN', taken));
    await expect(database.write((context) => removeProposedItems(context, [money]))).rejects.toMatchObject(refusal('PROPOSED_ITEM_TAKEN', taken));
    await expect(database.write((context) => takeProposedItems(context, { meetingId: meeting.id, items: [foreign] }))).rejects.toMatchObject(refusal('PROPOSED_FOR_OTHERS'));
    await database.write((context) => removeAgendaItem(context, { id: row?.id ?? '', rev: row?.rev ?? 0 }));
    expect(contents(database, { meetingId: meeting.id, waiting: true })).toEqual(['Sửa quy chế', 'Kinh phí hoạt động']);
  });

  it('change while they wait, and refuse what is marked as secret', async () => {
    await using database = await testDatabase();
    const { one, money } = await aBacklog(database);
    await database.write((context) => updateProposedItem(context, { ...BARE, ...money, committeeId: one.id, content: 'Kinh phí năm sau' }));
    expect(contents(database, { committeeId: one.id })).toContain('Kinh phí năm sau');
    await expect(database.write((context) => updateProposedItem(context, { ...BARE, ...money, committeeId: one.id }))).rejects.toMatchObject({ table: 'proposed_item' });
    await expect(database.write((context) => addProposedItem(context, { ...BARE, committeeId: one.id, content: 'TỐI MẬT' }))).rejects.toMatchObject({ code: 'SECRET_MARK' });
  });

  it('go to the recycle bin by themselves or with their committee, come back, and are erased', async () => {
    await using database = await testDatabase();
    const { other, rules } = await aBacklog(database);
    await database.write((context) => removeProposedItems(context, [rules]));
    await database.write((context) => removeCommittees(context, [other]));
    expect(contents(database)).toEqual(['Kinh phí hoạt động']);
    expect((await listRemoved(database.read, { q: 'sua quy che', table: null, offset: 0, limit: 10 })).rows).toMatchObject([{ table: 'proposed_item', label: 'Sửa quy chế · Ban Một' }]);
    await database.write((context) => restoreRemoved(context, [{ table: 'committee', id: other.id }]));
    expect(contents(database)).toEqual(['Kinh phí hoạt động', 'Việc của ban khác']);
    await database.write((context) => eraseRemoved(context, [{ table: 'proposed_item', id: rules.id }]), 'recycleBin.erase');
    expect(database.connection.prepare('SELECT count(*) FROM proposed_item').pluck().get()).toBe(2);
  });
});
