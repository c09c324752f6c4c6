import { describe, expect, it } from 'vitest';
import { resources } from './resources.ts';

type Tree = { [key: string]: string | Tree };

function leaves(tree: Tree, prefix = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] => (typeof value === 'string' ? [[prefix + key, value]] : leaves(value, `${prefix}${key}.`)));
}

const vi = leaves(resources.vi);
const en = leaves(resources.en);
const stem = (key: string) => key.replace(/_(one|other)$/, '');
const holes = (text: string) => [...text.matchAll(/\{\{(\w+)/g)].map((match) => match[1]).toSorted();

describe('texts of the screen', () => {
  it('have the same keys in both languages', () => {
    expect([...new Set(en.map(([key]) => stem(key)))].toSorted()).toEqual([...new Set(vi.map(([key]) => stem(key)))].toSorted());
  });

  it('no text is empty', () => expect([...vi, ...en].filter(([, text]) => text.trim() === '')).toEqual([]));

  it('a translation names what the Vietnamese text names', () => {
    const byKey = new Map(vi.map(([key, text]) => [stem(key), text]));
    const different = en.filter(([key, text]) => !key.endsWith('_one') && holes(text).join() !== holes(byKey.get(stem(key)) ?? '').join());
    expect(different).toEqual([]);
  });

  it('English has no Vietnamese letters, but for places, papers printed in Vietnamese and the symbols of decisions', () => {
    const printed = /Mẫu, ngày 05 tháng 02 năm 2026|-QĐ\/TU/;
    expect(en.filter(([, text]) => /[ăâđêôơưĂÂĐÊÔƠƯ\u1EA0-\u1EF9]/.test(text.replace(printed, '')))).toEqual([]);
  });

  it('Vietnamese texts are NFC', () => expect(vi.filter(([, text]) => text !== text.normalize('NFC'))).toEqual([]));
});
