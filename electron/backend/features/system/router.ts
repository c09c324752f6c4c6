import { asJob, os } from '../../context.ts';
import { systemStatus } from './service.ts';

export const system = {
  status: os.system.status.use(asJob).handler(({ context }) => systemStatus(context.backend)),
};
