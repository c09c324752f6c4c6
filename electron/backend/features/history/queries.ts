import type { HistoryChange, HistoryEntry } from '#shared/contract/history.ts';
import type { RecordPage } from '#shared/contract/record-page.ts';
import type { ReadContext } from '../../context.ts';
import { changesOfEntry } from '../../db/audit.ts';
import type { Connection } from '../../db/connection.ts';
import { labelOf } from '../../db/labels.ts';
import { pageOf } from '../../db/record-pages.ts';
import type { RecordTable } from '../../db/tables.ts';
import { type EntryKey, isAsLeftBy, NEVER_UNDONE, undoneBy } from './undone.ts';

interface Page {
  offset: number;
  limit: number;
}

/** Entries of more changes than this are not searched for later changes when listed; undoing them still looks. */
const LOOKED_AT_WHEN_LISTED = 500;

/** Entries newest first; those about one record when asked. */
export async function listEntries(context: ReadContext, { offset, limit, about }: Page & { about: { table: string; id: string } | null }): Promise<{ rows: HistoryEntry[]; total: number }> {
  const { db, connection } = context;
  let entries = db.selectFrom('audit_entry as e').innerJoin('app_user as u', 'u.id', 'e.user_id');
  if (about !== null) {
    entries = entries.where('e.id', 'in', db.selectFrom('audit_change').select('entry_id').where('row_id', 'in', relatedRows(connection, about)));
  }
  const { total } = await entries.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const rows = await entries
    .select(['e.id', 'e.origin', 'e.seq', 'e.at', 'u.name as by', 'e.action', 'e.subject', 'e.changes as changesCount'])
    .orderBy('e.id', 'desc').offset(offset).limit(limit).execute();
  return {
    total,
    rows: rows.map(({ id, ...row }) => {
      const reversed = undoneBy(connection, row);
      return { ...row, subject: row.subject ?? '', undoneBy: reversed, about: aboutOf(connection, id), undoable: reversed === null && !NEVER_UNDONE.has(row.action) && !isTooLate(connection, id, row) };
    }),
  };
}

/** At most so many changes of an entry are looked through for the record it is about. */
const LOOKED_THROUGH = 20;

/** The record an entry is about: the first of those it changed that is still shown somewhere. */
function aboutOf(connection: Connection, entryId: number): RecordPage | null {
  const changed = connection.prepare('SELECT table_name AS "table", row_id AS id FROM audit_change WHERE entry_id = ? ORDER BY id LIMIT ?').all(entryId, LOOKED_THROUGH) as { table: RecordTable; id: string }[];
  for (const { table, id } of changed) {
    const page = pageOf(connection, table, id);
    if (page !== null) return page;
  }
  return null;
}

/** A record's history includes that of the rows that hang on it: a person's positions and seats, a unit's names. */
function relatedRows(connection: Connection, { table, id }: { table: string; id: string }): string[] {
  const hanging: Record<string, string> = {
    person: 'SELECT id FROM position_holding WHERE person_id = @id UNION ALL SELECT id FROM membership WHERE person_id = @id UNION ALL SELECT id FROM invitee WHERE person_id = @id UNION ALL SELECT id FROM opinion_answer WHERE person_id = @id UNION ALL SELECT id FROM task_handover WHERE from_person_id = @id OR to_person_id = @id',
    org_unit: `SELECT id FROM org_unit_name WHERE org_unit_id = @id UNION ALL SELECT id FROM org_unit_parent WHERE org_unit_id = @id UNION ALL SELECT id FROM org_unit_code WHERE org_unit_id = @id
      UNION ALL SELECT id FROM org_succession WHERE from_id = @id OR to_id = @id UNION ALL SELECT id FROM handover WHERE from_unit_id = @id OR to_unit_id = @id UNION ALL SELECT id FROM task_handover WHERE from_unit_id = @id OR to_unit_id = @id`,
    committee: `SELECT id FROM membership WHERE committee_id = @id UNION ALL SELECT id FROM version WHERE committee_id = @id UNION ALL SELECT id FROM standing_agency WHERE committee_id = @id
      UNION ALL SELECT id FROM regulation WHERE committee_id = @id UNION ALL SELECT s.id FROM proposed_seat s JOIN version v ON v.id = s.version_id WHERE v.committee_id = @id`,
    version: 'SELECT id FROM proposed_seat WHERE version_id = @id',
    document: 'SELECT id FROM document_link WHERE from_id = @id OR to_id = @id UNION ALL SELECT id FROM attachment WHERE document_id = @id',
    meeting: `SELECT id FROM meeting_committee WHERE meeting_id = @id UNION ALL SELECT id FROM agenda_item WHERE meeting_id = @id UNION ALL SELECT id FROM invitee WHERE meeting_id = @id
      UNION ALL SELECT id FROM minutes_entry WHERE meeting_id = @id UNION ALL SELECT id FROM conclusion WHERE meeting_id = @id UNION ALL SELECT id FROM minutes_supplement WHERE meeting_id = @id UNION ALL SELECT id FROM agenda_document WHERE meeting_id = @id UNION ALL SELECT id FROM dossier_line WHERE meeting_id = @id UNION ALL SELECT id FROM agenda_task WHERE meeting_id = @id`,
    agenda_template: 'SELECT id FROM agenda_template_row WHERE template_id = @id',
    meeting_series: 'SELECT id FROM series_committee WHERE series_id = @id',
    opinion_round: 'SELECT id FROM opinion_answer WHERE round_id = @id',
    form: 'SELECT id FROM form_version WHERE form_id = @id',
    return_campaign: `SELECT id FROM return_campaign_form WHERE return_campaign_id = @id UNION ALL SELECT id FROM return_unit WHERE return_campaign_id = @id UNION ALL SELECT id FROM return_sheet WHERE return_campaign_id = @id
      UNION ALL SELECT b.id FROM return_submission b JOIN return_sheet s ON s.id = b.sheet_id WHERE s.return_campaign_id = @id UNION ALL SELECT x.id FROM return_explanation x JOIN return_sheet s ON s.id = x.sheet_id WHERE s.return_campaign_id = @id
      UNION ALL SELECT id FROM return_rollup WHERE return_campaign_id = @id UNION ALL SELECT id FROM return_absence WHERE return_campaign_id = @id`,
    task_campaign: `SELECT id FROM task_campaign_unit WHERE campaign_id = @id UNION ALL SELECT id FROM task_campaign_row WHERE campaign_id = @id UNION ALL SELECT id FROM task_reply WHERE campaign_id = @id`,
    task: `SELECT id FROM task_unit WHERE task_id = @id UNION ALL SELECT id FROM task_entry WHERE task_id = @id UNION ALL SELECT id FROM task_extension WHERE task_id = @id UNION ALL SELECT id FROM task_reminder WHERE task_id = @id UNION ALL SELECT id FROM task_alert WHERE task_id = @id UNION ALL SELECT id FROM attachment WHERE task_id = @id UNION ALL SELECT task_series_id FROM task WHERE id = @id AND task_series_id IS NOT NULL`,
  };
  const query = Object.hasOwn(hanging, table) ? hanging[table] : undefined;
  return [id, ...(query === undefined ? [] : (connection.prepare(query).pluck().all({ id }) as string[]))];
}

