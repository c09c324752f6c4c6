import { asJob, os } from '../../context.ts';
import { exportJob } from '../export-job.ts';

/** Writes a roster into the file the user chose. */
export const exportRoster = os.committees.exportRoster.use(asJob).handler(({ context, input, signal }) => exportJob(context.backend, 'roster', input, signal));
