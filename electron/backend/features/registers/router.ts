import { registers as contract } from '#shared/contract/registers.ts';
import { asJob, asRead, asWrite, implementing } from '../../context.ts';
import { exportJob } from '../export-job.ts';
import { declared } from './declared.ts';
import { recordsPaper } from './paper.ts';
import { countRecords, getRecord, listRecords } from './queries.ts';
import { createRecord, moveRecords, removeRecords, updateRecord } from './service.ts';
import { readStatistics } from './statistics.ts';

const os = implementing(contract);

export const registers = {
  counts: os.counts.use(asRead).handler(({ context }) => countRecords(context)),
  list: os.list.use(asRead).handler(({ context, input: { register, ...input } }) => listRecords(context, declared(register), input)),
  paper: os.paper.use(asRead).handler(({ context, input }) => recordsPaper(context, declared(input.register), input)),
  export: os.export.use(asJob).handler(({ context, input, signal }) => exportJob(context.backend, 'records', input, signal)),
  get: os.get.use(asRead).handler(({ context, input }) => getRecord(context, declared(input.register), input.id)),
  statistics: os.statistics.use(asRead).handler(({ context, input }) => readStatistics(context, input)),
  create: os.create.use(asWrite).handler(({ context, input }) => createRecord(context, input)),
  update: os.update.use(asWrite).handler(({ context, input }) => updateRecord(context, input)),
  move: os.move.use(asWrite).handler(({ context, input }) => moveRecords(context, input)),
  remove: os.remove.use(asWrite).handler(({ context, input }) => removeRecords(context, input)),
};
