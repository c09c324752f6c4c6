import { foldWords } from '#shared/rules/text.ts';
import type { WriteContext } from '../../context.ts';
import type { Ref } from '../../db/records.ts';
import type { ReturnCampaignRow } from '../../db/tables.ts';
import { ruleError } from '../../errors.ts';
import { refuseMark } from '../documents/service.ts';

export { cellsOf } from './cells.ts';
export { contentsReader } from './facts.ts';
export { countFindings, keepSubmission, sheetForWriting } from './submissions.ts';

type Written = { id: string; rev: number };

export interface ReturnFields {
  title: string;
  period: string;
  dataFrom: string;
  dataTo: string;
  dueOn: string;
  closesOn: string | null;
  letterId: string | null;
  previousId: string | null;
  note: string | null;
}

/** Prepares a round: the forms of the period, and a sheet of each for every unit. Nobody is asked before it starts. */
export function createReturn(context: WriteContext, { committeeId, versionIds, unitIds, ...fields }: ReturnFields & { committeeId: string | null; versionIds: readonly string[]; unitIds: readonly string[] }): Written {
  const { records } = context;
  records.describe(fields.title);
  refuseOdd(context, fields);
  if (committeeId !== null) records.current('committee', committeeId);
  const id = records.insert('return_campaign', { ...columnsOf(fields), committee_id: committeeId, status: 'draft', status_reason: null });
  for (const [index, versionId] of [...new Set(versionIds)].entries()) {
    refuseVersion(context, versionId, fields.dataTo);
    records.insert('return_campaign_form', { return_campaign_id: id, form_version_id: versionId, order_no: index + 1 });
  }
  askUnits(context, id, fields.dataTo, unitIds);
  return { id, rev: 1 };
}

/** Corrects what is said of a round; its period stays once something came in. */
export function updateReturn(context: WriteContext, { id, rev, ...fields }: ReturnFields & Ref): Written {
  const before = forWriting(context, { id, rev });
  refuseOdd(context, fields, id);
  if ((before.period !== fields.period || before.data_to !== fields.dataTo) && hasSubmissions(context, id)) throw ruleError({ rule: 'RETURN_PERIOD_FIXED', field: 'period' });
  return { id, rev: context.records.update('return_campaign', { id, rev }, columnsOf(fields)) };
}

/** Units are asked from today on. */
export function startReturn(context: WriteContext, ref: Ref): Written {
  const { records, today } = context;
  const campaign = forWriting(context, ref);
  if (campaign.status !== 'draft') throw ruleError({ rule: 'RETURN_NOT_DRAFT' });
  for (const unitId of unitIdsOf(context, ref.id)) records.patch('return_unit', unitId, { asked_on: today });
  return { id: ref.id, rev: records.update('return_campaign', ref, { status: 'collecting' }) };
}

/** Asks further units; why is kept with the round. */
export function addReturnUnits(context: WriteContext, { id, rev, unitIds, reason }: Ref & { unitIds: readonly string[]; reason: string }): Written {
  const campaign = openForWriting(context, { id, rev });
  askUnits(context, id, campaign.data_to, unitIds);
  return { id, rev: context.records.update('return_campaign', { id, rev }, { status_reason: reason }) };
}

/** Takes a unit out of a round, with its reason. One that handed something in stays. */
export function removeReturnUnit(context: WriteContext, { id, rev, reason }: Ref & { reason: string }): Written {
  const { connection, records } = context;
  const unit = records.seen('return_unit', { id, rev });
  openForWriting(context, records.current('return_campaign', unit.return_campaign_id));
  const sheets = connection.prepare('SELECT id, submission_id FROM return_sheet WHERE return_unit_id = ? AND deleted_at IS NULL').all(id) as { id: string; submission_id: string | null }[];
  if (sheets.some(({ submission_id }) => submission_id !== null)) throw ruleError({ rule: 'RETURN_UNIT_SUBMITTED' });
  for (const sheet of sheets) records.removeNow('return_sheet', sheet.id);
  records.removeNow('return_unit', id);
  return { id: unit.return_campaign_id, rev: records.patch('return_campaign', unit.return_campaign_id, { status_reason: reason }) };
}

/** Lets one unit hand in until a day although the round is closed. */
export function openReturnFor(context: WriteContext, { id, rev, openUntil, reason }: Ref & { openUntil: string; reason: string }): Written {
  const { records, today } = context;
  const unit = records.seen('return_unit', { id, rev });
  records.describe(records.current('return_campaign', unit.return_campaign_id).title);
  if (openUntil < today) throw ruleError({ rule: 'RETURN_OPEN_IN_PAST', field: 'openUntil' });
  return { id, rev: records.update('return_unit', { id, rev }, { open_until: openUntil, open_reason: reason }) };
}

