import { z } from 'zod';
import { registerTable } from './register-table.ts';
import { read, searchText } from './base.ts';

export const SEARCH_KINDS = ['committee', 'person', 'org_unit', 'document', 'meeting', 'task'] as const;
export const searchHit = z.strictObject({ kind: z.union([z.enum(SEARCH_KINDS), registerTable]), id: z.string(), title: z.string(), subtitle: z.string() });
export type SearchHit = z.infer<typeof searchHit>;

export const search = {
  /** Records whose words begin with the words asked for, marks ignored. Newest first while typing, best first when `ranked`. */
  query: read.input(z.strictObject({ q: searchText, ranked: z.boolean().default(false), limit: z.int().min(1).max(50).default(12) })).output(z.array(searchHit)),
};
