import type { WorkContext } from '../../work-sessions.ts';
import type { Exported } from '../export-job.ts';
import { writePapers } from '../export-reading.ts';
import { type FormAsked, readFormPapers } from './form-paper.ts';

/** Writes the forms of a round as a Word file. */
export function exportOpinionForm({ target, ...asked }: FormAsked & { target: string }, context: WorkContext): Promise<Exported> {
  return writePapers(context, target, (reading) => readFormPapers(reading, asked));
}
