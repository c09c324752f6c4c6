import { asJob, asRead, asWrite, os } from '../../../context.ts';
import { paperJob } from '../../export-job.ts';
import { listReminders, logLetters, recordReply, remindTasks } from './reminders.ts';
import { taskSheets } from './service.ts';

export const taskPapers = {
  sheets: os.taskPapers.sheets.use(asRead).handler(({ context, input }) => taskSheets(context, input)),
  export: os.taskPapers.export.use(asJob).handler(({ context, input, signal }) => paperJob(context.backend, 'taskPapers', input, signal)),
  exportEach: os.taskPapers.exportEach.use(asJob).handler(({ context, input, signal }) => paperJob(context.backend, 'eachTaskPaper', input, signal)),
  reminders: os.taskPapers.reminders.use(asRead).handler(({ context, input }) => listReminders(context, input.taskId)),
  remind: os.taskPapers.remind.use(asWrite).handler(({ context, input }) => remindTasks(context, input)),
  logLetters: os.taskPapers.logLetters.use(asWrite).handler(({ context, input }) => logLetters(context, input)),
  recordReply: os.taskPapers.recordReply.use(asWrite).handler(({ context, input }) => recordReply(context, input)),
};
