import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ANY_PAPER, laidTexts } from '../../../../tests/support/any-paper.ts';
import { PARTY_DECISION, STATE_DECISION } from '../../../../tests/support/official-papers.ts';
import { paperSheets } from './html.ts';

const ENTITIES: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };
const TAGS = ['p', 'span', 'br', 'div', 'table', 'colgroup', 'col', 'thead', 'tbody', 'tr', 'th', 'td'];
/** The texts of a sheet, a line each; line breaks within a text as they were. */
const textsOf = (body: string) => [...body.matchAll(/<p class="k\d+">(.*?)<\/p>/gs)]
  .map(([, inner = '']) => inner.replaceAll('<br>', '\n').replaceAll(/<\/?span[^>]*>/g, '').replaceAll(/&(?:amp|lt|gt|quot);/g, (entity) => ENTITIES[entity] ?? entity))
  .filter((text) => text !== '&nbsp;' && text !== '');

describe('a paper as it is printed', () => {
  it.each([STATE_DECISION, PARTY_DECISION])('has a sheet for itself and one for its annex, in the margins of its rules', (paper) => {
    const sheets = paperSheets(paper);
    expect(sheets).toHaveLength(2);
    for (const { css } of sheets) {
      expect(css).toContain('size: 210mm 297mm; margin: 20mm 15mm 20mm 30mm');
      expect(css).toContain('@page :first { @top-center { content: none; } }');
    }
    expect(sheets[1]?.body).toMatch(/<thead><tr><th scope="col">/);
  });

  it('lies where its annex does', () => {
    const [annex] = STATE_DECISION.annexes;
    expect(paperSheets({ ...STATE_DECISION, annexes: [{ ...annex!, landscape: true }] }).map(({ css }) => /size: (\d+mm \d+mm)/.exec(css)?.[1])).toEqual(['210mm 297mm', '297mm 210mm']);
  });

  it('says the same as the Word file, whatever characters it has; none of them is taken for HTML, and no element bears looks of its own', () => {
    fc.assert(fc.property(ANY_PAPER, (paper) => {
      const body = paperSheets(paper).map((sheet) => sheet.body).join('\n');
      expect(textsOf(body)).toEqual(laidTexts(paper));
      expect([...body.matchAll(/<(\w+)/g)].map(([, tag = '']) => tag).filter((tag) => !TAGS.includes(tag))).toEqual([]);
      expect(body.replaceAll(/>[^<]*</g, '><')).not.toContain('style=');
    }));
  });
});
