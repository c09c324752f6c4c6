import { system as contract } from '#shared/contract/office.ts';
import { asJob, implementing } from '../../context.ts';
import { systemStatus } from './service.ts';

const os = implementing(contract);

export const system = {
  status: os.status.use(asJob).handler(({ context }) => systemStatus(context.backend)),
};
