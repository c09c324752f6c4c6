import type { Progress } from '#shared/contract/base.ts';
import { AbortFlag } from '../abort-flag.ts';
import type { Backend } from '../backend.ts';
import { progressStream } from '../streams.ts';
import type { ExportMethod } from './exports.ts';

export interface Exported {
  rows: number;
  fileName: string;
}

/** Writes a workbook or a Word file into the file the user chose, in a thread of its own with its own view of the data. */
export function exportJob(backend: Backend, method: ExportMethod, { ticket, ...input }: { ticket: string }, signal: AbortSignal | undefined): AsyncGenerator<Progress, Exported, void> {
  const flag = new AbortFlag();
  return progressStream((onProgress) => write(backend, method, ticket, input, onProgress, flag), signal, () => flag.abort());
}

async function write(backend: Backend, method: ExportMethod, ticket: string, input: object, onProgress: (progress: Progress) => void, flag: AbortFlag): Promise<Exported> {
  const target = backend.tickets.take(ticket, 'write');
  const session = backend.startWork('export');
  try {
    return (await session.call(method, { ...input, target }, { onProgress, flag })) as Exported;
  } finally {
    await session.close();
  }
}
