import type { RegisterWords } from '../declare.ts';
import type { inspection } from './declaration.ts';

export const en: RegisterWords<typeof inspection> = {
  title: 'Inspection and supervision',
  record: 'Inspection',
  fields: {
    content: 'Content', type: 'Form', unitId: 'Unit inspected', fromOn: 'From', toOn: 'To', otherSubjects: 'Others inspected', teamName: 'Team', leaderId: 'Head of the team',
    decisionDocumentId: 'Decision', planDocumentId: 'Plan', findings: 'Findings', strengths: 'Strengths', limits: 'Shortcomings', recommendations: 'Recommendations', conclusionOn: 'Conclusions on', conclusionDocumentId: 'Notice of conclusions',
    rating: 'Rating', remediedOn: 'Remedied on', committeeId: 'Steering committee', keeperId: 'Carried on by', note: 'Note',
  },
  options: {
    type: { inspection: 'Inspection', supervision: 'Supervision', survey: 'Survey', self_inspection: 'Self-inspection', received_team: 'Team of a higher level' },
    rating: { good: 'Good', fair: 'Fair', average: 'Average', weak: 'Weak' },
  },
  statuses: { planned: 'Planned', running: 'Under way', concluded: 'Concluded', remedied: 'Remedied' },
  moves: { begin: 'Begin', conclude: 'Conclude', remedy: 'Remedied', reopen: 'Reopen' },
  checks: {
    endsBefore: 'It cannot end before it begins.',
    concludedBefore: 'It cannot be concluded before it begins.',
    remediedBefore: 'It cannot be remedied before it was concluded.',
    unauthorised: 'The decision or the plan is missing.',
  },
  measures: { inspections: 'Inspections', concluded: 'Concluded', remedied: 'Remedied' },
};
