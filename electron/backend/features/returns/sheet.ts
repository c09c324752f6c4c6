import type { ReturnForm, ReturnSheet, ReturnSubmission, Suspicion } from '#shared/contract/returns.ts';
import type { ReturnSheetStatus } from '#shared/rules/returns.ts';
import type { ReadContext } from '../../context.ts';
import { RecordMissingError } from '../../db/records.ts';
import { cellsOf, contentsOf, previousCells } from './cells.ts';
import { sheetFindings } from './checks.ts';
import { nameOn } from './queries.ts';

type Stored = Pick<ReturnSheet, 'id' | 'rev' | 'campaignId' | 'campaignTitle' | 'unitId' | 'unitName' | 'statusReason'> & ReturnForm & { status: ReturnSheetStatus; submissionId: string | null };

const SHEET = `SELECT s.id, s.rev, c.id AS campaignId, c.title AS campaignTitle, u.org_unit_id AS unitId, ${nameOn('u.org_unit_id', 'c.data_to')} AS unitName, s.status, s.status_reason AS statusReason, s.submission_id AS submissionId,
    v.id AS versionId, f.id AS formId, f.code, f.name, v.number
  FROM return_sheet AS s JOIN return_campaign AS c ON c.id = s.return_campaign_id JOIN return_unit AS u ON u.id = s.return_unit_id JOIN form_version AS v ON v.id = s.form_version_id JOIN form AS f ON f.id = v.form_id WHERE s.deleted_at IS NULL`;

/** One form of one unit: its figures beside those of the round before, where they came from, and what is to be said of them. */
export function getSheet(context: Pick<ReadContext, 'connection' | 'today'>, id: string): ReturnSheet {
  const stored = context.connection.prepare(`${SHEET} AND s.id = ?`).get(id) as Stored | undefined;
  if (stored === undefined) throw new RecordMissingError('return_sheet');
  const { versionId, formId, code, name, number, submissionId, ...sheet } = stored;
  return {
    ...sheet, form: { versionId, formId, code, name, number }, contents: contentsOf(context, versionId), submissions: submissionsOf(context, id, submissionId),
    cells: submissionId === null ? [] : cellsOf(context, submissionId), previous: previousCells(context, id), findings: submissionId === null ? [] : sheetFindings(context, id),
  };
}

function submissionsOf({ connection }: Pick<ReadContext, 'connection'>, sheetId: string, counting: string | null): ReturnSubmission[] {
  const rows = connection.prepare('SELECT id, number, kind, reason, received_on AS receivedOn, late, file_name AS fileName, kept FROM return_submission WHERE sheet_id = ? AND deleted_at IS NULL ORDER BY number DESC').all(sheetId) as (Omit<ReturnSubmission, 'late' | 'kept' | 'counts'> & { late: number; kept: number })[];
  return rows.map(({ late, kept, ...row }) => ({ ...row, late: late === 1, kept: kept === 1, counts: row.id === counting }));
}

/** The values of a round that want a look, the worst first. */
export function listSuspicions(_context: Pick<ReadContext, 'connection' | 'today'>, _campaignId: string): Suspicion[] {
  return [];
}
