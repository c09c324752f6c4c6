import path from 'node:path';
import type { ImportField, ImportMappingTaken, ImportMissing, ImportRow, ImportSummary, TakenAs } from '#shared/contract/imports.ts';
import type { ListColumns } from '#shared/rules/import-columns.ts';
import { today } from '../../clock.ts';
import { RecordMissingError } from '../../db/records.ts';
import { appError, ruleError } from '../../errors.ts';
import { readPasted } from '../../office/read-pasted.ts';
import { readWorkbook } from '../../office/read-workbook.ts';
import type { ReadOptions, Sheet, Workbook } from '../../office/workbook.ts';
import type { WorkContext } from '../../work-sessions.ts';
import { Check, newUserWork, type RowFilter } from './check.ts';
import { DecodedSheets } from './decoded-sheets.ts';
import { writeList } from '../export-reading.ts';
import type { Exported } from '../export-job.ts';
import type { ImportTarget, ListKind, UserWork } from './list-kind.ts';
import { kindOf } from './lists.ts';
import { describeMapping, readMappingFile, takeMapping, writeMappingFile } from './mapping-file.ts';
import { packPlan } from './plan.ts';
import { importReport } from './report.ts';
import { describeTable, findTable, type FoundTable, type ImportColumn, type ImportTable, type MappedColumn, readSourceRows } from './table.ts';

export type { ImportTable } from './table.ts';

/** How often a reading looks whether the user gave up. */
const LOOK_EVERY_MS = 100;

export interface OpenedFile {
  fileName: string;
  sheets: { name: string; state: Sheet['state']; rows: number; cells: number }[];
  warnings: { code: string; params?: Record<string, string | number> }[];
}
/** A file, or cells copied from one as the clipboard gives them. */
export type ImportSource = { path: string; password?: string | undefined } | { pasted: string };
/** What an import without a file is called in the list of imports. */
export const PASTED_NAME = 'Dán từ Excel';

interface CheckInput {
  sheet: number;
  headerRow: number;
  mapping: MappedColumn[];
}
interface OpenFile {
  workbook: Workbook;
  sheets: DecodedSheets;
  fileName: string;
  target: ImportTarget;
  kind: ListKind;
}
interface Checked {
  input: CheckInput;
  check: Check;
  work: UserWork;
  lastEntry: number;
}

