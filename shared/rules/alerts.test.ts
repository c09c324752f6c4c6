import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alertDay, alertIsDue, mondayOf } from './alerts.ts';
import { addDays, daysBetween } from './dates.ts';

const day = fc.integer({ min: 0, max: 100_000 }).map((days) => addDays('1950-01-01', days));
const weekday = (text: string) => new Date(`${text}T00:00:00Z`).getUTCDay();

describe('the day of an alert', () => {
  it('is so many days before the deadline, and moves with it', () => {
    fc.assert(fc.property(day, fc.integer({ min: 0, max: 365 }), fc.integer({ min: -400, max: 400 }), (dueOn, days, moved) => {
      const alert = { kind: 'before', days, onDate: null } as const;
      const on = alertDay(alert, dueOn) ?? '';
      expect(daysBetween(on, dueOn)).toBe(days);
      expect(alertDay(alert, addDays(dueOn, moved))).toBe(addDays(on, moved));
    }));
  });

  it('is the Monday of the week of the deadline: the same for all seven days of it', () => {
    fc.assert(fc.property(day, (dueOn) => {
      const monday = alertDay({ kind: 'monday', days: null, onDate: null }, dueOn) ?? '';
      expect(weekday(monday)).toBe(1);
      expect(daysBetween(monday, dueOn)).toBeGreaterThanOrEqual(0);
      expect(daysBetween(monday, dueOn)).toBeLessThan(7);
      expect(mondayOf(addDays(monday, 6))).toBe(monday);
    }));
  });

  it('is a day of its own, whatever the deadline; without a deadline the others have none', () => {
    fc.assert(fc.property(day, fc.option(day), (onDate, dueOn) => {
      expect(alertDay({ kind: 'date', days: null, onDate }, dueOn)).toBe(onDate);
    }));
    expect(alertDay({ kind: 'before', days: 3, onDate: null }, null)).toBeNull();
    expect(alertDay({ kind: 'monday', days: null, onDate: null }, null)).toBeNull();
  });
});

describe('an alert', () => {
  it('is shown from its day on until it is seen, and again when an extension moves it past that', () => {
    fc.assert(fc.property(day, fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1, max: 300 }), (on, wait, later) => {
      const seen = addDays(on, wait);
      expect(alertIsDue(on, null, addDays(on, -1))).toBe(false);
      expect(alertIsDue(on, null, seen)).toBe(true);
      expect(alertIsDue(on, seen, addDays(seen, later))).toBe(false);
      expect(alertIsDue(addDays(seen, later), seen, addDays(seen, later))).toBe(true);
    }));
    expect(alertIsDue(null, null, '2026-11-26')).toBe(false);
  });
});
