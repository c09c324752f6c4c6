import type { WorkContext } from '../../../work-sessions.ts';
import type { Exported } from '../../export-job.ts';
import { writePapers } from '../../export-reading.ts';
import { type PaperAsked, readPapers } from './service.ts';

/** Writes a paper of a meeting as a Word file. */
export function exportMeetingPaper({ target, ...asked }: PaperAsked & { target: string }, context: WorkContext): Promise<Exported> {
  return writePapers(context, target, async (reading) => (await readPapers(reading, asked)).papers);
}
