import type { Translation } from '../types.ts';
import type { agenda as vi } from '../vi/agenda.ts';

export const agenda = {
  from: 'Bring in', take: 'Put on the agenda', takeAll: 'Put all on', taken_one: '{{count}} item put on the agenda.', taken_other: '{{count}} items put on the agenda.', takenNone: 'The agenda has all of these already.', ofMeeting: '{{title}}, {{when}}',
  duplicate: 'Duplicate', duplicated: 'Item duplicated.', documents: 'Documents', removeDocument: 'Remove {{label}}',
  move: { verb: 'Move to another meeting', title: 'Move item to another meeting', meeting: 'Meeting', none: 'No other meeting is being prepared.', done: 'Item moved.' },
  outcome: { column: 'Outcome', note: 'Details', none: 'Not recorded', verb: 'Record outcome', done: 'Outcome recorded.', continues: 'Continued from', takenUpBy: 'Taken up by', dropped: 'Not to go on', edit: 'Edit item' },
  outcomes: { done: 'Dealt with', not_done: 'Not dealt with', postponed: 'Left for later' },
  carry: {
    title: 'Unfinished items', note_one: '{{count}} item of earlier meetings is unfinished.', note_other: '{{count}} items of earlier meetings are unfinished.', open: 'Look and decide', rule: 'Items of earlier meetings of the committee stay here until they are put on an agenda, recorded as dealt with, or dropped with a reason.',
    why: { postponed: 'Left for later', not_done: 'Not dealt with', meeting_cancelled: 'The meeting was cancelled', not_recorded: 'Outcome not recorded' },
    drop: 'Drop', reason: 'Why it is dropped', dropped: 'Recorded as dropped.', empty: 'Nothing is unfinished.',
  },
  confirm: {
    field: 'Confirms the minutes of', content: 'Confirmation of the minutes of “{{title}}” of {{date}}', title: 'Minutes of {{meeting}}', verb: 'Record as confirmed', remarks: 'Remarks on the minutes, if any', done: 'Confirmation recorded.',
    at: 'Confirmed at {{meeting}}.', with: 'Remarks: {{remarks}}', confirmed: 'confirmed', waiting: 'not confirmed yet',
  },
  proposed: {
    title: 'Proposed items', about: 'What is proposed for the coming meeting of each committee.', label: 'List of proposed items', count_one: '{{count}} item', count_other: '{{count}} items', add: 'Propose an item', added: 'Proposed item added.', saved: 'Proposed item saved.', editTitle: 'Edit proposed item', removed_one: '{{count}} item went to the recycle bin.', removed_other: '{{count}} items went to the recycle bin.',
    waiting: 'Waiting', empty: 'Nothing is proposed yet', emptyHint: 'Write down what committees need to talk about; one press puts it on an agenda.', nothing: 'Nothing waits for the committees of this meeting.', manage: 'Open the list of proposals',
    fields: { committeeId: 'Committee', content: 'Item', durationMin: 'Minutes', proposedBy: 'Proposed by', proposedOn: 'Proposed on', documentId: 'Document', takenBy: 'On the agenda of' },
  },
  templates: {
    title: 'Agenda templates', label: 'List of templates', count_one: '{{count}} template', count_other: '{{count}} templates', add: 'Add template', created: 'Template added, with the usual items.', saved: 'Template saved.', editTitle: 'Edit template', removed_one: '{{count}} template went to the recycle bin.', removed_other: '{{count}} templates went to the recycle bin.', newHint: 'A new template has the usual items of its kind of meeting; change them as you like.',
    empty: 'No templates yet', emptyHint: 'Add a template for a kind of meeting, or keep the agenda of a meeting as one.', pick: 'From a template', usual: 'Usual: {{kind}}', rows_one: '{{count}} item, {{minutes}} minutes', rows_other: '{{count}} items, {{minutes}} minutes', keep: 'Keep as template', kept: 'Agenda kept as a template.',
    addRow: 'Add template item', rowAdded: 'Item added to the template.', rowSaved: 'Item of the template saved.', rowRemoved: 'Item taken out of the template.', editRow: 'Edit template item', rowsOf: 'Items of “{{name}}”', noRows: 'This template has no items yet', fields: { name: 'Name', kind: 'Kind of meeting', rows: 'Items' },
  },
  dossier: {
    package: 'Export the dossier', packageName: 'Dossier of the meeting {{day}}',
    title: 'Dossier', label: 'Dossier of the meeting', ready: '{{ready}} of {{needed}} ready', add: 'Add line', added: 'Line added.', saved: 'Line saved.', editTitle: 'Edit line', removed: 'Line deleted.', usual: 'Add the usual lines', usualAdded_one: '{{count}} usual line added.', usualAdded_other: '{{count}} usual lines added.', empty: 'Nothing in the dossier yet', emptyHint: 'Add what such a meeting usually needs, then say who is responsible and by when.', overdue: 'overdue',
    fields: { title: 'Line', state: 'State', reason: 'Why it is not needed', responsible: 'Responsible', dueOn: 'Due on', documentId: 'Document' },
  },
  dossierStates: { needed: 'Needed', in_preparation: 'In preparation', ready: 'Ready', not_needed: 'Not needed' },
  list: { noLongerMembers: 'No members any more on the day of the meeting: {{names}}.', missing: 'Members who are not on the list: {{names}}.', invite: 'Invite them', missed: 'Missed' },
} satisfies Translation<typeof vi>;
