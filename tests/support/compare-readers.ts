/**
 * Reads one workbook with our reader, with exceljs and with SheetJS and prints how many cells differ. Run as a program,
 * so that a test can set another time zone: `node compare-readers.ts FILE`.
 */
import ExcelJS from 'exceljs';
import type { CellObject } from '@e965/xlsx';
import { read as readBySheetJs, SSF, utils } from '@e965/xlsx';
import { readFile } from 'node:fs/promises';
import { readWorkbook } from '../../electron/backend/office/read-workbook.ts';
import type { Cell } from '../../electron/backend/office/workbook.ts';

type Plain = string | number | boolean | null;

const [file = ''] = process.argv.slice(2);
const ours = await readWorkbook(file);
const excelJs = new ExcelJS.Workbook();
await excelJs.xlsx.readFile(file);
const sheetJs = readBySheetJs(await readFile(file), { dense: true, cellFormula: true, UTC: true });

let cells = 0;
const differences: string[] = [];
for (const sheet of ours.sheets) {
  const theirSheet = excelJs.getWorksheet(sheet.name)!;
  const otherSheet = sheetJs.Sheets[sheet.name]!;
  const rows = Math.max(sheet.rows, theirSheet.rowCount, utils.decode_range(otherSheet['!ref'] ?? 'A1').e.r + 1);
  const columns = Math.max(sheet.columns, theirSheet.columnCount);
  for (let row = 1; row <= rows; row++) {
    for (let column = 1; column <= columns; column++) {
      const cell = sheet.get(row, column);
      const theirs = theirSheet.getCell(row, column);
      const other = otherSheet['!data']?.[row - 1]?.[column - 1];
      if (cell !== undefined) cells++;
      const mine = plain(cell);
      const merged = theirs.isMerged && theirs.master !== theirs;
      note(`exceljs ${cell?.ref ?? theirs.address}`, mine, merged ? mine : fromExcelJs(theirs.value));
      note(`formula ${cell?.ref ?? theirs.address}`, cell?.formula ?? null, theirs.formula ?? null);
      note(`SheetJS ${cell?.ref ?? theirs.address}`, plain(cell), fromSheetJs(other, cell?.value.kind === 'date'));
    }
  }
  note('cells', sheet.cells, sheet.declaredCells);
}
process.stdout.write(JSON.stringify({ cells, offset: new Date(2026, 0, 15).getTimezoneOffset(), differences: differences.length, first: differences.slice(0, 5) }));

function note(where: string, mine: Plain, theirs: Plain): void {
  if (mine !== theirs) differences.push(`${where}: ${JSON.stringify(mine)} / ${JSON.stringify(theirs)}`);
}

function plain(cell: Cell | undefined): Plain {
  if (cell === undefined) return null;
  const { value } = cell;
  if (value.kind === 'text') return value.text === '' ? null : value.text;
  if (value.kind === 'date') return value.iso;
  return value.kind === 'error' ? value.code : value.value;
}

/** SheetJS without `cellDates` gives dates as their serial numbers and errors as their numbers, with the words beside. */
function fromSheetJs(cell: CellObject | undefined, isDate: boolean): Plain {
  if (cell === undefined || cell.t === 'z' || cell.v === '') return null;
  if (cell.t === 'e') return cell.w ?? null;
  if (!isDate) return cell.v as Plain;
  const { y, m, d, H, M, S } = SSF.parse_date_code(cell.v);
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${y}-${two(m)}-${two(d)}`;
  return H + M + S === 0 ? day : `${day}T${two(H)}:${two(M)}:${two(S)}`;
}

function fromExcelJs(value: ExcelJS.CellValue): Plain {
  if (value === null || value === undefined || value === '') return null;
  if (value instanceof Date) {
    const iso = new Date(Math.round(value.getTime() / 1000) * 1000).toISOString();
    return iso.slice(11, 19) === '00:00:00' ? iso.slice(0, 10) : iso.slice(0, 19);
  }
  if (typeof value !== 'object') return value;
  if ('richText' in value) return value.richText.map((run) => run.text).join('');
  if ('error' in value) return value.error;
  if ('hyperlink' in value) return value.text;
  return 'result' in value ? fromExcelJs(value.result) : null;
}
