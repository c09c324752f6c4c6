import type { Translation } from '../types.ts';
import type { taskViews as vi } from '../vi/task-views.ts';

export const taskViews = {
  more: 'More',
  label: 'Shown as', ways: { table: 'Table', board: 'Board', month: 'Calendar', timeline: 'Timeline' },
  tabs: 'Views of tasks', units: 'By unit', charts: 'Charts',
  filters: { add: 'More filters', coopUnitId: 'Co-operating unit', personId: 'Person in charge', meetingId: 'Meeting', documentId: 'Assigning document', year: 'Year assigned', dueMonth: 'Month of deadline', drop: 'Drop the filter {{name}}' },
  group: { label: 'Group by', none: 'No groups', unit: 'Lead unit', committee: 'Committee', meeting: 'Meeting', month: 'Month of deadline', noUnit: 'No lead unit', noCommittee: 'Of no committee', noMeeting: 'Not from a meeting', noMonth: 'No deadline', note: '{{count}}', noteOverdue: '{{count}} · {{overdue}} overdue', open: 'Open group {{name}}', close: 'Close group {{name}}', tick: 'Select the whole group {{name}}', tickKey: 'tick the group' },
  month: '{{month}}/{{year}}', quarter: 'Q{{quarter}}/{{year}}',
  sum: 'Total {{total}} = {{parts}}', none: 'Total 0',
  sumParts: {
    completed_on_time: '{{count}} completed on time', completed_late: '{{count}} completed late', in_progress: '{{count}} in progress', not_started: '{{count}} not started', awaiting_confirmation: '{{count}} awaiting confirmation', overdue: '{{count}} overdue',
    no_deadline: '{{count}} without deadline', suspended: '{{count}} suspended', cancelled: '{{count}} cancelled',
  },
  bulk: { handOut: 'Assign', handedOut_one: '{{count}} task assigned.', handedOut_other: '{{count}} tasks assigned.', move: 'Change status', moved_one: 'Status of {{count}} task changed.', moved_other: 'Status of {{count}} tasks changed.', remove: 'Delete' },
  move: { title_one: 'Move {{count}} task to “{{status}}”', title_other: 'Move {{count}} tasks to “{{status}}”', one: 'Move “{{name}}” to “{{status}}”', status: 'New status', on: 'Day', onCompleted: 'Completed on', onReported: 'Reported by the unit on', reason: 'Reason', reasonHint: 'Needed to suspend, cancel, send back or take up again.', result: 'Result', resultDocumentId: 'Result document', verb: 'Move', done: 'Moved to “{{status}}”.' },
  board: {
    label: 'Tasks by status', column: '{{status}}, tasks: {{count}}', more: '{{count}} more', empty: 'No tasks', late: 'Overdue: {{count}} d', left: 'Left: {{count}} d', dueToday: 'Due today', onTime: 'On time, {{date}}', doneLate: 'Late by {{count}} d, {{date}}', evidence: 'Evidence: {{count}}', noDue: 'No deadline', progress: 'Progress {{count}}%',
    help: 'Space lifts a card; left and right choose the column; Enter drops it; Esc leaves it.',
    lifted: '“{{title}}” lifted from {{status}}. Left and right choose the column, Enter drops, Esc leaves it.', over: 'Column {{status}}.', notTo: 'It cannot move to {{status}}.', dropped: '“{{title}}” dropped in {{status}}.', back: 'Left: “{{title}}” stays in {{status}}.',
    keys: { cards: 'choose a card', lift: 'lift it' },
  },
  calendar: { label: 'Calendar of deadlines', more_one: 'and {{count}} more', more_other: 'and {{count}} more', count_one: '{{count}} task due this month', count_other: '{{count}} tasks due this month', emptyDay: 'No task is due on this day.', tooMany: '{{count}} tasks are due this month and the calendar shows only {{most}}. Narrow it to see all.' },
  timeline: {
    label: 'Tasks over time', scale: 'Span of time', scales: { month: 'Month', quarter: 'Quarter', year: 'Year' }, earlier: 'Earlier', later: 'Later', now: 'Today', today: 'Today, {{date}}', task: 'Task',
    fromTo: '{{from}} to {{to}}', openEnd: 'from {{from}}, no deadline', before: 'Ended before, on {{date}}', after: 'Begins later, on {{date}}', keys: 'other span',
  },
  unit: {
    title: 'Sheet of a unit', listTitle: 'Tasks by unit', listLabel: 'Units and how many tasks they have', name: 'Lead unit', total: 'Total', empty: 'No unit was assigned a task yet', emptyHint: 'A unit stands here when it leads a task that was assigned.', count_one: '{{count}} unit', count_other: '{{count}} units',
    leads: 'Leads', cooperates: 'Co-operates', daysLate: 'Days overdue', daysLateText: '{{sum}} days in all, {{most}} at most', notLate: 'Nothing is overdue', extensions: 'Extensions', extensionsText: '{{asked}} asked for, {{granted}} granted', reminders: 'Reminders', remindersText: '{{sent}} sent, the last on {{date}}', never: 'None yet', dueSoon: 'Due soon', gone: 'This unit is gone', none: 'The unit has no task in this part',
  },
  chart: {
    title: 'Charts of tasks', by: 'By', unit: 'Unit', month: 'Month', quarter: 'Quarter', caption: { unit: 'Tasks of the units by status', month: 'Tasks by month of deadline', quarter: 'Tasks by quarter of deadline' }, table: 'The figures of the chart', picture: 'Save picture', period: 'Period', total: 'Total', onTime: 'On time',
    empty: 'There are no tasks to draw yet', more: 'The chart shows the {{shown}} units with most tasks of {{count}}; the table below has all.', legend: 'Legend', pictureName: 'Chart of tasks',
  },
} satisfies Translation<typeof vi>;
