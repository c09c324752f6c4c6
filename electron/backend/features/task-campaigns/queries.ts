import type { CampaignDetail, CampaignReply, CampaignRow, CampaignUnit, EvidenceFile } from '#shared/contract/task-campaigns.ts';
import { addDays } from '#shared/rules/dates.ts';
import { AWAITED_DAYS } from '#shared/rules/desk.ts';
import { countUnits, unitState } from '#shared/rules/task-sheet-compare.ts';
import { fold, foldWords } from '#shared/rules/text.ts';
import type { ReadContext } from '../../context.ts';
import { RecordMissingError } from '../../db/records.ts';
import { byCode } from '../tasks/service.ts';

type StoredCampaign = Omit<CampaignRow, 'count'> & Pick<CampaignDetail, 'committeeId' | 'dueBy' | 'attachedTo' | 'note'>;

const CAMPAIGN = `SELECT c.id, c.rev, c.title, c.committee_id AS committeeId, ifnull(b.short_name, b.name) AS committeeName, c.due_by AS dueBy, c.sent_on AS sentOn, c.answer_by AS answerBy, c.attached_to AS attachedTo, c.note
  FROM task_campaign AS c LEFT JOIN committee AS b ON b.id = c.committee_id WHERE c.deleted_at IS NULL`;
const UNIT_NAME = '(SELECT name FROM org_unit_name WHERE org_unit_id = u.org_unit_id AND deleted_at IS NULL ORDER BY valid_to IS NOT NULL, valid_to DESC LIMIT 1)';

/** A round that some unit has still to answer, and that did not end long ago. */
const AWAITED = `c.answer_by >= @since AND EXISTS (SELECT 1 FROM task_campaign_unit AS u WHERE u.campaign_id = c.id AND u.deleted_at IS NULL AND NOT EXISTS (SELECT 1 FROM task_reply AS y WHERE y.campaign_unit_id = u.id AND y.deleted_at IS NULL))`;

/** Rounds of task reports, the latest first, each with how many units answered. */
export function listCampaigns(context: ReadContext, { q, awaited, offset, limit }: { q: string; awaited: boolean; offset: number; limit: number }): { rows: CampaignRow[]; total: number } {
  const { connection, today } = context;
  const asked = { words: foldWords(q), ...(awaited && { since: addDays(today, -AWAITED_DAYS) }) };
  const narrowed = `instr(c.title_fold, @words) > 0${awaited ? ` AND ${AWAITED}` : ''}`;
  const total = connection.prepare(`SELECT count(*) FROM task_campaign AS c WHERE c.deleted_at IS NULL AND ${narrowed}`).pluck().get(asked) as number;
  const stored = connection.prepare(`${CAMPAIGN} AND ${narrowed} ORDER BY c.sent_on DESC, c.id DESC LIMIT @limit OFFSET @offset`).all({ ...asked, limit, offset }) as StoredCampaign[];
  return { total, rows: stored.map((campaign) => rowOf(campaign, unitsOf(context, campaign))) };
}

/** A campaign with how each unit stands, those who have not answered first. */
export function getCampaign(context: ReadContext, id: string): CampaignDetail {
  const stored = storedCampaign(context, id);
  const units = unitsOf(context, stored);
  const { committeeId, dueBy, attachedTo, note } = stored;
  return { ...rowOf(stored, units), committeeId, dueBy, attachedTo, note, units };
}

/** A campaign as it is recorded. */
export function storedCampaign({ connection }: Pick<ReadContext, 'connection'>, id: string): StoredCampaign {
  const stored = connection.prepare(`${CAMPAIGN} AND c.id = ?`).get(id) as StoredCampaign | undefined;
  if (stored === undefined) throw new RecordMissingError('task_campaign');
  return stored;
}

function rowOf({ id, rev, title, committeeName, sentOn, answerBy }: StoredCampaign, units: readonly CampaignUnit[]): CampaignRow {
  return { id, rev, title, committeeName, sentOn, answerBy, count: countUnits(units.map(({ state }) => state)) };
}

