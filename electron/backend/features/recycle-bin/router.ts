import { recycleBin as contract } from '#shared/contract/recycle-bin.ts';
import { asRead, asWrite, implementing } from '../../context.ts';
import { listRemoved } from './queries.ts';
import { eraseRemoved, restoreRemoved } from './service.ts';

const os = implementing(contract);

export const recycleBin = {
  list: os.list.use(asRead).handler(({ context, input }) => listRemoved(context, input)),
  restore: os.restore.use(asWrite).handler(({ context, input }) => restoreRemoved(context, input.items)),
  erase: os.erase.use(asWrite).handler(({ context, input }) => eraseRemoved(context, input.items)),
};
