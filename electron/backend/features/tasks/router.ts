import { tasks as contract } from '#shared/contract/tasks.ts';
import { asRead, asWrite, implementing } from '../../context.ts';
import { countTasks, getTask, listTasks } from './queries.ts';
import { createTask, handOutTasks, moveTask, recordProgress, onWorkingDay, removeTasks, updateTask } from './service.ts';

const os = implementing(contract);

export const tasks = {
  list: os.list.use(asRead).handler(({ context, input }) => listTasks(context, input)),
  counts: os.counts.use(asRead).handler(({ context, input }) => countTasks(context, input)),
  get: os.get.use(asRead).handler(({ context, input }) => getTask(context, input.id)),
  create: os.create.use(asWrite).handler(({ context, input }) => createTask(context, onWorkingDay(context, input))),
  update: os.update.use(asWrite).handler(({ context, input }) => updateTask(context, onWorkingDay(context, input))),
  handOut: os.handOut.use(asWrite).handler(({ context, input }) => handOutTasks(context, input)),
  recordProgress: os.recordProgress.use(asWrite).handler(({ context, input }) => recordProgress(context, input)),
  move: os.move.use(asWrite).handler(({ context, input }) => moveTask(context, input)),
  remove: os.remove.use(asWrite).handler(({ context, input }) => removeTasks(context, input.items)),
};
