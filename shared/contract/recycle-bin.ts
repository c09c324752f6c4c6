import { z } from 'zod';
import { registerTable } from './register-table.ts';
import { id, instant, page, read, searchText, write } from './base.ts';
import { recordPage } from './record-page.ts';

export const BIN_TABLES = ['org_unit', 'person', 'committee', 'membership', 'document', 'attachment', 'meeting', 'proposed_item', 'agenda_template', 'meeting_series', 'opinion_round', 'task', 'task_campaign', 'form', 'form_version', 'return_campaign'] as const;
const table = z.union([z.enum(BIN_TABLES), registerTable]);
export type BinTable = z.infer<typeof table>;
const item = z.strictObject({ table, id });
export const binRow = z.strictObject({ table, id, label: z.string(), removedAt: instant, removedBy: z.string(), /** What it belongs to, while that is in use. */ about: recordPage.nullable() });
export type BinRow = z.infer<typeof binRow>;

export const recycleBin = {
  list: read.input(z.strictObject({ ...page, q: searchText, table: table.nullable().default(null) })).output(z.strictObject({ rows: z.array(binRow), total: z.int() })),
  restore: write.input(z.strictObject({ items: z.array(item).min(1).max(1000) })).output(z.strictObject({ restored: z.int() })),
  /**
   * Removes the records for good and takes their contents out of the history; the history's chain still verifies.
   * RULE when something that is kept refers to them. Cannot be undone.
   */
  erase: write.input(z.strictObject({ items: z.array(item).min(1).max(1000) })).output(z.strictObject({ erased: z.int() })),
};
