import { asRead, os } from '../../context.ts';
import { exportReport } from './export.ts';
import { readLowerLevel } from './lower-level.ts';
import { readMatrix } from './matrix.ts';
import { readPaper } from './papers.ts';
import { readVacancies } from './vacancies.ts';

export const reports = {
  matrix: os.reports.matrix.use(asRead).handler(({ context, input }) => readMatrix(context, input)),
  lowerLevel: os.reports.lowerLevel.use(asRead).handler(({ context, input }) => readLowerLevel(context, input)),
  vacancies: os.reports.vacancies.use(asRead).handler(({ context, input }) => readVacancies(context, input, input)),
  paper: os.reports.paper.use(asRead).handler(({ context, input }) => readPaper(context, input)),
  export: exportReport,
};
