import { asRead, asWrite, os } from '../../context.ts';
import { listWordings, resetWording, saveWording } from './service.ts';

export const wordings = {
  list: os.wordings.list.use(asRead).handler(({ context, input }) => listWordings(context, input.system)),
  save: os.wordings.save.use(asWrite).handler(({ context, input }) => saveWording(context, input)),
  reset: os.wordings.reset.use(asWrite).handler(({ context, input }) => resetWording(context, input)),
};
