import { transfers as contract } from '#shared/contract/transfers.ts';
import { asRead, asWrite, implementing } from '../../context.ts';
import { readWaiting, transferRecords } from './transfers.ts';

const os = implementing(contract);

export const transfers = {
  waiting: os.waiting.use(asRead).handler(({ context, input }) => readWaiting(context, input)),
  transfer: os.transfer.use(asWrite).handler(({ context, input }) => transferRecords(context, input)),
};
