import { z } from 'zod';
import type { RegisterTable } from '../registers/index.ts';

/** The table of a register, as history, search and recycle bin name it. */
export const registerTable = z.custom<RegisterTable>((table) => typeof table === 'string' && /^register_[a-z][a-z_]{0,39}$/.test(table));
