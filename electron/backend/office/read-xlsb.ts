import type { ReadGuard } from './read-guard.ts';
import { readXlsbGlobals, readXlsbSheet, readXlsbStyles, readXlsbTexts } from './read-biff12.ts';
import { wholePart } from './read-part.ts';
import { readLinks, workbookPart } from './read-ooxml.ts';
import { findingWarnings } from './sheet-findings.ts';
import { TextTable } from './shared-strings.ts';
import type { SheetData, WorkbookContent, WorkbookWarning } from './workbook.ts';
import { damaged } from './workbook-error.ts';
import { surveyXlsbSheet } from './xlsb-survey.ts';
import type { Package } from './zip.ts';

/** A part is held in one piece. */
export const MOST_PART_BYTES = 256 * 1024 * 1024;

/** Reads a binary workbook ([MS-XLSB]) by the records of its parts. Nothing is calculated, no link is followed. */
export async function readXlsb(parts: Package, guard: ReadGuard): Promise<WorkbookContent> {
  const { links, part, globals } = await openXlsb(parts, guard);
  const [styles, texts] = [await part('styles'), await part('sharedStrings')];
  const { formats, fonts, fontNames } = readXlsbStyles(styles, guard);
  const table = new TextTable(guard);
  readXlsbTexts(texts, table, fontNames);
  const book = { table, sharedTexts: table.strings.length, guard };
  const warnings: WorkbookWarning[] = fonts.length === 0 ? [{ code: 'FONTS_UNKNOWN', params: {} }] : [];
  const sheets: SheetData[] = [];
  let rows = 0;
  for (const { link, name, state } of globals.sheets) {
    const target = links.find(({ id }) => id === link)!;
    if (target.type !== 'worksheet') {
      warnings.push({ code: 'SHEET_SKIPPED', params: { sheet: name } });
      continue;
    }
    const bytes = await wholePart(parts, target.target, MOST_PART_BYTES);
    const cells = readXlsbSheet(bytes, book, { isWide: true, sheetsOf: globals.sheetsOf });
    guard.progress((rows += cells.rowCount));
    sheets.push(cells.finish({ name, state, counted: surveyXlsbSheet(bytes, false).count }));
    warnings.push(...findingWarnings(name, cells.findings));
  }
  return { format: 'xlsb', encoding: null, date1904: globals.date1904, strings: table.strings, stringFonts: table.fonts, styleFormats: formats, styleFonts: fonts, sheets, warnings };
}

/** The main part of a binary workbook, its links, and its other parts by type. */
export async function openXlsb(parts: Package, guard: ReadGuard) {
  const main = await workbookPart(parts, guard);
  const links = await readLinks(parts, main, guard);
  const globals = readXlsbGlobals(await wholePart(parts, main, MOST_PART_BYTES));
  if (globals.sheets.length === 0) throw damaged('a workbook without sheets');
  if (globals.sheets.some(({ link }) => !links.some(({ id }) => id === link))) throw damaged('a sheet without its part');
  /** The part of a type; nothing where the file has none. */
  const part = async (type: string): Promise<Buffer> => {
    const link = links.find((one) => one.type === type);
    return link === undefined || !parts.has(link.target) ? Buffer.alloc(0) : wholePart(parts, link.target, MOST_PART_BYTES);
  };
  return { links, part, globals };
}
