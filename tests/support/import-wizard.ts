import type { ImportField, ImportRow, ImportSummary, MissingMember, MissingRecord, TakenAs } from '#shared/contract/imports.ts';
import type { ImportList } from '#shared/rules/import-lists.ts';
import { AbortFlag } from '../../electron/backend/abort-flag.ts';
import { commitImport } from '../../electron/backend/features/imports/commit.ts';
import type { ImportPlan, ImportResult } from '../../electron/backend/features/imports/plan.ts';
import type { PlannedRow } from '../../electron/backend/features/imports/roster/plan.ts';
import { importSession, type ImportSource, type ImportTable } from '../../electron/backend/features/imports/session.ts';
import { aCommittee } from './builders.ts';
import { type TestDatabase, testDatabase } from './database.ts';

/** The import's session run in the test's own thread on a test database, step by step as the wizard takes it. */
export interface Wizard {
  table: ImportTable;
  rows(): ImportRow[];
  row(number: number): ImportRow;
  /** The row of the person with this name. */
  named(name: string): ImportRow;
  /** Members whom the file does not name. */
  missing(): MissingMember[];
  /** Records of a register that the file should name and does not. */
  missingRecords(): MissingRecord[];
  summary(): ImportSummary;
  edit(row: number, field: ImportField, text: string): ImportRow;
  choose(row: number, choice: string | null): ImportRow;
  /** Takes all undecided rows at once; and undoes the last time. */
  takeAll(as: TakenAs): { taken: number; left: number };
  takeBack(): number;
  skip(row: number): ImportRow;
  recheck(): ImportSummary;
  /** Writes the rows that need a look. */
  report(target: string): Promise<unknown>;
  plan(leaveOutUnready?: boolean): ImportPlan<PlannedRow>;
  commit(options?: { leaveOutUnready?: boolean; flag?: AbortFlag }): Promise<ImportResult>;
}

/** Opens a file for a committee, takes the table found with the columns as proposed, and checks it. */
export async function startWizard(database: TestDatabase, committeeId: string | null, file: string | ImportSource, changes: { list?: ImportList; sheet?: number; mapping?: { column: number; field: ImportField }[] } = {}): Promise<Wizard> {
  const context = { progress: () => {}, aborted: () => false, connection: () => database.connection };
  const session = importSession();
  const sheet = changes.sheet ?? 0;
  await session.open({ source: typeof file === 'string' ? { path: file } : file, list: changes.list ?? 'roster', committeeId }, context);
  const table = session.table({ sheet, headerRow: null });
  const proposed = table.columns.flatMap(({ column, field }) => (field === null ? [] : [{ column, field }]));
  session.check({ sheet, headerRow: table.headerRow ?? 0, mapping: changes.mapping ?? proposed }, context);
  const rows = () => session.rows({ offset: 0, limit: 100_000, only: 'all' }).rows;
  const found = (row: ImportRow | undefined): ImportRow => {
    if (row === undefined) throw new Error('No such row in the file');
    return row;
  };
  const missing = () => session.missing({ offset: 0, limit: 100_000 }).rows;
  const plan = (leaveOutUnready = false) => JSON.parse(new TextDecoder().decode(session.plan({ leaveOutUnready }))) as ImportPlan<PlannedRow>;
  return {
    table,
    rows,
    row: (number) => found(rows().find((row) => row.row === number)),
    named: (name) => found(rows().find((row) => row.cells.fullName === name)),
    missing: () => missing().filter((row) => 'membershipId' in row),
    missingRecords: () => missing().filter((row) => 'recordId' in row),
    summary: () => session.summary(),
    edit: (row, field, text) => session.editCell({ row, field, text }).row,
    choose: (row, choice) => session.choose({ row, choice }).row,
    takeAll: (as) => { const { taken, left } = session.takeAll({ as }); return { taken, left }; },
    takeBack: () => session.takeBack().taken,
    skip: (row) => session.skip({ row, skipped: true }).row,
    recheck: () => session.recheck(undefined, context),
    report: (target) => session.report({ target }, context),
    plan,
    commit({ leaveOutUnready = false, flag = new AbortFlag() } = {}) {
      const planned = plan(leaveOutUnready);
      // As the writer does: who gave up while the last rows were written gave up.
      const stop = new AbortController();
      return database.write((write) => {
        const result = commitImport(write, planned, flag);
        if (flag.aborted) stop.abort();
        return result;
      }, 'imports.commit', stop.signal);
    },
  };
}

/** A database with one committee, for lists to be imported into. */
export async function withCommittee(work: (database: TestDatabase, committeeId: string) => Promise<void>): Promise<void> {
  await using database = await testDatabase();
  const { id } = await database.write((context) => aCommittee(context, 'Ban Chỉ đạo thực hiện quy chế dân chủ ở cơ sở'));
  await work(database, id);
}

/** What is wrong with a row, each as `<cell> <severity> <code>`. */
export function problemsOf(row: Pick<ImportRow, 'problems'>): string[] {
  return row.problems.map(({ cell, severity, code }) => `${cell} ${severity} ${code}`);
}
