import { describe, expect, it } from 'vitest';
import { aCommittee, aPerson, aSeat, aUnit } from '../../../tests/support/builders.ts';
import { testDatabase } from '../../../tests/support/database.ts';
import { aMeeting, anAgendaItem } from '../../../tests/support/meetings.ts';
import { aTask } from '../../../tests/support/tasks.ts';
import { listChanges, listEntries } from '../features/history/queries.ts';
import { listRemoved } from '../features/recycle-bin/queries.ts';
import { recordProgress, removeTasks } from '../features/tasks/service.ts';
import { pageOf } from './record-pages.ts';

const ALL = { offset: 0, limit: 20 } as const;

describe('the record that a line of the history or of the recycle bin is about', () => {
  it('is the record itself, or the one a part hangs on', async () => {
    await using database = await testDatabase();
    const made = await database.write(async (context) => {
      const committee = await aCommittee(context, 'Ban Chỉ đạo Mẫu');
      const person = await aPerson(context, 'Lê An');
      const meeting = aMeeting(context);
      return { committee, person, meeting, seat: await aSeat(context, committee.id, person.id, { role: 'head', from: '2026-01-01' }), item: anAgendaItem(context, meeting.id) };
    });
    const page = (table: Parameters<typeof pageOf>[1], id: string) => pageOf(database.connection, table, id);
    expect(page('person', made.person.id)).toEqual({ kind: 'person', id: made.person.id, label: 'Lê An' });
    expect(page('membership', made.seat.id)).toMatchObject({ kind: 'committee', id: made.committee.id });
    expect(page('agenda_item', made.item.id)).toEqual({ kind: 'meeting', id: made.meeting.id, label: 'Phiên họp thứ nhất' });
    expect(page('office', made.item.id)).toBeNull();
  });

  it('is told by the history while it is in use, and no more once it lies in the bin', async () => {
    await using database = await testDatabase();
    const task = await database.write(async (context) => aTask(context, { leadUnitId: (await aUnit(context, 'Sở Nội vụ')).id, assignedOn: '2026-01-05' }));
    const told = await database.write((context) => recordProgress(context, { ...task, madeOn: '2026-01-06', progress: 10, content: 'Đã bắt đầu' }));
    const newest = async () => (await listEntries(database.read, { ...ALL, about: null })).rows[0];
    const entry = await newest();
    expect(entry?.about).toMatchObject({ kind: 'task', id: task.id });
    const changes = async () => (await listChanges(database.read, { origin: entry?.origin ?? '', seq: entry?.seq ?? 0, ...ALL })).rows.map(({ table, page }) => [table, page?.id ?? null]);
    expect(await changes()).toEqual(expect.arrayContaining([['task_entry', task.id], ['task', task.id]]));
    await database.write((context) => removeTasks(context, [told]));
    expect((await newest())?.about).toBeNull();
    expect(await changes()).toEqual(expect.arrayContaining([['task_entry', null], ['task', null]]));
  });

  it('is told by the bin of what was a part', async () => {
    await using database = await testDatabase();
    const { committee, seat } = await database.write(async (context) => {
      const made = await aCommittee(context, 'Ban Chỉ đạo Mẫu');
      return { committee: made, seat: await aSeat(context, made.id, (await aPerson(context, 'Lê An')).id, { role: 'head', from: '2026-01-01' }) };
    });
    await database.write(({ records }) => records.removeNow('membership', seat.id));
    expect((await listRemoved(database.read, { q: '', table: null, ...ALL })).rows.map(({ table, about }) => [table, about?.id])).toEqual([['membership', committee.id]]);
  });
});
