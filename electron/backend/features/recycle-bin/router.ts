import { asRead, asWrite, os } from '../../context.ts';
import { listRemoved } from './queries.ts';
import { eraseRemoved, restoreRemoved } from './service.ts';

export const recycleBin = {
  list: os.recycleBin.list.use(asRead).handler(({ context, input }) => listRemoved(context, input)),
  restore: os.recycleBin.restore.use(asWrite).handler(({ context, input }) => restoreRemoved(context, input.items)),
  erase: os.recycleBin.erase.use(asWrite).handler(({ context, input }) => eraseRemoved(context, input.items)),
};
