import type { Progress } from '#shared/contract/base.ts';
import { AbortFlag } from '../abort-flag.ts';
import type { Backend } from '../backend.ts';
import { progressStream } from '../streams.ts';
import type { ExportMethod } from './exports.ts';
import { type PaperTarget, writePaperInto } from './papers/service.ts';

export interface Exported {
  rows: number;
  fileName: string;
}

/** Writes a workbook into the file the user chose, in a thread of its own with its own view of the data. */
export function exportJob(backend: Backend, method: ExportMethod, { ticket, ...input }: { ticket: string }, signal: AbortSignal | undefined): AsyncGenerator<Progress, Exported, void> {
  const flag = new AbortFlag();
  return progressStream((onProgress) => write(backend, method, { ...input, target: backend.tickets.take(ticket, 'write') }, onProgress, flag), signal, () => flag.abort());
}

/** The same for a paper: what somebody worked on since it was written is not written over without asking. */
export function paperJob(backend: Backend, method: ExportMethod, { ticket, replace, ...input }: PaperTarget, signal: AbortSignal | undefined): AsyncGenerator<Progress, Exported, void> {
  const flag = new AbortFlag();
  return progressStream((onProgress) => writePaperInto(backend, { ticket, replace }, (target) => write(backend, method, { ...input, target }, onProgress, flag)), signal, () => flag.abort());
}

async function write(backend: Backend, method: ExportMethod, input: object, onProgress: (progress: Progress) => void, flag: AbortFlag): Promise<Exported> {
  const session = backend.startWork('export');
  try {
    return (await session.call(method, input, { onProgress, flag })) as Exported;
  } finally {
    await session.close();
  }
}
