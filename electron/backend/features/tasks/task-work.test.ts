import { describe, expect, it } from 'vitest';
import { aPerson, aUnit } from '../../../../tests/support/builders.ts';
import { testDatabase, type TestDatabase } from '../../../../tests/support/database.ts';
import { aTask, BARE_TASK } from '../../../../tests/support/tasks.ts';
import type { WriteContext } from '../../context.ts';
import { addHolidays, setDueSoon } from '../deadlines/service.ts';
import { countOf } from '../desk/tasks.ts';
import { undoEntry } from '../history/service.ts';
import { mergePeople } from '../people/merge.ts';
import { removePeople } from '../people/service.ts';
import { removeUnits } from '../units/service.ts';
import { decideExtension, extendTasks } from './extensions.ts';
import { handOverTasks, openOf } from './handover.ts';
import { readLog } from './log.ts';
import { countPressing } from './overviews.ts';
import { countTasks, getTask, listTasks } from './queries.ts';
import { makeDueTasks, stopSeries } from './series.ts';
import { createTask, moveTask, onWorkingDay, recordProgress, removeTasks, updateTask } from './service.ts';

const DAY = '2026-11-23';
const refusal = (rule: string, rest: object = {}) => ({ code: 'RULE', data: { issues: [{ rule, ...rest }] } });
const on = (context: WriteContext, today = DAY): WriteContext => ({ ...context, today, connection: context.connection, records: context.records, db: context.db });
const write = <T>(database: TestDatabase, work: (context: WriteContext) => T | Promise<T>, today = DAY) => database.write((context) => Promise.resolve(work(on(context, today))));
const NOTHING = { reason: null, result: null, resultDocumentId: null };
const GRANTED = { decision: 'granted', decidedBy: 'Trưởng ban', decidedOn: DAY, documentId: null, note: null } as const;
const ALL = { q: '', drafts: false, class: null, dueSoon: false, committeeId: null, unitId: null, origin: null, meetingId: null, documentId: null, year: null, sort: 'code', order: 'asc', offset: 0, limit: 100 } as const;
const reading = (database: TestDatabase, today = DAY) => ({ ...database.read, today });
const aLed = (database: TestDatabase, changes: Partial<Parameters<typeof createTask>[1]> = {}) =>
  write(database, async (context) => aTask(context, { leadUnitId: (await aUnit(context, 'Sở Nội vụ')).id, assignedOn: '2026-11-02', dueOn: '2026-11-27', ...changes }));

describe('the deadline of a task', () => {
  it('is moved off days off, and is due soon as many days before as the office says', async () => {
    await using database = await testDatabase();
    await write(database, (context) => {
      addHolidays(context, { from: '2026-11-30', to: '2026-12-01', kind: 'day_off', name: 'Nghỉ bù' });
      expect(onWorkingDay(context, { dueOn: '2026-11-28' })).toEqual({ dueOn: '2026-12-02' });
      expect(() => addHolidays(context, { from: '2026-12-01', to: '2026-12-01', kind: 'day_off', name: 'Nghỉ' })).toThrow();
    });
    const task = await aLed(database);
    const toldEverywhere = async () => [(await getTask(reading(database), task.id)).dueSoon ? 1 : 0, (await countTasks(reading(database), {})).dueSoon, countPressing(reading(database)).dueSoon, countOf(reading(database), 'soon')];
    expect(await toldEverywhere()).toEqual([1, 1, 1, 1]);
    await write(database, (context) => {
      context.records.insert('office', { office_name: 'Văn phòng Mẫu', place_name: 'Mẫu', letterhead_superior: null, letterhead_issuer: null, number_style: 'vi', due_soon_days: 7 });
      setDueSoon(context, 3);
    });
    expect(await toldEverywhere()).toEqual([0, 0, 0, 0]);
  });

  it('changes only by an extension that is granted, on a working day, and the log tells it', async () => {
    await using database = await testDatabase();
    const task = await aLed(database);
    const ask = { items: [task], requestedOn: DAY, reason: 'Chờ ý kiến các sở', newDueOn: '2026-12-12' };
    await write(database, (context) => extendTasks(context, { ...ask, answer: null }));
    expect(await getTask(reading(database), task.id)).toMatchObject({ dueOn: '2026-11-27' });
    await expect(write(database, (context) => extendTasks(context, { ...ask, answer: GRANTED }))).rejects.toMatchObject(refusal('EXTENSION_WAITS'));
    const [line] = readLog(database.read, task.id).lines;
    const extension = { id: line?.id ?? '', rev: line?.rev ?? 0 };
    await write(database, (context) => decideExtension(context, { ...extension, newDueOn: '2026-12-12', ...GRANTED }));
    expect(await getTask(reading(database), task.id)).toMatchObject({ dueOn: '2026-12-14', dueText: null });
    expect(readLog(database.read, task.id).lines).toMatchObject([{ kind: 'extension', oldDueOn: '2026-11-27', newDueOn: '2026-12-14', decision: 'granted', decidedBy: 'Trưởng ban' }]);
    await expect(write(database, (context) => decideExtension(context, { id: extension.id, rev: extension.rev + 1, newDueOn: '2026-12-15', ...GRANTED }))).rejects.toMatchObject(refusal('EXTENSION_DECIDED'));
  });

  it('stays when the extension is refused, and an extension never shortens it', async () => {
    await using database = await testDatabase();
    const task = await aLed(database);
    const ask = { items: [task], requestedOn: DAY, reason: 'Chờ ý kiến', answer: { ...GRANTED, decision: 'refused' as const } };
    await expect(write(database, (context) => extendTasks(context, { ...ask, newDueOn: '2026-11-27' }))).rejects.toMatchObject(refusal('EXTENSION_NOT_LATER', { field: 'newDueOn' }));
    await write(database, (context) => extendTasks(context, { ...ask, newDueOn: '2026-12-01' }));
    expect(await getTask(reading(database), task.id)).toMatchObject({ dueOn: '2026-11-27' });
    expect(readLog(database.read, task.id).lines).toMatchObject([{ decision: 'refused' }]);
  });
});

