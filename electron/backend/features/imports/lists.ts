import type { ImportList } from '#shared/rules/import-lists.ts';
import type { ListKind } from './list-kind.ts';
import { registerBook } from './register/rules.ts';
import { ROSTER } from './roster/rules.ts';

/** The lists that can be brought in. */
export const LISTS: Record<ImportList, ListKind> = { roster: ROSTER, directive: registerBook('directive'), incoming: registerBook('incoming'), issued: registerBook('issued') };
