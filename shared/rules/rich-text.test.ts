import { array, assert, boolean, constantFrom, json as anyJson, oneof, property, record, stringMatching, constant, type Arbitrary } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Block, hasForm, parseRichText, plainText, type RichText, richTextOf, type Runs, tidyRichText } from './rich-text.ts';
import { cleanText } from './text.ts';

const said = (text: string, bold = false) => ({ text, bold });
const paragraph = (...runs: Runs): Block => ({ kind: 'paragraph', runs });

const runs: Arbitrary<Runs> = array(record({ text: oneof(stringMatching(/^[ a-zạđ\u200B\n]{0,6}$/), constantFrom('Đồng ý', '  ', '\u0301', 'e\u0323')), bold: boolean() }), { maxLength: 4 });
const block: Arbitrary<Block> = oneof(
  record({ kind: constant('paragraph' as const), runs }),
  record({ kind: constant('list' as const), ordered: boolean(), items: array(runs, { maxLength: 4 }) }),
  record({ kind: constant('table' as const), rows: array(array(runs, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 3 }) }),
);
const richText: Arbitrary<RichText> = array(block, { maxLength: 5 });

describe('rich text', () => {
  it('comes back from JSON as it was stored, however often', () => {
    assert(property(richText, (rich) => {
      const stored = tidyRichText(rich);
      expect(parseRichText(JSON.parse(JSON.stringify(rich)))).toEqual({ ok: true, rich: stored });
      expect(parseRichText(JSON.parse(JSON.stringify(stored)))).toEqual({ ok: true, rich: stored });
    }));
  });

  it('loses no word of plain text and gains none', () => {
    assert(property(array(stringMatching(/^[a-zđ ]{0,12}$/), { maxLength: 5 }), (lines) => {
      const text = lines.map((line) => cleanText(line)).filter((line) => line !== '').join('\n');
      expect(plainText(richTextOf(lines.join('\n')))).toBe(text);
      expect(hasForm(richTextOf(text))).toBe(false);
    }));
  });

  it('reads the same with its words tidied', () => {
    assert(property(richText, (rich) => { expect(plainText(tidyRichText(rich)).replace(/\s/g, '')).toBe(plainText(tidyRichText(tidyRichText(rich))).replace(/\s/g, '')); }));
  });

  it('never takes what is of another shape, and never throws', () => {
    assert(property(anyJson(), (text) => {
      const parsed = parseRichText(JSON.parse(text));
      expect(parsed.ok ? parseRichText(parsed.rich) : parsed).toEqual(parsed);
    }));
  });

  it.each([
    ['a text', 'Đồng ý', 'shape'],
    ['a block of another kind', [{ kind: 'html', html: '<b>Đồng ý</b>' }], 'shape'],
    ['a field too many', [{ kind: 'paragraph', runs: [], style: 'x' }], 'shape'],
    ['a field too many beside words', [{ kind: 'paragraph', runs: [{ ...said('a'), href: 'x' }] }], 'shape'],
    ['words without a weight', [{ kind: 'paragraph', runs: [{ text: 'a' }] }], 'shape'],
    ['a list that does not say its kind', [{ kind: 'list', items: [] }], 'shape'],
    ['a table without cells', [{ kind: 'table', rows: [] }], 'uneven_table'],
    ['a table with rows of different lengths', [{ kind: 'table', rows: [[[]], [[], []]] }], 'uneven_table'],
    ['too many blocks', Array.from({ length: 501 }, () => ({ kind: 'paragraph', runs: [] })), 'too_large'],
    ['too many cells', [{ kind: 'table', rows: [Array.from({ length: 21 }, () => [])] }], 'too_large'],
    ['too many words', [{ kind: 'paragraph', runs: [said('a'.repeat(20_001))] }], 'too_large'],
  ])('refuses %s', (_what, json, refusal) => {
    expect(parseRichText(json)).toEqual({ ok: false, refusal });
  });

  it('is kept without spare spaces, empty lines and seams', () => {
    expect(tidyRichText([paragraph(said(' Giao '), said(' Sở Nội vụ', true), said(' ', true), said('  ')), paragraph(said(' '))])).toEqual([paragraph(said('Giao '), said('Sở Nội vụ', true))]);
    expect(tidyRichText([paragraph(said('Đồ'), said('ng'), said(' ý', true), said('', false), said(' kiến', true))])).toEqual([paragraph(said('Đồng'), said(' ý kiến', true))]);
  });

  it('joins a letter with the mark over it, also where they were parted', () => {
    expect(tidyRichText([paragraph(said('e'), said('', true), said('\u0301'))])).toEqual([paragraph(said('é'))]);
  });

  it('is read line by line', () => {
    const rich: RichText = [
      paragraph(said('Giao '), said('Sở Nội vụ', true)),
      { kind: 'list', ordered: true, items: [[said('Rà soát')], [said('Báo cáo')]] },
      { kind: 'list', ordered: false, items: [[said('Xã A')]] },
      { kind: 'table', rows: [[[said('Đơn vị')], [said('Số')]], [[said('Xã A')], []]] },
    ];
    expect(plainText(rich)).toBe('Giao Sở Nội vụ\n1. Rà soát\n2. Báo cáo\n- Xã A\nĐơn vị | Số\nXã A |');
  });
});
