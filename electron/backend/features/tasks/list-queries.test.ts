import fc from 'fast-check';
import { beforeAll, afterAll, describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '#shared/rules/dates.ts';
import { classOf, DUE_SOON_DAYS, isDueSoon, TASK_CLASSES, TASK_STATUSES, type TaskState, type TaskStatus } from '#shared/rules/tasks.ts';
import { aUnit } from '../../../../tests/support/builders.ts';
import { testDatabase, type TestDatabase } from '../../../../tests/support/database.ts';
import { stepsOf } from '../../../../tests/support/query-plan.ts';
import { aTask } from '../../../../tests/support/tasks.ts';
import type { ReadContext, WriteContext } from '../../context.ts';
import { listGrouped } from './grouping.ts';
import { countByPeriod, countByUnit, countPressing, readUnitSheet } from './overviews.ts';
import { countTasks, listTasks } from './queries.ts';
import { recordProgress } from './service.ts';

const PAGE = { sort: 'due', order: 'asc', offset: 0, limit: 500 } as const;
const GROUPED = { order: 'asc', closed: [], offset: 0, limit: 500 } as const;
const FIRST = '2026-01-05';
const SPREAD = 60;

const day = fc.integer({ min: 0, max: SPREAD }).map((days) => addDays(FIRST, days));
const states: fc.Arbitrary<TaskState> = fc.record({ status: fc.constantFrom(...TASK_STATUSES), dueOn: fc.option(day), completedOn: day })
  .map(({ status, dueOn, completedOn }) => ({ status, dueOn, completedOn: status === 'completed' ? completedOn : null }));

/** A task that stands as told, whatever led to it. */
function stored(context: WriteContext, { status, dueOn, completedOn }: TaskState, leadUnitId: string): void {
  const { id } = aTask({ ...context, today: FIRST }, { leadUnitId, assignedOn: FIRST, dueOn });
  context.records.patch('task', id, { status, completed_on: completedOn, reported_on: status === 'awaiting_confirmation' ? FIRST : null, status_reason: 'Lý do' });
}

/** Adds a list up by a key of its rows. */
function tally<Row>(rows: readonly Row[], key: (row: Row) => string): Record<string, number> {
  return Object.fromEntries([...Map.groupBy(rows, key)].map(([name, group]) => [name, group.length]));
}

describe('lists of tasks', () => {
  it('put each task into the class of the rule, and the counts are those of the lists, on every day', async () => {
    await fc.assert(fc.asyncProperty(fc.array(states, { maxLength: 25 }), day, async (made, today) => {
      await using database = await testDatabase();
      const read: ReadContext = { ...database.read, today };
      await database.write(async (context) => {
        const unit = await aUnit(context, 'Sở Nội vụ');
        for (const state of made) stored(context, state, unit.id);
      });
      const counts = await countTasks(read, {});
      expect(counts.total).toBe(made.length);
      expect(TASK_CLASSES.reduce((sum, name) => sum + counts[name], 0)).toBe(made.length);
      for (const name of TASK_CLASSES) {
        expect(counts[name]).toBe(made.filter((state) => classOf(state, today) === name).length);
        expect((await listTasks(read, { ...PAGE, class: name })).total).toBe(counts[name]);
      }
      const soon = made.filter((state) => isDueSoon(state, today, DUE_SOON_DAYS)).length;
      expect([counts.dueSoon, (await listTasks(read, { ...PAGE, dueSoon: true })).total]).toEqual([soon, soon]);
      expect(countPressing(read)).toEqual({ overdue: counts.overdue, dueSoon: soon });
      const units = await countByUnit(read, {});
      expect(units.reduce((sum, unit) => sum + unit.counts.overdue, 0)).toBe(counts.overdue);
      const periods = await countByPeriod(read, { by: 'quarter' });
      expect(periods.reduce((sum, { counts: { total } }) => sum + total, 0)).toBe(made.filter(({ dueOn }) => dueOn !== null).length);
    }), { numRuns: 12 });
  }, 60_000);

  describe('grouped', () => {
    let database: TestDatabase;
    let read: ReadContext;
    beforeAll(async () => {
      database = await testDatabase();
      read = { ...database.read, today: '2026-02-01' };
      await database.write(async (context) => {
        const units = [await aUnit(context, 'Thanh tra tỉnh'), await aUnit(context, 'Ban Dân vận'), await aUnit(context, 'Đảng ủy phường')];
        for (let number = 0; number < 30; number += 1) stored(context, { status: TASK_STATUSES[number % 3] as TaskStatus, dueOn: number % 7 === 0 ? null : addDays(FIRST, number * 2), completedOn: null }, units[number % 3]?.id ?? '');
      });
    });
    afterAll(() => database[Symbol.asyncDispose]());

    it('come group after group in one order over all pages, the units by name', async () => {
      const whole = await listGrouped(read, { ...GROUPED, by: 'unit' });
      expect(whole.groups.map(({ title, count }) => [title, count])).toEqual([['Ban Dân vận', 10], ['Đảng ủy phường', 10], ['Thanh tra tỉnh', 10]]);
      const paged = [];
      for (let offset = 0; offset < whole.total; offset += 7) paged.push(...(await listGrouped(read, { ...GROUPED, by: 'unit', offset, limit: 7 })).rows);
      expect(paged).toEqual(whole.rows);
      expect(tally(whole.rows, ({ leadUnitName }) => leadUnitName ?? '')).toEqual({ 'Ban Dân vận': 10, 'Đảng ủy phường': 10, 'Thanh tra tỉnh': 10 });
      expect(whole.groups.reduce((sum, { overdue }) => sum + overdue, 0)).toBe((await countTasks(read, {})).overdue);
    });

    it('leave out the rows of a closed group, and keep its heading', async () => {
      const { groups: [first] } = await listGrouped(read, { ...GROUPED, by: 'unit' });
      const { rows, total, groups } = await listGrouped(read, { ...GROUPED, by: 'unit', closed: [first?.key ?? ''] });
      expect([rows.length, total, groups.length]).toEqual([20, 20, 3]);
      expect(rows.map(({ leadUnitName }) => leadUnitName)).not.toContain('Ban Dân vận');
    });

    it('give the rows of one group alone, closed or not', async () => {
      const { groups: [, second] } = await listGrouped(read, { ...GROUPED, by: 'unit' });
      const { rows, total } = await listGrouped(read, { ...GROUPED, by: 'unit', closed: [second?.key ?? ''], only: second?.key ?? '' });
      expect([rows.length, total, rows.every(({ leadUnitId }) => leadUnitId === second?.key)]).toEqual([10, 10, true]);
    });

    it('by the month of the deadline go on with time, and what has none comes last', async () => {
      const { rows, groups } = await listGrouped(read, { ...GROUPED, by: 'month' });
      expect(groups.map(({ key }) => key)).toEqual(['2026-01', '2026-02', '2026-03', '']);
      expect(rows.map(({ dueOn }) => dueOn?.slice(0, 7) ?? '')).toEqual(groups.flatMap(({ key, count }) => Array.from({ length: count }, () => key)));
    });

    it('tell what a unit owes, how late it is and what it helps with', async () => {
      const { groups: [first] } = await listGrouped(read, { ...GROUPED, by: 'unit' });
      const sheet = await readUnitSheet(read, first?.key ?? '');
      expect(sheet).toMatchObject({ unitName: 'Ban Dân vận', leads: { counts: { total: 10, overdue: first?.overdue } }, cooperates: { counts: { total: 0 } }, extensions: { asked: 0, granted: 0 }, reminders: { sent: 0, lastOn: null } });
      const late = (await listTasks(read, { ...PAGE, unitId: first?.key ?? '', class: 'overdue' })).rows;
      const days = late.map(({ dueOn }) => daysBetween(dueOn ?? '', read.today));
      expect([sheet.daysLate, sheet.mostDaysLate]).toEqual([days.reduce((sum, one) => sum + one), Math.max(...days)]);
    });
  });

  it('are narrowed by a co-operating unit, a person and the days of the deadline', async () => {
    await using database = await testDatabase();
    const made = await database.write(async (context) => {
      const [lead, coop] = [await aUnit(context, 'Sở Nội vụ'), await aUnit(context, 'Thanh tra tỉnh')];
      recordProgress(context, { ...aTask(context, { title: 'Có phối hợp', leadUnitId: lead.id, coopUnitIds: [coop.id], assignedOn: FIRST, dueOn: '2026-03-10' }), madeOn: FIRST, progress: 10, content: null });
      aTask(context, { title: 'Không phối hợp', leadUnitId: lead.id, assignedOn: FIRST, dueOn: '2026-04-10', priority: 'urgent' });
      return { coopUnitId: coop.id };
    });
    const titles = async (filter: object) => (await listTasks(database.read, { ...PAGE, ...filter })).rows.map(({ title }) => title);
    expect(await titles(made)).toEqual(['Có phối hợp']);
    expect(await titles({ priority: 'urgent' })).toEqual(['Không phối hợp']);
    expect(await titles({ dueFrom: '2026-03-01', dueTo: '2026-03-31' })).toEqual(['Có phối hợp']);
    expect(await titles({ status: 'in_progress' })).toEqual(['Có phối hợp']);
    expect(await titles({ year: 2025 })).toEqual([]);
  });

  it('stand in the order of their codes, the thousandth of a year after the others and before those of the next', async () => {
    await using database = await testDatabase();
    await database.write(async (context) => {
      const lead = await aUnit(context, 'Sở Nội vụ');
      for (const code of ['NV-2026-1000', 'NV-2027-001', 'NV-2026-999']) {
        const { id } = aTask(context, { title: code, leadUnitId: lead.id, assignedOn: FIRST, dueOn: '2026-03-10' });
        context.records.patch('task', id, { code });
      }
    });
    const codes = async (order: 'asc' | 'desc') => (await listTasks(database.read, { ...PAGE, sort: 'code', order })).rows.map(({ code }) => code);
    expect(await codes('asc')).toEqual(['NV-2026-999', 'NV-2026-1000', 'NV-2027-001']);
    expect(await codes('desc')).toEqual(['NV-2027-001', 'NV-2026-1000', 'NV-2026-999']);
  });

  it('are read in every order that is offered without sorting or going through all tasks', async () => {
    await using database = await testDatabase();
    const UNIT = '0190a1b2-c3d4-7e5f-8901-000000000001';
    for (const sort of ['due', 'code', 'statusDay'] as const) {
      for (const order of ['asc', 'desc'] as const) {
        for (const filter of [{}, { year: 2026 }, { priority: 'high' as const }]) {
          const steps = await stepsOf(database, (context) => listTasks(context, { ...PAGE, sort, order, ...filter }));
          expect(steps.filter((step) => /TEMP B-TREE|SCAN t$/.test(step)), `${sort} ${order}`).toEqual([]);
        }
      }
    }
    for (const filter of [{ unitId: UNIT }, { committeeId: UNIT }, { status: 'in_progress' as const }]) {
      const steps = await stepsOf(database, (context) => listTasks(context, { ...PAGE, ...filter }));
      expect(steps.filter((step) => /TEMP B-TREE|SCAN t$/.test(step)), JSON.stringify(filter)).toEqual([]);
    }
  });

  it('count what is pressing along the index of what waits, by the days of the one office', async () => {
    await using database = await testDatabase();
    expect(await stepsOf(database, (context) => Promise.resolve(countPressing(context)))).toEqual([expect.stringContaining('USING INDEX task_waiting (due_on<?)'), 'SCAN office']);
  });
});