/** An import from the file to the plan, in a thread of its own. Everything of the file lives and ends with the session. */
export function importSession() {
  let file: OpenFile | null = null;
  let checked: Checked | null = null;
  const tables = new Map<string, FoundTable>();
  /** What the user did, by sheet. */
  const works = new Map<number, UserWork>();

  function opened(): OpenFile {
    if (file === null) throw ruleError({ rule: 'IMPORT_GONE' });
    return file;
  }

  /** A table is read once, however often it is asked for. */
  function tableOn(sheet: number, headerRow: number | null): FoundTable | null {
    const known = headerRow === null ? undefined : tables.get(`${sheet}:${headerRow}`);
    if (known !== undefined) return known;
    const { sheets, kind } = opened();
    const table = findTable(sheets.sheet(sheet), headerRow, sheets.sheet(sheet, 'whole'), kind.columns);
    if (table !== null) tables.set(`${sheet}:${table.heading.row}`, table);
    return table;
  }

  function tableUnder({ sheet, headerRow }: Pick<CheckInput, 'sheet' | 'headerRow'>): FoundTable {
    const table = tableOn(sheet, headerRow);
    if (table === null) throw appError('NOT_FOUND', { table: 'sheet' });
    return table;
  }

  function checkedRows(): Checked {
    if (checked === null) throw ruleError({ rule: 'IMPORT_GONE' });
    return checked;
  }

  function runCheck(input: CheckInput, context: WorkContext): ImportSummary {
    const { workbook, target, kind } = opened();
    const table = tableUnder(input);
    refuseBadMapping(table.columns, input.mapping, kind.columns);
    if (!input.mapping.some(({ field }) => field === kind.columns.naming)) throw ruleError({ rule: kind.columns.namingRule, field: 'mapping' });
    const work = works.get(input.sheet) ?? newUserWork();
    works.set(input.sheet, work);
    context.progress('match', 0, null);
    const sources = readSourceRows(table, input.mapping, workbook.data.date1904, kind);
    const totals = readSourceRows({ rows: table.totals }, input.mapping, workbook.data.date1904, kind);
    const rules = kind.rules(context.connection(), target, today(), sources, totals);
    const check = new Check(sources, kind.columns, rules, work, (done) => {
      if (context.aborted()) throw appError('CANCELLED');
      context.progress('check', done, sources.length);
    });
    checked = { input, check, work, lastEntry: rules.lastEntry };
    return check.summary();
  }

  /** Changes something about a row and answers how the row and the whole stand now. */
  function change(row: number, alter: (work: UserWork) => void): { row: ImportRow; summary: ImportSummary } {
    const { check, work } = checkedRows();
    if (check.row(row) === null) throw appError('NOT_FOUND', { table: 'row' });
    alter(work);
    check.again(row);
    const changed = check.row(row);
    if (changed === null) throw appError('NOT_FOUND', { table: 'row' });
    return { row: changed, summary: check.summary() };
  }

  return {
    async open({ source, ...target }: ImportTarget & { source: ImportSource }, context: WorkContext): Promise<OpenedFile> {
      const kind = kindOf(target.list);
      if (kind.needsCommittee && target.committeeId === null) throw ruleError({ rule: 'IMPORT_COMMITTEE_REQUIRED', field: 'committeeId' });
      if (target.committeeId !== null && context.connection().prepare('SELECT 1 FROM committee WHERE id = ? AND deleted_at IS NULL').get(target.committeeId) === undefined) throw new RecordMissingError('committee');
      const workbook = await readStoppable(source, context);
      if (kind.isSecretFile(workbook)) throw appError('SECRET_MARK');
      const fileName = 'path' in source ? path.basename(source.path).normalize('NFC') : PASTED_NAME;
      file = { workbook, sheets: new DecodedSheets(workbook), fileName, target, kind };
      return {
        fileName,
        sheets: workbook.sheets.map(({ name, state, rows, cells }) => ({ name, state, rows, cells })),
        warnings: [...workbook.warnings],
      };
    },
    /** Forgets the file and everything made of it. */
    leave(): null {
      file = null;
      checked = null;
      tables.clear();
      works.clear();
      return null;
    },
    table({ sheet, headerRow }: { sheet: number; headerRow: number | null }): ImportTable {
      const { sheets } = opened();
      return describeTable(sheets.sheet(sheet), tableOn(sheet, headerRow), sheets.encodings(sheet));
    },
    /** Leaves a column of legacy text as it stands, or decodes it again. Tables are read anew, rows checked when asked for. */
    decode({ sheet, column, decoded }: { sheet: number; column: number; decoded: boolean }): null {
      opened().sheets.decode(sheet, column, decoded);
      tables.clear();
      return null;
    },
    /** Writes how the columns are put as a file of its own. */
    async saveMapping({ target, ...input }: CheckInput & { target: string }): Promise<Exported> {
      const { kind, sheets, target: { list } } = opened();
      const table = tableUnder(input);
      refuseBadMapping(table.columns, input.mapping, kind.columns);
      const asTheyStand = new Set(sheets.encodings(input.sheet).filter(({ refused }) => refused).map(({ column }) => column));
      await writeMappingFile(target, describeMapping(list, table, input.mapping, asTheyStand));
      return { rows: table.columns.length, fileName: path.basename(target).normalize('NFC') };
    },
    /** Reads such a file and puts the columns as it tells. Of legacy texts, those it leaves as they stand are left so, and no others. */
    async takeMapping({ source, ...place }: { sheet: number; headerRow: number; source: string }): Promise<ImportMappingTaken> {
      const { kind, sheets, target: { list } } = opened();
      const { told, mapping, left } = takeMapping(await readMappingFile(source, list), tableUnder(place), kind.columns);
      const legacy = new Set(sheets.encodings(place.sheet).filter(({ encoding }) => encoding !== 'decomposed').map(({ column }) => column));
      for (const { column, asItStands } of told) if (legacy.has(column)) sheets.decode(place.sheet, column, !asItStands);
      tables.clear();
      return { mapping, left };
    },
    check: runCheck,
    /** The same check again, because the record changed meanwhile. What the user did is kept. */
    recheck(_input: undefined, context: WorkContext): ImportSummary {
      return runCheck(checkedRows().input, context);
    },
    rows({ offset, limit, only }: { offset: number; limit: number; only: RowFilter }) {
      const { check } = checkedRows();
      return { ...check.page(only, offset, limit), summary: check.summary() };
    },
    missing({ offset, limit }: { offset: number; limit: number }): ImportMissing {
      const missing = checkedRows().check.missing();
      return { rows: missing.slice(offset, offset + limit), total: missing.length };
    },
    summary: (): ImportSummary => checkedRows().check.summary(),
    editCell({ row, field, text }: { row: number; field: ImportField; text: string }) {
      return change(row, ({ edits }) => edits.set(row, { ...edits.get(row), [field]: text }));
    },
    choose({ row, choice }: { row: number; choice: string | null }) {
      return change(row, ({ choices }) => (choice === null ? choices.delete(row) : choices.set(row, choice)));
    },
    /** Takes all rows that are not decided as new ones, or as the one record that is offered. */
    takeAll({ as }: { as: TakenAs }): { taken: number; left: number; summary: ImportSummary } {
      const { check, work } = checkedRows();
      const taken = check.undecided().flatMap(({ row, match: { candidates } }): [number, string][] => {
        const choice = as === 'new' ? 'new' : candidates.length === 1 ? candidates[0]?.id : undefined;
        return choice === undefined ? [] : [[row, choice]];
      });
      for (const [row, choice] of taken) work.choices.set(row, choice);
      work.taken.push(new Map(taken));
      check.again(...taken.map(([row]) => row));
      const summary = check.summary();
      return { taken: taken.length, left: summary.undecided, summary };
    },
    /** Undoes the last time; what was chosen otherwise meanwhile stays. */
    takeBack(): { taken: number; summary: ImportSummary } {
      const { check, work } = checkedRows();
      const back = [...(work.taken.pop() ?? [])].filter(([row, choice]) => work.choices.get(row) === choice).map(([row]) => row);
      for (const row of back) work.choices.delete(row);
      check.again(...back);
      return { taken: back.length, summary: check.summary() };
    },
    skip({ row, skipped: isSkipped }: { row: number; skipped: boolean }) {
      return change(row, ({ skipped }) => (isSkipped ? skipped.add(row) : skipped.delete(row)));
    },
    /** Writes the rows that need a look as a workbook of their own, the cells marked. */
    async report({ target }: { target: string }, context: WorkContext): Promise<Exported> {
      const { check, input } = checkedRows();
      const table = tableOn(input.sheet, input.headerRow);
      const fields = new Map(input.mapping.map(({ column, field }) => [column, field]));
      const columns = (table?.columns ?? []).flatMap(({ column, heading }) => { const field = fields.get(column); return field === undefined ? [] : [{ field, heading }]; });
      return writeList(context, target, async () => importReport(opened(), columns, check.questionable()));
    },
    /** What the writer needs to commit; refused while rows are blocked or undecided, unless they are to be left out. */
    plan({ leaveOutUnready }: { leaveOutUnready: boolean }): Uint8Array {
      const { check, input, lastEntry } = checkedRows();
      const { errors, undecided, same, skips } = check.summary();
      if (!leaveOutUnready && errors + undecided > 0) throw ruleError({ rule: 'IMPORT_NOT_READY', params: { blocked: errors, undecided } });
      const { target, fileName, workbook, sheets } = opened();
      return packPlan({ ...target, fileName, sha256: workbook.data.sha256, sheetName: sheets.sheet(input.sheet).name, lastEntry, rows: check.planned(), unknownUnits: check.unknownUnits(), same, leftOut: skips + errors + undecided });
    },
  };
}

