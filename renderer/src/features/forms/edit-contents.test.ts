import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formContents } from '#shared/forms/form-contents.ts';
import { formProblems } from '#shared/forms/form-problems.ts';
import { aColumn, aForm } from '../../../../tests/support/forms.ts';
import { addCheck, addColumn, addRow, addSection, moved, type Part, withColumn, without } from './edit-contents.ts';

const WORDS = { title: 'Bảng', column: 'Cột', row: 'Dòng' };
const start = aForm([{ code: 'summary', title: '', rows: { kind: 'units' }, columns: [aColumn('c1', '1')] }]);

describe('designing a form', () => {
  it('whatever is added, moved and taken out, the form stays one that can be kept', () => {
    const step = fc.tuple(fc.constantFrom('column', 'row', 'units', 'fixed', 'records', 'check', 'move', 'without'), fc.nat(4), fc.nat(4), fc.constantFrom('section', 'column', 'row', 'check'));
    fc.assert(fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      let contents = start;
      for (const [what, section, index, kind] of steps) {
        const at = section % contents.sections.length;
        const part = (kind === 'section' ? { kind, section: at } : kind === 'check' ? { kind, index } : { kind, section: at, index }) as Part;
        if (what === 'column') contents = addColumn(contents, at, 'Cột').contents;
        else if (what === 'row') contents = contents.sections[at]?.rows.kind === 'fixed' ? addRow(contents, at, 'Dòng').contents : contents;
        else if (what === 'check') contents = addCheck(contents).contents;
        else if (what === 'move') contents = moved(contents, part, index % 2 === 0 ? 1 : -1)?.contents ?? contents;
        else if (what === 'without') contents = without(contents, part) ?? contents;
        else if (contents.sections.length < 20) contents = addSection(contents, what as 'units', WORDS).contents;
      }
      expect(formContents.parse(contents)).toEqual(contents);
      expect(formProblems(contents).filter(({ of }) => of?.kind !== 'check')).toEqual([]);
    }));
  });

  it('moving there and back changes nothing, and nothing goes past the ends', () => {
    const { contents, part } = addColumn(start, 0, 'Cột');
    const front = moved(contents, part, -1);
    expect(front?.contents.sections[0]?.columns.map(({ code }) => code)).toEqual(['c2', 'c1']);
    expect(front === null ? null : moved(front.contents, front.part, 1)).toEqual({ contents, part });
    expect(moved(contents, part, 1)).toBeNull();
    expect(without(start, { kind: 'column', section: 0, index: 0 })).toBeNull();
  });

  it('what is no longer said is left out', () => {
    const named = withColumn(start, 0, 0, { formula: '[1]' });
    expect(withColumn(named, 0, 0, { formula: undefined } as never)).toEqual(start);
  });
});
