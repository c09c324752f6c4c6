import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recastBy } from '../rules/recast.ts';
import { QUALIFIERS } from '../rules/figures.ts';
import { formContents } from './form-contents.ts';
import { canonicalWhole, changedCells, checkCode, lockedCells, sentCells, unlockedCells } from './locked-whole.ts';
import { earlierName } from './renamed-cells.ts';
import { cellsOf, gatherAll, gatheredOf, linesOf, NOTHING_GATHERED, type PartOfCell, recordsIn, together, wholeOf } from './roll-up.ts';

const FORM = formContents.parse({
  title: 'Biểu tổng hợp mẫu', measuredIn: '', checks: [], notes: [],
  sections: [
    { code: 'main', title: '', rows: { kind: 'fixed', rows: [{ code: 'cases', number: '1', label: 'Vụ việc' }, { code: 'solved', number: '2', label: 'Đã giải quyết' }, { code: 'part', number: '', label: 'Trong đó', heading: true }, { code: 'rate', number: '3', label: 'Tỷ lệ', type: 'percent', formula: 'percent(solved, cases)' }, { code: 'mood', number: '4', label: 'Đánh giá', type: 'text' }] }, columns: [{ code: 'value', number: '', headings: ['Số liệu'], type: 'count' }] },
    { code: 'models', title: '', rows: { kind: 'units' }, columns: [{ code: 'new', number: '1', headings: ['Mới'], type: 'count' }, { code: 'share', number: '2', headings: ['Tỷ lệ'], type: 'percent' }, { code: 'index', number: '3', headings: ['Chỉ số'], type: 'number', summed: false }, { code: 'listed', number: '4', headings: ['Trong danh sách'], type: 'count', formula: 'count(list)' }] },
    { code: 'list', title: '', rows: { kind: 'records', most: 10 }, columns: [{ code: 'name', number: '1', headings: ['Tên'], type: 'text' }] },
  ],
});
const told = (number: number | null, text: string | null = null, qualifier: PartOfCell['qualifier'] = null) => gatheredOf({ number, text, qualifier });
const wholeCell = (gathered: Parameters<typeof wholeOf>[1], name: string) => wholeOf(FORM, gathered).find(({ cell }) => cell === name);

const part = fc.oneof(
  fc.record({ number: fc.integer({ min: 0, max: 1_000_000 }), text: fc.constant(null), qualifier: fc.constantFrom(...QUALIFIERS) }),
  fc.record({ number: fc.integer({ min: 0, max: 100_000_000 }).map((cents) => cents / 100), text: fc.constant(null), qualifier: fc.constant(null) }),
  fc.record({ number: fc.constant(null), text: fc.constantFrom('-', 'chưa rõ'), qualifier: fc.constant(null) }),
  fc.constant({ number: null, text: null, qualifier: null }),
);

