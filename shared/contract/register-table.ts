import { z } from 'zod';
import { isRegisterTable, type RegisterTable } from '../registers/index.ts';

/** The table of a declared register, as history, search and recycle bin name it. */
export const registerTable = z.custom<RegisterTable>((table) => typeof table === 'string' && isRegisterTable(table));
