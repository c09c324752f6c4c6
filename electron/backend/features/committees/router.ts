import { asRead, asWrite, os } from '../../context.ts';
import { countAttention, listAttention } from './attention.ts';
import { exportRoster } from './export.ts';
import { getCommittee, listCommittees, listSubjects } from './queries.ts';
import { addRegulation, removeRegulation, updateRegulation } from './regulations.ts';
import { getRoster } from './roster.ts';
import { createCommittee, createSupportTeam, removeCommittees, setStandingAgency, updateCommittee } from './service.ts';

export const committees = {
  list: os.committees.list.use(asRead).handler(({ context, input }) => listCommittees(context, input)),
  attention: os.committees.attention.use(asRead).handler(({ context, input: { kind, ...page } }) => listAttention(context, kind, page)),
  attentionCounts: os.committees.attentionCounts.use(asRead).handler(({ context }) => countAttention(context)),
  subjects: os.committees.subjects.use(asRead).handler(({ context }) => listSubjects(context)),
  get: os.committees.get.use(asRead).handler(({ context, input }) => getCommittee(context, input.id)),
  create: os.committees.create.use(asWrite).handler(({ context, input }) => createCommittee(context, input)),
  createSupportTeam: os.committees.createSupportTeam.use(asWrite).handler(({ context, input }) => createSupportTeam(context, input)),
  update: os.committees.update.use(asWrite).handler(({ context, input }) => updateCommittee(context, input)),
  setStandingAgency: os.committees.setStandingAgency.use(asWrite).handler(({ context, input }) => setStandingAgency(context, input)),
  addRegulation: os.committees.addRegulation.use(asWrite).handler(({ context, input }) => addRegulation(context, input)),
  updateRegulation: os.committees.updateRegulation.use(asWrite).handler(({ context, input }) => updateRegulation(context, input)),
  removeRegulation: os.committees.removeRegulation.use(asWrite).handler(({ context, input }) => removeRegulation(context, input)),
  remove: os.committees.remove.use(asWrite).handler(({ context, input }) => removeCommittees(context, input.items)),
  roster: os.committees.roster.use(asRead).handler(({ context, input }) => getRoster(context, input)),
  exportRoster,
};
