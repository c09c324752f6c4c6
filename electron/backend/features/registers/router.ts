import { asRead, asWrite, os } from '../../context.ts';
import { declared } from './declared.ts';
import { countRecords, getRecord, listRecords } from './queries.ts';
import { createRecord, moveRecords, removeRecords, updateRecord } from './service.ts';
import { readStatistics } from './statistics.ts';

export const registers = {
  counts: os.registers.counts.use(asRead).handler(({ context }) => countRecords(context)),
  list: os.registers.list.use(asRead).handler(({ context, input: { register, ...input } }) => listRecords(context, declared(register), input)),
  get: os.registers.get.use(asRead).handler(({ context, input }) => getRecord(context, declared(input.register), input.id)),
  statistics: os.registers.statistics.use(asRead).handler(({ context, input }) => readStatistics(context, input)),
  create: os.registers.create.use(asWrite).handler(({ context, input }) => createRecord(context, input)),
  update: os.registers.update.use(asWrite).handler(({ context, input }) => updateRecord(context, input)),
  move: os.registers.move.use(asWrite).handler(({ context, input }) => moveRecords(context, input)),
  remove: os.registers.remove.use(asWrite).handler(({ context, input }) => removeRecords(context, input)),
};
