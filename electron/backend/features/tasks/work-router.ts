import { asRead, asWrite, os } from '../../context.ts';
import { decideExtension, extendTasks } from './extensions.ts';
import { handOverTasks, openOf } from './handover.ts';
import { readLog } from './log.ts';
import { makeDueTasks, stopSeries } from './series.ts';

export const taskWork = {
  log: os.taskWork.log.use(asRead).handler(({ context, input }) => readLog(context, input.id)),
  extend: os.taskWork.extend.use(asWrite).handler(({ context, input }) => extendTasks(context, input)),
  decideExtension: os.taskWork.decideExtension.use(asWrite).handler(({ context, input }) => decideExtension(context, input)),
  handOver: os.taskWork.handOver.use(asWrite).handler(({ context, input }) => handOverTasks(context, input)),
  openOf: os.taskWork.openOf.use(asRead).handler(({ context, input }) => openOf(context, input)),
  makeDue: os.taskWork.makeDue.use(asWrite).handler(({ context }) => makeDueTasks(context)),
  stopSeries: os.taskWork.stopSeries.use(asWrite).handler(({ context, input }) => stopSeries(context, input)),
};
