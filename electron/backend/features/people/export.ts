import { people as contract } from '#shared/contract/people.ts';
import { asJob, implementing } from '../../context.ts';
import { exportJob } from '../export-job.ts';

const os = implementing(contract);

/** Writes a person's record into the file the user chose. */
export const exportRecord = os.exportRecord.use(asJob).handler(({ context, input, signal }) => exportJob(context.backend, 'personRecord', input, signal));
