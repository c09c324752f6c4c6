import { asJob, asRead, os } from '../../../context.ts';
import { paperJob } from '../../export-job.ts';
import { listPapers, meetingSheets } from './service.ts';

export const meetingPapers = {
  list: os.meetingPapers.list.use(asRead).handler(({ context, input }) => listPapers(context, input.meetingId)),
  sheets: os.meetingPapers.sheets.use(asRead).handler(({ context, input }) => meetingSheets(context, input)),
  exportDossier: os.meetingPapers.exportDossier.use(asJob).handler(({ context, input, signal }) => paperJob(context.backend, 'dossier', input, signal)),
  export: os.meetingPapers.export.use(asJob).handler(({ context, input, signal }) => paperJob(context.backend, 'meetingPaper', input, signal)),
};