describe('one directive to many units', () => {
  it('makes one task each, which know of each other, and the common words change together', async () => {
    await using database = await testDatabase();
    const units = await write(database, async (context) => [await aUnit(context, 'Sở Nội vụ'), await aUnit(context, 'Thanh tra tỉnh'), await aUnit(context, 'Sở Tài chính')]);
    const [first = '', ...others] = units.map(({ id }) => id);
    const told = { ...BARE_TASK, leadUnitId: first, coopUnitIds: [] };
    const task = await write(database, (context) => createTask(context, { ...told, otherLeadUnitIds: others, assignedOn: DAY }));
    const detail = await getTask(reading(database), task.id);
    expect(detail.group.map(({ leadUnitName }) => leadUnitName)).toEqual(['Thanh tra tỉnh', 'Sở Tài chính']);
    await write(database, (context) => updateTask(context, { ...told, title: 'Báo cáo kết quả rà soát', wholeGroup: true, id: task.id, rev: detail.rev }));
    const { rows } = await listTasks(reading(database), ALL);
    expect(rows.map(({ title }) => title)).toEqual(Array.from({ length: 3 }, () => 'Báo cáo kết quả rà soát'));
    await expect(write(database, (context) => createTask(context, { ...told, otherLeadUnitIds: [first], assignedOn: DAY }))).rejects.toMatchObject(refusal('TASK_LEAD_TWICE'));
  });
});

describe('a task that comes again', () => {
  const monthly = (database: TestDatabase) => aLed(database, { recurrence: 'month', dueOn: null, assignedOn: '2026-09-01' });
  const periods = (database: TestDatabase) => database.connection.prepare('SELECT period_on AS period, due_on AS due FROM task WHERE deleted_at IS NULL ORDER BY period_on').all();

  it('is made once for each period that has begun, however often it is asked', async () => {
    await using database = await testDatabase();
    await monthly(database);
    expect(await write(database, (context) => makeDueTasks(context))).toEqual({ made: 2 });
    expect(await write(database, (context) => makeDueTasks(context))).toEqual({ made: 0 });
    expect(periods(database)).toEqual([{ period: '2026-09-01', due: '2026-09-30' }, { period: '2026-10-01', due: '2026-10-30' }, { period: '2026-11-01', due: '2026-11-30' }]);
  });

  it('is made early when the last one is completed, and not again after it was thrown away', async () => {
    await using database = await testDatabase();
    const task = await aLed(database, { recurrence: 'month', dueOn: '2026-11-20' });
    await write(database, (context) => moveTask(context, { ...task, status: 'completed', on: DAY, ...NOTHING }));
    expect(periods(database)).toMatchObject([{ period: '2026-11-01' }, { period: '2026-12-01', due: '2026-12-21' }]);
    const next = database.connection.prepare("SELECT id, rev FROM task WHERE period_on = '2026-12-01'").get() as { id: string; rev: number };
    await write(database, (context) => removeTasks(context, [next]));
    expect(await write(database, (context) => makeDueTasks(context), '2026-12-05')).toEqual({ made: 0 });
  });

  it('ends when the series is stopped', async () => {
    await using database = await testDatabase();
    const task = await monthly(database);
    const { series } = readLog(database.read, task.id);
    expect(series).toMatchObject({ recurrence: 'month', stoppedOn: null });
    await write(database, (context) => stopSeries(context, { id: series?.id ?? '', rev: series?.rev ?? 0, stoppedOn: DAY }));
    expect(await write(database, (context) => makeDueTasks(context))).toEqual({ made: 0 });
  });
});

