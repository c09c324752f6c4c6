import type { RegisterWords } from '../declare.ts';
import type { selection } from './declaration.ts';

export const en: RegisterWords<typeof selection> = {
  title: 'Selections for a book',
  record: 'Selection',
  fields: {
    title: 'Title', unitId: 'Lead unit', announcedOn: 'Announced on', deadlineOn: 'Files due on', targetCount: 'To be chosen', fromOn: 'Period from', toOn: 'Period to', planDocumentId: 'Plan',
    economyQuota: 'Quota: economy', societyQuota: 'Quota: culture and society', defenceQuota: 'Quota: defence and security', politicalSystemQuota: 'Quota: political system', otherQuota: 'Quota: other', unitQuota: 'At most from one unit', publishedOn: 'Published on', keeperId: 'Carried on by', note: 'Note',
  },
  options: {},
  statuses: { open: 'Open', reviewing: 'Under review', editing: 'Being edited', published: 'Published' },
  moves: { review: 'Review', edit: 'Edit', publish: 'Publish', reopen: 'Reopen' },
  checks: {
    deadlineBefore: 'Files cannot be due before the announcement.',
    endsBefore: 'The period cannot end before it begins.',
    quotasDiffer: 'The quotas by field must be the number to be chosen together.',
    chosenDiffers: '{{chosen}} are chosen; {{target}} are to be.',
    chosenUnrecognised: 'Chosen, but not recognised: {{count}}.',
    chosenWithoutConsent: 'Chosen without the consent of those named: {{count}}.',
    orderOdd: 'The places in the book must run from 1 to {{last}}, none twice, none left out.',
    fieldOver: 'Fields over their quota: {{count}}.',
    unitOver: 'Units over the most of one unit: {{count}}.',
    chosenAlike: 'Chosen with the same name as another, or nearly: {{count}}.',
    textsUnapproved: 'Texts of chosen ones that are not approved: {{count}}.',
  },
  measures: { selections: 'Selections' },
};
