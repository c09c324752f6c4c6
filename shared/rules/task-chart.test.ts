import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { barsOf, onTimeRate, STACK_ORDER } from './task-chart.ts';
import { countsOf, TASK_CLASSES } from './tasks.ts';

const counts = fc.array(fc.record({ class: fc.constantFrom(...TASK_CLASSES), count: fc.nat(50) })).map(countsOf);

describe('bars of a chart of tasks', () => {
  it('stack every class without a gap, each as long as its count', () => {
    fc.assert(fc.property(fc.array(counts, { minLength: 1 }), (all) => {
      const bars = barsOf(all.map((one, index) => ({ name: String(index), counts: one })), 100);
      const longest = Math.max(1, ...all.map(({ total }) => total));
      for (const [index, { segments }] of bars.entries()) {
        expect(segments.reduce((sum, { count }) => sum + count, 0)).toBe(all[index]?.total);
        for (const [place, segment] of segments.entries()) {
          const before = segments.slice(0, place).reduce((sum, { width }) => sum + width, 0);
          expect(segment.x).toBeCloseTo(before);
          expect(segment.width).toBeCloseTo((segment.count / longest) * 100);
        }
      }
    }));
  });

  it('know every class', () => {
    expect([...STACK_ORDER].toSorted()).toEqual([...TASK_CLASSES].toSorted());
  });

  it('tell what part of the completed was on time, and nothing where none was', () => {
    expect(onTimeRate(countsOf([{ class: 'completed_on_time', count: 3 }, { class: 'completed_late', count: 1 }, { class: 'overdue', count: 9 }]))).toBe(75);
    expect(onTimeRate(countsOf([{ class: 'overdue', count: 9 }]))).toBeNull();
  });
});
