import { taskWork as contract } from '#shared/contract/task-work.ts';
import { asRead, asWrite, implementing } from '../../context.ts';
import { decideExtension, extendTasks } from './extensions.ts';
import { handOverTasks, openOf } from './handover.ts';
import { readLog } from './log.ts';
import { makeDueTasks, stopSeries } from './series.ts';

const os = implementing(contract);

export const taskWork = {
  log: os.log.use(asRead).handler(({ context, input }) => readLog(context, input.id)),
  extend: os.extend.use(asWrite).handler(({ context, input }) => extendTasks(context, input)),
  decideExtension: os.decideExtension.use(asWrite).handler(({ context, input }) => decideExtension(context, input)),
  handOver: os.handOver.use(asWrite).handler(({ context, input }) => handOverTasks(context, input)),
  openOf: os.openOf.use(asRead).handler(({ context, input }) => openOf(context, input)),
  makeDue: os.makeDue.use(asWrite).handler(({ context }) => makeDueTasks(context)),
  stopSeries: os.stopSeries.use(asWrite).handler(({ context, input }) => stopSeries(context, input)),
};
