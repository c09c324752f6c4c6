import type { Translation } from '../types.ts';
import type { meetings as vi } from '../vi/meetings.ts';

export const meetings = {
  title: 'Meetings',
  list: {
    label: 'List of meetings', search: 'Search meetings', count_one: '{{count}} meeting', count_other: '{{count}} meetings', new: 'Add meeting', period: 'Period',
    periods: { year: '{{year}}', first: 'First half of {{year}}', second: 'Second half of {{year}}' },
    empty: 'No meetings yet', emptyHint: 'Add a meeting to set its agenda, invite people, take attendance and write its minutes.', noMatch: 'No meeting matches the filters', noMatchHint: 'Try fewer words, or clear the filters.',
    removed_one: '{{count}} meeting went to the recycle bin.', removed_other: '{{count}} meetings went to the recycle bin.',
  },
  columns: { when: 'Day and time' },
  fields: { kind: 'Kind', title: 'Title', committees: 'Committee', day: 'Day', startsAt: 'Begins at', endsAt: 'Ends at', place: 'Place', mode: 'How people meet', note: 'Note', status: 'State' },
  form: { newTitle: 'Add meeting', created: 'Meeting added.', saved: 'Meeting saved.', quorumOf: 'Quorum of {{name}}', quorumAsLast: 'As last time', removeCommittee: 'Remove {{name}}' },
  page: { gone: 'This meeting is no longer there', back: 'Back to the list', tabs: 'Parts of the meeting', agenda: 'Agenda', people: 'People', minutes: 'Minutes', papers: 'Papers', more: 'More', edit: 'Edit meeting', committees: 'Committees and quorum', reason: 'Reason: {{reason}}' },
  moves: {
    reason: 'Reason',
    postpone: { verb: 'Postpone', title: 'Postpone meeting', done: 'Meeting postponed.' },
    cancel: { verb: 'Cancel meeting', title: 'Cancel meeting', done: 'Meeting cancelled.' },
    reopen: { verb: 'Open again', title: 'Open meeting again', done: 'Meeting opened again.' },
  },
  steps: {
    invite: { verb: 'Send invitations', title: 'Send invitations', day: 'Day of the invitation', done: 'Invitations recorded as sent.' },
    begin: { verb: 'Begin meeting', done: 'The meeting has begun.' },
    end: { verb: 'End meeting', done: 'The meeting has ended.' },
    sign: { verb: 'Sign minutes', title: 'Sign the minutes?', day: 'Day of signing', hint: 'Signed minutes cannot be changed and signing cannot be undone; later only supplements are added.', done: 'Minutes signed.' },
    notice: { verb: 'Record notice', title: 'Notice of conclusions', document: 'Document', hint: 'A paper of the register that went out and has its number.', done: 'Notice recorded.' },
    close: { verb: 'Close meeting', done: 'Meeting closed.' },
  },
  arranged: 'Order saved.',
  agenda: {
    add: 'Add item', addTitle: 'Add item', editTitle: 'Edit item', added: 'Item added.', saved: 'Item saved.', remove: 'delete', removed: 'Item deleted.', order: 'reorder',
    standard: 'Add usual opening and closing', standardAdded_one: '{{count}} usual item added.', standardAdded_other: '{{count}} usual items added.', empty: 'Nothing on the agenda yet', emptyHint: 'The time of each item is worked out from the beginning of the meeting.',
    length: '{{minutes}} minutes, over at {{end}}', lengthOf: '{{minutes}} minutes, over at {{end}} (meeting {{times}})', over: 'The agenda is {{minutes}} minutes longer than the meeting.',
    columns: { time: 'Time', minutes: 'Minutes' },
    fields: { content: 'Item', part: 'Part', durationMin: 'Minutes', presenter: 'Presented by', section: 'Section', documentId: 'Document' },
  },
  people: {
    inviteMembers: 'Invite committee members', membersAdded_one: '{{count}} member added to the list.', membersAdded_other: '{{count}} members added to the list.', add: 'Invite somebody', added: 'Added to the list.', saved: 'Saved.', editTitle: 'Edit capacity', remove: 'Take off the list', removed: 'Taken off the list.',
    count_one: '{{count}} person invited', count_other: '{{count}} people invited', empty: 'Nobody is invited yet', emptyHint: 'Invite all members of the committees on the day, then add guests.', guestHint: 'Write the name when the person is not in the record.',
    recordReply: 'Record answer', replied: 'Answer recorded.', recordAttendance: 'Take attendance', marked: 'Attendance recorded.', presentKey: 'present', absentHint: 'Left empty: counts as absent when the meeting is over.', late: 'came late', early: 'left early',
    members: '{{name}}: {{members}} members', reached: '{{name}}: {{present}} of {{members}} members present, quorum reached', notReached: '{{name}}: {{present}} of {{members}} members present, no quorum', away_one: '{{count}} away', away_other: '{{count}} away',
    fields: { name: 'Name', personId: 'Person of the record', guest: 'Name of the guest', unit: 'Unit', capacity: 'Capacity', duty: 'Duty', reply: 'Answer', substitute: 'Substitute', attendance: 'Attendance', absenceReason: 'Reason of absence', arrivedAt: 'Came at', leftAt: 'Left at' },
  },
  minutes: {
    entries: 'What was said', addEntry: 'Take down', entryAdded: 'Taken down in the minutes.', entrySaved: 'Saved.', entryRemoved: 'Deleted from the minutes.', noEntries: 'Nothing in the minutes yet', noEntriesHint: 'They are written from the beginning of the meeting until they are signed.', newKey: 'take down', speakerHint: 'Write the name when the person is not on the list.',
    conclusions: 'Conclusions', conclusion: 'Conclusion {{no}}', addConclusion: 'Add conclusion', conclusionAdded: 'Conclusion added.', conclusionSaved: 'Conclusion saved.', conclusionRemoved: 'Conclusion deleted.', noConclusions: 'No conclusions yet', undecided: 'Not decided', decide: 'Record', decided: 'Recorded.',
    votes: { for: 'For', against: 'Against', abstained: 'Abstained' }, voted: '{{for}} for, {{against}} against, {{abstained}} abstained',
    seal: 'Signature of the minutes', signedOn: 'Signed on {{date}}.', intact: 'Just as it was signed', broken: 'Differs from what was signed', supplementNo: 'Supplement {{no}}, {{date}}:', addSupplement: 'Add supplement', supplementAdded: 'Supplement added.',
    fields: { kind: 'Kind', inviteeId: 'Speaker', speaker: 'Name of the speaker', content: 'Text', votes: 'Votes', no: 'No.', outcome: 'Task', reason: 'Reason', madeOn: 'Made on' },
  },
  kinds: {
    interim_review: 'Interim review conference', final_review: 'Final review conference', session: 'Session', working_session: 'Working session', briefing: 'Briefing', dissemination: 'Dissemination conference',
    training: 'Training', dialogue: 'Direct dialogue with the People', other: 'Other meeting',
  },
  modes: { in_person: 'In person', online: 'Online', mixed: 'In person and online' },
  statuses: {
    draft: 'Planned', invited: 'Invited', in_progress: 'In progress', held: 'Held', minutes_signed: 'Minutes signed', notice_issued: 'Notice issued', closed: 'Closed', postponed: 'Postponed', cancelled: 'Cancelled',
  },
  agendaParts: { opening: 'Opening', main: 'Main part', closing: 'Closing' },
  capacities: { member: 'Committee member', guest: 'Guest', superior: 'Delegate from above', press: 'Press' },
  duties: { none: 'Attending', chair: 'Presiding', co_chair: 'Co-presiding', secretary: 'Secretary' },
  replies: { none: 'No answer yet', attends: 'Attends', substitute: 'Sends a substitute', excused: 'Asks to be excused' },
  attendances: { present: 'Present', substituted: 'Substituted', excused: 'Excused', absent: 'Absent' },
  entryKinds: { report: 'Report', opinion: 'Opinion', proposal: 'Proposal', answer: 'Answer', vote: 'Vote', conclusion: 'Conclusion' },
  outcomes: { task: 'Task', no_task: 'No task arises' },
  quorums: { majority: 'More than half of the members', two_thirds: 'At least two thirds', none: 'No rule' },
} satisfies Translation<typeof vi>;
