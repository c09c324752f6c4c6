import path from 'node:path';
import { parseArgs } from 'node:util';
import type { ImportRow, ImportSummary } from '#shared/contract/imports.ts';
import { columnsIfKnown } from '#shared/registers/list-columns.ts';
import { REGISTERS, tableOf } from '#shared/registers/index.ts';
import { IMPORT_LISTS, type ImportList, isImportList } from '#shared/rules/import-lists.ts';
import { foldWords } from '#shared/rules/text.ts';
import type { Connection } from '../../electron/backend/db/connection.ts';
import { toAppError } from '../../electron/backend/errors.ts';
import { importSession, type OpenedFile } from '../../electron/backend/features/imports/session.ts';
import type { WorkContext } from '../../electron/backend/work-sessions.ts';
import { copyOfDatabase, DatabaseRefused } from './database-copy.ts';

const LISTS: readonly string[] = [...IMPORT_LISTS, ...REGISTERS.map(tableOf)];
const USAGE = `npm run --silent import:check -- --database FILE --list KIND [--committee NAME] [--mapping FILE] WORKBOOK…\nKinds: ${LISTS.join(', ')}\n`;
const OPTIONS = { database: { type: 'string' }, list: { type: 'string' }, committee: { type: 'string' }, mapping: { type: 'string' } } as const;

/** Nothing to be looked at; something is, or a file was refused; asked wrongly, or the database cannot be looked at. */
const EXIT = { ready: 0, questionable: 1, refused: 2 } as const;
const MOST_ROWS = 1_000_000;

/** What was asked for, with whole paths. */
interface Asked {
  database: string;
  list: ImportList;
  committee: string | undefined;
  mapping: string | undefined;
  files: string[];
}

/**
 * Checks workbooks against a database as the wizard does, and writes nothing: one line of JSON a file. Problems are told by
 * cell, field and code; what stands in the cells is not said, so that the lines can be passed on.
 */
export async function checkImports(args: readonly string[]): Promise<number> {
  const asked = read(args);
  if (asked === null) return refuse(USAGE);
  try {
    using database = await copyOfDatabase(asked.database);
    const committeeId = asked.committee === undefined ? null : committeeNamed(database.connection, asked.committee);
    let exit: number = EXIT.ready;
    for (const file of asked.files) {
      const line = await checkFile(database.connection, asked, committeeId, file);
      process.stdout.write(`${JSON.stringify(line)}\n`);
      if (!line.ok) exit = EXIT.questionable;
    }
    return exit;
  } catch (error) {
    if (error instanceof DatabaseRefused) return refuse(`${asked.database}: ${error.message}\n`);
    throw error;
  }
}

function refuse(text: string): number {
  process.stderr.write(text);
  return EXIT.refused;
}

function read(args: readonly string[]): Asked | null {
  try {
    const { values: { database, list, committee, mapping }, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
    if (database === undefined || positionals.length === 0 || !isImportList(list) || columnsIfKnown(list) === undefined) return null;
    return { database: whole(database), list, committee, mapping: mapping === undefined ? undefined : whole(mapping), files: positionals };
  } catch {
    return null;
  }
}

/** npm runs scripts in the project's folder and says where it was called. */
function whole(file: string): string {
  return path.resolve(process.env['INIT_CWD'] ?? '', file);
}

function committeeNamed(connection: Connection, name: string): string {
  const rows = connection.prepare('SELECT id, name, short_name AS shortName FROM committee WHERE deleted_at IS NULL').all() as { id: string; name: string; shortName: string | null }[];
  const wanted = foldWords(name);
  const found = rows.filter((row) => [row.name, row.shortName ?? ''].some((one) => foldWords(one) === wanted));
  if (found.length !== 1 || found[0] === undefined) throw new DatabaseRefused(found.length === 0 ? 'it has no committee of this name' : 'several of its committees bear this name');
  return found[0].id;
}

async function checkFile(connection: Connection, { list, mapping }: Asked, committeeId: string | null, file: string) {
  const session = importSession();
  const context: WorkContext = { progress: () => {}, aborted: () => false, connection: () => connection };
  try {
    const opened = await session.open({ source: { path: whole(file) }, list, committeeId }, context);
    const sheet = firstSheet(opened.sheets);
    const { headerRow, columns } = session.table({ sheet, headerRow: null });
    if (headerRow === null) return { file, ok: false, list, error: { code: 'NO_HEADING' } };
    const proposed = columns.flatMap(({ column, field, personal }) => (field === null || personal ? [] : [{ column, field }]));
    const taken = mapping === undefined ? { mapping: proposed, left: [] } : await session.takeMapping({ sheet, headerRow, source: mapping });
    const summary = session.check({ sheet, headerRow, mapping: taken.mapping }, context);
    const { rows } = session.rows({ offset: 0, limit: MOST_ROWS, only: 'all' });
    return { file, ok: summary.errors + summary.undecided === 0, list, sheet: opened.sheets[sheet]?.name, headerRow, ...countsOf(summary), problems: rows.flatMap(problemsOf), notMapped: taken.left, error: null };
  } catch (error) {
    const { code, data } = toAppError(error);
    const [issue] = (data as { issues?: { rule?: string; code?: string }[] } | undefined)?.issues ?? [];
    return { file, ok: false, list, error: { code, ...(issue?.rule !== undefined && { rule: issue.rule }) } };
  }
}

/** The first sheet that can be seen and holds something, as in the wizard. */
function firstSheet(sheets: OpenedFile['sheets']): number {
  return Math.max(0, sheets.findIndex(({ state, cells }) => state === 'visible' && cells > 0));
}

function countsOf({ rows, adds, changes, same, undecided, errors, warnings, missing, totals }: ImportSummary): object {
  return { rows, new: adds, changed: changes, same, undecided, errors, warnings, missing, wrongTotals: totals.map(({ cell }) => cell) };
}

function problemsOf({ problems }: ImportRow): object[] {
  return problems.map(({ cell, field, severity, code }) => ({ cell, field, severity, code }));
}