describe('a hand-over', () => {
  it('takes all that is not over from one unit to another, is told in each log, and can be undone', async () => {
    await using database = await testDatabase();
    const [from, to] = await write(database, async (context) => [(await aUnit(context, 'Sở Nội vụ')).id, (await aUnit(context, 'Sở Tài chính')).id] as const);
    const [open, done] = await write(database, (context) => {
      const lead = { leadUnitId: from, assignedOn: '2026-11-02' };
      const finished = aTask(context, lead);
      return [aTask(context, { ...lead, coopUnitIds: [to] }), moveTask(context, { ...finished, status: 'completed', on: DAY, ...NOTHING })] as const;
    });
    const input = { items: null, fromUnitId: from, fromPersonId: null, toUnitId: to, toPersonId: null, handedOn: DAY, reason: 'Sắp xếp lại', documentId: null };
    expect(openOf(database.read, { unitId: from, personId: null })).toEqual({ open: 1 });
    expect(await database.write((context) => handOverTasks(on(context), input), 'taskWork.handOver')).toEqual({ handedOver: 1 });
    expect(await getTask(reading(database), open.id)).toMatchObject({ leadUnitName: 'Sở Tài chính', coopUnits: [] });
    expect(await getTask(reading(database), done.id)).toMatchObject({ leadUnitName: 'Sở Nội vụ' });
    expect(readLog(database.read, open.id).lines).toMatchObject([{ kind: 'handover', from: 'Sở Nội vụ', to: 'Sở Tài chính', content: 'Sắp xếp lại' }]);
    const entry = database.connection.prepare("SELECT origin, seq FROM audit_entry WHERE action = 'taskWork.handOver'").get() as { origin: string; seq: number };
    await database.write((context) => undoEntry(context, entry), 'history.undo');
    expect(await getTask(reading(database), open.id)).toMatchObject({ leadUnitName: 'Sở Nội vụ', coopUnits: [{ name: 'Sở Tài chính' }] });
    await expect(write(database, (context) => handOverTasks(context, { ...input, fromUnitId: to, toUnitId: from }))).rejects.toMatchObject(refusal('HANDOVER_NOTHING'));
  });

  it('goes from person to person in whatever part they had', async () => {
    await using database = await testDatabase();
    const [a, b] = await write(database, async (context) => [(await aPerson(context, 'Nguyễn Văn An')).id, (await aPerson(context, 'Trần Thị Bình')).id] as const);
    const led = await aLed(database, { leaderId: a });
    await write(database, (context) => handOverTasks(context, { items: null, fromUnitId: null, fromPersonId: a, toUnitId: null, toPersonId: b, handedOn: DAY, reason: 'Nghỉ hưu', documentId: null }));
    expect(await getTask(reading(database), led.id)).toMatchObject({ leaderName: 'Trần Thị Bình', assigneeName: null });
  });
});

describe('what a task speaks of', () => {
  it('stays while it does, and the tasks of merged people are one person’s', async () => {
    await using database = await testDatabase();
    const [kept, other] = await write(database, async (context) => [await aPerson(context, 'Nguyễn Văn An'), await aPerson(context, 'Nguyễn Văn An')] as const);
    const unit = await write(database, (context) => aUnit(context, 'Thanh tra tỉnh'));
    const task = await write(database, (context) => aTask(context, { leadUnitId: unit.id, assigneeId: other.id, assignedOn: DAY }));
    await expect(write(database, (context) => removeUnits(context, [unit]))).rejects.toMatchObject(refusal('USED_BY_TASKS', { params: { name: 'Thanh tra tỉnh', count: 1 } }));
    await expect(write(database, (context) => removePeople(context, [other]))).rejects.toMatchObject(refusal('USED_BY_TASKS'));
    await write(database, (context) => mergePeople(context, { kept, other }));
    expect(await getTask(reading(database), task.id)).toMatchObject({ assigneeId: kept.id });
  });

  it('is told in the log newest first', async () => {
    await using database = await testDatabase();
    const task = await aLed(database);
    await write(database, (context) => {
      const begun = recordProgress(context, { ...task, madeOn: '2026-11-10', progress: 40, content: 'Dự thảo lần 1' });
      recordProgress(context, { ...begun, madeOn: '2026-11-19', progress: 60, content: 'Dự thảo lần 2' });
    });
    expect(readLog(database.read, task.id).lines).toMatchObject([{ on: '2026-11-19', oldProgress: 40, newProgress: 60, content: 'Dự thảo lần 2' }, { on: '2026-11-10', newStatus: 'in_progress' }]);
  });
});
