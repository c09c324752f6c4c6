import { describe, expect, it } from 'vitest';
import type { RichText } from '#shared/rules/rich-text.ts';
import { documentOf, richTextOfDocument } from './rich-document.ts';

const said = (text: string, bold = false) => ({ text, bold });

describe('a text in the editor', () => {
  it('comes back as it went in', () => {
    const rich: RichText = [
      { kind: 'paragraph', runs: [said('Giao '), said('Sở Nội vụ', true)] },
      { kind: 'list', ordered: true, items: [[said('Rà soát')], [said('Báo cáo', true)]] },
      { kind: 'list', ordered: false, items: [[said('Xã A')]] },
      { kind: 'table', rows: [[[said('Đơn vị')], [said('Số')]], [[said('Xã A')], []]] },
    ];
    expect(richTextOfDocument(documentOf(rich))).toEqual(rich);
  });

  it('begins with an empty line', () => {
    expect(documentOf([])).toEqual({ type: 'doc', content: [{ type: 'paragraph', content: [] }] });
  });

  it('has even rows, also when cells over several columns were pasted', () => {
    const cell = (text: string, colspan = 1) => ({ type: 'tableCell', attrs: { colspan }, content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] });
    const pasted = { type: 'doc', content: [{ type: 'table', content: [{ type: 'tableRow', content: [cell('Cả năm', 2)] }, { type: 'tableRow', content: [cell('1'), cell('2'), cell('3')] }] }] };
    expect(richTextOfDocument(pasted)).toEqual([{ kind: 'table', rows: [[[said('Cả năm')], [], []], [[said('1')], [said('2')], [said('3')]]] }]);
  });
});
