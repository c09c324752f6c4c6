import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MEETING_MOVES, MEETING_STATUSES, needsReason } from './meetings.ts';

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
