import type { ReadContext } from '../../context.ts';

/** A form of a round: as its figures stand now (`version` null), or as they were locked. */
export interface FormOfRound {
  campaignId: string;
  formVersionId: string;
  version: number | null;
}

/** Sheets whose figures are in the whole: what was sent back, and what nobody sent, is missing from it. */
export const COUNTED = "s.submission_id IS NOT NULL AND s.status IN ('submitted', 'accepted')";

const NOW = `SELECT u.org_unit_id AS unit_id, s.submission_id AS submission_id, u.order_no AS place FROM return_sheet AS s JOIN return_unit AS u ON u.id = s.return_unit_id
  WHERE s.return_campaign_id = @campaignId AND s.form_version_id = @formVersionId AND s.deleted_at IS NULL AND u.deleted_at IS NULL AND ${COUNTED}`;
const LOCKED = `SELECT sheet.value ->> 0 AS unit_id, sheet.value ->> 1 AS submission_id, sheet.key AS place FROM return_rollup AS r, json_each(r.contents, '$.forms."' || @formVersionId || '".sheets') AS sheet
  WHERE r.return_campaign_id = @campaignId AND r.number = @version AND r.deleted_at IS NULL`;

/** A table `counted (unit_id, submission_id, place)` for the WITH of a query, of what a whole is made of. Its parameters are those of {@link FormOfRound}. */
export function countedSheets({ version }: Pick<FormOfRound, 'version'>): string {
  return `counted AS (${version === null ? NOW : LOCKED})`;
}

/** The units a whole is made of with their submissions, in the order of the round. */
export function listCounted({ connection }: Pick<ReadContext, 'connection'>, form: FormOfRound): [unitId: string, submissionId: string][] {
  return connection.prepare(`WITH ${countedSheets(form)} SELECT unit_id, submission_id FROM counted ORDER BY place, unit_id`).raw().all(form) as [string, string][];
}
