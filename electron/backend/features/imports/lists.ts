import { type IMPORT_LISTS, type ImportList, registerOf } from '#shared/rules/import-lists.ts';
import type { ListKind } from './list-kind.ts';
import { declared } from '../registers/service.ts';
import { PEOPLE } from './people/kind.ts';
import { recordsOf } from './records/kind.ts';
import { registerBook } from './register/rules.ts';
import { ROSTER } from './roster/rules.ts';
import { TASKS } from './tasks/kind.ts';
import { UNITS } from './units/kind.ts';

const LISTS: Record<(typeof IMPORT_LISTS)[number], ListKind> = { roster: ROSTER, people: PEOPLE, units: UNITS, tasks: TASKS, directive: registerBook('directive'), incoming: registerBook('incoming'), issued: registerBook('issued') };

/** The kind of a list; a register that is not declared is answered as a record that is not there. */
export function kindOf(list: ImportList): ListKind {
  const register = registerOf(list);
  return register === null ? LISTS[list as keyof typeof LISTS] : recordsOf(declared(register));
}
