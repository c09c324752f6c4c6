import { taskCampaigns as contract } from '#shared/contract/task-campaigns.ts';
import { asJob, asRead, asWrite, implementing } from '../../context.ts';
import { copyFile } from '../documents/service.ts';
import { paperJob } from '../export-job.ts';
import { exportIntoFolder } from '../unit-files.ts';
import { getCampaign, listCampaigns, listEvidence, listReplies, listUnits } from './queries.ts';
import { replyReadings } from './replies/service.ts';
import { createCampaign, reissueUnit, removeCampaigns, updateCampaign } from './service.ts';

const os = implementing(contract);

export const taskCampaigns = {
  list: os.list.use(asRead).handler(({ context, input }) => listCampaigns(context, input)),
  get: os.get.use(asRead).handler(({ context, input }) => getCampaign(context, input.id)),
  replies: os.replies.use(asRead).handler(({ context, input }) => listReplies(context, input.id)),
  evidence: os.evidence.use(asRead).handler(({ context, input }) => listEvidence(context, input)),
  units: os.units.use(asRead).handler(({ context, input }) => listUnits(context, input)),
  create: os.create.use(asWrite).handler(({ context, input }) => createCampaign(context, input)),
  update: os.update.use(asWrite).handler(({ context, input }) => updateCampaign(context, input)),
  reissue: os.reissue.use(asWrite).handler(({ context, input }) => reissueUnit(context, input)),
  remove: os.remove.use(asWrite).handler(({ context, input }) => removeCampaigns(context, input.items)),
  exportFolder: os.exportFolder.use(asJob).handler(({ context, input, signal }) => exportIntoFolder(context.backend, { method: 'taskWorkbooks', title: 'Báo cáo nhiệm vụ', unitsOf: (reading, id) => getCampaign(reading, id).units }, input, signal)),
  export: os.export.use(asJob).handler(({ context, input, signal }) => paperJob(context.backend, 'taskWorkbook', input, signal)),
  readReplies: os.readReplies.use(asJob).handler(({ context, input, signal }) => replyReadings.read(context.backend, input, signal)),
  reviewReplies: os.reviewReplies.use(asJob).handler(({ context, input }) => replyReadings.review(context.backend, input)),
  takeReplies: os.takeReplies.use(asJob).handler(({ context, input, signal }) => replyReadings.take(context.backend, input, signal)),
  copyReply: os.copyReply.use(asJob).handler(({ context, input }) => copyFile(context.backend, 'task_reply', input)),
  discardReplies: os.discardReplies.use(asJob).handler(({ context, input }) => replyReadings.discard(context.backend, input.readingId)),
};
