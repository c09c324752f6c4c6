import { versions as contract } from '#shared/contract/versions.ts';
import { asJob, implementing } from '../../context.ts';
import { exportJob, paperJob } from '../export-job.ts';

const os = implementing(contract);

/** Writes a decision with its annex as a Word file into the file the user chose. */
export const exportDecision = os.exportDecision.use(asJob).handler(({ context, input, signal }) => paperJob(context.backend, 'decisionPaper', input, signal));

/** Writes the annex of a decision into the file the user chose. */
export const exportAnnex = os.exportAnnex.use(asJob).handler(({ context, input, signal }) => exportJob(context.backend, 'decisionAnnex', input, signal));
