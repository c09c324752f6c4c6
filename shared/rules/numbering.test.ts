import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextNumber, refusalOf, seriesOf, type Numbered } from './numbering.ts';

const TERMS = [{ id: 'xx', beginsOn: '2020-10-15', endsOn: '2025-10-09' }, { id: 'xxi', beginsOn: '2025-10-10', endsOn: null }];
const paper = (changes: Partial<Numbered>): Numbered => ({ system: 'party', type: 'notice', issuedOn: '2026-03-18', committeeId: 'a', ...changes });
const sameSeries = (one: Partial<Numbered>, other: Partial<Numbered>) => seriesOf(paper(one), TERMS) === seriesOf(paper(other), TERMS);

describe('the numbers of papers', () => {
  it('of the Party run by type through the term', () => {
    expect(sameSeries({ issuedOn: '2025-10-10' }, { issuedOn: '2026-12-31' })).toBe(true);
    expect(sameSeries({ issuedOn: '2025-10-09' }, { issuedOn: '2025-10-10' })).toBe(false);
    expect(sameSeries({ type: 'notice' }, { type: 'report' })).toBe(false);
    expect(sameSeries({ type: 'decision' }, { type: 'rule' })).toBe(true);
    expect(seriesOf(paper({ issuedOn: '2020-10-14' }), TERMS)).toBeNull();
  });

  it('of the State run through the year, whatever the type', () => {
    expect(sameSeries({ system: 'state' }, { system: 'state', type: 'report', issuedOn: '2026-01-01' })).toBe(true);
    expect(sameSeries({ system: 'state' }, { system: 'state', issuedOn: '2025-12-31' })).toBe(false);
    expect(seriesOf(paper({ system: 'state', issuedOn: '1999-01-01' }), [])).not.toBeNull();
  });

  it('are each committee’s own, and the office’s', () => {
    expect(sameSeries({ committeeId: 'a' }, { committeeId: 'b' })).toBe(false);
    expect(sameSeries({ committeeId: null }, { committeeId: 'b' })).toBe(false);
  });

  it('have no gap and none twice, and their days go on', () => {
    const last = { number: 4, issuedOn: '2026-03-10' };
    expect(refusalOf(5, '2026-03-10', last)).toBeNull();
    expect(refusalOf(4, '2026-03-10', last)).toEqual({ rule: 'NUMBER_TAKEN' });
    expect(refusalOf(6, '2026-03-10', last)).toEqual({ rule: 'NUMBER_GAP', expected: 5 });
    expect(refusalOf(5, '2026-03-09', last)).toEqual({ rule: 'NUMBER_BEFORE_LAST', last });
    expect(refusalOf(117, '2026-03-09', null)).toBeNull();
  });

  it('are one after the other, whatever is asked for in whatever order', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 12 })), (asked) => {
      const given: number[] = [];
      for (const number of asked) {
        const last = given.length === 0 ? null : { number: given.at(-1) ?? 0, issuedOn: '2026-01-01' };
        if (refusalOf(number, '2026-01-01', last) === null) given.push(number);
        expect(refusalOf(nextNumber(last), '2026-01-01', last)).toBeNull();
      }
      expect(given).toEqual(given.map((_, index) => (given[0] ?? 0) + index));
    }));
  });
});
