import type { FormContents } from '#shared/forms/form-contents.ts';
import type { KeptCell } from '#shared/forms/values.ts';
import type { ReadContext } from '../../context.ts';
import { RecordMissingError } from '../../db/records.ts';
import { cellsOf, contentsReader } from '../returns/service.ts';
import { countedUnits } from './counted-units.ts';
import type { Scope } from './source-query.ts';

/** A sheet with its form, what it holds, and what its figures are counted from. */
export interface FilledSheet {
  id: string;
  campaignId: string;
  returnUnitId: string;
  contents: FormContents;
  submissionId: string | null;
  cells: KeptCell[];
  scope: Scope;
}

/** Reads a sheet. Throws when there is none in use. */
export function readSheet(context: ReadContext, sheetId: string): FilledSheet {
  const { connection } = context;
  const row = connection.prepare(`SELECT s.id, s.return_campaign_id AS campaignId, s.return_unit_id AS returnUnitId, s.submission_id AS submissionId, s.form_version_id AS versionId, u.org_unit_id AS unitId, c.data_from AS dataFrom, c.data_to AS dataTo
    FROM return_sheet AS s JOIN return_unit AS u ON u.id = s.return_unit_id JOIN return_campaign AS c ON c.id = s.return_campaign_id
    WHERE s.id = ? AND s.deleted_at IS NULL`).get(sheetId) as { id: string; campaignId: string; returnUnitId: string; submissionId: string | null; versionId: string; unitId: string; dataFrom: string; dataTo: string } | undefined;
  if (row === undefined) throw new RecordMissingError('return_sheet');
  const { versionId, unitId, dataFrom, dataTo, ...sheet } = row;
  return {
    ...sheet, contents: contentsReader(context)(versionId), cells: row.submissionId === null ? [] : cellsOf(context, row.submissionId),
    scope: { units: countedUnits(context, unitId, dataTo), from: dataFrom, to: dataTo },
  };
}

/** What another form of the same unit in the same round tells in a cell; null where it did not come or tells nothing. */
export function cellOfForm({ connection }: Pick<ReadContext, 'connection'>, returnUnitId: string, form: string, cell: string): { number: number; qualifier: string | null } | null {
  const found = connection.prepare(`SELECT x.number, x.qualifier FROM return_sheet AS s JOIN form_version AS v ON v.id = s.form_version_id JOIN form AS f ON f.id = v.form_id JOIN return_cell AS x ON x.submission_id = s.submission_id
    WHERE s.return_unit_id = ? AND s.deleted_at IS NULL AND f.code = ? AND x.cell = ? AND x.number IS NOT NULL`).get(returnUnitId, form, cell) as { number: number; qualifier: string | null } | undefined;
  return found ?? null;
}
