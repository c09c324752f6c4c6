import { describe, expect, it } from 'vitest';
import type { ImportColumn, ImportField } from '#shared/contract/imports.ts';
import { ROSTER_COLUMNS } from '#shared/rules/import-roster-columns.ts';
import { mappingOf, shownColumns, withColumn } from './mapping.ts';

const column = (number: number, field: ImportField | null, personal = false): ImportColumn => ({ column: number, letter: 'ABCDEFG'.charAt(number - 1), heading: '', samples: [], field, personal });
const columns = [column(1, 'orderNo'), column(2, 'fullName'), column(3, 'note', true), column(4, 'position'), column(5, null), column(6, 'key')];

describe('columns of an import', () => {
  it('are proposed without personal data', () => {
    expect([...mappingOf(columns)]).toEqual([[1, 'orderNo'], [2, 'fullName'], [4, 'position'], [6, 'key']]);
  });

  it('a field chosen for another column leaves the one that had it', () => {
    const changed = withColumn(mappingOf(columns), 5, 'fullName');
    expect(changed.get(5)).toBe('fullName');
    expect(changed.has(2)).toBe(false);
  });

  it('a column can be left out', () => expect(withColumn(mappingOf(columns), 4, null).has(4)).toBe(false));

  it('are shown with the rows in the sheet’s order; role and unit always can be filled in', () => {
    expect(shownColumns(columns, mappingOf(columns), ROSTER_COLUMNS).map(({ field, column: own }) => [field, own?.letter ?? null])).toEqual([
      ['orderNo', 'A'], ['fullName', 'B'], ['position', 'D'], ['role', null], ['unit', null],
    ]);
  });
});
