import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMinutes, agendaTimes, MEETING_MOVES, MEETING_STATUSES, minutesOver, needsReason } from './meetings.ts';

const status = fc.constantFrom(...MEETING_STATUSES);

describe('the life of a meeting', () => {
  it('leads from every state to the end, and never back over signed minutes', () => {
    const reached = (from: (typeof MEETING_STATUSES)[number], seen = new Set([from])): Set<string> => {
      for (const to of MEETING_MOVES[from]) if (!seen.has(to)) reached(to, seen.add(to));
      return seen;
    };
    for (const from of MEETING_STATUSES) expect(reached(from), from).toContain('closed');
    for (const from of ['minutes_signed', 'notice_issued', 'closed'] as const) expect([...reached(from)].toSorted(), from).toEqual(['closed', 'minutes_signed', 'notice_issued'].filter((one) => one !== 'minutes_signed' || from === 'minutes_signed'));
  });

  it('asks why wherever it leaves its order', () => {
    fc.assert(fc.property(status, (from) => {
      for (const to of MEETING_MOVES[from]) {
        const isBack = MEETING_STATUSES.indexOf(to) < MEETING_STATUSES.indexOf(from) && from !== 'postponed';
        expect(needsReason(from, to)).toBe(isBack || to === 'postponed' || to === 'cancelled');
      }
    }));
  });
});

describe('the clock of an agenda', () => {
  const start = fc.date({ min: new Date('2000-01-01T00:00Z'), max: new Date('2100-01-01T00:00Z'), noInvalidDate: true }).map((at) => at.toISOString().slice(0, 16));
  const durations = fc.array(fc.integer({ min: 0, max: 600 }), { minLength: 1, maxLength: 20 });

  it('runs on over midnight', () => {
    expect(agendaTimes('2026-12-31T23:30', [20, 0, 25])).toEqual([
      { startsAt: '2026-12-31T23:30', endsAt: '2026-12-31T23:50' }, { startsAt: '2026-12-31T23:50', endsAt: '2026-12-31T23:50' }, { startsAt: '2026-12-31T23:50', endsAt: '2027-01-01T00:15' },
    ]);
  });

  it('leaves no gap, and ends as long after the start as all rows last', () => {
    fc.assert(fc.property(start, durations, (startsAt, minutes) => {
      const times = agendaTimes(startsAt, minutes);
      expect(times[0]?.startsAt).toBe(startsAt);
      expect(times.slice(1).map((row) => row.startsAt)).toEqual(times.slice(0, -1).map(({ endsAt }) => endsAt));
      expect(times.at(-1)?.endsAt).toBe(addMinutes(startsAt, minutes.reduce((sum, one) => sum + one, 0)));
    }));
  });

  it('is over the end exactly when the last row is', () => {
    fc.assert(fc.property(start, durations, fc.integer({ min: 1, max: 2000 }), (startsAt, minutes, length) => {
      const endsAt = addMinutes(startsAt, length);
      const over = minutesOver({ startsAt, endsAt }, minutes);
      expect(over > 0).toBe((agendaTimes(startsAt, minutes).at(-1)?.endsAt ?? '') > endsAt);
      expect(minutesOver({ startsAt, endsAt: addMinutes(endsAt, over) }, minutes)).toBe(0);
      expect(minutesOver({ startsAt, endsAt: null }, minutes)).toBe(0);
    }));
  });
});
