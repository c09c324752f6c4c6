import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from './dates.ts';
import { classOf, countsOf, daysLate, isDueSoon, isOpen, missingClarities, moveNeedsReason, TASK_CLASSES, TASK_MOVES, TASK_STATUSES, taskCode, type TaskState } from './tasks.ts';

const DAY = '2026-11-23';
const day = fc.integer({ min: -400, max: 400 }).map((days) => addDays(DAY, days));
const state: fc.Arbitrary<TaskState> = fc.record({ status: fc.constantFrom(...TASK_STATUSES), dueOn: fc.option(day), completedOn: day }).map(({ completedOn, ...rest }) => ({ ...rest, completedOn: rest.status === 'completed' ? completedOn : null }));
const at = (changes: Partial<TaskState>): TaskState => ({ status: 'in_progress', dueOn: null, completedOn: null, ...changes });

describe('the class of a task on a day', () => {
  it.each([
    ['the very day of the deadline is not late', at({ dueOn: DAY }), 'in_progress'],
    ['the day after is', at({ dueOn: '2026-11-22' }), 'overdue'],
    ['also while the unit waits for confirmation', at({ status: 'awaiting_confirmation', dueOn: '2026-11-22' }), 'overdue'],
    ['without a deadline nothing is late', at({ status: 'not_started' }), 'no_deadline'],
    ['completed on the day of the deadline is on time', at({ status: 'completed', dueOn: DAY, completedOn: DAY }), 'completed_on_time'],
    ['a day later is late, whatever the day of the report', at({ status: 'completed', dueOn: '2026-11-01', completedOn: '2026-11-02' }), 'completed_late'],
    ['completed without a deadline is on time', at({ status: 'completed', completedOn: '2026-11-02' }), 'completed_on_time'],
    ['what is suspended is not overdue', at({ status: 'suspended', dueOn: '2026-01-01' }), 'suspended'],
    ['what is cancelled is not overdue', at({ status: 'cancelled', dueOn: '2026-01-01' }), 'cancelled'],
  ] as const)('%s', (_words, task, expected) => expect(classOf(task, DAY)).toBe(expected));

  it('makes the total of every report the sum of its classes', () => {
    fc.assert(fc.property(fc.array(state, { maxLength: 60 }), day, (tasks, on) => {
      const counts = countsOf(tasks.map((task) => ({ class: classOf(task, on), count: 1 })));
      expect(counts.total).toBe(tasks.length);
      expect(TASK_CLASSES.reduce((sum, one) => sum + counts[one], 0)).toBe(tasks.length);
    }));
  });

  it('flags what is due soon only within an open class that is not late', () => {
    fc.assert(fc.property(state, day, fc.integer({ min: 0, max: 30 }), (task, on, days) => {
      if (!isDueSoon(task, on, days)) return;
      expect(isOpen(task.status)).toBe(true);
      expect(classOf(task, on)).toBe(task.status);
    }));
  });

  it('counts days late exactly where the class says late', () => {
    fc.assert(fc.property(state, day, (task, on) => {
      expect(daysLate(task, on) > 0).toBe(['overdue', 'completed_late'].includes(classOf(task, on)));
    }));
  });
});

describe('the moves of a task', () => {
  it('lead out of every state, and back from what is over only with a reason', () => {
    for (const from of TASK_STATUSES) expect(TASK_MOVES[from].length).toBeGreaterThan(0);
    for (const from of ['completed', 'cancelled'] as const) expect(TASK_MOVES[from].every((to) => moveNeedsReason(from, to))).toBe(true);
    expect(moveNeedsReason('in_progress', 'completed')).toBe(false);
    expect(moveNeedsReason('awaiting_confirmation', 'in_progress')).toBe(true);
  });
});

describe('what a task must tell before it is handed out', () => {
  const bare = { leadUnitId: null, title: 'Rà soát quy chế', dueOn: null, standing: false, leaderId: null, assigneeId: null, product: null, authority: null };
  it('names what is missing of the six', () => {
    expect(missingClarities(bare)).toEqual(['people', 'time', 'responsibility', 'product', 'authority']);
    expect(missingClarities({ ...bare, leadUnitId: 'u', standing: true, assigneeId: 'p', product: 'Báo cáo', authority: 'Trưởng ban' })).toEqual([]);
  });
});

it('numbers tasks within their year', () => {
  expect([taskCode(2026, 7), taskCode(2026, 1234)]).toEqual(['NV-2026-007', 'NV-2026-1234']);
});
