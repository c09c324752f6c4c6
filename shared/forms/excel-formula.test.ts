import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { aColumn, aForm, alone, sheet, type Written } from '../../tests/support/forms.ts';
import { isInstalled } from '../../tests/support/programs.ts';
import { columnLetters } from '../rules/column-letters.ts';
import { evaluate } from './evaluate.ts';
import { excelFormula, formulaOf } from './excel-formula.ts';
import { parseFormula } from './formula.ts';

const MINUTE = 60_000;
const RECORDS = 4;
const contents = aForm([
  { code: 'summary', title: 'Tổng hợp', rows: { kind: 'units' }, columns: [aColumn('a', '1'), aColumn('b', '2'), aColumn('c', '3', { type: 'number' }), aColumn('note', '4', { type: 'text' }), aColumn('sum', '5', { formula: '1+2' })] },
  { code: 'list', title: 'Danh sách', rows: { kind: 'records', most: 100 }, total: 'bottom', columns: [aColumn('name', '1', { type: 'text' }), aColumn('people', '2')] },
  { code: 'rows', title: 'Chỉ tiêu', total: 'top', rows: { kind: 'fixed', rows: [{ code: 'all', number: '1', label: 'Cả hai', formula: '1a+1b' }, { code: 'x', number: '1a', label: 'Loại x', indent: 1 }, { code: 'y', number: '1b', label: 'Loại y', indent: 1 }] }, columns: [aColumn('value', '')] },
]);
const [summary] = contents.sections;

/** Each try of the property stands on rows of its own, one under the other. */
const addressAt = (top: number) => (cell: string): string | null => {
  const [section, row, column] = cell.split('/');
  if (section === 'summary') return `${columnLetters(['a', 'b', 'c', 'note', 'sum'].indexOf(column ?? '') + 1)}${top}`;
  if (section === 'list' && Number(row) <= RECORDS) return `${columnLetters(['name', 'people'].indexOf(column ?? '') + 7)}${top + Number(row) - 1}`;
  return section === 'rows' ? `K${top + ['all', 'x', 'y'].indexOf(row ?? '')}` : null;
};

describe('a formula in a workbook', () => {
  const at = (cell: string, formula: string) => excelFormula(contents, cell, formula, addressAt(7));

  it.each([
    ['1+2', 'IF(OR(ISNUMBER(A7),ISNUMBER(B7)),(N(A7))+(N(B7)),"")'], ['1/2', 'IF(AND(ISNUMBER(A7),ISNUMBER(B7),(N(B7))<>0),(N(A7))/(N(B7)),"")'],
    ['sum(list.people)', 'IF(COUNT(H7:H10)>0,SUM(H7:H10),"")'], ['count(list.name, "a*?~")', 'COUNTIF(G7:G10,"a~*~?~~")'], ['[0.5]', '0.5'], ['previous(1)', null], ['units(commune)', null], ['B5:a.b', null],
  ])('%s is %s', (formula, text) => expect(at('summary/unit/a', formula)).toBe(text));

  it('is known of every cell that is worked out, the totals too', () => {
    const text = (cell: string) => { const formula = formulaOf(contents, cell); return formula === null ? null : excelFormula(contents, cell, formula, addressAt(7)); };
    expect([text('summary/unit/sum'), text('summary/unit/a'), text('list/total/people'), text('rows/all/value'), text('rows/total/value'), text('nowhere/1/1')]).toEqual([
      'IF(OR(ISNUMBER(A7),ISNUMBER(B7)),(N(A7))+(N(B7)),"")', null, 'IF(COUNT(H7:H10)>0,SUM(H7:H10),"")', 'IF(OR(ISNUMBER(K8),ISNUMBER(K9)),(N(K8))+(N(K9)),"")', 'IF(COUNT(K7)>0,SUM(K7),"")', null]);
  });
});

/** The results LibreOffice calculates, by address. */
async function calculated(workbook: ExcelJS.Workbook): Promise<(address: string) => number | null> {
  const folder = await mkdtemp(path.join(tmpdir(), 'forms-'));
  try {
    await workbook.xlsx.writeFile(path.join(folder, 'in.xlsx'));
    await promisify(execFile)('soffice', ['--headless', `-env:UserInstallation=file://${folder}/profile`, '--convert-to', 'csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,false', '--outdir', folder, path.join(folder, 'in.xlsx')], { timeout: 3 * MINUTE });
    const lines = (await readFile(path.join(folder, 'in.csv'), 'utf8')).split('\n').map((line) => line.split(';'));
    return (address) => {
      const [, letter = 'A', row = '1'] = /^([A-Z])(\d+)$/.exec(address) ?? [];
      const text = lines[Number(row) - 1]?.[letter.charCodeAt(0) - 65] ?? '';
      if (text !== '' && Number.isNaN(Number(text))) throw new Error(`${address}: ${text}`);
      return text === '' ? null : Number(text);
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

describe.skipIf(!isInstalled('soffice'))('a formula calculated by LibreOffice (skipped where soffice is missing)', () => {
  it('gives what the form gives, whatever stands in the cells', { timeout: 5 * MINUTE }, async () => {
    const written: fc.Arbitrary<Written> = fc.oneof(fc.constant(null), fc.constant('-'), fc.constant(0), fc.integer({ min: 0, max: 5000 }));
    const formulas = fc.constantFrom('1+2+3', '1-2', '1-(2-3)', '1*2', '1/2', '(1+2)/3', '1/2/3', '1/2+3', '3-1/2', 'percent(1, 2)', 'percent(1+2, 3)', '[100]*1/2', '(1+2)*(3+[1])', 'sum(list.people)', 'sum(list.people)-1', 'count(list)', 'count(list.people)', 'count(list.name, "Đạt")', 'filled(1)+filled(2)', 'is(4, "đạt", "Có")', 'is(4, "có")*1', 'sum(rows.value)/1', '-1', '-1+2');
    const word = fc.constantFrom(null, 'Đạt', 'Có', '-');
    const record = fc.tuple(word, written);
    const tries = fc.sample(fc.tuple(formulas, fc.tuple(written, written, written, word), fc.array(record, { minLength: RECORDS, maxLength: RECORDS }), written), 400);
    const workbook = new ExcelJS.Workbook();
    const page = workbook.addWorksheet('Biểu');
    const expected = tries.map(([formula, [a, b, c, note], records, all], index) => {
      const top = index * (RECORDS + 1) + 1;
      const cells: Record<string, Written> = { 'summary/unit/a': a, 'summary/unit/b': b, 'summary/unit/c': c, 'summary/unit/note': note, 'rows/all/value': all };
      for (const [at, [name, people]] of records.entries()) Object.assign(cells, { [`list/${at + 1}/name`]: name, [`list/${at + 1}/people`]: people });
      for (const [cell, value] of Object.entries(cells)) page.getCell(addressAt(top)(cell) ?? 'Z1').value = value as ExcelJS.CellValue;
      if (summary === undefined) throw new Error('no section');
      page.getCell(`P${top}`).value = { formula: excelFormula(contents, 'summary/unit/a', formula, addressAt(top)) ?? '', date1904: false };
      return { address: `P${top}`, formula, cells, number: evaluate(contents, { section: summary, row: 'unit', column: 'a' }, parseFormula(formula).expression, alone(sheet(cells))).number };
    });
    const result = await calculated(workbook);
    for (const { address, formula, cells, number } of expected) {
      const given = result(address);
      expect({ formula, cells, given: given === null ? null : Number(given.toPrecision(9)) }).toEqual({ formula, cells, given: number === null ? null : Number(number.toPrecision(9)) });
    }
  });
});
