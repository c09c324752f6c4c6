import type { Reported } from '#shared/contract/rollups.ts';
import type { ReadContext } from '../../context.ts';
import { RecordMissingError } from '../../db/records.ts';
import { contentsOf } from './contents.ts';
import { countedSheets, type FormOfRound, listCounted } from './counted.ts';
import { roundOf } from './rounds.ts';
import { cellsIn, ROW_OF_CELL } from './totals.ts';
import { unitsOn } from './unit-names.ts';

type StoredCell = Reported & { unitId: string; submissionId: string; row: string; column: string };

interface Row {
  unitName: string;
  cells: (Reported | null)[];
}

/** The rows of a section that holds one for each unit or record, in the order of the round: every unit that counts, every record it sent. */
export function readRows(context: ReadContext, { section, offset, limit, ...form }: FormOfRound & { section: string; offset: number; limit: number }): { rows: Row[]; total: number } {
  const told = contentsOf(context, form.formVersionId).sections.find(({ code }) => code === section);
  if (told === undefined || told.rows.kind === 'fixed') throw new RecordMissingError('form_version');
  const counted = listCounted(context, form);
  const units = unitsOn(context, counted.map(([unitId]) => unitId), roundOf(context, form.campaignId).dataTo);
  const byRow = Map.groupBy(cellsOfSection(context, form, section), ({ submissionId, row }) => `${submissionId} ${row}`);
  const keys = told.rows.kind === 'units' ? counted.map(([unitId, submissionId]) => ({ unitId, key: `${submissionId} unit` })) : [...byRow].map(([key, cells]) => ({ unitId: cells[0]?.unitId ?? '', key }));
  const rows = keys.slice(offset, offset + limit).map(({ unitId, key }) => {
    const cells = new Map(byRow.get(key)?.map((cell) => [cell.column, cell]));
    return { unitName: units.get(unitId)?.name ?? '…', cells: told.columns.map(({ code }) => reportedOf(cells.get(code))) };
  });
  return { rows, total: keys.length };
}

function cellsOfSection({ connection }: Pick<ReadContext, 'connection'>, form: FormOfRound, section: string): StoredCell[] {
  return connection.prepare(`WITH ${countedSheets(form)} SELECT counted.unit_id AS unitId, counted.submission_id AS submissionId, ${ROW_OF_CELL} AS row, substr(c.cell, length(@from) + length(${ROW_OF_CELL}) + 2) AS "column", c.number, c.text, c.qualifier
    FROM counted CROSS JOIN return_cell AS c ON c.submission_id = counted.submission_id AND c.cell >= @from AND c.cell < @to ORDER BY counted.place, counted.unit_id, CAST(${ROW_OF_CELL} AS INTEGER)`).all({ ...form, ...cellsIn(section) }) as StoredCell[];
}

function reportedOf(cell: StoredCell | undefined): Reported | null {
  return cell === undefined ? null : { number: cell.number, text: cell.text, qualifier: cell.qualifier };
}
