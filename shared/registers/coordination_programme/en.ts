import type { RegisterWords } from '../declare.ts';
import type { coordinationProgramme } from './declaration.ts';

export const en: RegisterWords<typeof coordinationProgramme> = {
  title: 'Coordination programmes',
  record: 'Coordination programme',
  fields: {
    title: 'Title', unitId: 'Lead unit', signedOn: 'Signed on', fromOn: 'Begins', toOn: 'Ends', parties: 'Parties and signers', documentId: 'Paper', annualContents: 'Contents by year',
    reviewCycle: 'Review cycle', lastReviewOn: 'Last review on', endedOn: 'Final review on', successorId: 'Renewed as', committeeId: 'Steering committee', keeperId: 'Carried on by', note: 'Note',
  },
  options: {
    reviewCycle: { half_year: 'Half a year', year: 'Yearly', two_years: 'Two years', term: 'Middle and end' },
  },
  statuses: { in_force: 'In force', reviewed: 'Reviewed', summed_up: 'Final review held', expired: 'Expired', renewed: 'Renewed' },
  moves: { review: 'Review', sumUp: 'Final review', expire: 'Expire', renew: 'Renew' },
  checks: {
    endsBefore: 'It cannot end before it begins.',
    partiesUntold: 'The parties are missing.',
    endedBefore: 'The final review cannot be before the signing.',
  },
  measures: { signed: 'Newly signed', current: 'In force', reviewed: 'Reviewed', summedUp: 'Final reviews' },
};
