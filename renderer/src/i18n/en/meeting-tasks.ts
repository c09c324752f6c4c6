export const meetingTasks = {
  fromText: 'read from the conclusion: “{{text}}”', byChair: 'who chairs the meeting', part: 'Part {{no}}', partLabel: 'What the conclusion gives to do',
  unknownUnit: 'It is not clear which unit “{{text}}” is. Choose units if need be.', ambiguous: '“{{text}}” may be: {{options}}. Choose one.', unknownPerson: 'It is not clear who “{{text}}” is among the people.', unreadDeadline: 'It is not clear which day “{{text}}” is. Write it if you know it.',
  severalDeadlines: 'The conclusion names several deadlines. Choose one:',
  fields: { title: 'What is to be done', committeeId: 'Committee', leadUnitIds: 'Lead', coopUnitIds: 'Co-operating', assigneeId: 'Person responsible', product: 'Deliverable', authority: 'By authority of', dueOn: 'Deadline', dueText: 'Deadline in words', standing: 'Standing task without a deadline' },
  leadHint: 'Each unit in the lead gets a task of its own.', removeUnit: 'Remove {{name}}',
  make: 'Make the task', more: 'Make another task', later: 'Record it, make tasks later', made_one: '{{count}} draft of a task made.', made_other: '{{count}} drafts of tasks made.',
  tasks: 'Tasks', none: 'Task, none made', withTasks: 'Task ({{count}})', unled: 'No unit in the lead', due: 'due {{date}}', standing: 'standing',
  missing_one: 'By {{count}} conclusion a task arises and none was made: {{numbers}}. The meeting cannot be closed.', missing_other: 'By {{count}} conclusions a task arises and none was made: {{numbers}}. The meeting cannot be closed.', open: 'Open the conclusion',
  handOut: { verb_one: 'Hand out {{count}} task', verb_other: 'Hand out {{count}} tasks', title: 'Hand out tasks', day: 'Day', done_one: '{{count}} task handed out.', done_other: '{{count}} tasks handed out.', unled_one: '{{count}} task has no unit in the lead and cannot be handed out.', unled_other: '{{count}} tasks have no unit in the lead and cannot be handed out.', withNotice_one: 'Hand out {{count}} draft of a task as of the day of the notice', withNotice_other: 'Hand out {{count}} drafts of tasks as of the day of the notice' },
  entry: { take: 'Take among the conclusions', taken: 'Taken among the conclusions.', waiting: 'In the proceedings, but not among the conclusions' },
  agenda: {
    title: 'Open tasks', hint: 'Unfinished tasks of the committees of the meeting, the nearest deadline first.', empty: 'The committees of the meeting have no open task.', on: 'on the agenda',
    together: 'Put under one item', separately: 'One item for each', chosen_one: '{{count}} chosen', chosen_other: '{{count}} chosen', added_one: '{{count}} task put on the agenda.', added_other: '{{count}} tasks put on the agenda.', takeOff: 'Take {{code}} off the agenda', takenOff: 'Task taken off the agenda.',
  },
  review: {
    title: 'Review of tasks', verb: 'Review', of: 'Review of {{code}}', search: 'Find a task by text or code', find: 'Find a task', content: 'What the meeting said', progress: 'Progress (%)', inMinutes: 'Write it in the minutes, too', save: 'Record', done: 'Review recorded on the task.',
    empty: 'No open task found.', ofItem: 'Of the item spoken to', said: 'Tasks reviewed at the meeting', code: 'Code', progressNow: 'progress {{progress}}%',
  },
};
