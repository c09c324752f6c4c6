import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCell, type FileCell } from './read-cell.ts';

const text = (said: string): FileCell => ({ text: said, kind: 'text' });
const figure = (value: number, shown = String(value)): FileCell => ({ text: shown, kind: 'number', number: value });
const value = (number: number | null, words: string | null = null, qualifier: string | null = number === null ? null : 'exact') => ({ kind: 'value', value: { number, text: words, qualifier } });

describe('a cell of a file', () => {
  it.each([
    ['blank', 'count', null, { kind: 'blank' }], ['spaces', 'count', text('  '), { kind: 'blank' }], ['0', 'count', figure(0), value(0)], ['a dash', 'count', text('–'), value(null, '-')], ['a dash of a list', 'text', text('-'), value(null, '-')],
    ['grouped', 'count', text('4.900'), value(4900)], ['"over"', 'count', text('trên 4.900'), value(4900, null, 'over')], ['a share shown as percent', 'percent', figure(0.992, '99.2%'), value(99.2)], ['percent in words', 'percent', text('99,2%'), value(99.2)],
    ['a mark', 'flag', text('X'), value(1)], ['a tick', 'flag', text('✓'), value(1)], ['no', 'flag', text('Không'), value(0)], ['a day', 'date', text('18/3/2026'), value(null, '2026-03-18')], ['a decimal', 'number', text('1.234,5'), value(1234.5)],
  ] as const)('%s is told', (_name, type, cell, expected) => expect(readCell(type, cell)).toEqual(expected));

  it.each([
    ['count', text('389/392'), 'PAIR', [389, 392, null]], ['percent', text('389/392'), 'PAIR', [99.2, null]], ['percent', figure(0.992), 'SHARE_OR_PERCENT', [99.2, 0.992]], ['count', text('x'), 'MARKED', [1, null]], ['count', figure(2.5), 'NOT_WHOLE', [3, 2.5]],
    ['count', text('nhiều'), 'NOT_A_NUMBER', [null]], ['count', text('99,2%'), 'NOT_A_NUMBER', [99.2, null]], ['number', text('1.234'), 'NOT_A_NUMBER', [1234, 1.234]], ['date', text('tháng 3'), 'NOT_A_DATE', [null]], ['flag', text('một phần'), 'NOT_AN_OPTION', [1, 0]],
  ] as const)('%s: %o is asked about', (type, cell, question, numbers) => {
    const read = readCell(type, cell);
    expect(read).toMatchObject({ kind: 'question', question });
    expect(read.kind === 'question' && read.proposals.map((one) => one.number)).toEqual(numbers);
  });

  it('tells a choice by its words, whatever their accents and capitals', () => {
    expect(readCell('choice', text('tap the'), ['Tập thể', 'Cá nhân'])).toEqual(value(null, 'Tập thể'));
    expect(readCell('choices', text('niêm yết; Truyền thanh'), ['Niêm yết', 'Truyền thanh'])).toEqual(value(null, 'Niêm yết; Truyền thanh'));
    expect(readCell('choice', text('Khác'), ['Tập thể'])).toMatchObject({ question: 'NOT_AN_OPTION' });
  });

  it('gives every whole number as it stands, and never a number for what is none', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 1e9 }), (n) => { expect(readCell('count', figure(n))).toEqual(value(n)); }));
    fc.assert(fc.property(fc.string({ maxLength: 40 }), (said) => {
      const read = readCell('count', text(said));
      if (read.kind === 'value' && read.value.number !== null) expect(said).toMatch(/\d/);
    }));
  });
});
