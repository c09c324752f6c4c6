import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOneLetterApart, NearNames } from './near-names.ts';

const NAMES = ['nguyen van an', 'nguyen van anh', 'tran thi thu', 'tran thi tho', 'le van vi'];
const index = new NearNames(NAMES, (name) => name);

/** The number of letters to change, the slow and plain way. */
function distance(a: string, b: string): number {
  const row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    let corner = row[0] ?? 0;
    row[0] = i;
    for (let j = 1; j <= b.length; j += 1) {
      const above = row[j] ?? 0;
      row[j] = Math.min(above + 1, (row[j - 1] ?? 0) + 1, corner + (a[i - 1] === b[j - 1] ? 0 : 1));
      corner = above;
    }
  }
  return row[b.length] ?? 0;
}
const word = fc.string({ unit: fc.constantFrom('a', 'b', 'n', ' '), maxLength: 8 });

describe('names one letter apart', () => {
  it.each([
    ['nguyen van an', ['nguyen van anh']],
    ['tran thi thu', ['tran thi tho']],
    ['le van v', ['le van vi']],
    ['le van viy', ['le van vi']],
    ['pham van mau', []],
    ['', []],
  ])('of “%s”', (name, near) => expect(index.near(name)).toEqual(near));

  it('are those that one change makes equal', () => {
    fc.assert(fc.property(word, word, (a, b) => { expect(isOneLetterApart(a, b)).toBe(distance(a, b) === 1); }));
  });

  it('are all found, and no others', () => {
    fc.assert(fc.property(fc.uniqueArray(word, { maxLength: 12 }), word, (names, name) => {
      expect(new NearNames(names, (one) => one).near(name).toSorted()).toEqual(names.filter((one) => distance(one, name) === 1).toSorted());
    }));
  });
});
