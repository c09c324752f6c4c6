import type { Translation } from '../types.ts';
import type { taskAlerts as vi } from '../vi/task-alerts.ts';

export const taskAlerts: Translation<typeof vi> = {
  title: 'Alerts', add: 'Set an alert', added: 'The alert is set.', remove: 'Remove the alert', removed: 'The alert was removed.', none: 'No alert is set.',
  fields: { kind: 'When', days: 'Days before the deadline', onDate: 'Day of the alert' },
  kinds: { before: 'Some days before the deadline', monday: 'Monday of the week of the deadline', date: 'On a day' },
  told: { before_one: '{{count}} day before the deadline', before_other: '{{count}} days before the deadline', monday: 'Monday of the week of the deadline', date: 'on the day chosen' },
  noDay: 'no deadline yet', seen: 'seen {{date}}',
  list: { title: { today: 'Tasks due today', awaiting: 'Tasks awaiting confirmation', answers: 'Tasks to ask about', alerts: 'Alerts' }, count_one: '{{count}} row', count_other: '{{count}} rows', empty: 'No tasks', day: { today: 'Deadline', awaiting: 'Reported on', answers: 'Last heard', alerts: 'Alert on' }, answersHint_one: 'Due or overdue, and neither heard of nor reminded for {{count}} day.', answersHint_other: 'Due or overdue, and neither heard of nor reminded for {{count}} days.', seen_one: '{{count}} alert was taken off the Desk.', seen_other: '{{count}} alerts were taken off the Desk.', markSeen: 'Seen' },
  digest: {
    title: 'Today', dueToday_one: 'due today: {{count}}', dueToday_other: 'due today: {{count}}', dueSoon_one: 'within 7 days: {{count}}', dueSoon_other: 'within 7 days: {{count}}', overdue_one: 'overdue: {{count}}', overdue_other: 'overdue: {{count}}', answers_one: 'answers to ask for: {{count}}', answers_other: 'answers to ask for: {{count}}', alerts_one: 'alerts: {{count}}', alerts_other: 'alerts: {{count}}', timers_one: 'due in the registers: {{count}}', timers_other: 'due in the registers: {{count}}', duties_one: 'units without a dialogue: {{count}}', duties_other: 'units without a dialogue: {{count}}',
    settings: 'Desktop notifications', on: 'Show a notification at the first start of a day and at the times below', times: 'Times', timesHint: 'Parted by commas, such as 08:00, 13:30. A notification tells counts only, no names and no contents. This is kept for this computer alone.', invalid: 'Write times like 08:00, at most 6.',
  },
};
