import { describe, expect, it } from 'vitest';
import { aUnit } from '../../../../tests/support/builders.ts';
import { testDatabase } from '../../../../tests/support/database.ts';
import { aTask, BARE_TASK } from '../../../../tests/support/tasks.ts';
import { countTasks, getTask, listTasks } from './queries.ts';
import { handOutTasks, moveTask, recordProgress, removeTasks, updateTask } from './service.ts';

const refusal = (rule: string, rest: object = {}) => ({ code: 'RULE', data: { issues: [{ rule, ...rest }] } });
const ALL = { q: '', drafts: false, class: null, dueSoon: false, committeeId: null, unitId: null, origin: null, meetingId: null, documentId: null, year: null, sort: 'due', order: 'asc', offset: 0, limit: 100 } as const;
const NOTHING = { reason: null, result: null, resultDocumentId: null };

describe('a task', () => {
  it('is a draft until it is handed out, and is handed out only with a unit in the lead', async () => {
    await using database = await testDatabase();
    const { read } = database;
    const task = await database.write((context) => aTask(context));
    expect((await listTasks(read, { ...ALL })).total).toBe(0);
    expect((await listTasks(read, { ...ALL, drafts: true })).rows.map(({ code }) => code)).toEqual([`NV-${read.today.slice(0, 4)}-001`]);
    expect((await getTask(read, task.id)).missing).toEqual(['people', 'time', 'responsibility', 'product', 'authority']);
    await expect(database.write((context) => handOutTasks(context, { items: [task], assignedOn: read.today }))).rejects.toMatchObject(refusal('TASK_WITHOUT_LEAD'));
    await database.write(async (context) => {
      const unit = await aUnit(context, 'Sở Nội vụ');
      handOutTasks(context, { items: [updateTask(context, { ...BARE_TASK, leadUnitId: unit.id, ...task })], assignedOn: read.today });
    });
    expect((await listTasks(read, { ...ALL })).rows).toMatchObject([{ leadUnitName: 'Sở Nội vụ', class: 'no_deadline', dueSoon: false }]);
  });

  it('is counted in one class, and the total is their sum', async () => {
    await using database = await testDatabase();
    const read = { ...database.read, today: '2026-11-23' };
    await database.write(async (context) => {
      const lead = { leadUnitId: (await aUnit(context, 'Sở Nội vụ')).id, assignedOn: '2026-01-02' };
      const on = { ...context, today: '2026-11-23' };
      for (const dueOn of ['2026-11-22', '2026-11-23', '2026-12-31', null]) aTask(on, { ...lead, dueOn });
      const late = recordProgress(on, { ...aTask(on, { ...lead, dueOn: '2026-10-01' }), madeOn: '2026-10-05', progress: 50, content: 'Đã có dự thảo' });
      moveTask(on, { ...late, status: 'completed', on: '2026-10-09', ...NOTHING });
      aTask(on);
    });
    expect(await countTasks(read, { committeeId: null, unitId: null, year: null })).toMatchObject({ overdue: 1, not_started: 2, no_deadline: 1, completed_late: 1, total: 5, dueSoon: 1, drafts: 1 });
    for (const name of ['overdue', 'not_started', 'no_deadline', 'completed_late', 'in_progress'] as const) {
      const { rows } = await listTasks(read, { ...ALL, class: name });
      expect(rows.every((row) => row.class === name)).toBe(true);
    }
    expect((await listTasks(read, { ...ALL })).rows.map(({ dueOn }) => dueOn)).toEqual(['2026-10-01', '2026-11-22', '2026-11-23', '2026-12-31', null]);
  });

  it('keeps its deadline once it was handed out, and is taken up again only with a reason', async () => {
    await using database = await testDatabase();
    const { today } = database.read;
    const task = await database.write(async (context) => aTask(context, { leadUnitId: (await aUnit(context, 'Sở Nội vụ')).id, assignedOn: today, dueOn: today }));
    const leadUnitId = (await getTask(database.read, task.id)).leadUnitId;
    await expect(database.write((context) => updateTask(context, { ...BARE_TASK, leadUnitId, dueOn: null, ...task }))).rejects.toMatchObject(refusal('TASK_DEADLINE_FIXED', { field: 'dueOn' }));
    const done = await database.write((context) => moveTask(context, { ...task, status: 'completed', on: today, ...NOTHING }));
    await expect(database.write((context) => moveTask(context, { ...done, status: 'in_progress', on: today, ...NOTHING }))).rejects.toMatchObject(refusal('REASON_REQUIRED', { field: 'reason' }));
    await database.write((context) => moveTask(context, { ...done, status: 'in_progress', on: today, ...NOTHING, reason: 'Kết quả chưa đạt' }));
    expect(await getTask(database.read, task.id)).toMatchObject({ status: 'in_progress', completedOn: null, statusReason: 'Kết quả chưa đạt' });
  });

  it('goes into the recycle bin with its log', async () => {
    await using database = await testDatabase();
    const { today } = database.read;
    await database.write(async (context) => {
      const task = aTask(context, { leadUnitId: (await aUnit(context, 'Sở Nội vụ')).id, assignedOn: today });
      removeTasks(context, [recordProgress(context, { ...task, madeOn: today, progress: 10, content: null })]);
    });
    expect(database.connection.prepare('SELECT count(*) FROM task_entry WHERE deleted_at IS NULL').pluck().get()).toBe(0);
  });
});
