import type { Translation } from '../types.ts';
import type { search as vi } from '../vi/search.ts';

export const search = {
  title: 'Search the records',
  box: 'Search committees, meetings, people, units, documents, or type a command…',
  results: 'Search results',
  found: 'Found',
  commandsTitle: 'Commands',
  none: 'Nothing found for “{{q}}”.',
  noneHint: 'Try fewer letters, or part of a name. Accents may be left out.',
  newestFirst: 'Newest first',
  bestFirst: 'Best match first',
  kinds: { committee: 'Committee', person: 'Person', org_unit: 'Unit', document: 'Documents', meeting: 'Meeting', task: 'Task' },
  commands: {
    addPerson: 'Add a person',
    addCommittee: 'Add a committee',
    addUnit: 'Add a unit',
    addDocument: 'Add document',
    addMeeting: 'Add a meeting',
    importRoster: 'Import from Excel',
    history: 'Open the history',
    recycleBin: 'Open the recycle bin',
    backUp: 'Backup and settings',
  },
  keys: { move: 'move', open: 'open', rank: 'rank by match', close: 'close' },
} satisfies Translation<typeof vi>;
