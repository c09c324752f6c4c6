import { describe, expect, it } from 'vitest';
import { aColumn, aForm } from '../../tests/support/forms.ts';
import { formContents, type FormCheck, type FormColumn, type FormRow, type FormSection } from './form-contents.ts';
import { formProblems } from './form-problems.ts';

const units = (columns: FormColumn[], code = 'summary'): FormSection => ({ code, title: '', rows: { kind: 'units' }, columns });
const fixed = (rows: FormRow[], columns = [aColumn('value', '')]): FormSection => ({ code: 'rows', title: '', rows: { kind: 'fixed', rows }, columns });
const list = (columns: FormColumn[]): FormSection => ({ code: 'list', title: '', rows: { kind: 'records', most: 10 }, columns });
const row = (code: string, number: string, formula?: string): FormRow => ({ code, number, label: code, ...(formula !== undefined && { formula }) });
const check = (left: string, right: string, section = 'summary'): FormCheck => ({ name: 'one', section, severity: 'E', left, operator: '=', right });
const told = (sections: FormSection[], checks: FormCheck[] = []) => formProblems(aForm(sections, checks), 'B1').map(({ problem, of, word }) => [problem, of?.code ?? null, word]);
const plain = units([aColumn('a', '1'), aColumn('b', '2')]);

describe('what is wrong with a form', () => {
  it('is nothing with a sound one', () => expect(told([units([aColumn('a', '1', { formula: '2+3' }), aColumn('b', '2'), aColumn('c', '3')]), list([aColumn('x', '1')])], [check('1', 'count(list)'), { ...check('previous(a)', 'B5:x.y'), name: 'two' }])).toEqual([]));

  it.each<[string, FormSection[], FormCheck[], unknown[]]>([
    ['a code twice', [units([aColumn('a', '1'), aColumn('a', '2')])], [], [['code_twice', 'a', 'a']]],
    ['a row and a column of one code', [fixed([row('value', '1')])], [], [['code_twice', 'value', 'value']]],
    ['a number twice', [units([aColumn('a', '1'), aColumn('b', '1')])], [], [['number_twice', 'a', '1']]],
    ['a number of rows twice', [fixed([row('a', '1'), row('b', '1')])], [], [['number_twice', 'a', '1']]],
    ['two sections of one code', [plain, plain], [], [['section_code_twice', null, 'summary']]],
    ['a row called total', [fixed([row('total', '1')])], [], [['code_reserved', 'total', 'total']]],
    ['choices without words', [units([aColumn('a', '1', { type: 'choice' })])], [], [['options_missing', 'a', 'a']]],
    ['a formula of words', [units([aColumn('a', '1', { type: 'text', formula: '[1]' })])], [], [['formula_of_words', 'a', 'a']]],
    ['a number that is no column', [units([aColumn('a', '1', { formula: '2+99' }), aColumn('b', '2')])], [], [['cell_unknown', 'a', '99']]],
    ['a formula that stops', [units([aColumn('a', '1', { formula: '2+' }), aColumn('b', '2')])], [], [['formula_unfinished', 'a', '']]],
    ['a column that needs itself', [units([aColumn('a', '1', { formula: '1+2' }), aColumn('b', '2')])], [], [['circle', 'a', 'a']]],
    ['columns that need one another', [units([aColumn('a', '1', { formula: '2+[1]' }), aColumn('b', '2', { formula: '3' }), aColumn('c', '3', { formula: '1' })])], [], [['circle', 'a', 'a'], ['circle', 'b', 'b'], ['circle', 'c', 'c']]],
    ['a circle by way of another section', [units([aColumn('a', '1', { formula: 'other.x' })]), units([aColumn('x', '1', { formula: 'summary.a' })], 'other')], [], [['circle', 'a', 'a'], ['circle', 'x', 'x']]],
    ['a row that sums its own column', [fixed([row('a', '1', 'sum(value)'), row('b', '2')])], [], [['circle', 'a', 'a']]],
    ['a row that names its own cell', [fixed([row('a', '1', 'value'), row('b', '2')])], [], [['circle', 'a', 'a']]],
    ['a level that is none', [plain], [check('a', 'units(village)')], [['level_unknown', 'one', 'village']]],
    ['a check of a section that is not there', [plain], [check('a', 'b', 'gone')], [['section_unknown', 'one', 'gone']]],
    ['two checks of one name', [plain], [check('a', 'b'), check('b', 'a')], [['check_name_twice', 'one', 'one']]],
    ['a check of rows and columns together', [fixed([row('a', '1'), row('b', '2')], [aColumn('x', '1'), aColumn('y', '2')])], [check('a', 'x', 'rows')], [['rows_and_columns', 'one', '']]],
    ['a cell of a list without its line', [plain, list([aColumn('x', '1')])], [check('a', 'list.x')], [['cell_unclear', 'one', 'list.x']]],
    ['how many lines a table of units has', [plain], [check('a', 'count(summary)')], [['not_a_list', 'one', 'summary']]],
    ['itself as another form', [plain], [check('a', 'B1:summary.a')], [['own_form', 'one', 'B1:summary.a']]],
    ['lines alike in a table of units', [plain], [{ name: 'one', section: 'summary', severity: 'E', distinct: ['a'] }], [['not_a_list', 'one', 'summary']]],
    ['lines alike in a column that is not there', [list([aColumn('x', '1')])], [{ name: 'one', section: 'list', severity: 'E', distinct: ['y'] }], [['column_unknown', 'one', 'y']]],
    ['the order of what has no choices', [list([aColumn('x', '1')])], [{ name: 'one', section: 'list', severity: 'E', ordered: 'x' }], [['not_a_choice', 'one', 'x']]],
  ])('%s', (_name, sections, checks, problems) => expect(told(sections, checks)).toEqual(problems));

  it('a value of the round before closes no circle', () => expect(told([units([aColumn('a', '1', { formula: 'previous(a)+2' }), aColumn('b', '2')])])).toEqual([]));

  it('more than 120 columns, unknown properties and foreign types are refused by the schema', () => {
    const contents = aForm([plain]);
    const refused = (change: (one: Record<string, unknown> & { sections: Record<string, unknown>[] }) => void) => { const copy = structuredClone(contents) as never; change(copy); return formContents.safeParse(copy).success; };
    expect(formContents.safeParse(contents).success).toBe(true);
    expect(refused((one) => { one.sections[0] = { ...one.sections[0], columns: Array.from({ length: 121 }, (_, index) => aColumn(`c${index}`, String(index))) }; })).toBe(false);
    expect(refused((one) => { one.extra = 1; })).toBe(false);
    expect(refused((one) => { one.sections[0] = { ...one.sections[0], rows: { kind: 'sql' } }; })).toBe(false);
  });

  it('a form as large as they may be is looked through at once', () => {
    const columns = Array.from({ length: 120 }, (_, index) => aColumn(`c${index}`, String(index + 1), index < 119 ? { formula: `${index + 2}+[1]` } : {}));
    const rows = Array.from({ length: 500 }, (_, index) => row(`r${index}`, String(index), index < 499 ? `r${index + 1}` : undefined));
    expect(told([units(columns), fixed(rows)])).toEqual([]);
  });
});