async function readStoppable(source: ImportSource, context: WorkContext): Promise<Workbook> {
  const stop = new AbortController();
  context.progress('read', 0, null);
  const look = () => {
    if (context.aborted()) stop.abort();
  };
  const options: ReadOptions = {
    signal: stop.signal,
    onProgress(rows) {
      context.progress('read', rows, null);
      look();
    },
  };
  // A file read in this thread says how far it is; while another thread reads, nobody says anything.
  const timer = setInterval(look, LOOK_EVERY_MS);
  try {
    return 'path' in source ? await readWorkbook(source.path, source.password === undefined ? options : { ...options, password: source.password }) : readPasted(source.pasted, PASTED_NAME, options);
  } finally {
    clearInterval(timer);
  }
}

/** A field belongs to one column, a column to one field; personal columns are never taken. */
function refuseBadMapping(columns: readonly ImportColumn[], mapping: readonly MappedColumn[], list: ListColumns): void {
  const known = new Map(columns.map((column) => [column.column, column]));
  const issues = mapping.flatMap(({ column, field }, index) => {
    const isTwice = mapping.some((other, place) => place < index && (other.column === column || other.field === field));
    const code = isTwice ? 'duplicate' : known.get(column) === undefined || list.fields[field] === undefined ? 'unknown' : known.get(column)?.personal ? 'personal' : null;
    return code === null ? [] : [{ path: `mapping.${index}`, code }];
  });
  if (issues.length > 0) throw appError('INVALID_INPUT', { issues });
}
