import { describe, expect, it } from 'vitest';
import { aColumn, aForm, alone, sheet, type Written } from '../../tests/support/forms.ts';
import { checkForm, workOut } from './checks.ts';
import { en } from './en.ts';
import type { CheckContext } from './evaluate.ts';
import type { FormCheck } from './form-contents.ts';
import { sentenceOf } from './sentences.ts';
import { vi } from './vi.ts';

const ROLES = ['Trưởng ban', 'Phó Trưởng ban', 'Ủy viên'];
const check = (name: string, left: string, operator: '=' | '<=' | '<' | '>=' | '>', right: string, more: object = {}): FormCheck => ({ name, section: 'summary', severity: 'E', left, operator, right, ...more });

const contents = aForm([
  { code: 'summary', title: 'Tổng hợp', rows: { kind: 'units' }, columns: [
    aColumn('total', '1', { formula: '2+3' }), aColumn('carried', '2', { required: true }), aColumn('fresh', '3', { qualified: true }), aColumn('rate', '4', { type: 'percent', formula: 'percent(3, 1)' }),
    aColumn('share', '5', { type: 'percent' }), aColumn('note', '6', { type: 'text', length: { least: 2, most: 5 } }), aColumn('done_on', '7', { type: 'date' }), aColumn('kind', '8', { type: 'choice', options: ['Định kỳ', 'Đột xuất'] }),
    aColumn('ways', '9', { type: 'choices', options: ['Niêm yết', 'Truyền thanh'] }), aColumn('ready', '10', { type: 'flag' }), aColumn('phone', '11', { type: 'phone' }), aColumn('since', '12', { type: 'known_day' }),
  ] },
  { code: 'people', title: 'Danh sách', rows: { kind: 'records', most: 50 }, total: 'bottom', columns: [aColumn('name', '1', { type: 'text', required: true }), aColumn('role', '2', { type: 'choice', options: ROLES }), aColumn('unit', '3', { type: 'text' }), aColumn('years', '4')] },
  { code: 'grid', title: 'Lưới', total: 'top', rows: { kind: 'fixed', rows: [
    { code: 'title', number: 'I', label: 'Nhóm', heading: true }, { code: 'all', number: '1', label: 'Cả hai', formula: 'a+b' }, { code: 'a', number: '1a', label: '- Loại a', indent: 1 }, { code: 'b', number: '1b', label: '- Loại b', indent: 1 }, { code: 'other', number: '2', label: 'Khác' },
  ] }, columns: [aColumn('both', '3', { formula: 'men+women' }), aColumn('men', '4'), aColumn('women', '5'), aColumn('part', '6', { type: 'percent', formula: 'percent(women, both)' })] },
], [
  check('carried_before', 'carried', '=', 'previous(total)', { severity: 'W' }), check('listed', 'total', '=', 'count(people)', { severity: 'W' }), check('fresh_few', '3', '<=', '2'),
  check('dated_when_ready', 'filled(done_on)', '=', '[1]', { when: 'ready' }), check('in_period', 'done_on', '<=', 'day()'), check('for_communes', 'fresh', '>=', '[2]*months()', { levels: ['commune'], severity: 'W' }), check('of_years', 'total', '>', '[0]', { months: 12, says: 'Cả năm phải có phát sinh.' }),
  { name: 'one_head', section: 'people', severity: 'E', left: 'count(people.role, "Trưởng ban")', operator: '=', right: '[1]' },
  { name: 'once', section: 'people', severity: 'E', distinct: ['name', 'unit'] }, { name: 'one_name', section: 'people', severity: 'W', distinct: ['name'] }, { name: 'by_rank', section: 'people', severity: 'W', ordered: 'role' },
  { name: 'other_less', section: 'grid', severity: 'E', left: 'other', operator: '<=', right: 'all' }, { name: 'women_most', section: 'grid', severity: 'W', left: 'women', operator: '>=', right: 'men' },
]);

