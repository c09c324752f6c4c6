import { taskAlerts as contract } from '#shared/contract/task-alerts.ts';
import { asRead, asWrite, implementing } from '../../context.ts';
import { addAlert, alertsOf, markAlertsSeen, removeAlert } from './service.ts';

const os = implementing(contract);

export const taskAlerts = {
  list: os.list.use(asRead).handler(({ context, input }) => alertsOf(context, input.taskId)),
  add: os.add.use(asWrite).handler(({ context, input }) => addAlert(context, input)),
  remove: os.remove.use(asWrite).handler(({ context, input }) => removeAlert(context, input)),
  markSeen: os.markSeen.use(asWrite).handler(({ context, input }) => markAlertsSeen(context, input.items)),
};
