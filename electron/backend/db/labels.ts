import type { Connection } from './connection.ts';
import { REGISTERS, type RegisterTable, tableOf } from '#shared/registers/index.ts';
import { labelSql } from './register-tables.ts';
import type { RecordTable } from './tables.ts';

/** How a record is called in the history, the recycle bin and refusals: also when it lies in the bin. */
const LABELS: Record<RecordTable, string> = {
  app_user: 'SELECT name FROM app_user WHERE id = ?',
  office: 'SELECT office_name FROM office WHERE id = ?',
  org_unit: 'SELECT name FROM org_unit_name WHERE org_unit_id = ? ORDER BY deleted_at IS NOT NULL, valid_to IS NOT NULL, valid_to DESC LIMIT 1',
  org_unit_name: 'SELECT name FROM org_unit_name WHERE id = ?',
  org_unit_parent: `SELECT n.name FROM org_unit_parent p JOIN org_unit_name n ON n.org_unit_id = p.org_unit_id WHERE p.id = ? ORDER BY n.valid_to IS NOT NULL LIMIT 1`,
  person: 'SELECT full_name FROM person WHERE id = ?',
  position_holding: `SELECT p.full_name || ifnull(' · ' || h.position, '') FROM position_holding h JOIN person p ON p.id = h.person_id WHERE h.id = ?`,
  committee: 'SELECT name FROM committee WHERE id = ?',
  standing_agency: `SELECT ifnull(c.short_name, c.name) FROM standing_agency a JOIN committee c ON c.id = a.committee_id WHERE a.id = ?`,
  regulation: `SELECT ifnull(r.number || ' · ', '') || ifnull(c.short_name, c.name) FROM regulation r JOIN committee c ON c.id = r.committee_id WHERE r.id = ?`,
  version: `SELECT ifnull(v.decision_number || ' · ', '') || ifnull(c.short_name, c.name) FROM version v JOIN committee c ON c.id = v.committee_id WHERE v.id = ?`,
  membership: `SELECT coalesce(p.full_name, m.office_position, m.role) || ' · ' || ifnull(c.short_name, c.name) FROM membership m LEFT JOIN person p ON p.id = m.person_id JOIN committee c ON c.id = m.committee_id WHERE m.id = ?`,
  proposed_seat: `SELECT coalesce(p.full_name, s.office_position, s.role) || ' · ' || ifnull(c.short_name, c.name) FROM proposed_seat s LEFT JOIN person p ON p.id = s.person_id JOIN version v ON v.id = s.version_id JOIN committee c ON c.id = v.committee_id WHERE s.id = ?`,
  org_unit_code: 'SELECT code FROM org_unit_code WHERE id = ?',
  org_succession: `SELECT n.name FROM org_succession s JOIN org_unit_name n ON n.org_unit_id = s.from_id WHERE s.id = ? ORDER BY n.valid_to IS NOT NULL, n.valid_to DESC LIMIT 1`,
  unit_alias: 'SELECT alias FROM unit_alias WHERE id = ?',
  handover: `SELECT n.name FROM handover h JOIN org_unit_name n ON n.org_unit_id = h.from_unit_id WHERE h.id = ? ORDER BY n.valid_to IS NOT NULL, n.valid_to DESC LIMIT 1`,
  party_term: 'SELECT name FROM party_term WHERE id = ?',
  document: "SELECT coalesce(symbol, title, issued_on, '…') FROM document WHERE id = ?",
  document_link: `SELECT coalesce(f.symbol, f.title, '…') || ' → ' || coalesce(d.symbol, d.title, '…') FROM document_link l JOIN document f ON f.id = l.from_id JOIN document d ON d.id = l.to_id WHERE l.id = ?`,
  attachment: 'SELECT file_name FROM attachment WHERE id = ?',
  meeting: 'SELECT title FROM meeting WHERE id = ?',
  meeting_committee: `SELECT ifnull(c.short_name, c.name) || ' · ' || m.title FROM meeting_committee mc JOIN committee c ON c.id = mc.committee_id JOIN meeting m ON m.id = mc.meeting_id WHERE mc.id = ?`,
  agenda_item: "SELECT a.content || ' · ' || m.title FROM agenda_item a JOIN meeting m ON m.id = a.meeting_id WHERE a.id = ?",
  invitee: "SELECT coalesce(i.signed_name, p.full_name, i.name) || ' · ' || m.title FROM invitee i JOIN meeting m ON m.id = i.meeting_id LEFT JOIN person p ON p.id = i.person_id WHERE i.id = ?",
  minutes_entry: "SELECT substr(x.content, 1, 80) || ' · ' || m.title FROM minutes_entry x JOIN meeting m ON m.id = x.meeting_id WHERE x.id = ?",
  conclusion: "SELECT substr(x.content, 1, 80) || ' · ' || m.title FROM conclusion x JOIN meeting m ON m.id = x.meeting_id WHERE x.id = ?",
  minutes_supplement: "SELECT substr(x.content, 1, 80) || ' · ' || m.title FROM minutes_supplement x JOIN meeting m ON m.id = x.meeting_id WHERE x.id = ?",
  proposed_item: "SELECT x.content || ' · ' || ifnull(c.short_name, c.name) FROM proposed_item x JOIN committee c ON c.id = x.committee_id WHERE x.id = ?",
  agenda_document: "SELECT coalesce(d.symbol, d.title, '…') || ' · ' || a.content FROM agenda_document l JOIN document d ON d.id = l.document_id JOIN agenda_item a ON a.id = l.agenda_item_id WHERE l.id = ?",
  agenda_task: "SELECT t.code || ' · ' || a.content FROM agenda_task l JOIN task t ON t.id = l.task_id JOIN agenda_item a ON a.id = l.agenda_item_id WHERE l.id = ?",
  agenda_template: 'SELECT name FROM agenda_template WHERE id = ?',
  agenda_template_row: "SELECT r.content || ' · ' || t.name FROM agenda_template_row r JOIN agenda_template t ON t.id = r.template_id WHERE r.id = ?",
  dossier_line: "SELECT l.title || ' · ' || m.title FROM dossier_line l JOIN meeting m ON m.id = l.meeting_id WHERE l.id = ?",
  wording: 'SELECT substr(content, 1, 80) FROM wording WHERE id = ?',
  meeting_series: 'SELECT title FROM meeting_series WHERE id = ?',
  series_committee: `SELECT ifnull(c.short_name, c.name) || ' · ' || s.title FROM series_committee sc JOIN committee c ON c.id = sc.committee_id JOIN meeting_series s ON s.id = sc.series_id WHERE sc.id = ?`,
  opinion_round: 'SELECT title FROM opinion_round WHERE id = ?',
  opinion_answer: "SELECT p.full_name || ' · ' || r.title FROM opinion_answer a JOIN person p ON p.id = a.person_id JOIN opinion_round r ON r.id = a.round_id WHERE a.id = ?",
  task: "SELECT code || ' · ' || substr(title, 1, 80) FROM task WHERE id = ?",
  task_unit: `SELECT n.name || ' · ' || t.code FROM task_unit u JOIN task t ON t.id = u.task_id JOIN org_unit_name n ON n.org_unit_id = u.org_unit_id WHERE u.id = ? ORDER BY n.valid_to IS NOT NULL, n.valid_to DESC LIMIT 1`,
  task_entry: "SELECT t.code || ifnull(' · ' || substr(x.content, 1, 80), '') FROM task_entry x JOIN task t ON t.id = x.task_id WHERE x.id = ?",
  task_extension: "SELECT t.code || ' · ' || substr(x.reason, 1, 80) FROM task_extension x JOIN task t ON t.id = x.task_id WHERE x.id = ?",
  task_reminder: "SELECT t.code || ' · ' || x.recipient FROM task_reminder x JOIN task t ON t.id = x.task_id WHERE x.id = ?",
  holiday: "SELECT name || ' · ' || day FROM holiday WHERE id = ?",
  task_series: "SELECT title FROM task WHERE task_series_id = ? ORDER BY deleted_at IS NOT NULL, period_on DESC LIMIT 1",
  task_handover: 'SELECT reason FROM task_handover WHERE id = ?',
  task_alert: 'SELECT t.code FROM task_alert x JOIN task t ON t.id = x.task_id WHERE x.id = ?',
  saved_view: 'SELECT name FROM saved_view WHERE id = ?',
  task_campaign: 'SELECT title FROM task_campaign WHERE id = ?',
  task_campaign_unit: `SELECT (SELECT name FROM org_unit_name WHERE org_unit_id = u.org_unit_id AND deleted_at IS NULL ORDER BY valid_to IS NOT NULL, valid_to DESC LIMIT 1) || ' · ' || c.title FROM task_campaign_unit u JOIN task_campaign c ON c.id = u.campaign_id WHERE u.id = ?`,
  task_campaign_row: `SELECT t.code || ' · ' || c.title FROM task_campaign_row r JOIN task t ON t.id = r.task_id JOIN task_campaign c ON c.id = r.campaign_id WHERE r.id = ?`,
  task_reply: 'SELECT file_name FROM task_reply WHERE id = ?',
  task_evidence: "SELECT t.code || ' · ' || e.file_name FROM task_evidence e JOIN task t ON t.id = e.task_id WHERE e.id = ?",
  import_batch: 'SELECT file_name FROM import_batch WHERE id = ?',
  ...(Object.fromEntries(REGISTERS.map((register) => [tableOf(register), `SELECT ${labelSql(register, 'r')} FROM ${tableOf(register)} AS r WHERE r.id = ?`])) as Record<RegisterTable, string>),
};

/** The label of a record; its id's beginning when the row is gone for good. */
export function labelOf(connection: Connection, table: RecordTable, id: string): string {
  return (connection.prepare(LABELS[table]).pluck().get(id) as string | undefined) ?? id.slice(0, 8);
}
