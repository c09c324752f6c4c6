import type { Translation } from '../types.ts';
import type { taskWork as vi } from '../vi/task-work.ts';

export const taskWork = {
  recurrences: { week: 'Every week', month: 'Every month', quarter: 'Every quarter', half_year: 'Every six months', year: 'Every year' },
  fields: { meetingId: 'Meeting', conclusionId: 'Conclusion', otherLeadUnitIds: 'Other lead units', recurrence: 'Recurs', assignedOn: 'Assigned on' },
  form: {
    addUnit: 'Type to add a unit', manyLeads: 'Each unit gets a task of its own; they are followed together.', removeUnit: 'Remove unit',
    noConclusions: 'No conclusion is recorded for this meeting yet.', recurrenceHint: 'The task of the next period appears when the period begins, or when the one before is completed.',
    wholeGroup_one: 'Also change wording, source, deliverable and authority of {{count}} open task of the group', wholeGroup_other: 'Also change wording, source, deliverable and authority of all {{count}} open tasks of the group',
  },
  deadline: {
    understood: 'Understood as {{date}}.', unread: '“{{words}}” does not tell one day. Choose the day, or leave it empty if there is no deadline yet.',
    moved: '{{from}} is {{why}}: the deadline moves to the working day {{to}}.', offer: 'Where a superior document gives no deadline, 10 days are usual.', take: 'Set the deadline {{date}}',
  },
  clarity: { title: 'Assign although not all six are clear?', body: 'Missing: {{what}}. Complete it first, or assign now and complete it later.', verb: 'Assign anyway' },
  actions: {
    more: 'More actions', handOut: 'Assign', handedOut: 'Task assigned.', progress: 'Update progress', extend: 'Extend', answer: 'Answer extension', handOver: 'Hand over', stopSeries: 'Stop recurring', seriesStopped: 'The task no longer recurs.',
  },
  moves: {
    start: 'Start work', restart: 'Back to not started', report: 'Unit reports completion', accept: 'Confirm completion', sendBack: 'Send back', complete: 'Record completion', suspend: 'Suspend', cancel: 'Cancel task', resume: 'Resume', reopen: 'Reopen',
  },
  progress: { title: 'Update progress', done: 'Progress recorded.', madeOn: 'Reported on', progress: 'Progress (%)', content: 'What was reported', verb: 'Record' },
  extend: {
    title_one: 'Extend {{count}} task', title_other: 'Extend {{count}} tasks', done_one: 'Extension of {{count}} task recorded.', done_other: 'Extension of {{count}} tasks recorded.', requestedOn: 'Requested on', newDueOn: 'New deadline', reason: 'Reason', decision: 'Answer', decidedBy: 'Decided by', decidedOn: 'Decided on', documentId: 'Document', note: 'Details', verb: 'Record extension',
    waiting: 'Awaiting an answer', granted: 'Granted', refused: 'Refused', current: 'Deadline now: {{date}}', answerTitle: 'Answer the extension request', asked: 'Requested until {{date}}: {{reason}}', answered: 'Answer recorded.',
  },
  handOver: {
    title: 'Hand tasks over', ofUnit: '{{name}} hands over all unfinished tasks it leads.', ofPerson: '{{name}} hands over all unfinished tasks.', chosen_one: 'Hand over the chosen task.', chosen_other: 'Hand over {{count}} chosen tasks.', done: 'Tasks handed over.',
    to: 'Receiver', toUnit: 'Lead unit', toPerson: 'Person responsible', toUnitId: 'Receiving unit', toPersonId: 'Receiving person', handedOn: 'Handed over on', reason: 'Reason', documentId: 'Document', verb: 'Hand over',
  },
  log: {
    title: 'Log', empty: 'Nothing recorded yet.', extension: 'Extension requested from {{from}} to {{to}}', extended: 'Extended from {{from}} to {{to}}', notExtended: 'Not extended to {{to}}', noDue: 'no deadline', decidedBy: '{{by}} {{decision}}', granted: 'granted', refused: 'refused', waits: 'awaiting an answer',
    reminder: 'Reminder to {{recipient}}', replied: 'replied on {{date}}', handover: 'Handed over from {{from}} to {{to}}', handoverTo: 'Handed over to {{to}}', review: 'Reviewed at the meeting', status: '{{from}} → {{to}}', progress: '{{from}} → {{to}}%', reported: 'Progress report',
  },
  panel: {
    overdue_one: '{{count}} day late', overdue_other: '{{count}} days late', extensions_one: 'extended once', extensions_other: 'extended {{count}} times', asked: 'An extension to {{date}} awaits an answer.', reason: 'Reason: {{reason}}', evidence: 'Evidence', group: 'Assigned together', series: 'Recurs', stopped: '{{recurrence}}, stopped on {{date}}', dueText: '“{{words}}”', standing: 'standing', resultDocument: 'Result document',
  },
  open: { title: 'Tasks', count_one: '{{count}} unfinished task', count_other: '{{count}} unfinished tasks', handOver: 'Hand over' },
  ofDocument: { title: 'Tasks from this document', none: 'No task was assigned from this document yet.', add: 'Assign a task' },
} satisfies Translation<typeof vi>;
