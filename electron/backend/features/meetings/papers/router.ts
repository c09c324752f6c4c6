import { meetingPapers as contract } from '#shared/contract/meeting-papers.ts';
import { asJob, asRead, implementing } from '../../../context.ts';
import { paperJob } from '../../export-job.ts';
import { listPapers, meetingSheets } from './service.ts';

const os = implementing(contract);

export const meetingPapers = {
  list: os.list.use(asRead).handler(({ context, input }) => listPapers(context, input.meetingId)),
  sheets: os.sheets.use(asRead).handler(({ context, input }) => meetingSheets(context, input)),
  exportDossier: os.exportDossier.use(asJob).handler(({ context, input, signal }) => paperJob(context.backend, 'dossier', input, signal)),
  export: os.export.use(asJob).handler(({ context, input, signal }) => paperJob(context.backend, 'meetingPaper', input, signal)),
};
