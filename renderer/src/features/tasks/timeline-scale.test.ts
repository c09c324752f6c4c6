import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#shared/rules/dates.ts';
import { barOf, daysOf, shiftSpan, spanOf } from './timeline-scale.ts';

const day = fc.integer({ min: 0, max: 900 }).map((days) => addDays('2025-06-01', days));
const scale = fc.constantFrom('month' as const, 'quarter' as const, 'year' as const);

describe('the timeline', () => {
  it('shows the month, the quarter or the year a month lies in', () => {
    expect(spanOf('month', '2026-02')).toMatchObject({ from: '2026-02-01', to: '2026-02-28', days: 28, ticks: ['2026-02-01', '2026-02-08', '2026-02-15', '2026-02-22'] });
    expect(spanOf('quarter', '2026-11')).toMatchObject({ from: '2026-10-01', to: '2026-12-31', ticks: ['2026-10-01', '2026-11-01', '2026-12-01'] });
    expect(spanOf('year', '2026-11')).toMatchObject({ from: '2026-01-01', to: '2026-12-31', days: 365 });
  });

  it('goes on to the span right after and right before', () => {
    fc.assert(fc.property(scale, day, (way, on) => {
      const month = on.slice(0, 7);
      expect(spanOf(way, shiftSpan(way, month, 1)).from).toBe(addDays(spanOf(way, month).to, 1));
      expect(spanOf(way, shiftSpan(way, shiftSpan(way, month, 1), -1))).toEqual(spanOf(way, month));
    }));
  });

  it('draws a task from its start to its end, cut where the span ends', () => {
    const span = spanOf('month', '2026-04');
    const task = { startsOn: null, assignedOn: '2026-04-01', dueOn: '2026-04-30', completedOn: null };
    expect(barOf(task, span)).toEqual({ kind: 'in', left: 0, width: 100, fromBefore: false, toAfter: false });
    expect(barOf({ ...task, assignedOn: '2026-03-01', completedOn: '2026-04-15' }, span)).toEqual({ kind: 'in', left: 0, width: 50, fromBefore: true, toAfter: false });
    expect(barOf({ ...task, dueOn: null }, span)).toMatchObject({ toAfter: true });
    expect(barOf({ ...task, assignedOn: '2026-03-01', dueOn: '2026-03-31' }, span)).toEqual({ kind: 'before' });
    expect(barOf({ ...task, assignedOn: '2026-05-01', dueOn: null }, span)).toEqual({ kind: 'after' });
  });

  it('never draws a bar outside of the span', () => {
    fc.assert(fc.property(scale, day, fc.option(day), fc.option(day), fc.option(day), (way, assignedOn, startsOn, dueOn, completedOn) => {
      const bar = barOf({ assignedOn, startsOn, dueOn, completedOn }, spanOf(way, '2026-05'));
      const [left, right] = bar.kind === 'in' ? [bar.left, bar.left + bar.width] : [0, 100];
      expect(left).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(100.001);
      expect(right).toBeGreaterThan(left);
      const { from, to } = daysOf({ assignedOn, startsOn, dueOn, completedOn });
      expect(to === null || from <= to).toBe(true);
    }));
  });
});
