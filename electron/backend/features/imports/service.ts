import { ORPCError } from '@orpc/server';
import type { Progress } from '#shared/contract/base.ts';
import type { ImportField, ImportMappingTaken, ImportMissing, ImportRow, ImportSummary, TakenAs } from '#shared/contract/imports.ts';
import { AbortFlag } from '../../abort-flag.ts';
import type { Backend } from '../../backend.ts';
import { newId } from '../../db/ids.ts';
import { appError, ruleError } from '../../errors.ts';
import { progressStream } from '../../streams.ts';
import type { WorkSession } from '../../work-client.ts';
import type { Exported } from '../export-job.ts';
import type { ImportTarget } from './list-kind.ts';
import type { ImportResult } from './plan.ts';
import type { ImportSource, ImportTable, OpenedFile } from './session.ts';
import { giveBackThread, takeThread } from './threads.ts';

export { unitIndex } from './units.ts';

/** Imports under way, each with the thread that holds its file. Nothing of a file is kept anywhere else. */
const underWay = new WeakMap<Backend, Map<string, WorkSession>>();
/** A workbook may take hundreds of megabytes: whoever opens a third file has left the first. */
const MOST_OPEN = 2;
const PROGRESS_EVERY_MS = 100;

interface Answer {
  row: ImportRow;
  summary: ImportSummary;
}

/** What to read: a file the user chose, or pasted cells. */
type OpenInput = ({ ticket: string; password?: string | undefined } | { pasted: string }) & ImportTarget;

/** Reads a workbook in a thread of its own, which then stays for the steps of the wizard. */
export function openImport(backend: Backend, input: OpenInput, signal: AbortSignal | undefined) {
  const flag = new AbortFlag();
  return progressStream((onProgress) => open(backend, input, onProgress, flag), signal, () => flag.abort());
}

async function open(backend: Backend, { list, committeeId, ...given }: OpenInput, onProgress: (progress: Progress) => void, flag: AbortFlag) {
  const source: ImportSource = 'ticket' in given ? { path: backend.tickets.take(given.ticket, 'read'), password: given.password } : { pasted: given.pasted };
  const session = await takeThread(backend);
  try {
    const opened = (await session.call('open', { source, list, committeeId }, { onProgress, flag })) as OpenedFile;
    const importId = newId();
    await keep(backend, importId, session);
    return { importId, ...opened };
  } catch (error) {
    await session.close();
    if ('ticket' in given && 'path' in source && asksForPassword(error)) backend.tickets.add(given.ticket, source.path, 'read');
    throw error;
  }
}

/** The user may try the same file again with a password, so its ticket stays good. */
function asksForPassword(error: unknown): boolean {
  return error instanceof ORPCError && (error.code === 'WORKBOOK_ENCRYPTED' || error.code === 'WORKBOOK_PASSWORD_WRONG');
}

async function keep(backend: Backend, importId: string, session: WorkSession): Promise<void> {
  const mine = openImports(backend);
  mine.set(importId, session);
  while (mine.size > MOST_OPEN) {
    const [oldest] = mine.keys();
    if (oldest !== undefined) await discardImport(backend, oldest);
  }
}

function openImports(backend: Backend): Map<string, WorkSession> {
  const mine = underWay.get(backend) ?? new Map<string, WorkSession>();
  underWay.set(backend, mine);
  return mine;
}

/** Asks the import's thread. An import whose thread ended is gone with it. */
async function ask<T>(backend: Backend, importId: string, method: string, input: unknown, options?: Parameters<WorkSession['call']>[2]): Promise<T> {
  const session = openImports(backend).get(importId);
  if (session === undefined) throw ruleError({ rule: 'IMPORT_GONE' });
  return (await session.call(method, input, options)) as T;
}

/** The table found on a sheet, and what each column seems to be. */
export function importTable(backend: Backend, { importId, ...input }: { importId: string; sheet: number; headerRow: number | null }): Promise<ImportTable> {
  return ask(backend, importId, 'table', input);
}

/** Leaves a column of legacy text as it stands in the file, or decodes it again. */
export async function decodeImportColumn(backend: Backend, { importId, ...input }: { importId: string; sheet: number; column: number; decoded: boolean }): Promise<void> {
  await ask(backend, importId, 'decode', input);
}

interface CheckInput {
  importId: string;
  sheet: number;
  headerRow: number;
  mapping: { column: number; field: ImportField }[];
}

/** Writes how the columns are put into the file the user chose. */
export function saveImportMapping(backend: Backend, { importId, ticket, ...input }: CheckInput & { ticket: string }, signal: AbortSignal | undefined) {
  const flag = new AbortFlag();
  const target = backend.tickets.take(ticket, 'write');
  return progressStream((onProgress) => ask<Exported>(backend, importId, 'saveMapping', { ...input, target }, { onProgress, flag }), signal, () => flag.abort());
}

