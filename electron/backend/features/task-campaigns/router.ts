import { asJob, asRead, asWrite, os } from '../../context.ts';
import { copyFile } from '../documents/service.ts';
import { paperJob } from '../export-job.ts';
import { exportIntoFolder } from './folder.ts';
import { getCampaign, listCampaigns, listEvidence, listReplies, listUnits } from './queries.ts';
import { discardReplies, readReplies, reviewReplies, takeReplies } from './replies/service.ts';
import { createCampaign, reissueUnit, removeCampaigns, updateCampaign } from './service.ts';

export const taskCampaigns = {
  list: os.taskCampaigns.list.use(asRead).handler(({ context, input }) => listCampaigns(context, input)),
  get: os.taskCampaigns.get.use(asRead).handler(({ context, input }) => getCampaign(context, input.id)),
  replies: os.taskCampaigns.replies.use(asRead).handler(({ context, input }) => listReplies(context, input.id)),
  evidence: os.taskCampaigns.evidence.use(asRead).handler(({ context, input }) => listEvidence(context, input)),
  units: os.taskCampaigns.units.use(asRead).handler(({ context, input }) => listUnits(context, input)),
  create: os.taskCampaigns.create.use(asWrite).handler(({ context, input }) => createCampaign(context, input)),
  update: os.taskCampaigns.update.use(asWrite).handler(({ context, input }) => updateCampaign(context, input)),
  reissue: os.taskCampaigns.reissue.use(asWrite).handler(({ context, input }) => reissueUnit(context, input)),
  remove: os.taskCampaigns.remove.use(asWrite).handler(({ context, input }) => removeCampaigns(context, input.items)),
  exportFolder: os.taskCampaigns.exportFolder.use(asJob).handler(({ context, input, signal }) => exportIntoFolder(context.backend, input, signal)),
  export: os.taskCampaigns.export.use(asJob).handler(({ context, input, signal }) => paperJob(context.backend, 'taskWorkbook', input, signal)),
  readReplies: os.taskCampaigns.readReplies.use(asJob).handler(({ context, input, signal }) => readReplies(context.backend, input, signal)),
  reviewReplies: os.taskCampaigns.reviewReplies.use(asJob).handler(({ context, input }) => reviewReplies(context.backend, input)),
  takeReplies: os.taskCampaigns.takeReplies.use(asJob).handler(({ context, input, signal }) => takeReplies(context.backend, input, signal)),
  copyReply: os.taskCampaigns.copyReply.use(asJob).handler(({ context, input }) => copyFile(context.backend, 'task_reply', input)),
  discardReplies: os.taskCampaigns.discardReplies.use(asJob).handler(({ context, input }) => discardReplies(context.backend, input.readingId)),
};
