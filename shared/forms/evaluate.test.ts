import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aColumn, aForm, alone, sheet, type Written } from '../../tests/support/forms.ts';
import { evaluate, type CheckContext } from './evaluate.ts';
import { parseFormula } from './formula.ts';
import type { Place } from './places.ts';

const contents = aForm([
  { code: 'summary', title: 'Tổng hợp', rows: { kind: 'units' }, columns: [aColumn('total', '1'), aColumn('carried', '2'), aColumn('fresh', '3'), aColumn('rate', '4', { type: 'number' })] },
  { code: 'list', title: 'Danh sách', rows: { kind: 'records', most: 100 }, columns: [aColumn('name', '1', { type: 'text' }), aColumn('people', '2'), aColumn('held_on', '3', { type: 'date' })] },
  { code: 'indicators', title: 'Chỉ tiêu', rows: { kind: 'fixed', rows: [{ code: 'communes', number: '1', label: 'Số xã' }, { code: 'good', number: '2', label: 'Tốt' }, { code: 'fair', number: '2a', label: 'Khá', indent: 1 }] }, columns: [aColumn('value', '')] },
]);
const [summary, list, indicators] = contents.sections;

function given(formula: string, cells: Record<string, Written>, at: Partial<Place> = {}, around: Partial<CheckContext> = {}): number | null {
  const section = at.section ?? summary;
  if (section === undefined) throw new Error('no section');
  return evaluate(contents, { section, row: 'unit', column: null, ...at }, parseFormula(formula).expression, alone(sheet(cells), around)).number;
}

const UNIT = { 'summary/unit/total': 12, 'summary/unit/carried': 7, 'summary/unit/fresh': 5 };
const LIST = { 'list/1/name': 'Mô hình A', 'list/1/people': 10, 'list/2/name': 'Mô hình B', 'list/2/people': null, 'list/4/name': 'Mô hình C', 'list/4/people': 5, 'list/4/held_on': '2026-03-05' };

describe('what a formula gives', () => {
  it.each<[string, number | null]>([
    ['1', 12], ['2+3', 12], ['total-carried', 5], ['[2]*3', 10], ['2/3', 1.4], ['percent(carried, total)', 58.3], ['1-(2-3)', 10], ['2-3-1', -10], ['summary.total', 12], ['summary.unit.total', 12],
    ['sum(list.people)', 15], ['count(list)', 3], ['count(list.people)', 2], ['count(list.name, "mo hinh b")', 1], ['list.4.held_on', 46_086], ['filled(rate)', 0], ['filled(total)', 1],
    ['is(list.1.name, "x", "Mô hình A")', 1], ['rate', null], ['rate+[1]', 1], ['rate*2', null], ['1/rate', null], ['indicators.communes', null],
  ])('%s is %j', (formula, number) => expect(given(formula, { ...UNIT, ...LIST })).toBe(number));

  it('a part of 0 has no value, nor has a percentage of 0', () => {
    expect(given('2/3', { ...UNIT, 'summary/unit/fresh': 0 })).toBeNull();
    expect(given('percent(2, 3)', { ...UNIT, 'summary/unit/fresh': 0 })).toBeNull();
  });

  it('389 of 392 is 99.2 percent; exactly half goes up', () => {
    expect(given('percent(2, 3)', { 'summary/unit/carried': 389, 'summary/unit/fresh': 392 })).toBe(99.2);
    expect(given('percent(2, 3)', { 'summary/unit/carried': 1001, 'summary/unit/fresh': 2000 })).toBe(50.1);
  });

  it('blank, a dash and 0 are three things: only 0 is a figure', () => {
    expect(given('1', {})).toBeNull();
    expect(given('1', { 'summary/unit/total': '-' })).toBeNull();
    expect(given('1', { 'summary/unit/total': 0 })).toBe(0);
    expect(given('2+3', {})).toBeNull();
    expect(given('2+3', { 'summary/unit/fresh': 0 })).toBe(0);
    expect(given('sum(list.people)', { 'list/1/name': 'x' })).toBeNull();
    expect(given('filled(1)', { 'summary/unit/total': '-' })).toBe(1);
  });

  it('asks the round before, other forms, the list of units and the period; without them it has no value', () => {
    const around: Partial<CheckContext> = {
      previous: sheet({ 'summary/unit/total': 9, 'summary/unit/fresh': 2 }), form: (code) => (code === 'B5' ? sheet({ 'reception/unit/total': 4, 'indicators/talks/value': 8 }) : null),
      units: (level) => (level === 'commune' ? 129 : null), period: { from: '2025-12-15', to: '2026-06-14' },
    };
    const asked: [string, number | null][] = [['previous(total)-previous(fresh)', 7], ['previous(total-fresh)', 7], ['B5:reception.total', 4], ['B5:indicators.talks', 8], ['B6:reception.total', null], ['units(commune)', 129], ['units(province)', null], ['months()', 6], ['day()', 46_187]];
    expect(asked.map(([formula]) => given(formula, UNIT, {}, around))).toEqual(asked.map(([, number]) => number));
    expect(asked.map(([formula]) => given(formula, UNIT))).toEqual(asked.map(() => null));
  });

  it('sums the outermost rows, and counts all', () => {
    const cells = { 'indicators/communes/value': 3, 'indicators/good/value': 2, 'indicators/fair/value': 1 };
    expect(given('sum(indicators.value)', cells, { ...(indicators && { section: indicators }), row: 'good', column: 'value' })).toBe(5);
    expect(given('count(indicators.value)', cells)).toBe(3);
    expect(given('2a', cells, { ...(indicators && { section: indicators }) })).toBe(1);
  });

  it('tells "over" with what it is added to', () => {
    const place = { section: list ?? contents.sections[0], row: '1', column: null };
    if (place.section === undefined) throw new Error('no section');
    const sum = parseFormula('sum(people)').expression;
    expect(evaluate(contents, { ...place, section: place.section }, sum, alone(sheet({ 'list/1/people': { over: 4900 }, 'list/2/people': 10 })))).toEqual({ number: 4910, qualifier: 'over' });
  });

  it('a sum does not depend on the order of its parts, nor on how they are grouped', () => {
    const figure = fc.option(fc.oneof(fc.integer({ min: 0, max: 1_000_000 }), fc.integer({ min: 0, max: 10_000_000 }).map((one) => one / 1000)));
    fc.assert(fc.property(figure, figure, figure, figure, fc.shuffledSubarray(['1', '2', '3', '4'], { minLength: 4 }), (a, b, c, d, order) => {
      const cells = { 'summary/unit/total': a, 'summary/unit/carried': b, 'summary/unit/fresh': c, 'summary/unit/rate': d };
      expect(given(order.join('+'), cells)).toBe(given('1+2+3+4', cells));
      expect(given('(1+2)+(3+4)', cells) ?? -1).toBeCloseTo(given('1+2+3+4', cells) ?? -1, 6);
    }));
    fc.assert(fc.property(fc.array(figure, { maxLength: 12 }), fc.infiniteStream(fc.nat()), (figures, seed) => {
      const shuffled = figures.map((one) => [seed.next().value as number, one] as const).sort(([x], [y]) => x - y).map(([, one]) => one);
      const sum = (all: (number | null)[]) => given('sum(list.people)', Object.fromEntries(all.map((one, index) => [`list/${index + 1}/people`, one])));
      expect(sum(shuffled)).toBe(sum(figures));
    }));
  });
});
