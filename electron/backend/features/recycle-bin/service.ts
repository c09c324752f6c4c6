import { BIN_TABLES, type BinTable } from '#shared/contract/recycle-bin.ts';
import { isRegisterTable, REGISTERS, type RegisterTable, tableOf } from '#shared/registers/index.ts';
import type { WriteContext } from '../../context.ts';
import { redactRow } from '../../db/audit.ts';
import { labelOf } from '../../db/labels.ts';
import { removedRowsReferredToBy, rowOf, rowsReferringTo } from '../../db/references.ts';
import type { RecordTable } from '../../db/tables.ts';
import { ruleError } from '../../errors.ts';
import { refuseSpoiltVersion } from '../forms/service.ts';
import { refuseNameless } from '../members/service.ts';

export interface BinItem {
  table: BinTable;
  id: string;
}

/** Rows that live and die with their record: removed and restored together with it. */
const PARTS: Partial<Record<RecordTable, { table: RecordTable; column: string }[]>> = {
  person: [{ table: 'position_holding', column: 'person_id' }],
  org_unit: [{ table: 'org_unit_name', column: 'org_unit_id' }, { table: 'org_unit_parent', column: 'org_unit_id' }, { table: 'org_unit_code', column: 'org_unit_id' }],
  committee: [{ table: 'standing_agency', column: 'committee_id' }, { table: 'regulation', column: 'committee_id' }, { table: 'version', column: 'committee_id' }, { table: 'proposed_item', column: 'committee_id' }],
  version: [{ table: 'proposed_seat', column: 'version_id' }],
  document: [{ table: 'document_link', column: 'from_id' }, { table: 'document_link', column: 'to_id' }, { table: 'attachment', column: 'document_id' }, { table: 'agenda_document', column: 'document_id' }],
  meeting: [{ table: 'meeting_committee', column: 'meeting_id' }, { table: 'agenda_item', column: 'meeting_id' }, { table: 'agenda_document', column: 'meeting_id' }, { table: 'invitee', column: 'meeting_id' }, { table: 'minutes_entry', column: 'meeting_id' }, { table: 'conclusion', column: 'meeting_id' }, { table: 'dossier_line', column: 'meeting_id' }, { table: 'agenda_task', column: 'meeting_id' }],
  agenda_item: [{ table: 'agenda_document', column: 'agenda_item_id' }, { table: 'agenda_task', column: 'agenda_item_id' }, { table: 'minutes_entry', column: 'agenda_item_id' }],
  agenda_template: [{ table: 'agenda_template_row', column: 'template_id' }],
  invitee: [{ table: 'minutes_entry', column: 'invitee_id' }],
  meeting_series: [{ table: 'series_committee', column: 'series_id' }],
  opinion_round: [{ table: 'opinion_answer', column: 'round_id' }],
  form: [{ table: 'form_version', column: 'form_id' }],
  return_campaign: [{ table: 'return_campaign_form', column: 'return_campaign_id' }, { table: 'return_unit', column: 'return_campaign_id' }, { table: 'return_sheet', column: 'return_campaign_id' }, { table: 'return_rollup', column: 'return_campaign_id' }, { table: 'return_absence', column: 'return_campaign_id' }],
  return_sheet: [{ table: 'return_submission', column: 'sheet_id' }, { table: 'return_explanation', column: 'sheet_id' }],
  task_campaign: [{ table: 'task_campaign_unit', column: 'campaign_id' }, { table: 'task_campaign_row', column: 'campaign_id' }],
  task: [{ table: 'task_unit', column: 'task_id' }, { table: 'task_entry', column: 'task_id' }, { table: 'task_extension', column: 'task_id' }, { table: 'task_reminder', column: 'task_id' }, { table: 'task_alert', column: 'task_id' }, { table: 'attachment', column: 'task_id' }, { table: 'agenda_task', column: 'task_id' }],
  ...(Object.fromEntries(REGISTERS.map((register) => [tableOf(register), [{ table: 'attachment', column: 'record_id' }]])) as Record<RegisterTable, { table: 'attachment'; column: string }[]>),
};

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
    refuseSpoiltVersion({ connection }, { table, id, contentsChanged: false });
  }
  return { restored: items.length };
}

/**
 * Erases removed records for good and takes their contents out of the history. What hangs on them and could not come back
 * otherwise goes along. Refused while anything kept, or another record in the bin, refers to them: that goes first.
 */
export function eraseRemoved(context: WriteContext, items: readonly BinItem[]): { erased: number } {
  const erasure: Erasure = { going: new Set(items.map(({ id }) => id)), gone: new Set() };
  for (const { table, id } of items) {
    if (erasure.gone.has(id)) continue;
    const row = rowOf(context.connection, table, id);
    if (row === undefined || row['deleted_at'] === null) throw ruleError({ rule: 'BIN_ITEM_GONE' });
    eraseRow(context, { table, id }, labelOf(context.connection, table, id), erasure);
  }
  return { erased: items.length };
}

interface Erasure {
  /** The records the user erases. */
  going: ReadonlySet<string>;
  /** Every row erased so far. */
  gone: Set<string>;
}
interface Row {
  table: RecordTable;
  id: string;
}

/** Erases a row after those that refer to it. `label` names the record the user erases. */
function eraseRow(context: WriteContext, { table, id }: Row, label: string, erasure: Erasure): void {
  const { connection, records } = context;
  for (const other of rowsReferringTo(connection, table, id, { alsoRemoved: true })) {
    if (erasure.gone.has(other.id)) continue;
    const goes = erasure.going.has(other.id) || isPart(connection, other, { table, id }) || isForgotten(connection, other);
    if (!goes) throw ruleError({ rule: 'ERASE_REFERENCED', params: { label, by: labelOf(connection, other.table, other.id) } });
    eraseRow(context, other, label, erasure);
  }
  redactRow(connection, id);
  // A draft of its form may hold the same data.
  connection.prepare('DELETE FROM draft WHERE instr(key, ?) > 0').run(id);
  records.erase(table, id);
  erasure.gone.add(id);
}

function isPart(connection: WriteContext['connection'], { table, id }: Row, of: Row): boolean {
  const part = PARTS[of.table]?.find((one) => one.table === table);
  return part !== undefined && rowOf(connection, table, id)?.[part.column] === of.id;
}

/** Whether a removed row is in no list of the bin and comes back with no record that is: what an undone change had made, for one. */
function isForgotten(connection: WriteContext['connection'], { table, id }: Row): boolean {
  const row = rowOf(connection, table, id);
  if (row === undefined || row['deleted_at'] === null || isListed(table)) return false;
  return !BIN_TABLES.some((owner) => PARTS[owner]?.some((part) => part.table === table && rowOf(connection, owner, String(row[part.column]))?.['deleted_at'] === row['deleted_at']));
}

function isListed(table: RecordTable): boolean {
  return (BIN_TABLES as readonly RecordTable[]).includes(table) || isRegisterTable(table);
}
