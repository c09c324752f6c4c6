import { BIN_TABLES, type BinRow } from '#shared/contract/recycle-bin.ts';
import { REGISTERS, tableOf } from '#shared/registers/index.ts';
import { fold } from '#shared/rules/text.ts';
import type { ReadContext } from '../../context.ts';
import { labelOf } from '../../db/labels.ts';
import { pageOf } from '../../db/record-pages.ts';

interface Input {
  q: string;
  table: BinRow['table'] | null;
  offset: number;
  limit: number;
}

/** What lies in the recycle bin, newest first, found by its name without accents. */
export async function listRemoved({ db, connection }: ReadContext, { q, table, offset, limit }: Input): Promise<{ rows: BinRow[]; total: number }> {
  const rows: Omit<BinRow, 'about'>[] = [];
  for (const one of table === null ? [...BIN_TABLES, ...REGISTERS.map(tableOf)] : [table]) {
    const removed = await db.selectFrom(one).select(['id', 'deleted_at', 'updated_by']).where('deleted_at', 'is not', null).execute();
    for (const { id, deleted_at, updated_by } of removed) {
      rows.push({ table: one, id, label: labelOf(connection, one, id), removedAt: deleted_at ?? '', removedBy: labelOf(connection, 'app_user', updated_by) });
    }
  }
  const wanted = fold(q);
  const found = rows.filter((row) => fold(row.label).includes(wanted)).sort((a, b) => (a.removedAt < b.removedAt ? 1 : -1));
  return { rows: found.slice(offset, offset + limit).map((row) => ({ ...row, about: pageOf(connection, row.table, row.id) })), total: found.length };
}
