import ExcelJS from 'exceljs';
import { writeFile } from 'node:fs/promises';
import type { FormContents } from '#shared/forms/form-contents.ts';
import { sheetName } from './cell-text.ts';
import type { FormPaper } from './form-paper.ts';
import { layOutForm } from './form-sheet.ts';
import { replaceFile } from './replace-file.ts';

interface FormOnSheet {
  code: string;
  contents: FormContents;
  paper: FormPaper;
}

/** Writes forms as an `.xlsx`, a sheet for each, named by its code. The file appears whole or not at all; see {@link replaceFile} for refusals. */
export async function writeFormWorkbook(path: string, forms: readonly FormOnSheet[]): Promise<void> {
  const bytes = await formWorkbook(forms);
  await replaceFile(path, (temporary) => writeFile(temporary, bytes));
}

/** The same as the bytes of a file. */
export async function formWorkbook(forms: readonly FormOnSheet[]): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = '';
  for (const { code, contents, paper } of forms) layOutForm(workbook.addWorksheet(sheetName(code)), contents, paper);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
