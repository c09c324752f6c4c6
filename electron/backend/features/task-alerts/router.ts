import { asRead, asWrite, os } from '../../context.ts';
import { addAlert, alertsOf, markAlertsSeen, removeAlert } from './service.ts';

export const taskAlerts = {
  list: os.taskAlerts.list.use(asRead).handler(({ context, input }) => alertsOf(context, input.taskId)),
  add: os.taskAlerts.add.use(asWrite).handler(({ context, input }) => addAlert(context, input)),
  remove: os.taskAlerts.remove.use(asWrite).handler(({ context, input }) => removeAlert(context, input)),
  markSeen: os.taskAlerts.markSeen.use(asWrite).handler(({ context, input }) => markAlertsSeen(context, input.items)),
};
