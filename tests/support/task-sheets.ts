import ExcelJS, { type CellValue, type Worksheet } from 'exceljs';
import path from 'node:path';
import { type AnswerField, SHEET_COLUMNS, type SheetField } from '#shared/rules/task-sheet.ts';

/** The column of a field in a sheet as it was sent, from 1; the hidden keys stand behind the last. */
export const COLUMN = Object.fromEntries(SHEET_COLUMNS.map(({ field }, index) => [field, index + 1])) as Record<SheetField, number>;
export const KEY_COLUMN = SHEET_COLUMNS.length + 1;

/** The rows of a sheet that hold tasks: those with a key. */
export function taskRowsOf(sheet: Worksheet): number[] {
  const rows: number[] = [];
  sheet.eachRow((row, number) => { if (/^[0-9a-f-]{36}$/.test(row.getCell(KEY_COLUMN).text)) rows.push(number); });
  return rows;
}

/** Changes a workbook as a unit does, and saves it under another name. */
export async function filled(file: string, fill: (sheet: Worksheet, rows: number[], workbook: ExcelJS.Workbook) => void, name = `tra-loi-${Math.random().toString(36).slice(2)}.xlsx`): Promise<string> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(file);
  const [sheet] = workbook.worksheets;
  if (sheet === undefined) throw new Error('no sheet');
  fill(sheet, taskRowsOf(sheet), workbook);
  const target = path.join(path.dirname(file), name);
  await workbook.xlsx.writeFile(target);
  return target;
}

/** Puts answers into a row. */
export function answer(sheet: Worksheet, row: number, answers: Partial<Record<AnswerField, CellValue>>): void {
  for (const [field, value] of Object.entries(answers)) sheet.getCell(row, COLUMN[field as AnswerField]).value = value;
}

/** A workbook typed by hand: no stamp, no keys, headings as somebody remembers them. */
export async function typedByHand(folder: string, rows: readonly (readonly CellValue[])[], name = 'go-tay.xlsx'): Promise<string> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Báo cáo');
  for (const row of rows) sheet.addRow([...row]);
  const target = path.join(folder, name);
  await workbook.xlsx.writeFile(target);
  return target;
}
