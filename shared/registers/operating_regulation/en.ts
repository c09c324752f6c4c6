import type { RegisterWords } from '../declare.ts';
import type { operatingRegulation } from './declaration.ts';

export const en: RegisterWords<typeof operatingRegulation> = {
  title: 'Operating regulations',
  record: 'Regulation',
  fields: {
    title: 'Title', unitId: 'Issued by', issuedOn: 'Issued on', reviewDueOn: 'Review due on', committeeId: 'Committee', number: 'Number and symbol', documentId: 'Paper', version: 'Version',
    meetingFrequency: 'Meetings', reportSchedule: 'Reports', chapters: 'Chapters', duties: 'Duties', replacesId: 'Replaces', keeperId: 'Carried on by', note: 'Note',
  },
  options: {
    meetingFrequency: { month: 'Monthly', quarter: 'Quarterly', half_year: 'Half-yearly', year: 'Yearly' },
    reportSchedule: { month: 'Monthly', quarter: 'Quarterly', half_year: 'Half-yearly', year: 'Yearly' },
  },
  statuses: { in_force: 'In force', under_review: 'Under review', replaced: 'Replaced', ended: 'Ended' },
  moves: { review: 'Review', keep: 'Keep in force', replace: 'Replace', end: 'End' },
  checks: {
    reviewBefore: 'The review must be after the issue.',
    numberMissing: 'Number and symbol are missing.',
  },
  measures: { issued: 'Newly issued', current: 'In force', reviewDue: 'Review due' },
  timers: { review: 'Regulations due for review' },
};