const GOOD: Record<string, Written> = {
  'summary/unit/total': 3, 'summary/unit/carried': 2, 'summary/unit/fresh': 1, 'summary/unit/rate': 33.3,
  'people/1/name': 'An', 'people/1/role': 'Trưởng ban', 'people/2/name': 'Bình', 'people/2/role': 'Ủy viên', 'people/3/name': 'Chi', 'people/1/years': 4, 'people/3/years': 2, 'people/total/years': 6,
  ...Object.fromEntries(Object.entries({ total: [1, 2], all: [0, 2], a: [0, 1], b: [0, 1], other: [1, 0] }).flatMap(([row, [men = 0, women = 0]]) => [[`grid/${row}/both`, men + women], [`grid/${row}/men`, men], [`grid/${row}/women`, women]])),
  'grid/total/part': 66.7, 'grid/all/part': 100, 'grid/a/part': 100, 'grid/b/part': 100, 'grid/other/part': 0, 'grid/other/women': 0,
};
/** A little of everything, and no warnings of the small grid. */
const BASE: Record<string, Written> = { ...GOOD, 'grid/other/men': 0, 'grid/other/both': 0, 'grid/other/part': null, 'grid/total/men': 0, 'grid/total/both': 2, 'grid/total/part': 100 };
const found = (cells: Record<string, Written>, around: Partial<CheckContext> = {}) => checkForm(contents, alone(sheet({ ...BASE, ...cells }), around));
const names = (cells: Record<string, Written>, around: Partial<CheckContext> = {}) => found(cells, around).map(({ check: name, severity, cells: [cell] }) => [name, severity, cell]);

