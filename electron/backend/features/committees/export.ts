import { committees as contract } from '#shared/contract/committees.ts';
import { asJob, implementing } from '../../context.ts';
import { exportJob } from '../export-job.ts';

const os = implementing(contract);

/** Writes a roster into the file the user chose. */
export const exportRoster = os.exportRoster.use(asJob).handler(({ context, input, signal }) => exportJob(context.backend, 'roster', input, signal));