/** Whether the history no longer tells what an entry changed, or something changed it later. */
function isTooLate(connection: Connection, entryId: number, entry: EntryKey & { changesCount: number }): boolean {
  if (entry.changesCount > LOOKED_AT_WHEN_LISTED) return false;
  const forgotten = connection.prepare('SELECT 1 FROM audit_change AS c WHERE c.entry_id = ? AND NOT EXISTS (SELECT 1 FROM audit_payload AS p WHERE p.change_id = c.id)').get(entryId);
  if (forgotten !== undefined) return true;
  const rowIds = connection.prepare('SELECT DISTINCT c.row_id FROM audit_change c JOIN audit_change later ON later.row_id = c.row_id AND later.entry_id > c.entry_id WHERE c.entry_id = ?').pluck().all(entryId) as string[];
  return rowIds.some((rowId) => !isAsLeftBy(connection, rowId, entry));
}

const NOT_SHOWN = new Set(['id', 'rev', 'created_at', 'created_by', 'updated_at', 'updated_by', 'changed_origin', 'changed_seq', 'name_fold', 'sort_key', 'deleted_at', 'entry_origin', 'entry_seq', 'office_fold', 'position_fold', 'alias_fold', 'symbol_fold', 'title_fold', 'series', 'current_rev', 'continues_id', 'current_id', 'sha256', 'content_rich', 'settings', 'contents', 'fingerprint', 'filled_cells', 'renamed']);

/** What an entry changed, column by column; nothing of a change whose contents were taken out. */
export async function listChanges({ connection }: ReadContext, { origin, seq, offset, limit }: EntryKey & Page): Promise<{ rows: HistoryChange[]; total: number }> {
  const changes = changesOfEntry(connection, origin, seq);
  return {
    total: changes.length,
    rows: changes.slice(offset, offset + limit).map(({ table, rowId, operation, before, after, redacted }) => ({
      table,
      id: rowId,
      label: labelOf(connection, table, rowId),
      page: pageOf(connection, table, rowId),
      operation,
      fields: redacted ? null : changedFields(connection, before ?? {}, after ?? {}),
    })),
  };
}

type Row = Record<string, string | number | null>;

function changedFields(connection: Connection, before: Row, after: Row) {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((name) => !NOT_SHOWN.has(name) && (before[name] ?? null) !== (after[name] ?? null))
    .map((name) => ({ name, before: shown(connection, name, before[name] ?? null), after: shown(connection, name, after[name] ?? null) }));
}

const REFERRED = {
  org_unit_id: 'org_unit', parent_id: 'org_unit', office_unit_id: 'org_unit', from_id: 'org_unit', to_id: 'org_unit', from_unit_id: 'org_unit', to_unit_id: 'org_unit', standing_agency_id: 'org_unit',
  person_id: 'person', committee_id: 'committee', supports_id: 'committee', successor_id: 'committee', version_id: 'version', meeting_id: 'meeting', document_id: 'document', notice_id: 'document', invitee_id: 'invitee', confirms_id: 'meeting', confirmed_by_id: 'meeting', agenda_item_id: 'agenda_item', proposed_item_id: 'proposed_item', template_id: 'agenda_template', series_id: 'meeting_series', round_id: 'opinion_round', campaign_id: 'task_campaign', campaign_unit_id: 'task_campaign_unit', reply_id: 'task_reply', task_id: 'task', group_id: 'task', conclusion_id: 'conclusion', lead_unit_id: 'org_unit', leader_id: 'person', assignee_id: 'person', result_document_id: 'document', decision_document_id: 'document', from_person_id: 'person', to_person_id: 'person', handover_id: 'task_handover', task_series_id: 'task_series', form_id: 'form', form_version_id: 'form_version', return_campaign_id: 'return_campaign', previous_id: 'return_campaign', letter_id: 'document', return_unit_id: 'return_unit', sheet_id: 'return_sheet', submission_id: 'return_submission',
} as const;

/** References are shown by the name of what they refer to. */
function shown(connection: Connection, column: string, value: string | number | null): string | number | null {
  if (typeof value !== 'string' || !Object.hasOwn(REFERRED, column)) return value;
  return labelOf(connection, REFERRED[column as keyof typeof REFERRED], value);
}
