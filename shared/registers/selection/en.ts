import type { RegisterWords } from '../declare.ts';
import type { selection } from './declaration.ts';

export const en: RegisterWords<typeof selection> = {
  title: 'Selections for a book',
  record: 'Selection',
  fields: {
    title: 'Title', unitId: 'Lead unit', announcedOn: 'Announced on', deadlineOn: 'Files due on', targetCount: 'To be chosen', fromOn: 'Period from', toOn: 'Period to', planDocumentId: 'Plan',
    economyQuota: 'Quota: economy', societyQuota: 'Quota: culture and society', defenceQuota: 'Quota: defence and security', politicalSystemQuota: 'Quota: political system', otherQuota: 'Quota: other', unitQuota: 'At most from one unit', publishedOn: 'Published on', note: 'Note',
  },
  options: {},
  statuses: { open: 'Open', reviewing: 'Under review', editing: 'Being edited', published: 'Published' },
  moves: { review: 'Review', edit: 'Edit', publish: 'Publish', reopen: 'Reopen' },
  checks: {
    deadlineBefore: 'Files cannot be due before the announcement.',
    endsBefore: 'The period cannot end before it begins.',
    quotasDiffer: 'The quotas by field must be the number to be chosen together.',
  },
  measures: { selections: 'Selections' },
};
