import { duties as contract } from '#shared/contract/duties.ts';
import { asRead, implementing } from '../../context.ts';
import { listOwing } from './duties.ts';

const os = implementing(contract);

export const duties = {
  owing: os.owing.use(asRead).handler(({ context, input }) => listOwing(context, input)),
};
