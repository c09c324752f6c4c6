import ExcelJS from 'exceljs';
import { sheetName } from './cell-text.ts';
import { layOutList } from './list-sheet.ts';
import type { ListSpec, WrittenList } from './list-spec.ts';
import { replaceFile } from './replace-file.ts';

/**
 * Writes a list as an `.xlsx` in the form of an official annex: head block, title, table with repeated headings, groups,
 * signatures, ready to print on A4. The file appears whole or not at all; see {@link replaceFile} for refusals.
 */
export async function writeListWorkbook(path: string, spec: ListSpec): Promise<WrittenList> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = '';
  const written = layOutList(workbook.addWorksheet(sheetName(spec.sheetName)), spec);
  await replaceFile(path, (temporary) => workbook.xlsx.writeFile(temporary));
  return written;
}
