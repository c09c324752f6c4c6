import exceljs from 'exceljs';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Field, Register, Value, Values } from '#shared/registers/declare.ts';
import { REGISTERS, tableOf } from '#shared/registers/index.ts';
import { emptyValues } from '#shared/registers/values.ts';
import { type Connection, connectForReading } from '../../electron/backend/db/connection.ts';
import { queryBuilder } from '../../electron/backend/db/dialect.ts';
import { type ImportPlan, packPlan } from '../../electron/backend/features/imports/plan.ts';
import { exportRecords } from '../../electron/backend/features/registers/export.ts';
import { readRecordsList } from '../../electron/backend/features/registers/paper.ts';
import { columnsOf } from '../../electron/backend/features/registers/service.ts';
import { commitPlan, rowsWritten, writeBare } from '../support/bench-commit.ts';
import { makeOffice } from '../support/bench-data.ts';
import { alone, compared, pairedRounds, type Result, timed } from '../support/bench-measure.ts';

export const ROWS = 50_000;
/** With the running number in front, as many as are asked for. */
const COLUMNS = 19;
const ROUNDS = 3;
const SAMPLED_EVERY_MS = 20;
const BYTES_A_MEGABYTE = 1024 * 1024;

/** A register of many records: their commit against bare statements, their workbook against the bare streaming writer. */
export async function benchRegisters(): Promise<Result[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'steering-desk-bench-'));
  try {
    const { database } = await makeOffice(folder);
    const register = registerOfManyFields();
    const fresh = (name: string): string => {
      const copy = path.join(folder, name);
      for (const end of ['-wal', '-shm']) rmSync(copy + end, { force: true });
      copyFileSync(database, copy);
      return copy;
    };
    const plan = planOf(database, register);
    const filled = fresh('filled.db');
    await commitPlan(filled, plan);
    const written = rowsWritten(filled);
    if (written.records < ROWS) throw new Error(`Only ${written.records} records were written`);
    const { ours, peer } = await pairedRounds(ROUNDS, () => commitPlan(fresh('ours.db'), plan), async () => writeBare(fresh('bare.db'), written));
    return [compared('registers', `commit of ${ROWS} rows of a register`, ours, 'ms', { name: 'bare prepared statements writing the same rows, history and search texts', value: peer }, 2), ...(await exported(folder, filled, register))];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export function registerOfManyFields(): (typeof REGISTERS)[number] {
  const register = REGISTERS.find(({ fields }) => Object.keys(fields).length >= COLUMNS);
  if (register === undefined) throw new Error('No register has so many fields');
  return register;
}

/** What an import of many records of a register hands to the writer. */
export function planOf(database: string, register: Register & { name: string }): Uint8Array {
  const connection = connectForReading(database);
  const unit = String(connection.prepare('SELECT id FROM org_unit LIMIT 1').pluck().get());
  const lastEntry = Number(connection.prepare('SELECT max(id) FROM audit_entry').pluck().get());
  connection.close();
  const rows = Array.from({ length: ROWS }, (_, index) => ({ create: { ...columnsOf(register, recordOf(register, unit, index)), ...(register.life !== undefined && { status: register.life.statuses[0] ?? null, status_reason: null }) } }));
  const plan: ImportPlan = { list: `register_${register.name}`, committeeId: null, fileName: 'sổ.xlsx', sha256: '0'.repeat(64), sheetName: 'Sổ', lastEntry, rows, unknownUnits: [], same: 0, leftOut: 0 };
  return packPlan(plan);
}

function recordOf(register: Register, unit: string, index: number): Values {
  return { ...emptyValues(register), ...Object.fromEntries(Object.entries(register.fields).flatMap(([name, field]): [string, Value][] => { const value = valueOf(field, unit, index); return value === null ? [] : [[name, value]]; })) };
}

function valueOf(field: Field, unit: string, index: number): Value {
  switch (field.kind) {
    case 'line': return `Mục mẫu ${index}`;
    case 'text': return `Nội dung mẫu ${index % 100} về thực hiện dân chủ ở cơ sở`;
    case 'count': case 'amount': return index % 1000;
    case 'day': case 'known_day': return `2026-0${(index % 9) + 1}-1${index % 10}`;
    case 'choice': return field.options[index % field.options.length] ?? null;
    case 'unit': return unit;
    default: return null;
  }
}

async function exported(folder: string, database: string, register: Register): Promise<Result[]> {
  const connection = connectForReading(database);
  const view = { register: register.name, q: '', filters: {}, sort: null, order: 'asc' as const, layout: { kind: 'shown' as const, columns: Object.keys(register.fields).slice(0, COLUMNS) } };
  const context = { progress: () => {}, aborted: () => false, connection: () => connection };
  const target = path.join(folder, 'ours.xlsx');
  const write = () => exportRecords({ ...view, target }, context);
  try {
    const peak = await peakOf(write);
    const cells = await cellsOf(connection, register, view);
    const { ours, peer } = await pairedRounds(ROUNDS, () => timed(write), () => timed(() => writeBareWorkbook(path.join(folder, 'bare.xlsx'), cells)));
    return [
      compared('registers', `export of ${ROWS} × ${COLUMNS + 1} cells`, ours, 'ms', { name: 'bare streaming writer of exceljs writing the same values with the same looks', value: peer }, 1.1),
      alone('registers', `memory that the export of ${tableOf(register)} takes at most, beside what there was`, Math.round(peak / BYTES_A_MEGABYTE), 'MB', MOST_MEGABYTES),
    ];
  } finally {
    connection.close();
  }
}
const MOST_MEGABYTES = 200;

/** How much more memory the process holds at most while something is done. */
async function peakOf(work: () => Promise<unknown>): Promise<number> {
  const before = process.memoryUsage.rss();
  let most = before;
  const timer = setInterval(() => { most = Math.max(most, process.memoryUsage.rss()); }, SAMPLED_EVERY_MS);
  await work();
  clearInterval(timer);
  return most - before;
}

type Cells = { widths: number[]; rows: (string | number | Date | null)[][] };

async function cellsOf(connection: Connection, register: Register, view: Parameters<typeof readRecordsList>[2]): Promise<Cells> {
  const { paper, groups } = await readRecordsList({ connection, db: queryBuilder(connection), today: '2026-06-01' }, register, view);
  return { widths: paper.columns.map(({ width }) => width), rows: [...groups].flatMap(({ rows }) => [...rows]).map(({ values }) => values.map((value) => (typeof value === 'object' && value !== null ? new Date(value.date) : value))) };
}

/** The ordinary way: looks by the column, a row committed as it is added. */
async function writeBareWorkbook(filename: string, { widths, rows }: Cells): Promise<void> {
  const thin = { style: 'thin' as const };
  const workbook = new exceljs.stream.xlsx.WorkbookWriter({ filename, useStyles: true, useSharedStrings: false });
  const sheet = workbook.addWorksheet('Sổ');
  sheet.columns = widths.map((width) => ({ width, style: { numFmt: '@', font: { name: 'Times New Roman', size: 12 }, border: { top: thin, left: thin, bottom: thin, right: thin }, alignment: { horizontal: 'left' as const, vertical: 'middle' as const, wrapText: true } } }));
  for (const row of rows) sheet.addRow(row).commit();
  sheet.commit();
  await workbook.commit();
}
