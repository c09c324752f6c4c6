import { asJob, os } from '../../context.ts';
import { exportJob } from '../export-job.ts';

/** Writes an overview into the file the user chose. */
export const exportReport = os.reports.export.use(asJob).handler(({ context, input, signal }) => exportJob(context.backend, 'report', input, signal));
