import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classAt, isReported, percentText, progressOf, tasksSentence } from './task-period.ts';
import { countsOf, TASK_STATUSES } from './tasks.ts';

const HALF = { from: '2026-01-01', to: '2026-06-30' };
const OPEN = { status: 'in_progress', dueOn: '2026-07-10', completedOn: null } as const;

describe('the tasks of a report', () => {
  it.each([
    ['handed out in its time', { ...OPEN, assignedOn: '2026-03-01' }, true],
    ['handed out on its last day', { ...OPEN, assignedOn: '2026-06-30' }, true],
    ['handed out after it', { ...OPEN, assignedOn: '2026-07-01' }, false],
    ['carried over and still open', { ...OPEN, assignedOn: '2025-03-01' }, true],
    ['over before it', { status: 'completed', dueOn: null, completedOn: '2025-12-31', assignedOn: '2025-03-01' }, false],
    ['over on its first day', { status: 'completed', dueOn: null, completedOn: '2026-01-01', assignedOn: '2025-03-01' }, true],
    ['a draft', { ...OPEN, assignedOn: null }, false],
    ['carried over and cancelled', { status: 'cancelled', dueOn: null, completedOn: null, assignedOn: '2025-03-01' }, false],
    ['cancelled in its time', { status: 'cancelled', dueOn: null, completedOn: null, assignedOn: '2026-03-01' }, true],
  ] as const)('one that was %s', (_, task, reported) => expect(isReported(task, HALF)).toBe(reported));

  it('stood on the last day as they stood then: what was completed later was still being done', () => {
    const done = { status: 'completed', dueOn: '2026-06-10', completedOn: '2026-07-02' } as const;
    expect(classAt(done, '2026-06-30')).toBe('overdue');
    expect(classAt(done, '2026-06-10')).toBe('in_progress');
    expect(classAt(done, '2026-07-02')).toBe('completed_late');
  });

  it('are told in one sentence whose numbers make the total', () => {
    const day = fc.integer({ min: 0, max: 400 }).map((offset) => new Date(Date.UTC(2026, 0, 1) + offset * 86_400_000).toISOString().slice(0, 10));
    const task = fc.record({ status: fc.constantFrom(...TASK_STATUSES), dueOn: fc.option(day), doneOn: day }).map(({ status, dueOn, doneOn }) => ({ status, dueOn, completedOn: status === 'completed' ? doneOn : null }));
    fc.assert(fc.property(fc.array(task), day, (tasks, on) => {
      const counts = countsOf(tasks.map((one) => ({ class: classAt(one, on), count: 1 })));
      const { done, ongoing, suspended, cancelled } = progressOf(counts);
      expect(done + ongoing + suspended + cancelled).toBe(tasks.length);
      const [total, told, , stillOpen, overdue] = (tasksSentence(counts).replace(/\([^)]*\)/u, '(0)').match(/\d+/gu) ?? []).map(Number);
      expect([total, told, stillOpen, overdue]).toEqual([tasks.length, done, ongoing, counts.overdue]);
      expect(counts.overdue).toBeLessThanOrEqual(ongoing);
    }));
  });

  it('of nothing there is no share', () => {
    expect(tasksSentence(countsOf([]))).toBe('Tổng số nhiệm vụ BCĐ giao: 0; đã hoàn thành 0 (–); đang thực hiện 0, trong đó 0 nhiệm vụ quá hạn.');
    expect(tasksSentence(countsOf([{ class: 'completed_late', count: 2 }, { class: 'overdue', count: 1 }, { class: 'suspended', count: 1 }]))).toBe('Tổng số nhiệm vụ BCĐ giao: 4; đã hoàn thành 2 (50,0%); đang thực hiện 1, trong đó 1 nhiệm vụ quá hạn; tạm dừng 1.');
    expect([percentText(2, 3), percentText(389, 392), percentText(3, 3)]).toEqual(['66,7', '99,2', '100,0']);
  });
});
