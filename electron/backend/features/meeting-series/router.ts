import { asRead, asWrite, os } from '../../context.ts';
import { planProposal } from './plan.ts';
import { listSeries, readProposals } from './queries.ts';
import { createSeries, removeSeries, updateSeries } from './service.ts';

export const meetingSeries = {
  list: os.meetingSeries.list.use(asRead).handler(({ context }) => listSeries(context)),
  create: os.meetingSeries.create.use(asWrite).handler(({ context, input }) => createSeries(context, input)),
  update: os.meetingSeries.update.use(asWrite).handler(({ context, input }) => updateSeries(context, input)),
  remove: os.meetingSeries.remove.use(asWrite).handler(({ context, input }) => removeSeries(context, input.items)),
  proposals: os.meetingSeries.proposals.use(asRead).handler(({ context }) => readProposals(context)),
  plan: os.meetingSeries.plan.use(asWrite).handler(({ context, input }) => planProposal(context, input)),
};
