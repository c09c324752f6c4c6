import { asJob, asRead, os } from '../../context.ts';
import { paperJob } from '../export-job.ts';
import { activitySheets } from './activity-paper.ts';
import { exportReport } from './export.ts';
import { readLowerLevel } from './lower-level.ts';
import { readMatrix } from './matrix.ts';
import { readPaper } from './papers.ts';
import { readTaskUnits } from '../tasks/service.ts';
import { readVacancies } from './vacancies.ts';

export const reports = {
  matrix: os.reports.matrix.use(asRead).handler(({ context, input }) => readMatrix(context, input)),
  lowerLevel: os.reports.lowerLevel.use(asRead).handler(({ context, input }) => readLowerLevel(context, input)),
  vacancies: os.reports.vacancies.use(asRead).handler(({ context, input }) => readVacancies(context, input, input)),
  taskUnits: os.reports.taskUnits.use(asRead).handler(({ context, input }) => readTaskUnits(context, input)),
  paper: os.reports.paper.use(asRead).handler(({ context, input }) => readPaper(context, input)),
  export: exportReport,
  activitySheets: os.reports.activitySheets.use(asRead).handler(({ context, input }) => activitySheets(context, input)),
  exportActivity: os.reports.exportActivity.use(asJob).handler(({ context, input, signal }) => paperJob(context.backend, 'activity', input, signal)),
};
