import { foldWords } from '#shared/rules/text.ts';
import type { WriteContext } from '../../context.ts';
import type { Ref } from '../../db/records.ts';
import type { TaskCampaignRow } from '../../db/tables.ts';
import { ruleError } from '../../errors.ts';
import { refuseMark } from '../documents/service.ts';
import { fixedTexts, hashOfFixed, openTasksOf } from './facts.ts';

export { listCampaigns } from './queries.ts';

type Written = { id: string; rev: number };

interface CampaignFields {
  title: string;
  /** Today, or before. */
  sentOn: string;
  answerBy: string;
  attachedTo: string | null;
  note: string | null;
}

/** Asks units to report on their open tasks: for each unit the first version of its workbook, with the tasks as they stand today. */
export function createCampaign(context: WriteContext, { unitIds, committeeId, dueBy, ...fields }: CampaignFields & { committeeId: string | null; dueBy: string | null; unitIds: readonly string[] }): Written {
  const { records } = context;
  records.describe(fields.title);
  refuseOdd(context, fields);
  if (committeeId !== null) records.current('committee', committeeId);
  const id = records.insert('task_campaign', { ...columnsOf(fields), committee_id: committeeId, due_by: dueBy });
  for (const unitId of new Set(unitIds)) {
    records.current('org_unit', unitId);
    const campaignUnitId = records.insert('task_campaign_unit', { campaign_id: id, org_unit_id: unitId, version: 1, sent_on: fields.sentOn });
    noteTasks(context, { campaignId: id, campaignUnitId, unitId, version: 1, committeeId, dueBy });
  }
  return { id, rev: 1 };
}

/** Corrects what is said of a campaign; what was asked of whom stays. The day it was sent is that of every workbook not made anew since. */
export function updateCampaign(context: WriteContext, { id, rev, ...fields }: CampaignFields & Ref): Written {
  const { connection, records } = context;
  const before = campaignForWriting(context, { id, rev });
  refuseOdd(context, fields);
  if (fields.sentOn !== before.sent_on) {
    const answered = connection.prepare('SELECT min(received_on) FROM task_reply WHERE campaign_id = ? AND deleted_at IS NULL').pluck().get(id) as string | null;
    if (answered !== null && fields.sentOn > answered) throw ruleError({ rule: 'TASK_CAMPAIGN_SENT_AFTER_REPLY', field: 'sentOn', params: { date: answered } });
    for (const unit of connection.prepare('SELECT id FROM task_campaign_unit WHERE campaign_id = ? AND version = 1 AND deleted_at IS NULL').pluck().all(id) as string[]) records.patch('task_campaign_unit', unit, { sent_on: fields.sentOn });
  }
  return { id, rev: records.update('task_campaign', { id, rev }, columnsOf(fields)) };
}

/** Makes the workbook of a unit anew: a version more, with its open tasks as they stand today. */
export function reissueUnit(context: WriteContext, ref: Ref): Written {
  const { records, today } = context;
  const unit = records.seen('task_campaign_unit', ref);
  const campaign = records.current('task_campaign', unit.campaign_id);
  records.describe(campaign.title);
  const version = unit.version + 1;
  noteTasks(context, { campaignId: campaign.id, campaignUnitId: unit.id, unitId: unit.org_unit_id, version, committeeId: campaign.committee_id, dueBy: campaign.due_by });
  return { id: ref.id, rev: records.update('task_campaign_unit', ref, { version, sent_on: today }) };
}

/** Puts campaigns into the recycle bin. One that was answered stays: the log of tasks tells of it. */
export function removeCampaigns(context: WriteContext, items: readonly Ref[]): { removed: number } {
  const { connection, records } = context;
  for (const item of items) {
    const campaign = campaignForWriting(context, item);
    if (connection.prepare('SELECT 1 FROM task_reply WHERE campaign_id = ? AND deleted_at IS NULL').get(item.id) !== undefined) throw ruleError({ rule: 'TASK_CAMPAIGN_ANSWERED', params: { label: campaign.title } });
    for (const table of ['task_campaign_unit', 'task_campaign_row'] as const) {
      for (const id of connection.prepare(`SELECT id FROM ${table} WHERE campaign_id = ? AND deleted_at IS NULL`).pluck().all(item.id) as string[]) records.removeNow(table, id);
    }
    records.remove('task_campaign', item);
  }
  return { removed: items.length };
}

function campaignForWriting({ records }: WriteContext, ref: Ref): TaskCampaignRow {
  const campaign = records.seen('task_campaign', ref);
  records.describe(campaign.title);
  return campaign;
}

/** Keeps how each task stood that a version of a workbook asks about. A unit without open tasks is not asked. */
function noteTasks(context: WriteContext, { campaignId, campaignUnitId, unitId, version, committeeId, dueBy }: { campaignId: string; campaignUnitId: string; unitId: string; version: number; committeeId: string | null; dueBy: string | null }): void {
  const tasks = openTasksOf(context, { unitId, committeeId, dueBy });
  if (tasks.length === 0) throw ruleError({ rule: 'TASK_CAMPAIGN_NO_TASKS', field: 'unitIds' });
  for (const [index, task] of tasks.entries()) {
    context.records.insert('task_campaign_row', {
      campaign_id: campaignId, campaign_unit_id: campaignUnitId, version, task_id: task.id, order_no: index + 1, status: task.status, progress: task.progress, result: task.result, reported_on: task.reportedOn, sha256: hashOfFixed(fixedTexts(task)),
    });
  }
}

function columnsOf({ title, sentOn, answerBy, attachedTo, note }: CampaignFields) {
  return { title, title_fold: foldWords(title), sent_on: sentOn, answer_by: answerBy, attached_to: attachedTo, note };
}

function refuseOdd({ today }: WriteContext, { title, sentOn, answerBy, attachedTo, note }: CampaignFields): void {
  if (sentOn > today) throw ruleError({ rule: 'DATE_IN_FUTURE', field: 'sentOn' });
  if (answerBy < sentOn) throw ruleError({ rule: 'TASK_CAMPAIGN_ANSWER_BEFORE_SENT', field: 'answerBy', params: { date: sentOn } });
  for (const text of [title, attachedTo, note]) refuseMark(text);
}
