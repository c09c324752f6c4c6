import type { Translation } from '../types.ts';
import type { taskPapers as vi } from '../vi/task-papers.ts';

export const taskPapers = {
  kinds: { slip: 'Assignment slip', assignment: 'Letter of assignment', urging: 'Letter of reminder' },
  fileNames: { slip: 'Assignment slips {{day}}', assignment: 'Letters of assignment {{day}}', urging: 'Letters of reminder {{day}}' },
  each: 'One file each', count_one: '{{count}} paper', count_other: '{{count}} papers', tasks_one: '{{count}} task', tasks_other: '{{count}} tasks',
  on: 'Day of the paper', answerBy: 'Answer by', letters: 'Papers',
  unclear: { title: 'Not all of the six told', none: 'The tasks tell all of the six.', hint: 'Seen on the screen only, never printed.', marked: 'The page marks what is left open in amber. Seen on the screen only, never printed.' },
  checks: {
    SIGNER_MISSING: 'Who signs is not known', AGENCY_MISSING: 'The committee has no standing agency', BASIS_MISSING: 'No basis is written down: {{names}}', UNLED: 'No unit is in the lead: {{names}}', DRAFTS: 'Still a draft, not handed out: {{names}}',
    NOT_OVERDUE: 'Not overdue, so left out: {{names}}',
  },
  register: 'Put a draft into the register of issued documents',
  willLog: 'When the paper is written out, a reminder is logged on each task; it can be undone.',
  wasLogged_one: 'A reminder of this day is logged on {{count}} task already. When the paper is written again, you are asked first.',
  wasLogged_other: 'A reminder of this day is logged on {{count}} tasks already. When the paper is written again, you are asked first.',
  logged_one: 'Reminder logged on {{count}} task.', logged_other: 'Reminder logged on {{count}} tasks.',
  loggedWithDrafts_one: 'Reminder logged on {{count}} task; drafts put into the register: {{documents}}.', loggedWithDrafts_other: 'Reminder logged on {{count}} tasks; drafts put into the register: {{documents}}.',
  again: { title: 'Log the reminder once more?', body: 'Tasks with a reminder of this day already: {{count}}. The file is written; with Later nothing more is logged.', verb: 'Log again' },
  remind: {
    action: 'Remind', title_one: 'Log a reminder on {{count}} task', title_other: 'Log a reminder on {{count}} tasks', letter: 'Write a letter…', sentOn: 'Day of the reminder', recipient: 'Recipient', recipientHint: 'Left empty, the lead unit of each task.',
    content: 'How, and what was said', again: 'Log it even if one of this day is logged', done: 'Reminder logged.',
  },
  reminders: { title: 'Reminders', none: 'No reminder yet.', to: '{{day}} · {{recipient}}', replied: 'Answered on {{day}}', waiting: 'Not answered', reply: 'Record the answer', replyOn: 'Answered on', saved: 'Answer recorded.' },
  tracking: {
    action: 'Follow-up table', empty: 'No task was handed out yet', emptyHint: 'Tasks that were handed out stand here by unit, to be printed and written as a workbook.', noMatch: 'No task fits the filters', urge: 'Remind of overdue', year: 'Year', unit: 'Unit', committee: 'Steering committee', class: 'Status',
    size: 'Paper size', carried: 'Carried over', carriedFile: 'Tasks carried over', open: 'Open the task', units_one: '{{count}} unit', units_other: '{{count}} units', unitsEmpty: 'No unit was given a task yet', total: 'Total', done: 'Completed %',
  },
} satisfies Translation<typeof vi>;
