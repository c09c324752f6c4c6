import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from './dates.ts';
import { countOpinions, OPINIONS, ROUND_STATES, roundState } from './opinion-rounds.ts';

describe('a round of written opinions', () => {
  it('is open from the day it is sent to its last day, and near its end in the three days before', () => {
    const round = { sentOn: '2026-03-10', closesOn: '2026-03-20', closedOn: null };
    expect(['2026-03-09', '2026-03-10', '2026-03-16', '2026-03-17', '2026-03-20', '2026-03-21'].map((day) => roundState(round, day))).toEqual(['scheduled', 'open', 'open', 'closing', 'closing', 'closed']);
    expect(roundState({ ...round, closedOn: '2026-03-12' }, '2026-03-12')).toBe('closed_early');
  });

  it('goes through its states in their order, whatever its days', () => {
    fc.assert(fc.property(fc.nat(60), fc.nat(90), (open, after) => {
      const round = { sentOn: '2026-03-10', closesOn: addDays('2026-03-10', open), closedOn: null };
      const [earlier, later] = [roundState(round, addDays('2026-03-01', after)), roundState(round, addDays('2026-03-02', after))];
      expect(ROUND_STATES.indexOf(earlier)).toBeLessThanOrEqual(ROUND_STATES.indexOf(later));
    }));
  });

  it('counts everybody asked once', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(...OPINIONS, null)), (opinions) => {
      const { asked, agree, disagree, other, unanswered } = countOpinions(opinions);
      expect([asked, agree + disagree + other + unanswered]).toEqual([opinions.length, opinions.length]);
    }));
  });
});
