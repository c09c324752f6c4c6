import { reports as contract } from '#shared/contract/reports.ts';
import { asJob, asRead, implementing } from '../../context.ts';
import { paperJob } from '../export-job.ts';
import { activitySheets } from './activity-paper.ts';
import { exportReport } from './export.ts';
import { readLowerLevel } from './lower-level.ts';
import { readMatrix } from './matrix.ts';
import { readPaper } from './papers.ts';
import { readTaskUnits } from '../tasks/service.ts';
import { readVacancies } from './vacancies.ts';

const os = implementing(contract);

export const reports = {
  matrix: os.matrix.use(asRead).handler(({ context, input }) => readMatrix(context, input)),
  lowerLevel: os.lowerLevel.use(asRead).handler(({ context, input }) => readLowerLevel(context, input)),
  vacancies: os.vacancies.use(asRead).handler(({ context, input }) => readVacancies(context, input, input)),
  taskUnits: os.taskUnits.use(asRead).handler(({ context, input }) => readTaskUnits(context, input)),
  paper: os.paper.use(asRead).handler(({ context, input }) => readPaper(context, input)),
  export: exportReport,
  activitySheets: os.activitySheets.use(asRead).handler(({ context, input }) => activitySheets(context, input)),
  exportActivity: os.exportActivity.use(asJob).handler(({ context, input, signal }) => paperJob(context.backend, 'activity', input, signal)),
};
