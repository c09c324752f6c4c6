import type { Reported, SourceCells } from '#shared/contract/rollups.ts';
import { columnLabel, rowLabel } from '#shared/forms/cell-labels.ts';
import type { FormContents } from '#shared/forms/form-contents.ts';
import { columnLetters } from '#shared/rules/column-letters.ts';
import type { ReadContext } from '../../context.ts';
import { RecordMissingError } from '../../db/records.ts';
import { columnNumber } from '../../office/cell-refs.ts';
import { contentsOf } from './contents.ts';
import { roundOf } from './rounds.ts';
import { unitsOn } from './unit-names.ts';

/** Rows and columns of the file shown around a cell. */
const ROWS_AROUND = 4;
const COLUMNS_AROUND = 2;

const ADDRESS = /^([A-Z]{1,3})([1-9]\d{0,6})$/;

type Kept = Reported & { cell: string; sheet: string | null; address: string | null };
type Placed = Kept & { row: number; column: number };

interface Submission {
  campaignId: string;
  formVersionId: string;
  unitId: string;
  kind: SourceCells['kind'];
  number: number;
  receivedOn: string;
  reason: string | null;
  fileName: string | null;
}

/** The cell of a submission among its neighbours as they stand in the file it was read from. */
export function readSource(context: ReadContext, { submissionId, cell }: { submissionId: string; cell: string }): SourceCells {
  const { connection } = context;
  const submission = connection.prepare(`SELECT s.return_campaign_id AS campaignId, s.form_version_id AS formVersionId, u.org_unit_id AS unitId, b.kind, b.number, b.received_on AS receivedOn, b.reason, b.file_name AS fileName
    FROM return_submission AS b JOIN return_sheet AS s ON s.id = b.sheet_id JOIN return_unit AS u ON u.id = s.return_unit_id WHERE b.id = ?`).get(submissionId) as Submission | undefined;
  const kept = connection.prepare('SELECT cell, number, text, qualifier, sheet, address FROM return_cell WHERE submission_id = ? AND cell = ?').get(submissionId, cell) as Kept | undefined;
  if (submission === undefined || kept === undefined) throw new RecordMissingError('return_submission');
  const { campaignId, formVersionId, unitId, ...told } = submission;
  const unitName = unitsOn(context, [unitId], roundOf(context, campaignId).dataTo).get(unitId)?.name ?? '…';
  const around = kept.sheet === null ? [] : placed(connection.prepare('SELECT cell, number, text, qualifier, sheet, address FROM return_cell WHERE submission_id = ? AND sheet = ?').all(submissionId, kept.sheet) as Kept[]);
  return { ...told, unitName, sheet: kept.sheet, address: kept.address, ...neighbours(contentsOf(context, formVersionId), around, cell) };
}

function placed(cells: readonly Kept[]): Placed[] {
  return cells.flatMap((cell) => {
    const [, letters, row] = ADDRESS.exec(cell.address ?? '') ?? [];
    return letters === undefined ? [] : [{ ...cell, row: Number(row), column: columnNumber(letters) }];
  });
}

function neighbours(contents: FormContents, cells: readonly Placed[], name: string): Pick<SourceCells, 'columns' | 'rows'> {
  const source = cells.find(({ cell }) => cell === name);
  if (source === undefined) return { columns: [], rows: [] };
  const columns = [...new Set(cells.map(({ column }) => column))].filter((column) => Math.abs(column - source.column) <= COLUMNS_AROUND).toSorted((a, b) => a - b);
  const rows = [...new Set(cells.map(({ row }) => row))].filter((row) => Math.abs(row - source.row) <= ROWS_AROUND).toSorted((a, b) => a - b);
  return {
    columns: columns.map(columnLetters),
    rows: rows.map((row) => {
      const own = cells.filter((cell) => cell.row === row);
      return { row, label: labelOf(contents, own[0]?.cell ?? ''), isSource: row === source.row, cells: columns.map((column) => reportedOf(own.find((cell) => cell.column === column))) };
    }),
  };
}

/** What stands before the figures of a row; where a unit's row runs down the sheet, what stands over them in the form. */
function labelOf(contents: FormContents, cell: string): string {
  return rowLabel(contents, cell) || columnLabel(contents, cell);
}

function reportedOf(cell: Placed | undefined): Reported | null {
  return cell === undefined ? null : { number: cell.number, text: cell.text, qualifier: cell.qualifier };
}
