import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Progress } from '#shared/contract/base.ts';
import { safeName } from '#shared/rules/file-names.ts';
import { AbortFlag } from '../abort-flag.ts';
import type { Backend } from '../backend.ts';
import type { ReadContext } from '../context.ts';
import { appError } from '../errors.ts';
import { replaceFile } from '../office/replace-file.ts';
import { progressStream } from '../streams.ts';
import type { WorkContext } from '../work-sessions.ts';
import type { Exported } from './export-job.ts';
import type { ExportMethod } from './exports.ts';
import { keepsWork, rememberWritten } from './papers/service.ts';

export interface FolderTarget {
  campaignId: string;
  unitIds: readonly string[] | null;
  ticket: string;
  replace: boolean;
}
/** A unit of a campaign, and how often its workbook was made. */
export interface AskedUnit {
  id: string;
  unitName: string;
  version: number;
}
interface FolderExport {
  method: ExportMethod;
  /** How the names of the files begin. */
  title: string;
  unitsOf: (context: ReadContext, campaignId: string) => readonly AskedUnit[];
}

/** Writes a workbook for each unit into the folder behind a ticket. What somebody worked on there since is replaced only when the user said so. */
export function exportIntoFolder(backend: Backend, how: FolderExport, input: FolderTarget, signal: AbortSignal | undefined): AsyncGenerator<Progress, Exported, void> {
  const flag = new AbortFlag();
  return progressStream((onProgress) => writeAll(backend, how, input, onProgress, flag), signal, () => flag.abort());
}

async function writeAll(backend: Backend, { method, title, unitsOf }: FolderExport, { ticket, replace, ...asked }: FolderTarget, onProgress: (progress: Progress) => void, flag: AbortFlag): Promise<Exported> {
  const folder = backend.tickets.take(ticket, 'folder');
  const units = await backend.runner.read(async (context) => unitsOf(context, asked.campaignId));
  const fileNames = fileNamesOf(title, units.filter(({ id }) => asked.unitIds === null || asked.unitIds.includes(id)));
  const targets = fileNames.map((name) => path.join(folder, name));
  for (const target of replace ? [] : targets) {
    if (!(await keepsWork(backend, target))) continue;
    backend.tickets.add(ticket, folder, 'folder');
    throw appError('FILE_CHANGED');
  }
  const session = backend.startWork('export');
  try {
    const written = (await session.call(method, { ...asked, folder, fileNames }, { onProgress, flag })) as Exported;
    for (const target of targets) await rememberWritten(backend, target);
    return written;
  } finally {
    await session.close();
  }
}

/** What the workbooks are called: the unit and how often it was made; units of one name are numbered. */
export function fileNamesOf(title: string, units: readonly Omit<AskedUnit, 'id'>[]): string[] {
  const taken = new Set<string>();
  return units.map(({ unitName, version }) => {
    const base = `${title} - ${unitName}${version === 1 ? '' : ` - lần ${version}`}`;
    let name = safeName(`${base}.xlsx`);
    for (let number = 2; taken.has(name.toLocaleLowerCase('vi')); number += 1) name = safeName(`${base} (${number}).xlsx`);
    taken.add(name.toLocaleLowerCase('vi'));
    return name;
  });
}

/**
 * Writes a file for each unit under the names given: all of them beside their place first, so that nobody who gives up, and no full
 * disk, leaves some of them behind.
 */
export async function writeEach<Item>(items: readonly Item[], write: (target: string, item: Item) => Promise<void>, { folder, fileNames }: { folder: string; fileNames: readonly string[] }, context: WorkContext): Promise<Exported> {
  const staging = path.join(folder, `.tmp-${process.pid}-${Date.now()}`);
  try {
    await mkdir(staging);
    for (const [index, item] of items.entries()) {
      if (context.aborted()) throw appError('CANCELLED');
      context.progress('write', index, items.length);
      await write(path.join(staging, `${index}.xlsx`), item);
    }
    if (context.aborted()) throw appError('CANCELLED');
    for (const index of items.keys()) await replaceFile(path.join(folder, fileNames[index] ?? `${index}.xlsx`), (temporary) => rename(path.join(staging, `${index}.xlsx`), temporary));
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
  context.progress('write', items.length, items.length);
  return { rows: items.length, fileName: path.basename(folder) };
}
