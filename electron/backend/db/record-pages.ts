import { RECORD_PAGES, type RecordPage } from '#shared/contract/record-page.ts';
import { isRegisterTable, type RegisterTable } from '#shared/registers/index.ts';
import type { Connection } from './connection.ts';
import { labelOf } from './labels.ts';
import { rowOf } from './references.ts';
import type { RecordTable } from './tables.ts';

/** By which column a part leads to the record it hangs on: the first of these that it has. */
const UPWARDS: readonly (readonly [column: string, table: RecordTable])[] = [
  ['campaign_id', 'task_campaign'], ['return_campaign_id', 'return_campaign'], ['form_id', 'form'], ['meeting_id', 'meeting'], ['round_id', 'opinion_round'], ['task_id', 'task'], ['committee_id', 'committee'], ['version_id', 'version'], ['document_id', 'document'], ['person_id', 'person'], ['org_unit_id', 'org_unit'], ['from_unit_id', 'org_unit'],
];
/** Columns of one name that mean something of their own in these tables. */
const OWN: Partial<Record<RecordTable, readonly [column: string, table: RecordTable]>> = { task_entry: ['task_id', 'task'], org_succession: ['from_id', 'org_unit'], document_link: ['from_id', 'document'], return_submission: ['sheet_id', 'return_sheet'], return_explanation: ['sheet_id', 'return_sheet'] };

/**
 * The record with a page of its own that a row is about: itself, or what it hangs on. Null when there is none in use any more.
 */
export function pageOf(connection: Connection, table: RecordTable, id: string): RecordPage | null {
  const row = rowOf(connection, table, id);
  if (row === undefined) return null;
  const kind = isRegisterTable(table) ? table : RECORD_PAGES.find((one) => one === table);
  if (kind !== undefined) return row['deleted_at'] === null ? { kind, id, label: labelOf(connection, kind, id) } : null;
  if (table === 'attachment' && typeof row['record_id'] === 'string') return pageOf(connection, row['record_table'] as RegisterTable, row['record_id']);
  const own = OWN[table];
  const step = (own === undefined ? UPWARDS : [own]).find(([column]) => typeof row[column] === 'string');
  return step === undefined ? null : pageOf(connection, step[1], String(row[step[0]]));
}
