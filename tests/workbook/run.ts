import { once } from 'node:events';
import path from 'node:path';
import { readWorkbookApart } from '../../electron/backend/office/read-apart.ts';
import { readerOf } from '../../electron/backend/office/legacy/encodings.ts';
import type { CellValue, Sheet, Workbook, WorkbookWarning } from '../../electron/backend/office/workbook.ts';
import { WorkbookError } from '../../electron/backend/office/workbook-error.ts';
import { errors } from '../../renderer/src/i18n/vi/errors.ts';
import { imports } from '../../renderer/src/i18n/vi/imports.ts';

const CELLS = '--cells';
const USAGE = 'npm run --silent workbook -- FILE… [--cells]\n';

/**
 * Says of each file what the program reads in it: one line of JSON a file, with `--cells` every cell too. A file the
 * program refuses is a line like the others; so the exit code is 0, unless no file is named.
 */
export async function describeWorkbooks(args: readonly string[]): Promise<number> {
  const files = args.filter((arg) => arg !== CELLS);
  if (files.length === 0) {
    process.stderr.write(USAGE);
    return 1;
  }
  // Whoever reads the lines may stop early.
  process.stdout.on('error', () => process.exit(0));
  for (const file of files) await describeFile(file, args.includes(CELLS));
  return 0;
}

async function describeFile(file: string, withCells: boolean): Promise<void> {
  try {
    // npm runs scripts in the project's folder and says where it was called.
    const workbook = await readWorkbookApart(path.resolve(process.env['INIT_CWD'] ?? '', file));
    await write(JSON.stringify({ file, ok: true, ...summary(workbook), error: null }).slice(0, -1));
    if (withCells) await writeCells(workbook);
    await write('}\n');
  } catch (error) {
    const code = error instanceof WorkbookError ? error.code : 'BUG';
    if (code === 'BUG') process.stderr.write(`${file}: ${String(error)}\n`);
    await write(`${JSON.stringify({ file, ok: false, format: null, reader: null, second: null, sheets: [], fonts: null, encoding: null, ignored: [], warnings: [], error: { code, message: errors.codes[code] } })}\n`);
  }
}

/** Which reader gave the answer and what a second one found, the fonts of the cells (null where the file gives none), what was never opened. */
function summary(workbook: Workbook): object {
  const { format, sheets, encoding, warnings, reading } = workbook;
  return { format, reader: reading.reader, second: reading.second, sheets: sheets.map(({ name, state, rows, cells }) => ({ name, state, rows, cells })), fonts: fontsOf(workbook), encoding: encoding ?? null, ignored: warnings.flatMap(({ code, params }) => (IGNORED.has(code) ? [{ code, part: params['part'], count: params['count'] }] : [])), warnings: warnings.map(({ code, params }) => ({ code, message: sentence(code, params) })) };
}

const IGNORED = new Set<WorkbookWarning['code']>(['MACROS_IGNORED', 'LINK_IGNORED', 'OBJECT_IGNORED']);

function fontsOf({ data }: Workbook): string[] | null {
  const styles = new Set(data.sheets.flatMap((sheet) => [...new Set(sheet.styles)]));
  const fonts = new Set([...data.stringFonts.values(), ...[...styles].flatMap((style) => data.styleFonts[style] ?? [])]);
  return fonts.size === 0 ? null : [...fonts].toSorted((one, other) => one.localeCompare(other));
}

function sentence(code: WorkbookWarning['code'], params: WorkbookWarning['params']): string {
  return imports.warnings[code].replace(/\{\{(\w+)\}\}/g, (_whole, name: string) => String(params[name] ?? ''));
}

/** Row by row: all cells of a large sheet are more text than one string can hold. */
async function writeCells(workbook: Workbook): Promise<void> {
  await write(',"cells":[');
  let separator = '';
  for (const [index, sheet] of workbook.sheets.entries()) {
    for (const row of workbook.data.sheets[index]?.rowNumbers ?? []) {
      await write(separator + cellsOfRow(sheet, row, toUnicode(workbook)));
      separator = ',';
    }
  }
  await write(']');
}

/**
 * What turns the texts of a file into Unicode. The bytes of a text file in an old encoding stand as they are until a user
 * has seen what they become; whoever asks here is told the encoding, and reads the words.
 */
function toUnicode({ format, encoding }: Workbook): (text: string) => string {
  if (format !== 'csv' || (encoding !== 'tcvn3' && encoding !== 'vni')) return (text) => text;
  return (text) => readerOf(encoding).decode(text, null).normalize('NFC');
}

function cellsOfRow(sheet: Sheet, row: number, read: (text: string) => string): string {
  const cells = sheet.rowCells(row).flatMap((cell) => (cell === undefined ? [] : [{ sheet: sheet.name, ref: cell.ref, type: cell.value.kind, value: plain(cell.value, read), text: read(cell.text), font: cell.font ?? null }]));
  return cells.map((cell) => JSON.stringify(cell)).join();
}

function plain(value: CellValue, read: (text: string) => string): string | number | boolean {
  switch (value.kind) {
    case 'text': return read(value.text);
    case 'date': return value.iso;
    case 'error': return value.code;
    default: return value.value;
  }
}

async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}
