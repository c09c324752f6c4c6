import { describe, expect, it } from 'vitest';
import { aColumn, aForm } from '../../tests/support/forms.ts';
import { cellBefore, lineName, renamedCells, unknownNames } from './renamed.ts';

const renamed = { [lineName('summary', 'column', 'fresh')]: lineName('summary', 'column', 'new'), [lineName('rows', 'row', 'good')]: lineName('grades', 'row', 'well') };

describe('cells that have another name in the version before', () => {
  it.each([['summary/unit/fresh', 'summary/unit/new'], ['summary/3/fresh', 'summary/3/new'], ['summary/unit/total', 'summary/unit/total'], ['rows/good/value', 'grades/well/value'], ['rows/weak/value', 'rows/weak/value']])('%s was %s', (now, before) => expect(cellBefore(renamed, now)).toBe(before));

  it('may only be named for rows and columns that are there', () => {
    const contents = aForm([{ code: 'summary', title: '', rows: { kind: 'units' }, columns: [aColumn('fresh', '1')] }]);
    expect(unknownNames(renamed, contents)).toEqual(['rows/good/*']);
    expect(renamedCells.safeParse({ 'summary/*/x': '../../etc' }).success).toBe(false);
  });
});
