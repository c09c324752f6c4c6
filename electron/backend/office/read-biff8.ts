import type { ReadGuard } from './read-guard.ts';
import { findingWarnings } from './sheet-findings.ts';
import { TextTable } from './shared-strings.ts';
import type { SheetData, WorkbookContent, WorkbookWarning } from './workbook.ts';
import { readXlsGlobals } from './xls-globals.ts';
import { readXlsSheet } from './xls-sheet.ts';
import type { XlsSurvey } from './xls-survey.ts';

/** Where the record a sheet begins with says what kind it is; charts and macro sheets are other kinds. */
const KIND_AT = 6;
const SHEET_OF_CELLS = 0x10;

/**
 * Reads the stream `Workbook` of Excel 97 to 2003 ([MS-XLS]) by its records, looking at the limits all the time. Nothing
 * is calculated. The counts of the survey are what the sheets say they hold.
 */
export function readBiff8(stream: Buffer, survey: XlsSurvey, guard: ReadGuard): WorkbookContent {
  const table = new TextTable(guard);
  const globals = readXlsGlobals(stream, table, guard);
  const book = { table, sharedTexts: table.strings.length, guard };
  const form = { isWide: false, sheetsOf: globals.sheetsOf };
  const warnings: WorkbookWarning[] = globals.styleFonts.length === 0 ? [{ code: 'FONTS_UNKNOWN', params: {} }] : [];
  if (globals.links[0] !== undefined) warnings.push({ code: 'LINK_IGNORED', params: { count: globals.links.length, part: globals.links[0] } });
  const sheets: SheetData[] = [];
  let rows = 0;
  for (const { name, state, position, isCells } of globals.sheets) {
    guard.check();
    if (!isCells || stream.readUInt16LE(position + KIND_AT) !== SHEET_OF_CELLS) {
      warnings.push({ code: 'SHEET_SKIPPED', params: { sheet: name } });
      continue;
    }
    const before = rows;
    const cells = readXlsSheet(stream, position, book, form, (read) => guard.progress(before + read));
    rows += cells.rowCount;
    sheets.push(cells.finish({ name, state, counted: survey.sheets[survey.positions.indexOf(position)]?.count ?? 0 }));
    warnings.push(...findingWarnings(name, cells.findings));
  }
  return { format: 'xls', encoding: null, date1904: globals.date1904, strings: table.strings, stringFonts: table.fonts, styleFormats: globals.styleFormats, styleFonts: globals.styleFonts, sheets, warnings };
}
