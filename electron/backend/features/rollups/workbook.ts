import path from 'node:path';
import type { ReadContext } from '../../context.ts';
import { appError } from '../../errors.ts';
import { writeFormWorkbook, formWorkbook } from '../../office/write-form-workbook.ts';
import type { WorkContext } from '../../work-sessions.ts';
import type { Exported } from '../export-job.ts';
import { inOneView } from '../export-reading.ts';
import { rollupPapers } from './papers.ts';

interface Asked {
  campaignId: string;
  version: number | null;
  formVersionIds: readonly string[] | null;
}

/** Writes the forms of a round with their totals as a workbook, each on a sheet of its own. */
export async function exportRollup({ target, ...asked }: Asked & { target: string }, context: WorkContext): Promise<Exported> {
  context.progress('read', 0, null);
  const papers = await inOneView(context, (reading) => rollupPapers(reading, asked));
  if (context.aborted()) throw appError('CANCELLED');
  context.progress('write', 0, papers.length);
  await writeFormWorkbook(target, papers);
  context.progress('write', papers.length, papers.length);
  return { rows: papers.length, fileName: path.basename(target) };
}

/** The same as the bytes of a file. */
export async function rollupWorkbook(context: ReadContext, asked: Asked): Promise<Uint8Array> {
  return formWorkbook(await rollupPapers(context, asked));
}
