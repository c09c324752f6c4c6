import type { BIN_TABLES } from '#shared/contract/recycle-bin.ts';
import type { WriteContext } from '../../context.ts';
import { redactRow } from '../../db/audit.ts';
import { labelOf } from '../../db/labels.ts';
import { removedRowsReferredToBy, rowOf, rowsReferringTo } from '../../db/references.ts';
import type { RecordTable } from '../../db/tables.ts';
import { ruleError } from '../../errors.ts';
import { refuseNameless } from '../members/service.ts';

export interface BinItem {
  table: (typeof BIN_TABLES)[number];
  id: string;
}

/** Rows that live and die with their record: removed and restored together with it. */
const PARTS: Partial<Record<RecordTable, { table: RecordTable; column: string }[]>> = {
  person: [{ table: 'position_holding', column: 'person_id' }],
  org_unit: [{ table: 'org_unit_name', column: 'org_unit_id' }, { table: 'org_unit_parent', column: 'org_unit_id' }, { table: 'org_unit_code', column: 'org_unit_id' }],
  committee: [{ table: 'standing_agency', column: 'committee_id' }, { table: 'regulation', column: 'committee_id' }, { table: 'version', column: 'committee_id' }],
};

const ERASING_ORDER: BinItem['table'][] = ['membership', 'committee', 'person', 'org_unit'];

/** Takes records out of the recycle bin, with the parts that went into it in the same write. */
export function restoreRemoved({ connection, records, today }: WriteContext, items: readonly BinItem[]): { restored: number } {
  for (const { table, id } of items) {
    const row = rowOf(connection, table, id);
    if (row === undefined || row['deleted_at'] === null) throw ruleError({ rule: 'BIN_ITEM_GONE' });
    const label = labelOf(connection, table, id);
    records.describe(label);
    if (table === 'membership' && row['person_id'] !== null && (row['valid_to'] ?? today) >= today) refuseNameless({ connection }, String(row['person_id']));
    const parent = removedRowsReferredToBy(connection, table, row)[0];
    if (parent !== undefined) throw ruleError({ rule: 'RESTORE_PARENT_REMOVED', params: { label: labelOf(connection, parent.table, parent.id) } });
    try {
      records.restore(table, id);
      for (const part of PARTS[table] ?? []) {
        const ids = connection.prepare(`SELECT id FROM ${part.table} WHERE ${part.column} = ? AND deleted_at = ?`).pluck().all(id, row['deleted_at']) as string[];
        for (const partId of ids) records.restore(part.table, partId);
      }
    } catch (error) {
      if ((error as { code?: string }).code === 'SQLITE_CONSTRAINT_UNIQUE') throw ruleError({ rule: 'RESTORE_NAME_TAKEN', params: { label } });
      throw error;
    }
  }
  return { restored: items.length };
}

/**
 * Erases removed records for good and takes their contents out of the history. Refused while anything kept, or another
 * record in the bin, refers to them: that goes first.
 */
export function eraseRemoved({ connection, records }: WriteContext, items: readonly BinItem[]): { erased: number } {
  const going = new Set(items.map((item) => item.id));
  // A seat goes before the person and the committee it refers to, a unit's people before the unit.
  for (const { table, id } of items.toSorted((a, b) => ERASING_ORDER.indexOf(a.table) - ERASING_ORDER.indexOf(b.table))) {
    const row = rowOf(connection, table, id);
    if (row === undefined || row['deleted_at'] === null) throw ruleError({ rule: 'BIN_ITEM_GONE' });
    for (const part of PARTS[table] ?? []) {
      const ids = connection.prepare(`SELECT id FROM ${part.table} WHERE ${part.column} = ?`).pluck().all(id) as string[];
      for (const partId of ids) erase(connection, records, part.table, partId);
    }
    const by = rowsReferringTo(connection, table, id, { alsoRemoved: true }).find((other) => !going.has(other.id));
    if (by !== undefined) throw ruleError({ rule: 'ERASE_REFERENCED', params: { label: labelOf(connection, table, id), by: labelOf(connection, by.table, by.id) } });
    erase(connection, records, table, id);
  }
  return { erased: items.length };
}

function erase(connection: WriteContext['connection'], records: WriteContext['records'], table: RecordTable, id: string): void {
  redactRow(connection, id);
  // A draft of its form may hold the same data.
  connection.prepare("DELETE FROM draft WHERE instr(key, ?) > 0").run(id);
  records.erase(table, id);
}
