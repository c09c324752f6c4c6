import { taskPapers as contract } from '#shared/contract/task-papers.ts';
import { asJob, asRead, asWrite, implementing } from '../../../context.ts';
import { paperJob } from '../../export-job.ts';
import { listReminders, logLetters, recordReply, remindTasks } from './reminders.ts';
import { taskSheets } from './service.ts';

const os = implementing(contract);

export const taskPapers = {
  sheets: os.sheets.use(asRead).handler(({ context, input }) => taskSheets(context, input)),
  export: os.export.use(asJob).handler(({ context, input, signal }) => paperJob(context.backend, 'taskPapers', input, signal)),
  exportEach: os.exportEach.use(asJob).handler(({ context, input, signal }) => paperJob(context.backend, 'eachTaskPaper', input, signal)),
  reminders: os.reminders.use(asRead).handler(({ context, input }) => listReminders(context, input.taskId)),
  remind: os.remind.use(asWrite).handler(({ context, input }) => remindTasks(context, input)),
  logLetters: os.logLetters.use(asWrite).handler(({ context, input }) => logLetters(context, input)),
  recordReply: os.recordReply.use(asWrite).handler(({ context, input }) => recordReply(context, input)),
};
