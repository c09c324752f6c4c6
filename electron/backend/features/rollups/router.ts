import { rollups as contract } from '#shared/contract/rollups.ts';
import { asJob, asRead, asWrite, implementing } from '../../context.ts';
import { paperJob } from '../export-job.ts';
import { listComparable } from './compared-rounds.ts';
import { readComparison } from './compare.ts';
import { readContributions } from './contributions.ts';
import { discardPackage, readPackage, reviewPackageOf, takePackageOf } from './packages.ts';
import { readDifference, readRollup } from './queries.ts';
import { readRows } from './rows.ts';
import { explainAbsence, moveRollup, sendRollup } from './service.ts';
import { readSource } from './source-cells.ts';
import { rollupSheets } from './sheets.ts';
import { readTotal } from './totals.ts';

const os = implementing(contract);

export const rollups = {
  get: os.get.use(asRead).handler(({ context, input }) => readRollup(context, input.campaignId)),
  total: os.total.use(asRead).handler(({ context, input }) => readTotal(context, input)),
  rows: os.rows.use(asRead).handler(({ context, input }) => readRows(context, input)),
  contributions: os.contributions.use(asRead).handler(({ context, input }) => readContributions(context, input)),
  source: os.source.use(asRead).handler(({ context, input }) => readSource(context, input)),
  difference: os.difference.use(asRead).handler(({ context, input }) => readDifference(context, input)),
  comparable: os.comparable.use(asRead).handler(({ context }) => listComparable(context)),
  compare: os.compare.use(asRead).handler(({ context, input }) => readComparison(context, input)),
  sheets: os.sheets.use(asRead).handler(({ context, input }) => rollupSheets(context, input)),
  move: os.move.use(asWrite).handler(({ context, input }) => moveRollup(context, input)),
  send: os.send.use(asWrite).handler(({ context, input }) => sendRollup(context, input)),
  explain: os.explain.use(asWrite).handler(({ context, input }) => explainAbsence(context, input)),
  export: os.export.use(asJob).handler(({ context, input, signal }) => paperJob(context.backend, 'rollup', input, signal)),
  exportPackage: os.exportPackage.use(asJob).handler(({ context, input, signal }) => paperJob(context.backend, 'rollupPackage', input, signal)),
  readPackage: os.readPackage.use(asJob).handler(({ context, input, signal }) => readPackage(context.backend, input, signal)),
  reviewPackage: os.reviewPackage.use(asJob).handler(({ context, input }) => reviewPackageOf(context.backend, input)),
  takePackage: os.takePackage.use(asJob).handler(({ context, input }) => takePackageOf(context.backend, input)),
  discardPackage: os.discardPackage.use(asJob).handler(({ context, input }) => discardPackage(context.backend, input.readingId)),
};
