import { meetingSeries as contract } from '#shared/contract/meeting-series.ts';
import { asRead, asWrite, implementing } from '../../context.ts';
import { planProposal } from './plan.ts';
import { listSeries, readProposals } from './queries.ts';
import { createSeries, removeSeries, updateSeries } from './service.ts';

const os = implementing(contract);

export const meetingSeries = {
  list: os.list.use(asRead).handler(({ context }) => listSeries(context)),
  create: os.create.use(asWrite).handler(({ context, input }) => createSeries(context, input)),
  update: os.update.use(asWrite).handler(({ context, input }) => updateSeries(context, input)),
  remove: os.remove.use(asWrite).handler(({ context, input }) => removeSeries(context, input.items)),
  proposals: os.proposals.use(asRead).handler(({ context }) => readProposals(context)),
  plan: os.plan.use(asWrite).handler(({ context, input }) => planProposal(context, input)),
};
