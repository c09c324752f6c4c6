import { describe, expect, it } from 'vitest';
import { addDays } from '#shared/rules/dates.ts';
import { aUnit } from '../../../../tests/support/builders.ts';
import { testDatabase } from '../../../../tests/support/database.ts';
import { aTask } from '../../../../tests/support/tasks.ts';
import { eraseRemoved, restoreRemoved } from '../recycle-bin/service.ts';
import { moveTask, removeTasks } from '../tasks/service.ts';
import { addAlert, alertsOf, dueAlerts, markAlertsSeen, removeAlert } from './service.ts';

const BEFORE = { kind: 'before', days: 3, onDate: null } as const;
const MONDAY = { kind: 'monday', days: null, onDate: null } as const;

async function office() {
  const database = await testDatabase();
  const { today } = database.read;
  const task = await database.write(async (context) => aTask(context, { leadUnitId: (await aUnit(context, 'Sở Nội vụ')).id, assignedOn: today, dueOn: addDays(today, 2) }));
  return { database, today, task };
}

describe('alerts for a task', () => {
  it('are listed by their days; the same is not set twice', async () => {
    const { database, today, task } = await office();
    await using _ = database;
    await database.write((context) => addAlert(context, { taskId: task.id, alert: { kind: 'date', days: null, onDate: addDays(today, 30) } }));
    await database.write((context) => addAlert(context, { taskId: task.id, alert: BEFORE }));
    expect(alertsOf(database.read, task.id).map(({ kind, day }) => [kind, day])).toEqual([['before', addDays(today, -1)], ['date', addDays(today, 30)]]);
    await expect(database.write((context) => addAlert(context, { taskId: task.id, alert: BEFORE }))).rejects.toMatchObject({ code: 'RULE', data: { issues: [{ rule: 'ALERT_SET_ALREADY' }] } });
  });

  it('are due from their day until somebody has seen them, or the task is done', async () => {
    const { database, today, task } = await office();
    await using _ = database;
    const alert = await database.write((context) => addAlert(context, { taskId: task.id, alert: BEFORE }));
    const monday = await database.write((context) => addAlert(context, { taskId: task.id, alert: MONDAY }));
    const before = { ...database.read, today: addDays(today, -30) };
    expect(dueAlerts(before)).toEqual([]);
    expect(dueAlerts(database.read).map(({ id }) => id)).toContain(alert.id);
    await database.write((context) => markAlertsSeen(context, [alert]));
    expect(dueAlerts(database.read).map(({ id }) => id)).not.toContain(alert.id);
    expect(dueAlerts({ ...database.read, today: addDays(today, 2) }).map(({ id }) => id)).toEqual([monday.id]);
    await database.write((context) => moveTask(context, { ...task, status: 'completed', on: today, reason: null, result: null, resultDocumentId: null }));
    expect(dueAlerts({ ...database.read, today: addDays(today, 2) })).toEqual([]);
  });

  it('hang on a task without a deadline in vain until it has one', async () => {
    const { database } = await office();
    await using _ = database;
    const draft = await database.write((context) => aTask(context));
    await database.write((context) => addAlert(context, { taskId: draft.id, alert: MONDAY }));
    expect(alertsOf(database.read, draft.id)).toMatchObject([{ day: null }]);
    expect(dueAlerts({ ...database.read, today: '2099-01-01' })).toEqual([]);
  });

  it('can be taken away; they go into the recycle bin with their task and come back with it, or are erased with it', async () => {
    const { database, task } = await office();
    await using _ = database;
    const alert = await database.write((context) => addAlert(context, { taskId: task.id, alert: MONDAY }));
    await database.write((context) => removeAlert(context, alert));
    expect(alertsOf(database.read, task.id)).toEqual([]);
    await database.write((context) => addAlert(context, { taskId: task.id, alert: BEFORE }));
    await database.write((context) => removeTasks(context, [task]));
    expect(alertsOf(database.read, task.id)).toEqual([]);
    await database.write((context) => restoreRemoved(context, [{ table: 'task', id: task.id }]));
    expect(alertsOf(database.read, task.id)).toHaveLength(1);
    const rev = database.connection.prepare('SELECT rev FROM task WHERE id = ?').pluck().get(task.id) as number;
    await database.write((context) => removeTasks(context, [{ id: task.id, rev }]));
    await database.write((context) => eraseRemoved(context, [{ table: 'task', id: task.id }]));
    expect(database.connection.prepare('SELECT count(*) FROM task_alert').pluck().get()).toBe(0);
  });
});
