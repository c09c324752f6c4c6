import path from 'node:path';
import { appError, ruleError } from '../../errors.ts';
import { writeTaskWorkbook } from '../../office/task-workbook.ts';
import type { WorkContext } from '../../work-sessions.ts';
import type { Exported } from '../export-job.ts';
import { inOneView } from '../export-reading.ts';
import { writeEach } from '../unit-files.ts';
import { readSheets, type UnitSheet } from './workbook.ts';

interface Asked {
  campaignId: string;
  unitIds: readonly string[] | null;
}

/** Writes one workbook with a sheet for each unit. */
export async function exportTaskWorkbook({ target, ...asked }: Asked & { target: string }, context: WorkContext): Promise<Exported> {
  const sheets = await readAsked(asked, context);
  context.progress('write', 0, sheets.length);
  if (context.aborted()) throw appError('CANCELLED');
  await writeTaskWorkbook(target, sheets.map(({ list }) => list));
  context.progress('write', sheets.length, sheets.length);
  return { rows: sheets.length, fileName: path.basename(target) };
}

/** Writes a workbook for each unit under the names given. */
export async function exportTaskWorkbooks({ folder, fileNames, ...asked }: Asked & { folder: string; fileNames: readonly string[] }, context: WorkContext): Promise<Exported> {
  return writeEach(await readAsked(asked, context), (target, { list }) => writeTaskWorkbook(target, [list]), { folder, fileNames }, context);
}

async function readAsked(asked: Asked, context: WorkContext): Promise<UnitSheet[]> {
  context.progress('read', 0, null);
  const sheets = await inOneView(context, (reading) => readSheets(reading, asked));
  if (sheets.length === 0) throw ruleError({ rule: 'TASK_CAMPAIGN_NO_TASKS' });
  return sheets;
}