describe('the whole of a form', () => {
  it('adds counts, works rates out again and never adds percents, texts and what is told not to be added', () => {
    const ways = Object.fromEntries(cellsOf(FORM).map(({ cell, way }) => [cell, way]));
    expect(ways).toMatchObject({ 'main/cases/value': 'added', 'main/rate/value': 'worked_out', 'main/mood/value': 'told', 'models/unit/new': 'added', 'models/unit/share': 'told', 'models/unit/index': 'told', 'models/unit/listed': 'added' });
  });

  it('works a rate out of sums: half of 2 and all of 100 are not three quarters', () => {
    const gathered = new Map([['main/cases/value', gatherAll([told(2), told(100)])], ['main/solved/value', gatherAll([told(1), told(100)])], ['main/rate/value', gatherAll([told(50), told(100)])]]);
    expect(wholeCell(gathered, 'main/rate/value')).toMatchObject({ way: 'worked_out', figure: { value: 99 }, numbers: 2 });
  });

  it('keeps blank, dash and 0 apart', () => {
    const gathered = new Map([['main/cases/value', gatherAll([told(0), told(0)])], ['main/solved/value', gatherAll([told(null, '-'), told(null)])]]);
    expect(wholeCell(gathered, 'main/cases/value')).toMatchObject({ figure: { value: 0 }, numbers: 2, dashes: 0 });
    expect(wholeCell(gathered, 'main/solved/value')).toMatchObject({ figure: null, numbers: 0, dashes: 1 });
    expect(wholeCell(gathered, 'models/unit/new')).toMatchObject({ figure: null, numbers: 0, dashes: 0 });
  });

  it('has a cell for every row with figures and for the row of units, none for headings and lists', () => {
    expect(wholeOf(FORM, new Map()).map(({ cell }) => cell)).toEqual(['main/cases/value', 'main/solved/value', 'main/rate/value', 'main/mood/value', 'models/unit/new', 'models/unit/share', 'models/unit/index', 'models/unit/listed']);
    expect(recordsIn('list', [['list/1/name', null, 'A', null, null, null], ['list/3/name', null, 'B', null, null, null], ['main/cases/value', 1, null, null, null, null]])).toBe(2);
  });

  it('is the sum of its parts, in whatever order and in whatever groups they are put together', () => {
    fc.assert(fc.property(fc.array(part, { maxLength: 60 }), fc.nat(), (parts, seed) => {
      const gathered = parts.map(gatheredOf);
      const whole = gatherAll(gathered);
      const shuffled = gathered.map((one, index) => ({ one, at: (index * 7919 + seed) % 101 })).toSorted((a, b) => a.at - b.at).map(({ one }) => one);
      const middle = Math.floor(gathered.length / 2);
      expect(gatherAll(shuffled)).toEqual(whole);
      expect(together(gatherAll(gathered.slice(0, middle)), gatherAll(gathered.slice(middle)))).toEqual(whole);
      const cents = parts.reduce((sum, { number }) => sum + Math.round((number ?? 0) * 100), 0);
      expect(Math.round(whole.sum * 100)).toBe(cents);
      expect(whole.numbers + whole.dashes + whole.texts).toBe(parts.filter(({ number, text }) => number !== null || text !== null).length);
    }));
  });

  it('told by the units of today loses nothing: with what cannot be told by them it is what was reported', () => {
    const units = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
    const successions = fc.array(fc.record({ fromId: units, toId: fc.option(units), kind: fc.constantFrom('merged', 'divided', 'dissolved', 'separated', 'upgraded') }), { maxLength: 8 });
    fc.assert(fc.property(fc.array(fc.record({ unitId: units, part }), { maxLength: 40 }), successions, (parts, known) => {
      const lines = linesOf(parts.map(({ unitId, part: own }) => ({ unitId, ...own })), recastBy(known));
      expect(gatherAll(lines.map((line) => gatherAll(line.parts.map(gatheredOf))))).toEqual(gatherAll(parts.map(({ part: own }) => gatheredOf(own))));
      expect(lines.filter(({ unitId }) => unitId === null).length).toBeLessThanOrEqual(1);
    }));
  });
});

describe('a locked whole', () => {
  const gathered = new Map([['main/cases/value', gatherAll([told(4_900, null, 'over'), told(7)])], ['main/solved/value', told(null, '-')], ['models/unit/new', told(3)]]);
  const whole = wholeOf(FORM, gathered);
  const locked = { cells: lockedCells(whole), records: [] };

  it('tells the same cells as when it was made', () => expect(unlockedCells(FORM, locked)).toEqual(whole));

  it('sends figures with how they were told, and a dash where all put one; nothing for what is blank', () => {
    expect(sentCells(locked)).toEqual([['main/cases/value', 4_907, null, 'over'], ['main/solved/value', null, '-', null], ['models/unit/new', 3, null, null]]);
  });

  it('has one text whatever order its forms and cells come in, and another for any other value', () => {
    const round = { period: '2026-H1', dataFrom: '2025-12-15', dataTo: '2026-06-14' };
    const cells = sentCells(locked);
    const text = canonicalWhole({ ...round, forms: [{ code: 'B1', number: '2026.1', cells }, { code: 'B2', number: '2026.1', cells: [] }] });
    expect(canonicalWhole({ ...round, forms: [{ code: 'B2', number: '2026.1', cells: [] }, { code: 'B1', number: '2026.1', cells: cells.toReversed() }] })).toBe(text);
    expect(canonicalWhole({ ...round, forms: [{ code: 'B1', number: '2026.1', cells: cells.slice(1) }, { code: 'B2', number: '2026.1', cells: [] }] })).not.toBe(text);
    expect(checkCode('3f2a91bc07deaa10'.padEnd(64, '0'))).toBe('3F2A-91BC-07DE-AA10');
  });

  it('tells cell by cell what a later one changed', () => {
    const later = wholeOf(FORM, new Map([...gathered, ['main/solved/value', told(12)] as const, ['models/unit/new', NOTHING_GATHERED] as const]));
    expect(changedCells(whole, later)).toEqual([
      { cell: 'main/solved/value', before: null, after: { value: 12, qualifier: 'exact' } },
      { cell: 'main/rate/value', before: null, after: { value: 0.2, qualifier: 'under' } },
      { cell: 'models/unit/new', before: { value: 3, qualifier: 'exact' }, after: null },
    ]);
  });
});

it('a cell is found in older versions by the names it had', () => {
  expect(earlierName('main/total/value', [{ 'main/sum/value': 'main/total/value' }, { 'head/sum/value': 'main/sum/value' }])).toBe('head/sum/value');
  expect(earlierName('main/other/value', [{ 'main/sum/value': 'main/total/value' }])).toBe('main/other/value');
});
