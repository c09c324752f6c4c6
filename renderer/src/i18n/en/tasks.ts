import type { Translation } from '../types.ts';
import type { tasks as vi } from '../vi/tasks.ts';

export const tasks = {
  title: 'Tasks', label: 'List of tasks', search: 'Find a task by its words or code', count_one: '{{count}} task', count_other: '{{count}} tasks', new: 'Assign a task', remove: 'Delete tasks', removed_one: '{{count}} task moved to the recycle bin.', removed_other: '{{count}} tasks moved to the recycle bin.',
  empty: 'There are no tasks yet', emptyHint: 'Assign the first task, or take one from a conclusion of a meeting.', noMatch: 'No task matches the filters', gone: 'This task is gone', more: 'More fields',
  views: { all: 'All', overdue: 'Overdue', dueSoon: 'Due soon', awaiting_confirmation: 'Awaiting confirmation', drafts: 'Not assigned' },
  form: { editTitle: 'Edit task', created: 'Task recorded.', saved: 'Task saved.', draft: 'Not assigned yet: keep as a draft', keepDraft: 'Save draft' },
  fields: {
    code: 'Code', title: 'Task', detail: 'Details', origin: 'Source', conclusionId: 'Conclusion', documentId: 'Assigning document', recordId: 'Record of the register', originText: 'Source in words', committeeId: 'Steering committee', leadUnitId: 'Lead unit', coopUnitIds: 'Co-operating units', leaderId: 'Leader in charge', assigneeId: 'Person responsible',
    product: 'Deliverable', authority: 'Assigning authority', priority: 'Priority', assignedOn: 'Assigned on', startsOn: 'Starts on', dueOn: 'Deadline', dueText: 'Deadline in words', standing: 'Standing task without a deadline', status: 'Status', progress: 'Progress', result: 'Result', completedOn: 'Completed on', note: 'Note', clarity: 'Six clarities',
  },
  origins: { conclusion: 'Conclusion', document: 'Document', recommendation: 'Recommendation', inspection: 'Inspection', periodic: 'Periodic', freestanding: 'Other' },
  priorities: { normal: 'Normal', high: 'High', urgent: 'Urgent' },
  statuses: { not_started: 'Not started', in_progress: 'In progress', awaiting_confirmation: 'Awaiting confirmation', completed: 'Completed', suspended: 'Suspended', cancelled: 'Cancelled' },
  classes: { cancelled: 'Cancelled', suspended: 'Suspended', completed_on_time: 'Completed on time', completed_late: 'Completed late', no_deadline: 'No deadline', overdue: 'Overdue', awaiting_confirmation: 'Awaiting confirmation', not_started: 'Not started', in_progress: 'In progress' },
  entryKinds: { progress: 'Progress report', status: 'Change of status', review: 'Review in a meeting', handover: 'Hand-over' },
  decisions: { granted: 'Granted', refused: 'Refused' },
  dueSoon: 'Due soon', draft: 'Not assigned', unled: 'No lead unit',
  clarities: { people: 'who', work: 'what', time: 'when', responsibility: 'responsibility', product: 'deliverable', authority: 'authority' },
  missing: 'missing: {{what}}', clear: 'complete',
} satisfies Translation<typeof vi>;
