import type { WorkContext } from '../../work-sessions.ts';
import type { Exported } from '../export-job.ts';
import { writePapers } from '../export-reading.ts';
import { type ActivityAsked, readActivityPaper } from './activity-paper.ts';

/** Writes the outline of a committee's report as a Word file. */
export function exportActivity({ target, ...asked }: ActivityAsked & { target: string }, context: WorkContext): Promise<Exported> {
  return writePapers(context, target, async (reading) => [await readActivityPaper(reading, asked)]);
}