/** Puts the columns as a file of another time or another office tells. */
export function takeImportMapping(backend: Backend, { importId, ticket, ...input }: Omit<CheckInput, 'mapping'> & { ticket: string }): Promise<ImportMappingTaken> {
  return ask(backend, importId, 'takeMapping', { ...input, source: backend.tickets.take(ticket, 'read') });
}

/** Checks every row under a mapping and finds what each is about. */
export function checkImport(backend: Backend, { importId, ...input }: CheckInput, signal: AbortSignal | undefined) {
  const flag = new AbortFlag();
  return progressStream((onProgress) => ask<ImportSummary>(backend, importId, 'check', input, { onProgress, flag }), signal, () => flag.abort());
}

/** One page of the checked rows. */
export function importRows(backend: Backend, { importId, ...input }: { importId: string; offset: number; limit: number; only: string }): Promise<{ rows: ImportRow[]; total: number; summary: ImportSummary }> {
  return ask(backend, importId, 'rows', input);
}

/** One page of what the file should name and does not. */
export function importMissing(backend: Backend, { importId, ...input }: { importId: string; offset: number; limit: number }): Promise<ImportMissing> {
  return ask(backend, importId, 'missing', input);
}

/** Writes the rows that need a look into the file the user chose. */
export function writeImportReport(backend: Backend, { importId, ticket }: { importId: string; ticket: string }, signal: AbortSignal | undefined) {
  const flag = new AbortFlag();
  const target = backend.tickets.take(ticket, 'write');
  return progressStream((onProgress) => ask<Exported>(backend, importId, 'report', { target }, { onProgress, flag }), signal, () => flag.abort());
}

/** Corrects one cell for this import. */
export function editImportCell(backend: Backend, { importId, ...input }: { importId: string; row: number; field: ImportField; text: string }): Promise<Answer> {
  return ask(backend, importId, 'editCell', input);
}

/** Takes the user's choice of the record a row is about. */
export function chooseImportRecord(backend: Backend, { importId, ...input }: { importId: string; row: number; choice: string | null }): Promise<Answer> {
  return ask(backend, importId, 'choose', input);
}

/** Takes all rows that are not decided at once. */
export function takeAllImportRows(backend: Backend, { importId, ...input }: { importId: string; as: TakenAs }): Promise<{ taken: number; left: number; summary: ImportSummary }> {
  return ask(backend, importId, 'takeAll', input);
}

/** Undoes that. */
export function takeBackImportRows(backend: Backend, { importId }: { importId: string }): Promise<{ taken: number; summary: ImportSummary }> {
  return ask(backend, importId, 'takeBack', undefined);
}

/** Leaves a row out, or takes it in again. */
export function skipImportRow(backend: Backend, { importId, ...input }: { importId: string; row: number; skipped: boolean }): Promise<Answer> {
  return ask(backend, importId, 'skip', input);
}

/** Backs up, then writes all ready rows in one transaction. */
export function commitImportFile(backend: Backend, input: { importId: string; leaveOutUnready: boolean }, signal: AbortSignal | undefined) {
  const flag = new AbortFlag();
  return progressStream((onProgress) => commit(backend, input, onProgress, flag), signal, () => flag.abort());
}

async function commit(backend: Backend, { importId, leaveOutUnready }: { importId: string; leaveOutUnready: boolean }, onProgress: (progress: Progress) => void, flag: AbortFlag): Promise<ImportResult> {
  const plan = await ask<Uint8Array>(backend, importId, 'plan', { leaveOutUnready });
  const { ready } = await ask<ImportSummary>(backend, importId, 'summary', undefined);
  await backend.backups.make('import', { onProgress });
  if (flag.aborted) throw appError('CANCELLED');
  const counting = setInterval(() => onProgress({ step: 'write', done: flag.done, total: ready }), PROGRESS_EVERY_MS);
  try {
    const result = (await backend.writer.bulkWrite('imports.commit', plan, flag)) as ImportResult;
    await discardImport(backend, importId);
    return result;
  } catch (error) {
    // The record may have changed since the check: the rows are shown as they stand now. What stopped the commit is told in any case.
    if (!flag.aborted) await ask(backend, importId, 'recheck', undefined).catch(() => {});
    throw error;
  } finally {
    clearInterval(counting);
  }
}

/** Leaves an import: its thread forgets everything of the file. */
export async function discardImport(backend: Backend, importId: string): Promise<void> {
  const session = openImports(backend).get(importId);
  openImports(backend).delete(importId);
  if (session !== undefined) await giveBackThread(backend, session);
}
