import { asJob, asRead, os } from '../../context.ts';
import { exportJob } from '../export-job.ts';
import { readDigest, readOverview } from './overview.ts';
import { listDeskTasks } from './tasks.ts';

export const desk = {
  overview: os.desk.overview.use(asRead).handler(({ context }) => readOverview(context)),
  digest: os.desk.digest.use(asRead).handler(({ context }) => readDigest(context)),
  tasks: os.desk.tasks.use(asRead).handler(({ context, input }) => listDeskTasks(context, input)),
  exportDeadlines: os.desk.exportDeadlines.use(asJob).handler(({ context, input, signal }) => exportJob(context.backend, 'deadlines', input, signal)),
};
