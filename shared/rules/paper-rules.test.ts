import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from './dates.ts';
import { SYSTEMS } from './documents.ts';
import { PAPER_RULES, paperRulesFor } from './paper-rules.ts';

describe('the rules a paper follows', () => {
  it.each([
    ['party', '2018-04-02', 'hd36_2018'], ['party', '2026-05-26', 'hd36_2018'], ['party', '2026-05-27', 'hd05_2026'], ['party', '2030-01-01', 'hd05_2026'],
    ['state', '2019-01-01', 'nd30_2020'], ['state', '2020-03-05', 'nd30_2020'], ['state', '2026-11-26', 'nd30_2020'],
  ] as const)('of the %s on %s are %s', (system, day, id) => expect(paperRulesFor(system, day).id).toBe(id));

  it('are of its own side, and begun by its day unless it is older than all of them', () => {
    const day = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('2000-01-01', days));
    fc.assert(fc.property(fc.constantFrom(...SYSTEMS), day, (system, of) => {
      const rules = paperRulesFor(system, of);
      const begun = PAPER_RULES.filter((one) => one.system === system && one.from <= of);
      expect([rules.system, begun.length === 0 || begun.at(-1) === rules]).toEqual([system, true]);
    }));
  });

  it('have the measures of the texts: A4 margins 20, 20, 30 and 15 mm, the sizes of the head and of the body', () => {
    expect(PAPER_RULES.map(({ id, margins: { top, bottom, left, right } }) => [id, top, bottom, left, right])).toEqual([['hd36_2018', 20, 20, 30, 15], ['nd30_2020', 20, 20, 30, 15], ['hd05_2026', 20, 20, 30, 15]]);
    expect(PAPER_RULES.map(({ sizes: { superior, issuer, heading, motto, body } }) => [superior, issuer, heading, motto, body])).toEqual([[14, 14, 15, null, 14], [12, 12, 12, 13, 13], [14, 14, 15, null, 14]]);
  });

  it('say whether the text itself was read', () => expect(PAPER_RULES.filter(({ originalRead }) => originalRead).map(({ id }) => id)).toEqual(['nd30_2020']));
});
