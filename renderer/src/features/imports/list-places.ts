import { type IMPORT_LISTS, type ImportList, registerOf } from '#shared/rules/import-lists.ts';
import { recordPath } from '../../app/record-path.ts';

/** What the wizard says and where it leads, by the list that comes in. */
interface ListPlace {
  /** Whose words are used. */
  words: 'roster' | 'register' | 'record';
  /** Whether a committee is told with it, and whether it has to be. */
  committee: 'needed' | 'optional' | 'none';
  /** Whether rows are about people: those that come in are counted, and spellings of names are told. */
  isOfPeople: boolean;
  /** Where the list stands in the record. */
  home: (committeeId: string | null) => string;
}

const ROSTER: ListPlace = { words: 'roster', committee: 'needed', isOfPeople: true, home: (committeeId) => (committeeId === null ? '/committees' : recordPath('committee', committeeId)) };
const REGISTER: ListPlace = { words: 'register', committee: 'optional', isOfPeople: false, home: () => '/documents' };

const LIST_PLACES: Record<(typeof IMPORT_LISTS)[number], ListPlace> = { roster: ROSTER, directive: REGISTER, incoming: REGISTER, issued: REGISTER };

/** The same for any list; a register's is where its records are. */
export function placeOf(list: ImportList): ListPlace {
  const register = registerOf(list);
  return register === null ? LIST_PLACES[list as keyof typeof LIST_PLACES] : { words: 'record', committee: 'none', isOfPeople: false, home: () => `/registers/${register}` };
}