function unitsOf({ connection, today }: ReadContext, { id, answerBy }: Pick<StoredCampaign, 'id' | 'answerBy'>): CampaignUnit[] {
  const units = connection.prepare(`SELECT u.id, u.rev, u.org_unit_id AS unitId, ${UNIT_NAME} AS unitName, u.version, u.sent_on AS sentOn,
      (SELECT count(*) FROM task_campaign_row AS r WHERE r.campaign_unit_id = u.id AND r.version = u.version AND r.deleted_at IS NULL) AS tasks,
      (SELECT min(received_on) FROM task_reply AS y WHERE y.campaign_unit_id = u.id AND y.deleted_at IS NULL) AS repliedOn,
      (SELECT count(*) FROM task_reply AS y WHERE y.campaign_unit_id = u.id AND y.deleted_at IS NULL) AS replies,
      (SELECT file_name FROM task_reply AS y WHERE y.campaign_unit_id = u.id AND y.deleted_at IS NULL ORDER BY received_on DESC, id DESC LIMIT 1) AS lastReply
    FROM task_campaign_unit AS u WHERE u.campaign_id = ? AND u.deleted_at IS NULL ORDER BY unitName, u.id`).all(id) as Omit<CampaignUnit, 'state' | 'evidenceMissing'>[];
  const missing = evidenceOf({ connection }, { campaignId: id, taskId: null }).filter(({ attached }) => !attached);
  return units.map((unit) => ({ ...unit, state: unitState(unit.repliedOn, answerBy, today), evidenceMissing: missing.filter(({ campaignUnitId }) => campaignUnitId === unit.id).length }));
}

/** The replies that were taken, the latest first. */
export function listReplies({ connection }: ReadContext, id: string): CampaignReply[] {
  const rows = connection.prepare(`SELECT y.id, ${UNIT_NAME} AS unitName, y.version, y.file_name AS fileName, y.received_on AS receivedOn, y.received_on > c.answer_by AS late, y.kept, y.changed
    FROM task_reply AS y JOIN task_campaign_unit AS u ON u.id = y.campaign_unit_id JOIN task_campaign AS c ON c.id = y.campaign_id WHERE y.campaign_id = ? AND y.deleted_at IS NULL ORDER BY y.received_on DESC, y.id DESC`).all(id) as (Omit<CampaignReply, 'late' | 'kept'> & { late: number; kept: number })[];
  return rows.map(({ late, kept, ...row }) => ({ ...row, late: late === 1, kept: kept === 1 }));
}

/** Files that replies name as evidence, and whether a file of that name hangs on the task by now. */
export function listEvidence(context: ReadContext, asked: { campaignId: string | null; taskId: string | null }): EvidenceFile[] {
  return evidenceOf(context, asked).map(({ campaignUnitId: _unit, ...row }) => row);
}

function evidenceOf({ connection }: Pick<ReadContext, 'connection'>, asked: { campaignId: string | null; taskId: string | null }): (EvidenceFile & { campaignUnitId: string })[] {
  const rows = connection.prepare(`SELECT e.id, e.task_id AS taskId, t.code, t.title, ${UNIT_NAME} AS unitName, e.file_name AS fileName, y.campaign_unit_id AS campaignUnitId
    FROM task_evidence AS e JOIN task_reply AS y ON y.id = e.reply_id JOIN task_campaign_unit AS u ON u.id = y.campaign_unit_id JOIN task AS t ON t.id = e.task_id
    WHERE e.deleted_at IS NULL AND t.deleted_at IS NULL AND (@campaignId IS NULL OR y.campaign_id = @campaignId) AND (@taskId IS NULL OR e.task_id = @taskId) ORDER BY ${byCode('t.code')}, e.file_name`).all(asked) as (Omit<EvidenceFile, 'attached'> & { campaignUnitId: string })[];
  const namesOf = connection.prepare('SELECT file_name FROM attachment WHERE task_id = ? AND deleted_at IS NULL').pluck();
  return rows.map((row) => ({ ...row, attached: (namesOf.all(row.taskId) as string[]).some((name) => fold(name) === fold(row.fileName)) }));
}

/** The units with open tasks, by name. */
export function listUnits({ connection }: ReadContext, asked: { committeeId: string | null; dueBy: string | null }): { id: string; name: string; tasks: number }[] {
  return connection.prepare(`SELECT u.org_unit_id AS id, ${UNIT_NAME} AS name, u.tasks FROM (SELECT t.lead_unit_id AS org_unit_id, count(*) AS tasks FROM task AS t
      WHERE t.deleted_at IS NULL AND t.lead_unit_id IS NOT NULL AND t.assigned_on IS NOT NULL AND t.status IN ('not_started', 'in_progress', 'awaiting_confirmation') AND (@committeeId IS NULL OR t.committee_id = @committeeId) AND (@dueBy IS NULL OR t.due_on <= @dueBy)
      GROUP BY t.lead_unit_id) AS u ORDER BY name`).all(asked) as { id: string; name: string; tasks: number }[];
}
