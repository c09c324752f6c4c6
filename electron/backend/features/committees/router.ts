import { asRead, asWrite, os } from '../../context.ts';
import { exportRoster } from './export.ts';
import { getCommittee, getRoster, listCommittees } from './queries.ts';
import { createCommittee, removeCommittees, updateCommittee } from './service.ts';

export const committees = {
  list: os.committees.list.use(asRead).handler(({ context, input }) => listCommittees(context, input)),
  get: os.committees.get.use(asRead).handler(({ context, input }) => getCommittee(context, input.id)),
  create: os.committees.create.use(asWrite).handler(({ context, input }) => createCommittee(context, input)),
  update: os.committees.update.use(asWrite).handler(({ context, input }) => updateCommittee(context, input)),
  remove: os.committees.remove.use(asWrite).handler(({ context, input }) => removeCommittees(context, input.items)),
  roster: os.committees.roster.use(asRead).handler(({ context, input }) => getRoster(context, input)),
  exportRoster,
};
