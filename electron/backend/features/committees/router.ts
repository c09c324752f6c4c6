import { committees as contract } from '#shared/contract/committees.ts';
import { asRead, asWrite, implementing } from '../../context.ts';
import { countAttention, listAttention } from './attention.ts';
import { exportRoster } from './export.ts';
import { getCommittee, listCommittees, listSubjects } from './queries.ts';
import { addRegulation, removeRegulation, updateRegulation } from './regulations.ts';
import { getRoster } from './roster.ts';
import { createCommittee, createSupportTeam, removeCommittees, setStandingAgency, updateCommittee } from './service.ts';

const os = implementing(contract);

export const committees = {
  list: os.list.use(asRead).handler(({ context, input }) => listCommittees(context, input)),
  attention: os.attention.use(asRead).handler(({ context, input: { kind, ...page } }) => listAttention(context, kind, page)),
  attentionCounts: os.attentionCounts.use(asRead).handler(({ context }) => countAttention(context)),
  subjects: os.subjects.use(asRead).handler(({ context }) => listSubjects(context)),
  get: os.get.use(asRead).handler(({ context, input }) => getCommittee(context, input.id)),
  create: os.create.use(asWrite).handler(({ context, input }) => createCommittee(context, input)),
  createSupportTeam: os.createSupportTeam.use(asWrite).handler(({ context, input }) => createSupportTeam(context, input)),
  update: os.update.use(asWrite).handler(({ context, input }) => updateCommittee(context, input)),
  setStandingAgency: os.setStandingAgency.use(asWrite).handler(({ context, input }) => setStandingAgency(context, input)),
  addRegulation: os.addRegulation.use(asWrite).handler(({ context, input }) => addRegulation(context, input)),
  updateRegulation: os.updateRegulation.use(asWrite).handler(({ context, input }) => updateRegulation(context, input)),
  removeRegulation: os.removeRegulation.use(asWrite).handler(({ context, input }) => removeRegulation(context, input)),
  remove: os.remove.use(asWrite).handler(({ context, input }) => removeCommittees(context, input.items)),
  roster: os.roster.use(asRead).handler(({ context, input }) => getRoster(context, input)),
  exportRoster,
};
