import type { ImportList } from '#shared/rules/import-lists.ts';
import { recordPath } from '../../app/record-path.ts';

/** What the wizard says and where it leads, by the list that comes in. */
interface ListPlace {
  /** Whose words are used. */
  words: 'roster' | 'register';
  needsCommittee: boolean;
  /** Whether rows are about people: those that come in are counted, and spellings of names are told. */
  isOfPeople: boolean;
  /** Where the list stands in the record. */
  home: (committeeId: string | null) => string;
}

const ROSTER: ListPlace = { words: 'roster', needsCommittee: true, isOfPeople: true, home: (committeeId) => (committeeId === null ? '/committees' : recordPath('committee', committeeId)) };
const REGISTER: ListPlace = { words: 'register', needsCommittee: false, isOfPeople: false, home: () => '/documents' };

export const LIST_PLACES: Record<ImportList, ListPlace> = { roster: ROSTER, directive: REGISTER, incoming: REGISTER, issued: REGISTER };
