import type { RollupTotal } from '#shared/contract/rollups.ts';
import type { FormContents } from '#shared/forms/form-contents.ts';
import { type LockedForm, lockedWhole, unlockedCells } from '#shared/forms/locked-whole.ts';
import { type Gathered, settled, type WholeCell, wholeOf } from '#shared/forms/roll-up.ts';
import type { Qualifier } from '#shared/rules/figures.ts';
import type { ReadContext } from '../../context.ts';
import { RecordMissingError } from '../../db/records.ts';
import { contentsOf } from './contents.ts';
import { countedSheets, type FormOfRound, listCounted } from './counted.ts';

type Reading = Pick<ReadContext, 'connection'>;

/** A form with its totals, as they stand now or as they were locked. */
export function readTotal(context: Reading, form: FormOfRound): RollupTotal {
  const contents = contentsOf(context, form.formVersionId);
  const { asked, counted, cells } = form.version === null ? presentWhole(context, contents, form) : lockedTotal(context, contents, { ...form, version: form.version });
  return { contents, asked, counted, cells, rows: Object.fromEntries(contents.sections.filter(({ rows }) => rows.kind !== 'fixed').map(({ code, rows }) => [code, rows.kind === 'units' ? counted : countRecords(context, form, code)])) };
}

/** The totals of a form by what counts now. */
export function presentWhole(context: Reading, contents: FormContents, form: FormOfRound): { asked: number; counted: number; cells: WholeCell[] } {
  const asked = context.connection.prepare('SELECT count(*) FROM return_sheet WHERE return_campaign_id = @campaignId AND form_version_id = @formVersionId AND deleted_at IS NULL').pluck().get(form) as number;
  return { asked, counted: listCounted(context, form).length, cells: wholeOf(contents, gather(context, form)) };
}

function lockedTotal(context: Reading, contents: FormContents, form: FormOfRound & { version: number }): { asked: number; counted: number; cells: WholeCell[] } {
  const locked = lockedForm(context, form);
  return { asked: locked.asked, counted: locked.sheets.length, cells: unlockedCells(contents, locked) };
}

/** One form of a locked whole. */
export function lockedForm({ connection }: Reading, { campaignId, formVersionId, version }: FormOfRound & { version: number }): LockedForm {
  const kept = connection.prepare('SELECT contents FROM return_rollup WHERE return_campaign_id = ? AND number = ? AND deleted_at IS NULL').pluck().get(campaignId, version) as string | undefined;
  const form = kept === undefined ? undefined : lockedWhole.parse(JSON.parse(kept)).forms[formVersionId];
  if (form === undefined) throw new RecordMissingError('return_rollup');
  return form;
}

/**
 * The parts of each cell put together, in one statement, for each line they are told in (an expression over `counted`). Of how numbers were
 * told, the first and the last in the order of the letters tell all: about, over, under.
 */
export function gatherLines({ connection }: Reading, form: FormOfRound, line: string, cells: readonly string[] | null): { line: string; cell: string; gathered: Gathered }[] {
  const rows = connection.prepare(`WITH ${countedSheets(form)} SELECT ${line} AS line, c.cell, total(c.number), count(c.number), count(*) FILTER (WHERE c.number IS NULL AND c.text = '-'), count(*) FILTER (WHERE c.number IS NULL AND c.text <> '-'),
      min(nullif(c.qualifier, 'exact')), max(nullif(c.qualifier, 'exact'))
    FROM counted CROSS JOIN return_cell AS c ON c.submission_id = counted.submission_id ${cells === null ? '' : 'WHERE c.cell IN (SELECT value FROM json_each(@cells))'} GROUP BY ${line === "''" ? '' : `${line}, `}c.cell`)
    .raw().all({ ...form, ...(cells !== null && { cells: JSON.stringify(cells) }) }) as [line: string, cell: string, sum: number, numbers: number, dashes: number, texts: number, first: Qualifier | null, last: Qualifier | null][];
  return rows.map(([own, cell, sum, numbers, dashes, texts, first, last]) => ({ line: own, cell, gathered: { sum: settled(sum), numbers, dashes, texts, qualifier: first === null ? 'exact' : first === last ? first : 'about' } }));
}

/** All parts in one line. */
function gather(context: Reading, form: FormOfRound): Map<string, Gathered> {
  return new Map(gatherLines(context, form, "''", null).map(({ cell, gathered }) => [cell, gathered]));
}

/** How many records of a list the counted submissions hold. */
function countRecords({ connection }: Reading, form: FormOfRound, section: string): number {
  return connection.prepare(`WITH ${countedSheets(form)} SELECT count(*) FROM (SELECT DISTINCT c.submission_id, ${ROW_OF_CELL} FROM counted CROSS JOIN return_cell AS c ON c.submission_id = counted.submission_id AND c.cell >= @from AND c.cell < @to)`).pluck().get({ ...form, ...cellsIn(section) }) as number;
}

/** The cells of a section, between two names: `/` is followed by `0`. */
export function cellsIn(section: string): { from: string; to: string } {
  return { from: `${section}/`, to: `${section}0` };
}

/** The row in the name of a cell `c.cell`: what stands between its two slashes. */
export const ROW_OF_CELL = "substr(c.cell, instr(c.cell, '/') + 1, instr(substr(c.cell, instr(c.cell, '/') + 1), '/') - 1)";
