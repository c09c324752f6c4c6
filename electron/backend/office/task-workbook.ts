import ExcelJS, { type DataValidation, type Style, type Worksheet } from 'exceljs';
import { columnLetters } from '#shared/rules/column-letters.ts';
import { ANSWER_FIELDS, type AnswerField, SHEET_COLUMNS, SHEET_STATUS_WORDS } from '#shared/rules/task-sheet.ts';
import { layOutList } from './list-sheet.ts';
import type { ListSpec } from './list-spec.ts';
import { replaceFile } from './replace-file.ts';
import { ANSWER_FILL, freeName, GUARDED, type WithValidations } from './sheet-names.ts';

const A3 = 8;
const MAX_TEXT = 4000;
const DATE_FORMAT = 'dd/mm/yyyy';
/** No day of a task is older. exceljs takes a number here for milliseconds, never for Excel's own count of days. */
const FIRST_DAY = new Date(Date.UTC(2000, 0, 1));

const refuse = { allowBlank: true, showErrorMessage: true, errorTitle: 'Giá trị chưa đúng' } as const;
const day: DataValidation = { ...refuse, type: 'date', operator: 'greaterThan', formulae: [FIRST_DAY], error: 'Nhập ngày theo dạng dd/mm/yyyy.', errorStyle: 'stop' };
const VALIDATIONS: Record<AnswerField, DataValidation> = {
  progress: { ...refuse, type: 'whole', operator: 'between', formulae: [0, 100], error: 'Nhập số nguyên từ 0 đến 100.', errorStyle: 'stop' },
  result: { ...refuse, type: 'textLength', operator: 'lessThanOrEqual', formulae: [MAX_TEXT], error: 'Nội dung quá dài.', errorStyle: 'stop' },
  doneOn: day,
  status: { ...refuse, type: 'list', formulae: [`"${Object.values(SHEET_STATUS_WORDS).join(',')}"`], error: 'Chọn một mục trong danh sách.', errorStyle: 'stop' },
  reason: { ...refuse, type: 'textLength', operator: 'lessThanOrEqual', formulae: [MAX_TEXT], error: 'Nội dung quá dài.', errorStyle: 'stop' },
  extendTo: day,
  note: { ...refuse, type: 'textLength', operator: 'lessThanOrEqual', formulae: [MAX_TEXT], error: 'Nội dung quá dài.', errorStyle: 'stop' },
};

/**
 * Writes tracking sheets for units: the list in the form of an annex, the answer columns open with their choices and checks, the
 * rest protected without a password. A row keeps its key in a hidden column, whose heading is the stamp of the workbook, so that
 * both stay with the sheet when it is copied or renamed. Whole, or not at all; see {@link replaceFile}.
 */
export async function writeTaskWorkbook(path: string, lists: readonly ListSpec[]): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = '';
  const names = new Set<string>();
  for (const list of lists) await layOut(workbook.addWorksheet(freeName(list.sheetName, names)), list);
  await replaceFile(path, (temporary) => workbook.xlsx.writeFile(temporary));
}

async function layOut(sheet: Worksheet, list: ListSpec): Promise<void> {
  const { firstDataRow, lastDataRow } = layOutList(sheet, list);
  Object.assign(sheet.pageSetup, { paperSize: A3 });
  for (const [index, { field }] of SHEET_COLUMNS.entries()) {
    const answer = ANSWER_FIELDS.find((one) => one === field);
    if (answer !== undefined) openColumn(sheet, index + 1, answer, firstDataRow, lastDataRow);
  }
  await sheet.protect('', GUARDED);
}

function openColumn(sheet: Worksheet, column: number, field: AnswerField, first: number, last: number): void {
  if (last < first) return;
  const open = openLooks(field);
  for (let row = first; row <= last; row += 1) {
    const cell = sheet.getCell(row, column);
    cell.style = open(cell.style);
  }
  const letters = columnLetters(column);
  (sheet as WithValidations).dataValidations.add(`${letters}${first}:${letters}${last}`, VALIDATIONS[field]);
}

/** The looks of an open cell from those it had; cells that shared theirs share the new ones, too. */
function openLooks(field: AnswerField): (closed: Partial<Style>) => Partial<Style> {
  const known = new Map<Partial<Style>, Partial<Style>>();
  const format = field === 'doneOn' || field === 'extendTo' ? DATE_FORMAT : field === 'progress' ? '0' : null;
  return (closed) => {
    const open = known.get(closed) ?? { ...closed, protection: { locked: false }, fill: ANSWER_FILL, ...(format !== null && { numFmt: format }) };
    known.set(closed, open);
    return open;
  };
}
