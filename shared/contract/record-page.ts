import { z } from 'zod';
import { id } from './base.ts';
import { registerTable } from './register-table.ts';

/** Records that have a page, or a panel of a page, of their own. */
export const RECORD_PAGES = ['committee', 'person', 'org_unit', 'document', 'meeting', 'task', 'opinion_round', 'task_campaign', 'form', 'return_campaign'] as const;

/** A record that can be opened, by its name of now. */
export const recordPage = z.strictObject({ kind: z.union([z.enum(RECORD_PAGES), registerTable]), id, label: z.string() });
export type RecordPage = z.infer<typeof recordPage>;
