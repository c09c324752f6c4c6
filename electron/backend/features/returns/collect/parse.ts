import { isSecretMark } from '#shared/rules/secret-marks.ts';
import { decideSheet, decodeSheet } from '../../../office/legacy/decode-sheet.ts';
import { viewWorkbook } from '../../../office/sheet-view.ts';
import type { Cell, Sheet, Workbook } from '../../../office/workbook.ts';
import { findStamp, type Stamp } from '../../../office/workbook-stamp.ts';
import { CHECKS, EXPLANATION_KEY } from '../workbook/unit-workbook.ts';

/** A sheet that a unit sent: one that went out from here, told by its stamp, or any other that may be a form. */
export interface ParsedSheet {
  sheetName: string;
  sheet: Sheet;
  stamp: Stamp | null;
  /** The column of the keys of a stamped sheet. */
  keyColumn: number;
  /** The encoding its texts were kept in, where it was older than Unicode. */
  encoding: string | null;
  /** What the unit says of warnings: by form, check and cell. */
  explanations: ReadonlyMap<string, string>;
}

const MOST_ROWS = 12_000;
const MOST_COLUMNS = 260;
const HEAD_ROWS = 40;

/** The sheets of a workbook that may hold figures: the stamped ones where there are any, else all that are seen. Null where one bears a mark of secrecy. */
export function parseReturns(workbook: Workbook): ParsedSheet[] | null {
  const sheets = workbook.sheets.flatMap((sheet, index) => (sheet.state === 'visible' ? [decoded(workbook, index)] : []));
  if (sheets.some(({ sheet }) => isMarked(sheet))) return null;
  const explanations = explanationsIn(sheets.find(({ sheet }) => sheet.name === CHECKS)?.sheet);
  const parsed = sheets.map(({ sheet, encoding }): ParsedSheet => {
    const found = findStamp('BCSL1', sheet, HEAD_ROWS, MOST_COLUMNS);
    return { sheetName: sheet.name, sheet, encoding, stamp: found?.stamp ?? null, keyColumn: found?.column ?? 0, explanations };
  });
  const stamped = parsed.filter(({ stamp }) => stamp !== null);
  return stamped.length > 0 ? stamped : parsed.filter(({ sheet }) => sheet.cells > 0);
}

function decoded(workbook: Workbook, index: number): { sheet: Sheet; encoding: string | null } {
  const own = workbook.sheets[index] as Sheet;
  const decided = decideSheet(workbook.data, index);
  if (decided.length === 0) return { sheet: own, encoding: null };
  const old = decided.find(({ encoding }) => encoding !== 'decomposed');
  return { sheet: viewWorkbook(decodeSheet(workbook.data, index, decided)).sheets[index] ?? own, encoding: old?.encoding ?? null };
}

function isMarked(sheet: Sheet): boolean {
  for (let row = 1; row <= Math.min(sheet.rows, MOST_ROWS); row += 1) {
    if (sheet.rowTexts(row, MOST_COLUMNS).some((text) => text !== '' && text.split(/[\r\n]+/).some(isSecretMark))) return true;
  }
  return false;
}

function explanationsIn(sheet: Sheet | undefined): Map<string, string> {
  const found = new Map<string, string>();
  for (let row = 1; sheet !== undefined && row <= Math.min(sheet.rows, MOST_ROWS); row += 1) {
    const texts = sheet.rowTexts(row, EXPLANATION_KEY);
    const [content = '', key = ''] = [texts[EXPLANATION_KEY - 2]?.trim(), texts[EXPLANATION_KEY - 1]?.trim()];
    if (content !== '' && key.includes('|')) found.set(key, content);
  }
  return found;
}

/** Where the cells of a form were found on a sheet, and what was done to its rows. */
export interface FoundCells {
  cells: { name: string; cell: Cell }[];
  inserted: number;
  deleted: number;
  sorted: boolean;
}

/** The rows and columns of a stamped sheet: told by their keys, whatever was done to the sheet. Rows put into a list stand behind those it had. */
export function keyedCells({ sheet, keyColumn }: Pick<ParsedSheet, 'sheet' | 'keyColumn'>, rowsOf: ReadonlyMap<string, { rows: readonly string[]; grows: boolean }>): FoundCells {
  const found: FoundCells = { cells: [], inserted: 0, deleted: 0, sorted: false };
  const seen = new Map<string, string[]>();
  let columns: { column: number; code: string }[] = [];
  let section = '';
  for (let row = 1; row <= Math.min(sheet.rows, MOST_ROWS); row += 1) {
    const cells = sheet.rowCells(row, MOST_COLUMNS);
    const key = cells[keyColumn - 1]?.text.trim() ?? '';
    if (key.startsWith('#')) {
      section = key.slice(1);
      columns = cells.flatMap((cell) => (cell === undefined || cell.column >= keyColumn || cell.text.trim() === '' ? [] : [{ column: cell.column, code: cell.text.trim() }]));
      continue;
    }
    const [of = '', known] = key.split('/');
    if (known === undefined && (section === '' || !holdsFigures(cells, columns))) continue;
    const own = seen.get(known === undefined ? section : of) ?? [];
    const code = known ?? (rowsOf.get(section)?.grows === true ? nextRecord(own, rowsOf.get(section)?.rows ?? []) : null);
    if (known === undefined) found.inserted += 1;
    if (code === null || own.includes(code)) continue;
    const inSection = known === undefined ? section : of;
    seen.set(inSection, [...own, code]);
    for (const { column, code: columnCode } of columns) {
      const cell = cells[column - 1];
      if (cell !== undefined && cell.text.trim() !== '') found.cells.push({ name: `${inSection}/${code}/${columnCode}`, cell });
    }
  }
  for (const [of, { rows }] of rowsOf) {
    const own = seen.get(of) ?? [];
    const order = own.map((code) => rows.indexOf(code)).filter((at) => at >= 0);
    found.deleted += rows.filter((code) => !own.includes(code)).length;
    found.sorted ||= order.some((at, index) => index > 0 && at < (order[index - 1] ?? 0));
  }
  return found;
}

/** A row without a key that stands among those of a section is one somebody put in, if it holds more than words at its left. */
function holdsFigures(cells: readonly (Cell | undefined)[], columns: readonly { column: number }[]): boolean {
  return columns.some(({ column }) => (cells[column - 1]?.text.trim() ?? '') !== '' && cells[column - 1]?.value.kind === 'number');
}

function nextRecord(own: readonly string[], rows: readonly string[]): string {
  return String(Math.max(rows.length, 0, ...own.map(Number).filter(Number.isFinite)) + 1);
}
