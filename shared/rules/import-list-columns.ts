import type { ListColumns } from './import-columns.ts';
import type { ImportList } from './import-lists.ts';
import { REGISTER_COLUMNS } from './import-register-columns.ts';
import { ROSTER_COLUMNS } from './import-roster-columns.ts';

/** What the columns of each list are. */
export const LIST_COLUMNS: Record<ImportList, ListColumns> = { roster: ROSTER_COLUMNS, ...REGISTER_COLUMNS };
