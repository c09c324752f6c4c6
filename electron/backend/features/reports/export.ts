import { reports as contract } from '#shared/contract/reports.ts';
import { asJob, implementing } from '../../context.ts';
import { exportJob } from '../export-job.ts';

const os = implementing(contract);

/** Writes an overview into the file the user chose. */
export const exportReport = os.export.use(asJob).handler(({ context, input, signal }) => exportJob(context.backend, 'report', input, signal));
