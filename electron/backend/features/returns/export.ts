import path from 'node:path';
import { appError, ruleError } from '../../errors.ts';
import type { WorkContext } from '../../work-sessions.ts';
import type { Exported } from '../export-job.ts';
import { inOneView } from '../export-reading.ts';
import { writeEach } from '../unit-files.ts';
import { readWorkbooks } from './workbook/read.ts';
import { type UnitWorkbook, writeUnitWorkbook } from './workbook/unit-workbook.ts';

interface Asked {
  campaignId: string;
  unitIds: readonly string[] | null;
}

/** Writes the workbook of one unit. */
export async function exportReturnWorkbook({ campaignId, unitId, target }: { campaignId: string; unitId: string; target: string }, context: WorkContext): Promise<Exported> {
  const [workbook] = await readAsked({ campaignId, unitIds: [unitId] }, context);
  if (workbook === undefined) throw ruleError({ rule: 'RETURN_NO_UNITS' });
  if (context.aborted()) throw appError('CANCELLED');
  context.progress('write', 0, 1);
  await writeUnitWorkbook(target, workbook);
  context.progress('write', 1, 1);
  return { rows: workbook.forms.length, fileName: path.basename(target) };
}

/** Writes a workbook for each unit under the names given. */
export async function exportReturnWorkbooks({ folder, fileNames, ...asked }: Asked & { folder: string; fileNames: readonly string[] }, context: WorkContext): Promise<Exported> {
  const workbooks = await readAsked(asked, context);
  if (workbooks.length === 0) throw ruleError({ rule: 'RETURN_NO_UNITS' });
  return writeEach(workbooks, writeUnitWorkbook, { folder, fileNames }, context);
}

async function readAsked(asked: Asked, context: WorkContext): Promise<UnitWorkbook[]> {
  context.progress('read', 0, null);
  return inOneView(context, (reading) => readWorkbooks(reading, asked));
}
