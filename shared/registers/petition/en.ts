import type { RegisterWords } from '../declare.ts';
import type { petition } from './declaration.ts';

export const en: RegisterWords<typeof petition> = {
  title: 'Petitions',
  record: 'Figures of petitions',
  fields: {
    unitId: 'Unit', fromOn: 'From', toOn: 'To', carriedOver: 'Carried over', received: 'Received', total: 'Total', eligible: 'Eligible', complaints: 'Complaints',
    denunciations: 'Denunciations', feedback: 'Recommendations, feedback', underAuthority: 'Under authority', resolved: 'Resolved', pending: 'Pending', transferred: 'Transferred', filed: 'Filed, returned, advised', complex: 'Complex, prolonged cases',
    note: 'Note',
  },
  options: {},
  statuses: {},
  moves: {},
  checks: {
    endsBefore: 'The time cannot end before it begins.',
    totalDiffers: 'The total must be those carried over and received together.',
    categoriesDiffer: 'The eligible must be complaints, denunciations and feedback together.',
    resolvedExceed: 'Resolved cannot be more than under authority.',
    authorityExceeds: 'Under authority cannot be more than eligible.',
    pendingDiffers: 'Resolved and pending together must be those under authority.',
    handlingDiffers: 'Under authority, transferred and filed together are not the eligible.',
  },
  measures: { received: 'Received', complaints: 'Complaints', denunciations: 'Denunciations', feedback: 'Recommendations, feedback', underAuthority: 'Under authority', resolved: 'Resolved', resolvedShare: 'Share resolved' },
};
