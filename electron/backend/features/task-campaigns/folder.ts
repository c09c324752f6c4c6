import path from 'node:path';
import type { Progress } from '#shared/contract/base.ts';
import { safeName } from '#shared/rules/file-names.ts';
import { AbortFlag } from '../../abort-flag.ts';
import type { Backend } from '../../backend.ts';
import { progressStream } from '../../streams.ts';
import type { Exported } from '../export-job.ts';
import { keepsWork, rememberWritten } from '../papers/service.ts';
import { appError } from '../../errors.ts';
import { getCampaign } from './queries.ts';

interface FolderTarget {
  campaignId: string;
  unitIds: readonly string[] | null;
  ticket: string;
  replace: boolean;
}

/** Writes a workbook for each unit into the folder behind a ticket. What somebody worked on there since is replaced only when the user said so. */
export function exportIntoFolder(backend: Backend, input: FolderTarget, signal: AbortSignal | undefined): AsyncGenerator<Progress, Exported, void> {
  const flag = new AbortFlag();
  return progressStream((onProgress) => writeAll(backend, input, onProgress, flag), signal, () => flag.abort());
}

async function writeAll(backend: Backend, { ticket, replace, ...asked }: FolderTarget, onProgress: (progress: Progress) => void, flag: AbortFlag): Promise<Exported> {
  const folder = backend.tickets.take(ticket, 'folder');
  const { units } = await backend.runner.read(async (context) => getCampaign(context, asked.campaignId));
  const fileNames = fileNamesOf(units.filter(({ id }) => asked.unitIds === null || asked.unitIds.includes(id)));
  const targets = fileNames.map((name) => path.join(folder, name));
  for (const target of replace ? [] : targets) {
    if (!(await keepsWork(backend, target))) continue;
    backend.tickets.add(ticket, folder, 'folder');
    throw appError('FILE_CHANGED');
  }
  const session = backend.startWork('export');
  try {
    const written = (await session.call('taskWorkbooks', { ...asked, folder, fileNames }, { onProgress, flag })) as Exported;
    for (const target of targets) await rememberWritten(backend, target);
    return written;
  } finally {
    await session.close();
  }
}

/** What the workbooks are called: the unit and how often it was made; units of one name are numbered. */
export function fileNamesOf(units: readonly { unitName: string; version: number }[]): string[] {
  const taken = new Set<string>();
  return units.map(({ unitName, version }) => {
    const base = `Báo cáo nhiệm vụ - ${unitName}${version === 1 ? '' : ` - lần ${version}`}`;
    let name = safeName(`${base}.xlsx`);
    for (let number = 2; taken.has(name.toLocaleLowerCase('vi')); number += 1) name = safeName(`${base} (${number}).xlsx`);
    taken.add(name.toLocaleLowerCase('vi'));
    return name;
  });
}
