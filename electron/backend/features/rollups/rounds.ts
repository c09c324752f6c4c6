import type { FormOfRound as FormCounted, MissingUnit, Rollup } from '#shared/contract/rollups.ts';
import type { ReturnStatus } from '#shared/rules/returns.ts';
import type { ReadContext } from '../../context.ts';
import { RecordMissingError } from '../../db/records.ts';
import { COUNTED, countedSheets, type FormOfRound } from './counted.ts';
import { unitsOn } from './unit-names.ts';

type Reading = Pick<ReadContext, 'connection'>;

export type Round = Pick<Rollup, 'campaignId' | 'rev' | 'title' | 'period' | 'dataFrom' | 'dataTo' | 'statusReason'> & { status: ReturnStatus };

/** A round of returns as it is recorded. */
export function roundOf({ connection }: Reading, campaignId: string): Round {
  const round = connection.prepare('SELECT id AS campaignId, rev, title, period, data_from AS dataFrom, data_to AS dataTo, status, status_reason AS statusReason FROM return_campaign WHERE id = ? AND deleted_at IS NULL').get(campaignId) as Round | undefined;
  if (round === undefined) throw new RecordMissingError('return_campaign');
  return round;
}

/** The forms of a round in their order, each with how many of its sheets count and what is wrong with those. */
export function formsOf({ connection }: Reading, campaignId: string): FormCounted[] {
  return connection.prepare(`SELECT v.id AS formVersionId, f.code, f.name, v.number, count(s.id) AS asked, count(*) FILTER (WHERE ${COUNTED}) AS counted, ifnull(sum(s.errors) FILTER (WHERE ${COUNTED}), 0) AS errors, ifnull(sum(s.warnings) FILTER (WHERE ${COUNTED}), 0) AS warnings
    FROM return_campaign_form AS x JOIN form_version AS v ON v.id = x.form_version_id JOIN form AS f ON f.id = v.form_id
    LEFT JOIN return_sheet AS s ON s.return_campaign_id = x.return_campaign_id AND s.form_version_id = v.id AND s.deleted_at IS NULL
    WHERE x.return_campaign_id = ? AND x.deleted_at IS NULL GROUP BY x.id ORDER BY x.order_no`).all(campaignId) as FormCounted[];
}

interface Absent {
  returnUnitId: string;
  unitId: string;
  forms: string;
  reason: string | null;
}

/** The units whose figures are missing from a whole as it stands now, each with the forms it lacks and the reason. */
export function missingNow(context: Reading, campaignId: string): (MissingUnit & { unitId: string })[] {
  const { dataTo } = roundOf(context, campaignId);
  const rows = context.connection.prepare(`SELECT u.id AS returnUnitId, u.org_unit_id AS unitId, json_group_array(f.code ORDER BY x.order_no) AS forms, (SELECT reason FROM return_absence WHERE return_unit_id = u.id AND deleted_at IS NULL) AS reason
    FROM return_sheet AS s JOIN return_unit AS u ON u.id = s.return_unit_id JOIN form_version AS v ON v.id = s.form_version_id JOIN form AS f ON f.id = v.form_id
    JOIN return_campaign_form AS x ON x.return_campaign_id = s.return_campaign_id AND x.form_version_id = s.form_version_id AND x.deleted_at IS NULL
    WHERE s.return_campaign_id = @campaignId AND s.deleted_at IS NULL AND u.deleted_at IS NULL AND NOT (${COUNTED}) GROUP BY u.id ORDER BY u.order_no`).all({ campaignId }) as Absent[];
  const units = unitsOn(context, rows.map(({ unitId }) => unitId), dataTo);
  return rows.map(({ forms, unitId, ...row }) => ({ ...row, unitId, unitName: units.get(unitId)?.name ?? '…', forms: JSON.parse(forms) as string[] }));
}

/** The units missing from a form, now or when it was locked, by name. */
export function missingUnits(context: Reading, { campaignId, formVersionId, version }: FormOfRound): string[] {
  const absent = version === null ? absentNow(context, { campaignId, formVersionId }) : absentThen(context, { campaignId, formVersionId, version });
  const units = unitsOn(context, absent, roundOf(context, campaignId).dataTo);
  return absent.map((unitId) => units.get(unitId)?.name ?? '…');
}

const ASKED = 'SELECT u.org_unit_id FROM return_sheet AS s JOIN return_unit AS u ON u.id = s.return_unit_id WHERE s.return_campaign_id = @campaignId AND s.form_version_id = @formVersionId AND s.deleted_at IS NULL AND u.deleted_at IS NULL';

function absentNow({ connection }: Reading, form: Omit<FormOfRound, 'version'>): string[] {
  return connection.prepare(`${ASKED} AND NOT (${COUNTED}) ORDER BY u.order_no`).pluck().all(form) as string[];
}

function absentThen({ connection }: Reading, form: FormOfRound): string[] {
  const there = new Set(connection.prepare(`WITH ${countedSheets(form)} SELECT unit_id FROM counted`).pluck().all(form) as string[]);
  return (connection.prepare(`${ASKED} ORDER BY u.order_no`).pluck().all(form) as string[]).filter((unitId) => !there.has(unitId));
}

/** Units of a round that stand above others of it, by name. */
export function nestedUnits(context: Reading, campaignId: string): string[] {
  const asked = context.connection.prepare('SELECT org_unit_id FROM return_unit WHERE return_campaign_id = ? AND deleted_at IS NULL ORDER BY order_no').pluck().all(campaignId) as string[];
  const units = unitsOn(context, asked, roundOf(context, campaignId).dataTo);
  const above = new Set([...units.values()].map(({ aboveId }) => aboveId));
  return [...units.values()].filter(({ id }) => above.has(id)).map(({ name }) => name);
}