describe('what a sheet is checked for', () => {
  it('a good sheet passes', () => expect(found({})).toEqual([]));

  it.each<[Record<string, Written>, string, string, string]>([
    [{ 'summary/unit/note': 'x' }, '@length', 'E', 'summary/unit/note'], [{ 'summary/unit/note': 'xxxxxx' }, '@length', 'E', 'summary/unit/note'],
    [{ 'summary/unit/share': 100.1 }, '@percent', 'E', 'summary/unit/share'], [{ 'summary/unit/share': -1 }, '@negative', 'E', 'summary/unit/share'], [{ 'summary/unit/share': 'nhiều' }, '@number', 'E', 'summary/unit/share'], [{ 'summary/unit/share': { over: 90 } }, '@exact', 'E', 'summary/unit/share'],
    [{ 'people/1/years': 1.5, 'people/total/years': 3.5 }, '@whole', 'E', 'people/1/years'],
    [{ 'summary/unit/done_on': '2026-02-30' }, '@date', 'E', 'summary/unit/done_on'], [{ 'summary/unit/since': '2026-13' }, '@date', 'E', 'summary/unit/since'], [{ 'summary/unit/kind': 'Khác' }, '@choice', 'E', 'summary/unit/kind'], [{ 'summary/unit/ways': 'Niêm yết; Khác' }, '@choice', 'E', 'summary/unit/ways'],
    [{ 'summary/unit/ready': 'có' }, '@flag', 'E', 'summary/unit/ready'], [{ 'summary/unit/phone': '12345' }, '@phone', 'W', 'summary/unit/phone'], [{ 'people/1/name': null }, '@required', 'E', 'people/1/name'],
    [{ 'summary/unit/rate': 33 }, '@formula', 'E', 'summary/unit/rate'], [{ 'summary/unit/total': null }, '@formula', 'E', 'summary/unit/total'], [{ 'people/total/years': 7 }, '@total', 'E', 'people/total/years'],
    [{ 'people/2/role': 'Trưởng ban' }, 'one_head', 'E', ''], [{ 'people/2/name': 'an' }, 'one_name', 'W', 'people/2/name'], [{ 'people/2/name': 'an', 'people/2/unit': 'X', 'people/1/unit': 'x' }, 'once', 'E', 'people/2/name'],
    [{ 'people/3/role': 'Phó Trưởng ban' }, 'by_rank', 'W', 'people/3/role'], [{ 'summary/unit/ready': 1 }, 'dated_when_ready', 'E', 'summary/unit/done_on'],
  ])('%j is told as %s', (cells, name, severity, cell) => expect(names(cells)).toEqual([[name, severity, cell === '' ? undefined : cell]]));

  it.each<[Record<string, Written>]>([[{ 'summary/unit/ways': 'truyen thanh; Niêm yết' }], [{ 'summary/unit/since': '2026' }], [{ 'summary/unit/phone': '+84 912 345 678' }], [{ 'summary/unit/ready': 0 }], [{ 'summary/unit/share': '-' }], [{ 'summary/unit/share': 0 }], [{ 'summary/unit/kind': 'ĐỊNH KỲ' }]])('%j passes', (cells) => expect(names(cells)).toEqual([]));

  it('a dash is an answer where a blank is not', () => {
    expect(names({ 'summary/unit/carried': null, 'summary/unit/fresh': 3, 'summary/unit/rate': 100 })).toEqual([['@required', 'E', 'summary/unit/carried']]);
    expect(names({ 'summary/unit/carried': '-', 'summary/unit/fresh': 3, 'summary/unit/rate': 100 })).toEqual([]);
  });

  it('adds up by row and by column, and the total of all', () => {
    expect(names({ 'grid/a/men': 4 })).toEqual([['@formula', 'E', 'grid/all/men'], ['@formula', 'E', 'grid/a/both'], ['women_most', 'W', 'grid/a/women']]);
    expect(names({ 'grid/total/women': 3 })).toContainEqual(['@total', 'E', 'grid/total/women']);
  });

  it('what is told as "over" enters no exact check, and what is blank none at all', () => {
    expect(names({ 'summary/unit/fresh': { over: 900 } })).toEqual([]);
    expect(names({}, { previous: sheet({}) })).toEqual([]);
  });

  it('compares with the round before, the list, the period and the level of the unit', () => {
    expect(names({}, { previous: sheet({ 'summary/unit/total': 5 }) })).toEqual([['carried_before', 'W', 'summary/unit/carried']]);
    expect(names({ 'people/4/name': 'Dung' })).toEqual([['listed', 'W', 'summary/unit/total']]);
    const year = { period: { from: '2026-01-01', to: '2026-12-31' } };
    expect(names({ 'summary/unit/done_on': '2027-01-01' }, year)).toEqual([['in_period', 'E', 'summary/unit/done_on']]);
    expect(names({}, { ...year, level: 'province' })).toEqual([]);
    expect(names({}, { ...year, level: 'commune' })).toEqual([['for_communes', 'W', 'summary/unit/fresh']]);
    const nothing = { 'summary/unit/total': 0, 'summary/unit/carried': 0, 'summary/unit/fresh': 0, 'summary/unit/rate': null, 'people/1/name': null };
    expect(names(nothing, year).map(([name]) => name)).toContain('of_years');
    expect(names(nothing, { period: { from: '2026-01-01', to: '2026-06-30' } }).map(([name]) => name)).not.toContain('of_years');
  });

  it('is told in both languages, with where it is and both figures', () => {
    const told = (cells: Record<string, Written>, around: Partial<CheckContext> = {}) => found(cells, around).map((one) => [sentenceOf(contents, one, vi), sentenceOf(contents, one, en)]);
    expect(told({}, { previous: sheet({ 'summary/unit/total': 5000 }) })).toEqual([['Cột 2 “Cột carried” (2) phải bằng cột 1 “Cột total” kỳ trước (5.000).', 'Column 2 “Cột carried” (2) must be equal to column 1 “Cột total” of the period before (5,000).']]);
    expect(told({ 'people/1/years': -3, 'people/total/years': -1 })).toEqual([['Dòng 1, cột 4 “Cột years”: không được là số âm (-3).', 'Line 1, column 4 “Cột years”: cannot be negative (-3).']]);
    expect(told({ 'people/2/name': 'an' })).toEqual([['Dòng 2 trùng “Cột name” (cột 1) với dòng 1.', 'Line 2 has the same “Cột name” (column 1) as line 1.']]);
    expect(told({ 'summary/unit/rate': 33 })).toEqual([['Cột 4 “Cột rate”: ghi 33, tính theo công thức là 33,3.', 'Column 4 “Cột rate”: says 33, by its formula it is 33.3.']]);
    expect(told({ 'summary/unit/done_on': '2027-01-01' }, { period: { from: '2026-01-01', to: '2026-03-31' } })).toEqual([['Cột 7 “Cột done_on” (01/01/2027) không được lớn hơn ngày cuối kỳ báo cáo (31/03/2026).', 'Column 7 “Cột done_on” (01/01/2027) must not be more than the last day of the period (31/03/2026).']]);
  });

  it('is not changed by what was typed into cells that are worked out', () => {
    const values = sheet({ ...BASE, 'summary/unit/total': 99, 'grid/all/both': 99, 'grid/total/both': 99 });
    const out = workOut(contents, values);
    expect(['summary/unit/total', 'summary/unit/rate', 'grid/all/both', 'grid/total/both', 'grid/total/part', 'people/total/years'].map((cell) => out.get(cell)?.number)).toEqual([3, 33.3, 2, 2, 100, 6]);
    expect(out.has('summary/unit/carried')).toBe(false);
  });
});
