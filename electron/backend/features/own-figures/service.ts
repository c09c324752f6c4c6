import type { CountedRecord, OwnFigure } from '#shared/contract/own-figures.ts';
import type { FigureSource } from '#shared/forms/sources.ts';
import { cellValues, COUNTED, type KeptCell } from '#shared/forms/values.ts';
import { workOut } from '#shared/forms/work-out.ts';
import type { Figure, Qualifier } from '#shared/rules/figures.ts';
import type { ReadContext, WriteContext } from '../../context.ts';
import { appError } from '../../errors.ts';
import { countFindings, keepSubmission, sheetForWriting } from '../returns/service.ts';
import { countQuery, recordsOf } from './count.ts';
import { cellOfForm, type FilledSheet, readSheet } from './sheet.ts';
import { sourceQuery } from './source-query.ts';

/** Every figure of a sheet that has a source, counted now, beside what stands in the sheet. */
export function listFigures(context: ReadContext, sheetId: string): OwnFigure[] {
  const sheet = readSheet(context, sheetId);
  const kept = new Map(sheet.cells.map((cell) => [cell[0], cell]));
  return Object.entries(sheet.contents.sources ?? {}).map(([cell, source]) => compared(context, sheet, { cell, source, kept: kept.get(cell) }));
}

function compared(context: ReadContext, sheet: FilledSheet, { cell, source, kept }: { cell: string; source: FigureSource; kept: KeptCell | undefined }): OwnFigure {
  const counted = countSource(context, sheet, source);
  const stands = figureIn(kept);
  const isCounted = kept?.[4] === COUNTED;
  const state = kept === undefined ? 'unfilled' : !isCounted ? 'by_hand' : isSame(counted, stands) ? 'same' : 'moved';
  return { cell, source, counted, kept: stands, state, reason: state === 'by_hand' ? reasonOf(context, sheet.id, cell) : null };
}

function countSource(context: ReadContext, sheet: FilledSheet, source: FigureSource): Figure | null {
  if (source.kind !== 'return') return countQuery(context, sourceQuery(context, source, sheet.scope));
  const told = cellOfForm(context, sheet.returnUnitId, source.form, source.cell);
  return told === null ? null : { value: told.number, qualifier: (told.qualifier as Qualifier | null) ?? 'exact' };
}

function figureIn(kept: KeptCell | undefined): Figure | null {
  const [, number = null, , qualifier = null] = kept ?? [];
  return number === null ? null : { value: number, qualifier: qualifier ?? 'exact' };
}

function isSame(a: Figure | null, b: Figure | null): boolean {
  return a?.value === b?.value && a?.qualifier === b?.qualifier;
}

/** Why a figure is another than what is counted: the reason of the last submission that put it right. */
function reasonOf({ connection }: ReadContext, sheetId: string, cell: string): string | null {
  const reasons = connection.prepare(`SELECT b.reason, x.number, x.text FROM return_submission AS b LEFT JOIN return_cell AS x ON x.submission_id = b.id AND x.cell = ?
    WHERE b.sheet_id = ? AND b.deleted_at IS NULL ORDER BY b.number`).all(cell, sheetId) as { reason: string | null; number: number | null; text: string | null }[];
  return reasons.findLast(({ reason, number, text }, index) => reason !== null && (reasons[index - 1]?.number !== number || reasons[index - 1]?.text !== text))?.reason ?? null;
}

/** The records behind a figure. INVALID_INPUT for a cell that has no source; none behind one that is told by another form. */
export function listCounted(context: ReadContext, { sheetId, cell, ...page }: { sheetId: string; cell: string; offset: number; limit: number }): { rows: CountedRecord[]; total: number } {
  const sheet = readSheet(context, sheetId);
  const source = sourceOf(sheet, cell);
  return source.kind === 'return' ? { rows: [], total: 0 } : recordsOf(context, sourceQuery(context, source, sheet.scope), page);
}

function sourceOf({ contents: { sources = {} } }: FilledSheet, cell: string): FigureSource {
  const source = Object.hasOwn(sources, cell) ? sources[cell] : undefined;
  if (source === undefined) throw appError('INVALID_INPUT', { issues: [{ path: 'cell', code: 'invalid_value' }] });
  return source;
}

/**
 * Puts what is counted now into the cells named, and works out the cells that hang on others: a further submission, so that what
 * stood there before can be read, and undone. A source that tells nothing leaves its cell as it is.
 */
export function fillFigures(context: WriteContext, { sheetId, rev, cells }: { sheetId: string; rev: number; cells: readonly string[] }): { filled: number } {
  sheetForWriting(context, { id: sheetId, rev });
  const sheet = readSheet(context, sheetId);
  const counted = cells.flatMap((cell): KeptCell[] => {
    const figure = countSource(context, sheet, sourceOf(sheet, cell));
    return figure === null ? [] : [[cell, figure.value, null, figure.qualifier, COUNTED, null]];
  });
  if (counted.length === 0) return { filled: 0 };
  const filled = new Map([...sheet.cells, ...counted].map((cell) => [cell[0], cell]));
  for (const [cell, { number, text, qualifier }] of workOut(sheet.contents, cellValues([...filled.values()]))) filled.set(cell, [cell, number, text, qualifier, COUNTED, null]);
  keepSubmission(context, sheetId, { kind: 'own', reason: null, receivedOn: context.today, file: null, cells: [...filled.values()] });
  countFindings(context, [sheetId]);
  return { filled: counted.length };
}
