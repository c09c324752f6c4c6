import { asRead, asWrite, os } from '../../context.ts';
import { countTasks, getTask, listTasks } from './queries.ts';
import { createTask, handOutTasks, moveTask, recordProgress, onWorkingDay, removeTasks, updateTask } from './service.ts';

export const tasks = {
  list: os.tasks.list.use(asRead).handler(({ context, input }) => listTasks(context, input)),
  counts: os.tasks.counts.use(asRead).handler(({ context, input }) => countTasks(context, input)),
  get: os.tasks.get.use(asRead).handler(({ context, input }) => getTask(context, input.id)),
  create: os.tasks.create.use(asWrite).handler(({ context, input }) => createTask(context, onWorkingDay(context, input))),
  update: os.tasks.update.use(asWrite).handler(({ context, input }) => updateTask(context, onWorkingDay(context, input))),
  handOut: os.tasks.handOut.use(asWrite).handler(({ context, input }) => handOutTasks(context, input)),
  recordProgress: os.tasks.recordProgress.use(asWrite).handler(({ context, input }) => recordProgress(context, input)),
  move: os.tasks.move.use(asWrite).handler(({ context, input }) => moveTask(context, input)),
  remove: os.tasks.remove.use(asWrite).handler(({ context, input }) => removeTasks(context, input.items)),
};
