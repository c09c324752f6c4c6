import type { Translation } from '../types.ts';
import type { meetings as vi } from '../vi/meetings.ts';

export const meetings = {
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
