import { describe, expect, it } from 'vitest';
import type { ImportColumn, ImportField } from '#shared/contract/imports.ts';
import { REGISTER_COLUMNS } from '#shared/rules/import-register-columns.ts';
import { ROSTER_COLUMNS } from '#shared/rules/import-roster-columns.ts';
import { recalled, remembering } from './remembered.ts';

const columnsOf = (...headings: [heading: string, field: ImportField | null, personal?: boolean][]): ImportColumn[] =>
  headings.map(([heading, field, personal = false], index) => ({ column: index + 2, letter: 'BCDEFG'.charAt(index), heading, samples: [], field, personal }));
const COLUMNS = columnsOf(['Họ và tên', 'fullName'], ['Chức vụ', 'position'], ['Việc', null], ['CCCD', null, true]);
const CHOSEN = new Map<number, ImportField>([[2, 'fullName'], [4, 'assignedField']]);

describe('the mapping of a list that comes again', () => {
  const known = remembering([], COLUMNS, CHOSEN);

  it('is as it was put last, whatever the capitals, marks and blanks of its headings', () => {
    expect(recalled(known, columnsOf(['HỌ VÀ TÊN', 'fullName'], ['Chức  vụ', 'position'], ['việc', null], ['CCCD', null, true]), ROSTER_COLUMNS)).toEqual(CHOSEN);
  });

  it('is not that of other headings, of the same in another order, or of another list', () => {
    expect(recalled(known, COLUMNS.slice(0, 3), ROSTER_COLUMNS)).toBeUndefined();
    expect(recalled(known, COLUMNS, REGISTER_COLUMNS.incoming)).toBeUndefined();
    expect(recalled(known, columnsOf(['Chức vụ', 'position'], ['Họ và tên', 'fullName'], ['Việc', null], ['CCCD', null, true]), ROSTER_COLUMNS)).toBeUndefined();
  });

  it('never takes a personal column, and takes the key by what stands in it', () => {
    const odd = [{ ...known[0], shape: known[0]?.shape ?? '', fields: ['fullName', 'key', null, 'note'] as (ImportField | null)[] }];
    expect(recalled(odd, COLUMNS, ROSTER_COLUMNS)).toEqual(new Map([[2, 'fullName']]));
    expect(recalled(known, columnsOf(['Họ và tên', 'fullName'], ['Chức vụ', 'key'], ['Việc', null], ['CCCD', null, true]), ROSTER_COLUMNS)).toEqual(new Map<number, ImportField>([[2, 'fullName'], [3, 'key'], [4, 'assignedField']]));
  });

  it('the newest of a shape counts, and forty shapes are known', () => {
    const newer = remembering(known, COLUMNS, new Map([[2, 'fullName']]));
    expect(recalled(newer, COLUMNS, ROSTER_COLUMNS)).toEqual(new Map([[2, 'fullName']]));
    let many = newer;
    for (let number = 0; number < 45; number += 1) many = remembering(many, columnsOf([`Cột ${number}`, null]), new Map());
    expect(many).toHaveLength(40);
    expect(recalled(many, COLUMNS, ROSTER_COLUMNS)).toBeUndefined();
  });
});
