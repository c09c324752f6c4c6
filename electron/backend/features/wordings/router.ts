import { wordings as contract } from '#shared/contract/wordings.ts';
import { asRead, asWrite, implementing } from '../../context.ts';
import { listWordings, resetWording, saveWording } from './service.ts';

const os = implementing(contract);

export const wordings = {
  list: os.list.use(asRead).handler(({ context, input }) => listWordings(context, input.system)),
  save: os.save.use(asWrite).handler(({ context, input }) => saveWording(context, input)),
  reset: os.reset.use(asWrite).handler(({ context, input }) => resetWording(context, input)),
};
