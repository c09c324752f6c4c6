import type { RegisterWords } from '../declare.ts';
import type { recommendation } from './declaration.ts';

export const en: RegisterWords<typeof recommendation> = {
  title: 'Recommendations of the People',
  record: 'Recommendation',
  fields: {
    content: 'Content', source: 'Source', field: 'Field', unitId: 'Unit', receivedOn: 'Received on', dueOn: 'Due on', competentUnitId: 'Competent body', dialogueId: 'Dialogue',
    meetingId: 'Meeting', raisedBy: 'Raised by (group)', carriedOver: 'Carried over', forwardedOn: 'Forwarded on', answeredOn: 'Answered on', answerDocumentId: 'Answer', result: 'Result', recheckOn: 'Check again on',
    committeeId: 'Steering committee', keeperId: 'Carried on by', note: 'Note',
  },
  options: {
    source: { dialogue: 'Dialogue', reception: 'Citizen reception', voters: 'Voters', conference: 'Conference', petition: 'Petition' },
    field: { land: 'Land', site_clearance: 'Site clearance', environment: 'Environment', infrastructure: 'Infrastructure', policy: 'Policy', security: 'Public order', officials: 'Officials', other: 'Other' },
  },
  statuses: { unsettled: 'Not settled', settling: 'Being settled', settled: 'Settled', answered_disagreed: 'Answered, not agreed', beyond_authority: 'Beyond authority' },
  moves: { forward: 'Forward', settle: 'Settle', disagree: 'Answered, not agreed', refer: 'Beyond authority', reopen: 'Reopen' },
  checks: {
    dueBefore: 'It cannot be due before it was received.',
    forwardedBefore: 'It cannot be forwarded before it was received.',
    answeredBefore: 'It cannot be answered before it was received.',
    dialogueUntold: 'The dialogue in which it was raised is missing.',
    dueLate: 'The answer is due more than 20 days after the forwarding.',
    meetingUntold: 'Raised at a conference: the meeting is not told.',
    answeredLate: 'It was answered after it was due.',
  },
  measures: { received: 'Received', receivedSettled: 'Settled', receivedOpen: 'Open', answered: 'Answered in the period', settledShare: 'Share settled' },
  timers: { answer: 'Answers due', recheck: 'To be checked again' },
};
