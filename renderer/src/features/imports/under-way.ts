import i18next from 'i18next';
import { useSyncExternalStore } from 'react';
import type { z } from 'zod';
import type { ImportField, ImportRow, importSheet, TakenAs } from '#shared/contract/imports.ts';
import type { ImportList } from '#shared/rules/import-lists.ts';
import { api } from '../../app/clients.ts';
import { noteSaved } from '../../app/last-saved.ts';
import { queryClient, refreshRecords } from '../../app/query-client.ts';
import { toast } from '../../ui/toast.ts';
import { followJob, wasCancelled, type JobState } from '../../ui/use-job.ts';
import { breaksRule } from './breaks-rule.ts';

export type ImportSheet = z.infer<typeof importSheet>;
/** Which field each mapped column holds, by the column's number. */
export type Mapping = ReadonlyMap<number, ImportField>;
export type ImportStep = 'columns' | 'rows' | 'commit';

/** What reading a file answered. */
export interface OpenedFile {
  importId: string;
  fileName: string;
  sheets: readonly ImportSheet[];
  warnings: readonly { code: string; params?: Record<string, string | number> | undefined }[];
}

export interface CommitResult {
  batchId: string;
  added: number;
  changed: number;
  same: number;
  newPeople: number;
  leftOut: number;
}

/** Which list comes in, and the committee it is of; null for the office's own. */
export interface ImportTarget {
  list: ImportList;
  committeeId: string | null;
}

/** The import under way: it stays while the program runs, whatever page is in view. */
export interface UnderWay extends OpenedFile, ImportTarget {
  sheet: number;
  /** The heading row the user chose; null stands for the one that was found. */
  headerRow: number | null;
  /** The columns as the user put them; null stands for what was proposed. */
  mapping: Mapping | null;
  step: ImportStep;
  /** Rows for which the user chose a record: shown on, so that the choice can be changed. */
  decided: ReadonlyMap<number, ImportRow>;
  /** What was taken all at once, one time after the other: each can be taken back. */
  taken: readonly TakenAll[];
  commit: JobState<CommitResult>;
}

/** Undecided rows that were taken at once, and how many were left. */
export interface TakenAll {
  as: TakenAs;
  taken: number;
  left: number;
}

let underWay: UnderWay | null = null;
let committing: AbortController | null = null;
/** Whether the page that shows the writing is in view. */
let watched = false;
const listeners = new Set<() => void>();

export function useUnderWay(): UnderWay | null {
  return useSyncExternalStore(subscribe, () => underWay);
}

/** Takes a file that was just read; an import that was under way before is left. */
export function beginImport(file: OpenedFile, target: ImportTarget): void {
  if (underWay !== null) void discardImport();
  set({ ...file, ...target, sheet: firstSheet(file.sheets), headerRow: null, mapping: null, step: 'columns', decided: new Map(), taken: [], commit: { state: 'idle' } });
}

export function changeImport(change: Partial<Omit<UnderWay, keyof OpenedFile | 'commit'>>): void {
  if (underWay !== null) set({ ...underWay, ...change });
}

/** Keeps a row in view among the choices that were made. */
export function keepDecided(row: ImportRow): void {
  if (underWay !== null) set({ ...underWay, decided: new Map(underWay.decided).set(row.row, row) });
}

/** Keeps that undecided rows were taken at once; what was looked at and not decided is shown as it stands now. */
export function keepTakenAll(taken: TakenAll): void {
  if (underWay === null || taken.taken === 0) return;
  set({ ...underWay, taken: [...underWay.taken, taken], decided: new Map([...underWay.decided].filter(([, { effect }]) => effect !== 'undecided')) });
}

/** Leaves the import: nothing is kept of the file, here or in the backend. */
export async function discardImport(): Promise<void> {
  const left = underWay;
  forget();
  if (left !== null) await api.imports.discard.call({ importId: left.importId }).catch(() => undefined);
}

/** Forgets an import that the backend no longer holds, or whose result has been seen. */
export function forget(): void {
  set(null);
  queryClient.removeQueries({ queryKey: api.imports.rows.key() });
  queryClient.removeQueries({ queryKey: api.imports.table.key() });
}

/** Backs up and writes the ready rows. It goes on when the user turns to another page. */
export async function commitImport(leaveOutUnready: boolean): Promise<CommitResult | undefined> {
  if (underWay === null || underWay.commit.state === 'running') return undefined;
  const { importId, fileName } = underWay;
  const own = new AbortController();
  committing = own;
  const tell = (commit: JobState<CommitResult>, step: ImportStep): void => {
    if (underWay?.importId === importId) set({ ...underWay, commit, step });
  };
  tell({ state: 'running', progress: null, cancelling: false }, 'commit');
  try {
    const events = await api.imports.commit.call({ importId, leaveOutUnready }, { signal: own.signal });
    const result = await followJob<CommitResult>(events, own.signal, (progress) => tell({ state: 'running', progress, cancelling: own.signal.aborted }, 'commit'));
    tell({ state: 'done', result }, 'commit');
    if (watched) toast.dropUndo();
    else toast.done(i18next.t('imports:result.title', { file: fileName }), { undo: true });
    noteSaved();
    await refreshRecords();
    return result;
  } catch (error) {
    if (breaksRule(error, 'IMPORT_GONE')) tell({ state: 'failed', error }, 'commit');
    else tell(wasCancelled(error) ? { state: 'cancelled' } : { state: 'failed', error }, 'rows');
    // The record may have changed since the rows were checked: the backend has looked at them again.
    await queryClient.invalidateQueries({ queryKey: api.imports.rows.key() });
    return undefined;
  }
}

/** Says that the writing is watched, until the returned function is called: what is not watched is told when it is done. */
export function watchCommit(): () => void {
  watched = true;
  return () => { watched = false; };
}

export function cancelCommit(): void {
  committing?.abort();
  if (underWay?.commit.state === 'running') set({ ...underWay, commit: { ...underWay.commit, cancelling: true } });
}

/** The first sheet that can be seen and holds something. */
function firstSheet(sheets: readonly ImportSheet[]): number {
  return Math.max(0, sheets.findIndex((sheet) => sheet.state === 'visible' && sheet.cells > 0));
}

function set(next: UnderWay | null): void {
  underWay = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
