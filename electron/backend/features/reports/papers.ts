import type { Paper } from '#shared/contract/paper.ts';
import type { Report, ReportParams, ReportRequest } from '#shared/contract/reports.ts';
import type { ReadContext } from '../../context.ts';
import { comparisonPaper } from './comparison-paper.ts';
import { committeesPaper, versionsPaper } from './committee-papers.ts';
import { lowerLevelPaper } from './lower-level-paper.ts';
import { matrixPaper } from './matrix-paper.ts';
import { asOfficial } from './official-paper.ts';
import { registerPaper } from './register-paper.ts';
import { statisticPaper } from './statistic-paper.ts';
import { taskChartPaper } from './task-chart-paper.ts';
import { taskUnitsPaper } from './task-units-paper.ts';
import { trackingPaper } from './tracking-paper.ts';
import { attentionPaper, vacanciesPaper } from './seat-papers.ts';
import { unitSheetPaper } from './unit-sheet-paper.ts';
import { unitsPaper } from './units-paper.ts';

const PAPERS: { [R in Report]: (context: ReadContext, params: ReportParams<R>) => Promise<Paper> } = {
  matrix: matrixPaper,
  lowerLevel: lowerLevelPaper,
  vacancies: vacanciesPaper,
  attention: attentionPaper,
  versions: versionsPaper,
  committees: committeesPaper,
  units: unitsPaper,
  register: registerPaper,
  tracking: trackingPaper,
  taskUnits: taskUnitsPaper,
  taskChart: taskChartPaper,
  unitSheet: unitSheetPaper,
  registerStatistics: statisticPaper,
  returnComparison: comparisonPaper,
};

/** An overview as it goes out: what the page prints and what is written as a workbook. */
export async function readPaper(context: ReadContext, { report, params, official }: ReportRequest): Promise<Paper> {
  const paper = await (PAPERS[report] as (context: ReadContext, params: ReportRequest['params']) => Promise<Paper>)(context, params);
  return official === undefined ? paper : asOfficial(context, official, paper);
}
