import { keptCells, type KeptCell } from '#shared/forms/values.ts';
import type { SubmissionKind } from '#shared/rules/returns.ts';
import type { WriteContext } from '../../context.ts';
import type { Fields, Ref } from '../../db/records.ts';
import type { ReturnSheetRow } from '../../db/tables.ts';
import { ruleError } from '../../errors.ts';
import { sheetFindings } from './checks.ts';
import { cellsOf } from './cells.ts';

type Written = { id: string; rev: number };

export interface NewSubmission {
  kind: SubmissionKind;
  reason: string | null;
  receivedOn: string;
  /** The file it came in, and how its sheet was told; null where there was none. */
  file: Pick<Fields<'return_submission'>, 'file_name' | 'bytes' | 'sha256' | 'kept' | 'told_by' | 'encoding'> | null;
  cells: readonly KeptCell[];
}
const NO_FILE = { file_name: null, bytes: null, sha256: null, kept: 0, told_by: null, encoding: null };

/** Keeps what came in for a sheet, in the order of its cells' names; from now on its figures count. What was wrong with it is told with the sheet. */
export function keepSubmission(context: WriteContext, sheetId: string, { kind, reason, receivedOn, file, cells }: NewSubmission): string {
  const { connection, records } = context;
  const sheet = records.current('return_sheet', sheetId);
  const { due_on } = records.current('return_campaign', sheet.return_campaign_id);
  const number = 1 + (connection.prepare('SELECT ifnull(max(number), 0) FROM return_submission WHERE sheet_id = ?').pluck().get(sheetId) as number);
  const contents = keptCells.parse(cells.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
  const id = records.insert('return_submission', { sheet_id: sheetId, number, kind, reason, received_on: receivedOn, late: receivedOn > due_on ? 1 : 0, ...(file ?? NO_FILE), contents: JSON.stringify(contents) });
  records.patch('return_sheet', sheetId, { submission_id: id, status: 'submitted', status_reason: null });
  return id;
}

/** Counts again what is wrong with sheets, once all their figures are there: checks look at other forms of the unit, too. */
export function countFindings(context: WriteContext, sheetIds: readonly string[]): void {
  const { connection, records } = context;
  const units = new Set(sheetIds.map((id) => records.current('return_sheet', id).return_unit_id));
  for (const unitId of units) {
    const all = connection.prepare('SELECT id FROM return_sheet WHERE return_unit_id = ? AND submission_id IS NOT NULL AND deleted_at IS NULL').pluck().all(unitId) as string[];
    for (const id of all) {
      const findings = sheetFindings(context, id);
      records.patch('return_sheet', id, { errors: findings.filter(({ severity }) => severity === 'E').length, warnings: findings.filter(({ severity, explanation }) => severity === 'W' && explanation === null).length });
    }
  }
}

/** Keeps what a unit itself says of warnings, where there are such. */
export function explainFound(context: WriteContext, sheetId: string, explanations: readonly { check: string; cell: string; content: string }[]): void {
  if (explanations.length === 0) return;
  const open = sheetFindings(context, sheetId).filter(({ severity, explanation }) => severity === 'W' && explanation === null);
  const found = explanations.filter(({ check, cell }) => open.some((one) => one.check === check && one.cell === cell));
  for (const { check, cell, content } of found) context.records.insert('return_explanation', { sheet_id: sheetId, check_name: check, cell, content });
  if (found.length > 0) countFindings(context, [sheetId]);
}

/** Accepts sheets: none with an error, none with a warning nobody explained. */
export function acceptSheets(context: WriteContext, items: readonly Ref[]): { changed: number } {
  for (const item of items) {
    const sheet = sheetForWriting(context, item);
    const { label } = sheet;
    if (sheet.row.submission_id === null || sheet.row.status === 'returned') throw ruleError({ rule: 'RETURN_NOTHING_TO_ACCEPT', params: { label } });
    if (sheet.row.errors > 0) throw ruleError({ rule: 'RETURN_HAS_ERRORS', params: { label, count: sheet.row.errors } });
    if (sheet.row.warnings > 0) throw ruleError({ rule: 'RETURN_WARNINGS_OPEN', params: { label, count: sheet.row.warnings } });
    context.records.update('return_sheet', item, { status: 'accepted', status_reason: null });
  }
  return { changed: items.length };
}

/** Sends sheets back to their unit, with the reason. */
export function giveBackSheets(context: WriteContext, { items, reason }: { items: readonly Ref[]; reason: string }): { changed: number } {
  for (const item of items) {
    const { row, label } = sheetForWriting(context, item);
    if (row.submission_id === null) throw ruleError({ rule: 'RETURN_NOTHING_TO_RETURN', params: { label } });
    context.records.update('return_sheet', item, { status: 'returned', status_reason: reason });
  }
  return { changed: items.length };
}

/** Says why a figure that a check warns of is right all the same. */
export function explainFinding(context: WriteContext, { id, rev, check, cell, content }: Ref & { check: string; cell: string; content: string }): Written {
  const { connection, records } = context;
  const { label } = sheetForWriting(context, { id, rev });
  if (!sheetFindings(context, id).some((one) => one.check === check && one.cell === cell && one.severity === 'W')) throw ruleError({ rule: 'RETURN_NOTHING_TO_EXPLAIN', params: { label } });
  const known = connection.prepare('SELECT id FROM return_explanation WHERE sheet_id = ? AND check_name = ? AND cell = ? AND deleted_at IS NULL').pluck().get(id, check, cell) as string | undefined;
  if (known === undefined) records.insert('return_explanation', { sheet_id: id, check_name: check, cell, content });
  else records.patch('return_explanation', known, { content });
  countFindings(context, [id]);
  return { id, rev: records.current('return_sheet', id).rev };
}

/** Puts one cell right: a further submission with its reason; where its figure came from before stays with the one before. */
export function correctCell(context: WriteContext, { id, rev, cell, value, reason }: Ref & { cell: string; value: { number: number | null; text: string | null; qualifier: KeptCell[3] }; reason: string }): Written {
  const { records, today } = context;
  const { row, label } = sheetForWriting(context, { id, rev });
  if (row.submission_id === null) throw ruleError({ rule: 'RETURN_NOTHING_TO_CORRECT', params: { label } });
  const others = cellsOf(context, row.submission_id).filter(([name]) => name !== cell);
  const isBlank = value.number === null && value.text === null;
  keepSubmission(context, id, { kind: 'correction', reason, receivedOn: today, file: null, cells: isBlank ? others : [...others, [cell, value.number, value.text, value.qualifier, null, null]] });
  countFindings(context, [id]);
  return { id, rev: records.current('return_sheet', id).rev };
}

/** A sheet whose figures may still change, for a write that says what it is about. */
export function sheetForWriting({ connection, records }: WriteContext, ref: Ref): { row: ReturnSheetRow; label: string } {
  const row = records.seen('return_sheet', ref);
  const { title, status } = records.current('return_campaign', row.return_campaign_id);
  records.describe(title);
  if (status === 'locked' || status === 'sent') throw ruleError({ rule: 'RETURN_LOCKED' });
  const label = connection.prepare('SELECT n.name || \' · \' || f.code FROM return_unit AS u JOIN org_unit_name AS n ON n.org_unit_id = u.org_unit_id AND n.deleted_at IS NULL JOIN form_version AS v ON v.id = @version JOIN form AS f ON f.id = v.form_id WHERE u.id = @unit ORDER BY n.valid_to IS NOT NULL LIMIT 1').pluck().get({ version: row.form_version_id, unit: row.return_unit_id }) as string;
  return { row, label };
}
