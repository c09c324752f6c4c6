import type { WorkContext } from '../../work-sessions.ts';
import { annexSheet } from '../committees/service.ts';
import type { Exported } from '../export-job.ts';
import { writeList, writePapers } from '../export-reading.ts';
import { readAnnex } from './annex.ts';
import { readDecisionPaper } from './decision-paper.ts';

interface DecisionExport {
  /** The version, applied or drafted. */
  id: string;
  target: string;
}

/** Writes the annex of a decision as a workbook. */
export function exportDecisionAnnex({ id, target }: DecisionExport, context: WorkContext): Promise<Exported> {
  return writeList(context, target, async (reading) => annexSheet(await readAnnex(reading, id)));
}

/** Writes a decision with its annex as a Word file. */
export function exportDecisionPaper({ id, target }: DecisionExport, context: WorkContext): Promise<Exported> {
  return writePapers(context, target, async (reading) => [await readDecisionPaper(reading, id)]);
}
