import type { KeptCell } from '#shared/forms/values.ts';
import type { ReadContext } from '../../context.ts';

type Reading = Pick<ReadContext, 'connection'>;

/** The cells of a submission, in the order of their names. */
export function cellsOf({ connection }: Reading, submissionId: string): KeptCell[] {
  return connection.prepare('SELECT cell, number, text, qualifier, sheet, address FROM return_cell WHERE submission_id = ? ORDER BY cell').raw().all(submissionId) as KeptCell[];
}

/** The submission of the round before that counts for the same unit and form, and how cells were called in it that have another name now. */
export interface Before {
  submissionId: string;
  renamed: ReadonlyMap<string, string>;
}

/** What the round before tells of a sheet; null when there is no round before, or the unit told nothing in it. */
export function beforeOf({ connection }: Reading, sheetId: string): Before | null {
  const found = connection.prepare(`SELECT p.submission_id AS submissionId, CASE WHEN p.form_version_id = s.form_version_id THEN '{}' ELSE v.renamed END AS renamed
    FROM return_sheet AS s JOIN return_unit AS u ON u.id = s.return_unit_id JOIN return_campaign AS c ON c.id = s.return_campaign_id JOIN form_version AS v ON v.id = s.form_version_id
    JOIN return_unit AS pu ON pu.return_campaign_id = c.previous_id AND pu.org_unit_id = u.org_unit_id AND pu.deleted_at IS NULL
    JOIN return_sheet AS p ON p.return_unit_id = pu.id AND p.deleted_at IS NULL AND p.submission_id IS NOT NULL JOIN form_version AS pv ON pv.id = p.form_version_id AND pv.form_id = v.form_id
    WHERE s.id = ?`).get(sheetId) as { submissionId: string; renamed: string } | undefined;
  return found === undefined ? null : { submissionId: found.submissionId, renamed: new Map(Object.entries(JSON.parse(found.renamed) as Record<string, string>)) };
}

/** The figures of the round before, by the names the cells have now. */
export function previousCells(context: Reading, sheetId: string): KeptCell[] | null {
  const before = beforeOf(context, sheetId);
  return before === null ? null : cellsOf(context, before.submissionId).map(([name, ...rest]) => [before.renamed.get(name) ?? name, ...rest]);
}
