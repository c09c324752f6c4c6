import { createWriteStream } from 'node:fs';
import { extname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { CellPlace, cellRef } from './cell-refs.ts';
import { copyZip, type PartChange } from './copy-zip.ts';
import { readBookPart } from './fill/book-part.ts';
import { withoutCalcChain } from './fill/calc-chain.ts';
import type { RowFills } from './fill/cell-filler.ts';
import { asExcelKeeps, type FillValue, refusalOf, type ValueRefusal } from './fill/cell-xml.ts';
import { type BookName, dependantsOf } from './fill/dependants.ts';
import { remembered } from './fill/remembered.ts';
import { scanSheet, type SheetFormula, type SheetScan } from './fill/sheet-scan.ts';
import { readTables, type SheetTable } from './fill/tables.ts';
import { openTemplate, type Template, type TemplateFormat } from './fill/template.ts';
import { createReadGuard, type ReadGuard } from './read-guard.ts';
import { type Edit, editedPart } from './read-part.ts';
import { replaceFile } from './replace-file.ts';
import type { Merge, ReadOptions } from './workbook.ts';
import { partName } from './zip-directory.ts';

/** A cell of a workbook of a higher level and what comes into it. */
export type CellFill = { sheet: string; /** Such as `F12`. */ ref: string; value: FillValue };

export type FillRefusalCode =
  | ValueRefusal
  /** No sheet of this name is in the workbook. */
  | 'SHEET_MISSING'
  /** The sheet is a chart or a macro sheet: it has no cells. */
  | 'SHEET_WITHOUT_CELLS'
  /** No address of a cell. */
  | 'REF_INVALID'
  /** The cell is named twice. */
  | 'FILLED_TWICE'
  /** A formula, or a cell an array formula gives its value: it is theirs. */
  | 'FORMULA_CELL'
  /** Covered by a merged cell; only the first cell of that can be filled. */
  | 'MERGED_CELL'
  /** The heading of a table, whose columns are called by it. */
  | 'TABLE_HEADER'
  /** The line of totals of a table. */
  | 'TABLE_TOTAL';
export type FillRefusal = { sheet: string; ref: string; code: FillRefusalCode };

export type FillOptions = ReadOptions & {
  /**
   * Old results go from every sheet, not only from those that are filled. Excel calculates the workbook anew in either
   * case; LibreOffice (as it comes) and whoever reads without calculating would show what still stands there.
   */
  forgetEverywhere?: boolean;
};

export type FillOutcome = {
  /** Why cells cannot be filled. If there are any, nothing was written. */
  refusals: FillRefusal[];
  /** Cells whose number was written in 15 digits, as Excel keeps what is typed. */
  rounded: { sheet: string; ref: string }[];
  /** Sheets that were not filled and hold formulas that read what was: their old results stand there until the workbook is opened in Excel. */
  stale: { sheet: string; formulas: number }[];
};

/** What is to be written into one sheet. */
type SheetFills = { position: number; name: string; part: string; rows: Map<number, Map<number, FillValue>> };
type Scanned = { scans: (SheetScan | null)[]; tables: SheetTable[][] };

/**
 * Fills cells of a workbook that a higher level sent and writes it to another place, safely. Every part but the filled
 * sheets stays as it is, byte by byte as it is packed, except that the workbook is calculated anew when it is opened and
 * its order of calculation goes. In a filled sheet only the cells differ (a text stands in its cell), and formulas that
 * read them, through whatever other formulas, lose the result that no longer holds. Sheets that are not filled keep old
 * results until then, unless `forgetEverywhere` is asked for: `stale` names them.
 *
 * The ending of the target must be that of the format: `.xlsm` with macros, else `.xlsx`. Throws as
 * {@link openTemplate} and {@link replaceFile} do.
 */
export async function fillWorkbook(source: string, target: string, fills: readonly CellFill[], options: FillOptions = {}): Promise<FillOutcome> {
  const guard = createReadGuard(options);
  const opened = await openTemplate(source, guard);
  checkEnding(target, opened.format);
  const { sheets, refusals } = arranged(opened, fills);
  const template = { ...opened, parts: remembered(opened.parts, sheets.map(({ part }) => part)) };
  const scanned = await scanSheets(template, sheets, guard);
  refusals.push(...sheets.flatMap((sheet) => refusalsOf(sheet, scanned)));
  const outcome: FillOutcome = { refusals, rounded: [], stale: [] };
  if (refusals.length > 0) return outcome;
  const book = await readBookPart(template.parts, template.main, guard);
  const dirty = dependantsOf(template.sheets.map(({ name }, position) => ({ name, formulas: scanned.scans[position]?.formulas ?? [] })), namesOf(book.names, scanned), placesOf(sheets), guard);
  const edits = new Map<string, Edit[]>([[template.main, book.edits]]);
  for (const [position, { name, part }] of template.sheets.entries()) {
    const scan = scanned.scans[position] ?? null;
    const stale = dirty[position]!;
    if (part === null || scan === null) continue;
    const isFilled = sheets.some((sheet) => sheet.position === position);
    if (isFilled || (options.forgetEverywhere === true && stale.size > 0)) edits.set(part, [...scan.edits, ...forgotten(scan, stale)]);
    else if (stale.size > 0) outcome.stale.push({ sheet: name, formulas: stale.size });
  }
  await write(template, target, edits, guard);
  outcome.rounded = fills.filter(({ value }) => 'number' in value && asExcelKeeps(value.number) !== value.number).map(({ sheet, ref }) => ({ sheet, ref }));
  return outcome;
}

function checkEnding(target: string, format: TemplateFormat): void {
  if (extname(target).toLowerCase() !== `.${format}`) throw new Error(`A filled workbook of this kind must end in .${format}`);
}

/** The values sheet by sheet, and those that have no place in any. */
function arranged(template: Template, fills: readonly CellFill[]): { sheets: SheetFills[]; refusals: FillRefusal[] } {
  const sheets = new Map<number, SheetFills>();
  const refusals: FillRefusal[] = [];
  for (const { sheet, ref, value } of fills) {
    const code = arrange(template, sheets, sheet, ref, value);
    if (code !== null) refusals.push({ sheet, ref, code });
  }
  return { sheets: [...sheets.values()], refusals };
}

function arrange(template: Template, sheets: Map<number, SheetFills>, name: string, ref: string, value: FillValue): FillRefusalCode | null {
  const position = template.sheets.findIndex((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  const part = template.sheets[position]?.part;
  if (part === undefined) return 'SHEET_MISSING';
  if (part === null) return 'SHEET_WITHOUT_CELLS';
  const place = new CellPlace();
  const bytes = Buffer.from(ref);
  if (!place.read(bytes, 0, bytes.length)) return 'REF_INVALID';
  const sheet = sheets.get(position) ?? { position, name, part, rows: new Map() };
  sheets.set(position, sheet);
  const cells = sheet.rows.get(place.row) ?? new Map<number, FillValue>();
  sheet.rows.set(place.row, cells);
  if (cells.has(place.column)) return 'FILLED_TWICE';
  cells.set(place.column, value);
  return refusalOf(value);
}

async function scanSheets(template: Template, sheets: readonly SheetFills[], guard: ReadGuard): Promise<Scanned> {
  const scans: (SheetScan | null)[] = [];
  const tables: SheetTable[][] = [];
  for (const [position, { part }] of template.sheets.entries()) {
    guard.check();
    const fills: RowFills = sheets.find((sheet) => sheet.position === position)?.rows ?? new Map();
    scans.push(part === null ? null : await scanSheet(template.parts, part, fills, guard));
    tables.push(part === null ? [] : await readTables(template.parts, part, guard));
  }
  return { scans, tables };
}

function refusalsOf(sheet: SheetFills, { scans, tables }: Scanned): FillRefusal[] {
  const { merges, formulaCells } = scans[sheet.position]!;
  const theirs = new Set(formulaCells);
  const codeOf = (row: number, column: number): FillRefusalCode | null => {
    if (theirs.has(cellRef(row, column))) return 'FORMULA_CELL';
    if (merges.some((merge) => holds(merge, row, column) && (row !== merge.top || column !== merge.left))) return 'MERGED_CELL';
    const table = tables[sheet.position]!.find(({ range }) => holds(range, row, column));
    if (table === undefined) return null;
    if (row < table.range.top + table.headings) return 'TABLE_HEADER';
    return row > table.range.bottom - table.totals ? 'TABLE_TOTAL' : null;
  };
  return [...sheet.rows].flatMap(([row, cells]) => [...cells.keys()].flatMap((column) => {
    const code = codeOf(row, column);
    return code === null ? [] : [{ sheet: sheet.name, ref: cellRef(row, column), code }];
  }));
}

function holds({ top, left, bottom, right }: Merge, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

function namesOf(defined: readonly BookName[], { tables }: Scanned): BookName[] {
  return [...defined, ...tables.flatMap((list, sheet) => list.map(({ name, range }) => ({ name, sheet, range })))];
}

function placesOf(sheets: readonly SheetFills[]): { sheet: number; row: number; column: number }[] {
  return sheets.flatMap(({ position, rows }) => [...rows].flatMap(([row, cells]) => [...cells.keys()].map((column) => ({ sheet: position, row, column }))));
}

/** Takes away the results of formulas that no longer hold. */
function forgotten({ members }: SheetScan, dirty: ReadonlySet<SheetFormula>): Edit[] {
  const areas = [...dirty].flatMap(({ area }) => area ?? []);
  const stale = [...dirty, ...members.filter(({ row, column }) => areas.some((area) => holds(area, row, column)))];
  return stale.filter(({ from }) => from >= 0).map(({ from, to }) => ({ from, to, text: '' }));
}

async function write({ bytes, directory, parts, main }: Template, target: string, edits: Map<string, Edit[]>, guard: ReadGuard): Promise<void> {
  const chain = await withoutCalcChain(parts, main);
  const changes = new Map<string, PartChange>(chain.gone.map((part) => [partName(part), null]));
  for (const [part, list] of [...edits, ...chain.edits]) changes.set(partName(part), editedPart(parts, part, list.toSorted((one, other) => one.from - other.from)));
  await replaceFile(target, (temporary) => pipeline(copyZip(bytes, directory, changes, guard), createWriteStream(temporary)));
}
