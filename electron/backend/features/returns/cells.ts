import { formContents, type FormContents } from '#shared/forms/form-contents.ts';
import type { KeptCell } from '#shared/forms/values.ts';
import type { ReadContext } from '../../context.ts';

type Reading = Pick<ReadContext, 'connection'>;

/** The cells of a submission, in the order of their names. */
export function cellsOf({ connection }: Reading, submissionId: string): KeptCell[] {
  return connection.prepare('SELECT cell, number, text, qualifier, sheet, address FROM return_cell WHERE submission_id = ? ORDER BY cell').raw().all(submissionId) as KeptCell[];
}

/** What a version of a form asks for. Read once in each view of the data. */
export function contentsOf({ connection }: Reading, versionId: string): FormContents {
  return formContents.parse(JSON.parse(connection.prepare('SELECT contents FROM form_version WHERE id = ?').pluck().get(versionId) as string));
}

/**
 * The figures of the round before for the same unit and form, by the names the cells have now: a version says which of its cells had
 * another name. Null when there is no round before, or the unit was not asked in it.
 */
export function previousCells({ connection }: Reading, sheetId: string): KeptCell[] {
  const before = connection.prepare(`SELECT p.submission_id AS submissionId, p.form_version_id AS versionId, s.form_version_id AS ownVersionId
    FROM return_sheet AS s JOIN return_unit AS u ON u.id = s.return_unit_id JOIN return_campaign AS c ON c.id = s.return_campaign_id JOIN form_version AS v ON v.id = s.form_version_id
    JOIN return_unit AS pu ON pu.return_campaign_id = c.previous_id AND pu.org_unit_id = u.org_unit_id AND pu.deleted_at IS NULL
    JOIN return_sheet AS p ON p.return_unit_id = pu.id AND p.deleted_at IS NULL AND p.submission_id IS NOT NULL JOIN form_version AS pv ON pv.id = p.form_version_id AND pv.form_id = v.form_id
    WHERE s.id = ?`).get(sheetId) as { submissionId: string; versionId: string; ownVersionId: string } | undefined;
  if (before === undefined) return [];
  const cells = cellsOf({ connection }, before.submissionId);
  if (before.versionId === before.ownVersionId) return cells;
  const renamed = new Map(Object.entries(JSON.parse(connection.prepare('SELECT renamed FROM form_version WHERE id = ?').pluck().get(before.ownVersionId) as string) as Record<string, string>));
  return cells.map(([name, ...rest]) => [renamed.get(name) ?? name, ...rest]);
}
