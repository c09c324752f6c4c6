import { asJob, asRead, asWrite, os } from '../../context.ts';
import { exportJob } from '../export-job.ts';
import { declared } from './declared.ts';
import { recordsPaper } from './paper.ts';
import { countRecords, getRecord, listRecords } from './queries.ts';
import { createRecord, moveRecords, removeRecords, updateRecord } from './service.ts';

export const registers = {
  counts: os.registers.counts.use(asRead).handler(({ context }) => countRecords(context)),
  list: os.registers.list.use(asRead).handler(({ context, input: { register, ...input } }) => listRecords(context, declared(register), input)),
  paper: os.registers.paper.use(asRead).handler(({ context, input }) => recordsPaper(context, declared(input.register), input)),
  export: os.registers.export.use(asJob).handler(({ context, input, signal }) => exportJob(context.backend, 'records', input, signal)),
  get: os.registers.get.use(asRead).handler(({ context, input }) => getRecord(context, declared(input.register), input.id)),
  create: os.registers.create.use(asWrite).handler(({ context, input }) => createRecord(context, input)),
  update: os.registers.update.use(asWrite).handler(({ context, input }) => updateRecord(context, input)),
  move: os.registers.move.use(asWrite).handler(({ context, input }) => moveRecords(context, input)),
  remove: os.registers.remove.use(asWrite).handler(({ context, input }) => removeRecords(context, input)),
};
