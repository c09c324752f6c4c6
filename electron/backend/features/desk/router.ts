import { desk as contract } from '#shared/contract/desk.ts';
import { asJob, asRead, implementing } from '../../context.ts';
import { exportJob } from '../export-job.ts';
import { readDigest, readOverview } from './overview.ts';
import { listDeskTasks } from './tasks.ts';

const os = implementing(contract);

export const desk = {
  overview: os.overview.use(asRead).handler(({ context }) => readOverview(context)),
  digest: os.digest.use(asRead).handler(({ context }) => readDigest(context)),
  tasks: os.tasks.use(asRead).handler(({ context, input }) => listDeskTasks(context, input)),
  exportDeadlines: os.exportDeadlines.use(asJob).handler(({ context, input, signal }) => exportJob(context.backend, 'deadlines', input, signal)),
};
