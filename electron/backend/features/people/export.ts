import { asJob, os } from '../../context.ts';
import { exportJob } from '../export-job.ts';

/** Writes a person's record into the file the user chose. */
export const exportRecord = os.people.exportRecord.use(asJob).handler(({ context, input, signal }) => exportJob(context.backend, 'personRecord', input, signal));
