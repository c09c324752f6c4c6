import { execFileSync } from 'node:child_process';
import path from 'node:path';
import ExcelJS from 'exceljs';
import type { Paper, PaperColumn, PaperValue } from '#shared/contract/paper.ts';
import { formatDate } from '#shared/rules/dates.ts';
import { headingLevels } from '#shared/rules/list-paper.ts';
import { readWorkbook } from '../../electron/backend/office/read-workbook.ts';

/** Commas, quotation marks, UTF-8, from the first line, in the English of the United States, as it is shown. */
const AS_CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,1033,false,true';

/** Opens workbooks in LibreOffice and saves each as another kind of file beside them; answers where each lies. */
export function convertedBy(folder: string, files: readonly string[], kind: 'csv' | 'pdf'): string[] {
  const target = path.join(folder, `libreoffice-${kind}`);
  execFileSync('soffice', ['--headless', `-env:UserInstallation=file://${folder}/profile`, '--convert-to', kind === 'csv' ? AS_CSV : kind, '--outdir', target, ...files], { stdio: 'ignore', timeout: 300_000 });
  return files.map((file) => path.join(target, path.basename(file).replace(/xlsx$/, kind)));
}

/** Takes the results of its formulas out of a workbook, so that whoever opens it has to work them out; answers how many there were. */
export async function withoutResults(file: string): Promise<number> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(file);
  let formulas = 0;
  workbook.worksheets[0]?.eachRow((row) => row.eachCell((cell) => {
    if (cell.type !== ExcelJS.ValueType.Formula || cell.isMerged) return;
    cell.value = { formula: cell.formula, date1904: false };
    formulas += 1;
  }));
  await workbook.xlsx.writeFile(file);
  return formulas;
}

/** Where a table that LibreOffice wrote as text is not what the paper says: cell by cell, from the row of the lowest headings or of the column numbers. `firstRow`: that of the headings. */
export async function differencesAsText(paper: Paper, csv: string, firstRow: number): Promise<string[]> {
  const [sheet] = (await readWorkbook(csv)).sheets;
  if (sheet === undefined) return ['no sheet'];
  let row = firstRow + headingLevels(paper.columns) - 1;
  const numbers = paper.columnNumbers === true ? [paper.columns.map(({ label }, index) => label ?? String(index + 1))] : [];
  if (numbers.length > 0) row += 1;
  const wanted = [...(numbers.length > 0 ? numbers : [paper.columns.map(({ heading }) => heading)]), ...paper.groups.flatMap(({ heading, rows }) => [...(heading === undefined ? [] : [[heading]]), ...rows.map(({ values }) => values.map((value, index) => shownText(value, paper.columns[index])))])];
  return wanted.flatMap((texts) => {
    const at = row++;
    return paper.columns.flatMap((_, index) => {
      const found = sheet.get(at, index + 1)?.text ?? '';
      return found === (texts[index] ?? '') ? [] : [`${at}:${index + 1}: ${found} instead of ${texts[index] ?? ''}`];
    });
  });
}

function shownText(value: PaperValue, column: PaperColumn | undefined): string {
  if (value === null) return '';
  if (typeof value === 'number') return column?.numberFormat === undefined ? String(value) : value.toLocaleString('en-US');
  return typeof value === 'string' ? value : formatDate(value.date);
}
