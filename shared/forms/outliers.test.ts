import { describe, expect, it } from 'vitest';
import { aColumn, aForm, sheet } from '../../tests/support/forms.ts';
import { outliers, type UnitSheet } from './outliers.ts';

const contents = aForm([{ code: 'summary', title: '', rows: { kind: 'units' }, columns: [aColumn('total', '1', { formula: '2+3+4+5+6' }), ...['a', 'b', 'c', 'd', 'e'].map((code, index) => aColumn(code, String(index + 2)))] }]);
const unit = (name: string, figures: (number | null)[], before: (number | null)[] | null = null): UnitSheet => ({ unit: name, values: told(figures), previous: before === null ? null : told(before) });
const told = (figures: (number | null)[]) => sheet(Object.fromEntries(figures.map((figure, index) => [`summary/unit/${'abcde'.charAt(index)}`, figure])));
const plain = Array.from({ length: 9 }, (_, index) => unit(`Xã ${index}`, [10 + index, 20 + index, 30 - index, index, 5]));

describe('figures that are hard to believe', () => {
  it('are none among units that tell much the same', () => expect(outliers(contents, plain)).toEqual([]));

  it('are those far from what the other units tell, of eight units or more', () => {
    expect(outliers(contents, [...plain, unit('Xã lạ', [400, 21, 22, 3, 5])])).toEqual([{ kind: 'band', unit: 'Xã lạ', cell: 'summary/unit/a', number: 400, least: 0, most: 30.25 }]);
    expect(outliers(contents, [...plain.slice(0, 5), unit('Xã lạ', [400, 21, 22, 3, 5])])).toEqual([]);
  });

  it('are ten times the round before or a tenth of it, where that is no leap of small figures', () => {
    expect(outliers(contents, [unit('Xã A', [120, 4, 10, null, 0], [12, 40, 1, 500, 500])])).toEqual([{ kind: 'tenfold', unit: 'Xã A', cell: 'summary/unit/a', number: 120, previous: 12 }]);
    expect(outliers(contents, [unit('Xã A', [12], [120])])).toMatchObject([{ kind: 'tenfold', number: 12, previous: 120 }]);
  });

  it('are all the figures of another unit, unless they are few', () => {
    expect(outliers(contents, [unit('Xã A', [1, 2, 3, 4, 5]), unit('Xã B', [1, 2, 3, 4, 6]), unit('Xã C', [1, 2, 3, 4, 5])])).toEqual([{ kind: 'same', unit: 'Xã C', cell: 'summary/unit/a', other: 'Xã A' }]);
    expect(outliers(contents, [unit('Xã A', [0, 0, 0, 0, 5]), unit('Xã C', [0, 0, 0, 0, 5])])).toEqual([]);
  });
});