/** Puts rounds into the recycle bin. One for which something came in stays. */
export function removeReturns(context: WriteContext, items: readonly Ref[]): { removed: number } {
  const { connection, records } = context;
  for (const item of items) {
    const campaign = forWriting(context, item);
    if (hasSubmissions(context, item.id)) throw ruleError({ rule: 'RETURN_SUBMITTED', params: { label: campaign.title } });
    for (const table of ['return_sheet', 'return_unit', 'return_campaign_form'] as const) {
      for (const id of connection.prepare(`SELECT id FROM ${table} WHERE return_campaign_id = ? AND deleted_at IS NULL`).pluck().all(item.id) as string[]) records.removeNow(table, id);
    }
    records.remove('return_campaign', item);
  }
  return { removed: items.length };
}

/** A round of which units may still be asked. */
export function openForWriting(context: WriteContext, ref: Ref): ReturnCampaignRow {
  const campaign = forWriting(context, ref);
  if (campaign.status !== 'draft' && campaign.status !== 'collecting') throw ruleError({ rule: 'RETURN_NOT_OPEN' });
  return campaign;
}

function forWriting({ records }: WriteContext, ref: Ref): ReturnCampaignRow {
  const campaign = records.seen('return_campaign', ref);
  records.describe(campaign.title);
  return campaign;
}

/** A sheet of every form for each unit that was there when the period ended. */
function askUnits(context: WriteContext, campaignId: string, dataTo: string, unitIds: readonly string[]): void {
  const { connection, records, today } = context;
  const { status } = records.current('return_campaign', campaignId);
  const versions = connection.prepare('SELECT form_version_id FROM return_campaign_form WHERE return_campaign_id = ? AND deleted_at IS NULL ORDER BY order_no').pluck().all(campaignId) as string[];
  const asked = new Set(connection.prepare('SELECT org_unit_id FROM return_unit WHERE return_campaign_id = ? AND deleted_at IS NULL').pluck().all(campaignId) as string[]);
  for (const unitId of new Set(unitIds)) {
    const unit = records.current('org_unit', unitId);
    if (asked.has(unitId)) throw ruleError({ rule: 'RETURN_UNIT_TWICE', field: 'unitIds' });
    if ((unit.created_on !== null && unit.created_on > dataTo) || (unit.ended_on !== null && unit.ended_on < dataTo)) throw ruleError({ rule: 'RETURN_UNIT_NOT_THERE', field: 'unitIds', params: { date: dataTo } });
    asked.add(unitId);
    const returnUnitId = records.insert('return_unit', { return_campaign_id: campaignId, org_unit_id: unitId, order_no: asked.size, version: 1, asked_on: status === 'draft' ? null : today, open_until: null, open_reason: null });
    for (const versionId of versions) {
      records.insert('return_sheet', { return_campaign_id: campaignId, return_unit_id: returnUnitId, form_version_id: versionId, status: 'awaited', status_reason: null, submission_id: null, errors: 0, warnings: 0 });
    }
  }
}

function unitIdsOf({ connection }: WriteContext, campaignId: string): string[] {
  return connection.prepare('SELECT id FROM return_unit WHERE return_campaign_id = ? AND deleted_at IS NULL').pluck().all(campaignId) as string[];
}

function hasSubmissions({ connection }: WriteContext, campaignId: string): boolean {
  return connection.prepare('SELECT 1 FROM return_submission AS x JOIN return_sheet AS s ON s.id = x.sheet_id WHERE s.return_campaign_id = ? AND x.deleted_at IS NULL LIMIT 1').get(campaignId) !== undefined;
}

function columnsOf({ title, period, dataFrom, dataTo, dueOn, closesOn, letterId, previousId, note }: ReturnFields) {
  return { title, title_fold: foldWords(title), period, data_from: dataFrom, data_to: dataTo, due_on: dueOn, closes_on: closesOn, letter_id: letterId, previous_id: previousId, note };
}

function refuseOdd({ records }: WriteContext, { title, dataFrom, dataTo, dueOn, closesOn, letterId, previousId, note }: ReturnFields, ownId: string | null = null): void {
  if (dataTo < dataFrom) throw ruleError({ rule: 'RETURN_DATA_BACKWARDS', field: 'dataTo' });
  if (closesOn !== null && closesOn < dueOn) throw ruleError({ rule: 'RETURN_CLOSES_BEFORE_DUE', field: 'closesOn' });
  if (letterId !== null) records.current('document', letterId);
  if (previousId === ownId && previousId !== null) throw ruleError({ rule: 'RETURN_PREVIOUS_ITSELF', field: 'previousId' });
  if (previousId !== null && records.current('return_campaign', previousId).data_to >= dataTo) throw ruleError({ rule: 'RETURN_PREVIOUS_LATER', field: 'previousId' });
  for (const text of [title, note]) refuseMark(text);
}

/** A form is asked for in the version that holds when the period ends. */
function refuseVersion({ records }: WriteContext, versionId: string, dataTo: string): void {
  const version = records.current('form_version', versionId);
  if (version.valid_from > dataTo || (version.valid_to !== null && version.valid_to < dataTo)) throw ruleError({ rule: 'RETURN_FORM_NOT_VALID', field: 'versionIds', params: { date: dataTo } });
}
