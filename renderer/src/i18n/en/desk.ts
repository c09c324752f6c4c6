import type { Translation } from '../types.ts';
import type { desk as vi } from '../vi/desk.ts';

export const desk: Translation<typeof vi> = {
  title: 'Desk', none: 'None',
  keys: { move: 'move', open: 'open' },
  empty: { title: 'Nothing is recorded yet', hint: 'Begin with a steering committee, or bring in a list you have in Excel.', committee: 'Add a committee', import: 'Import from Excel' },
  tasks: { overdue: 'Overdue', due: 'Due soon', dueToday_one: '{{count}} today', dueToday_other: '{{count}} today', alerts: 'Alerts', awaiting: 'Awaiting confirmation', answers: 'Answers to ask for', drafts: 'Drafts not assigned' },
  unled: 'No lead unit', oldest: 'oldest since {{date}}', overdueCount_one: '{{count}} task', overdueCount_other: '{{count}} tasks', today: 'today', noDue: 'no deadline', alertOn: 'alert {{date}}', reportedOn: 'reported {{date}}', heardOn: 'last heard {{date}}', seen: 'Seen', seenDone: 'The alert was taken off the Desk.',
  meetings: { title: 'Next meetings', lacking_one: 'dossier lacks {{count}}', lacking_other: 'dossier lacks {{count}}', notInvited: 'invitations not sent', ready: 'dossier complete', postponed: 'postponed', cancelled: 'cancelled' },
  papers: { draft: 'Draft documents', signed: 'Signed, not numbered', minutes: 'Minutes not signed', notice: 'Notice of conclusions not issued', secret: 'Secret document' },
  rounds: { title: 'Opinion rounds closing soon', closes: 'closes {{date}}' },
  reports: { title: 'Reports awaited', missing_one: '{{count}} unit to answer', missing_other: '{{count}} units to answer', by: 'by {{date}}' },
  records: { title: 'Registers: what is due', late_one: '{{count}} late', late_other: '{{count}} late', by: 'by {{date}}' },
  committees: {
    title: 'Committees that need attention',
    kinds: {
      head_missing: 'No head', seat_vacant: 'Vacant seats', position_ended: 'Position ended', term_over: 'Term over', regulation_overdue: 'Regulations overdue',
      unit_ended: 'Unit ended', handover_open: 'Hand-over open',
    },
  },
  backup: { title: 'Backup', last: 'Last {{at}}', none: 'No backup yet' },
  types: {
    resolution: 'Resolution', directive: 'Directive', conclusion: 'Conclusion', decision: 'Decision', rule: 'Regulation (rule)', statute: 'Working regulations', programme: 'Programme', plan: 'Plan', guidance: 'Guidance',
    notice: 'Notice', party_circular: 'Circular (Party)', report: 'Report', proposal: 'Proposal', official_letter: 'Official letter', invitation: 'Invitation', minutes: 'Minutes', project: 'Project', option_plan: 'Option plan',
    law: 'Law', decree: 'Decree', state_circular: 'Circular (State)', telegram: 'Telegram', introduction: 'Letter of introduction', transfer_slip: 'Transfer slip', delivery_slip: 'Delivery slip', other: 'Other',
  },
  deadlines: 'Calendar of deadlines',
};
