import { type IMPORT_LISTS, type ImportList, registerOf } from '#shared/rules/import-lists.ts';
import { recordPath } from '../../app/record-path.ts';

/** Whose words a list of what comes in is told in. */
export type ListWords = 'roster' | 'person' | 'unit' | 'task' | 'register' | 'record';
/** Lists whose records a file may not name; of members it is told otherwise. */
export type RecordWords = Exclude<ListWords, 'roster' | 'register'>;

/** What the wizard says and where it leads, by the list that comes in. */
interface ListPlace {
  /** Whose words are used. */
  words: ListWords;
  /** Whether a committee is told with it, and whether it has to be. */
  committee: 'needed' | 'optional' | 'none';
  /** Whether rows are about people: spellings of names are told. */
  isOfPeople: boolean;
  /** Where the list stands in the record. */
  home: (committeeId: string | null) => string;
}

const ROSTER: ListPlace = { words: 'roster', committee: 'needed', isOfPeople: true, home: (committeeId) => (committeeId === null ? '/committees' : recordPath('committee', committeeId)) };
const REGISTER: ListPlace = { words: 'register', committee: 'optional', isOfPeople: false, home: () => '/documents' };

const PEOPLE: ListPlace = { words: 'person', committee: 'none', isOfPeople: true, home: () => '/people' };
const UNITS: ListPlace = { words: 'unit', committee: 'none', isOfPeople: false, home: () => '/units' };
const TASKS: ListPlace = { words: 'task', committee: 'optional', isOfPeople: false, home: () => '/tasks' };

const LIST_PLACES: Record<(typeof IMPORT_LISTS)[number], ListPlace> = { roster: ROSTER, people: PEOPLE, units: UNITS, tasks: TASKS, directive: REGISTER, incoming: REGISTER, issued: REGISTER };

/** The same for any list; a register's is where its records are. */
export function placeOf(list: ImportList): ListPlace {
  const register = registerOf(list);
  return register === null ? LIST_PLACES[list as keyof typeof LIST_PLACES] : { words: 'record', committee: 'none', isOfPeople: false, home: () => `/registers/${register}` };
}
