import type { Comparison, ComparisonLine, ComparisonParams } from '#shared/contract/comparisons.ts';
import { cellLabel } from '#shared/forms/cell-labels.ts';
import { changeCells, comparedCells } from '#shared/forms/compare-rounds.ts';
import type { FormContents } from '#shared/forms/form-contents.ts';
import { earlierName } from '#shared/forms/renamed-cells.ts';
import { cellsOf, type WholeCell } from '#shared/forms/roll-up.ts';
import { cellOf, type Figure } from '#shared/rules/figures.ts';
import type { ReadContext } from '../../context.ts';
import { RecordMissingError } from '../../db/records.ts';
import { contentsOf } from './contents.ts';
import { isPercent } from './cell-kinds.ts';
import { comparableForm, type ComparedRound, comparedRounds } from './compared-rounds.ts';
import { unitLines } from './compared-units.ts';
import { readTotal } from './totals.ts';

/** A round with its totals, by what their cells are called in the newest version. */
interface Told extends ComparedRound {
  asked: number;
  counted: number;
  whole: ReadonlyMap<string, WholeCell>;
}

/** Rounds of one form beside each other. Each tells its own figures; where a cell was called otherwise, by the name it had then. */
export function readComparison(context: ReadContext, asked: ComparisonParams): Comparison {
  const { code, name } = comparableForm(context, asked.formId);
  const { rounds, newest } = comparedRounds(context, asked);
  const contents = contentsOf(context, newest);
  const told = rounds.map((round): Told => {
    const { cells, ...counts } = readTotal(context, round.form);
    return { ...round, ...counts, whole: new Map(cells.map((cell) => [cell.cell, cell])) };
  });
  const known = cellsOf(contents).filter(({ way }) => way !== 'told');
  const cell = asked.by === 'cell' ? null : (known.find((one) => one.cell === asked.cell) ?? known[0])?.cell ?? null;
  if (asked.by !== 'cell' && cell === null) throw new RecordMissingError('form_version');
  const label = cell === null ? contents.title : cellLabel(contents, cell);
  return { formCode: code, formName: name, cell, label, ...(cell === null ? byCell(contents, told) : asked.by === 'round' ? byRound(contents, told, cell) : byUnit(context, contents, told, cell, asked.recast)) };
}

type Lines = Pick<Comparison, 'columns' | 'lines' | 'total' | 'drawn'>;

function figureIn({ whole, renamed }: Told, cell: string): Figure | null {
  return whole.get(earlierName(cell, renamed))?.figure ?? null;
}

/** The columns of the rounds, then those that compare the last with the one before it. */
function columnsOf(told: readonly Told[], share: boolean): Comparison['columns'] {
  const last = told.at(-1);
  const behind = (kind: 'change' | 'growth' | 'share') => ({ kind, period: last?.period ?? '', counted: last?.counted ?? 0, asked: last?.asked ?? 0 });
  return [...told.map(({ period, counted, asked }) => ({ kind: 'period' as const, period, counted, asked })), ...(told.length > 1 ? [behind('change'), behind('growth')] : []), ...(share ? [behind('share')] : [])];
}

/** The last round, and the one before it beside it. */
function drawnOf(told: readonly Told[]): number[] {
  return told.length > 1 ? [told.length - 1, told.length - 2] : [0];
}

function byCell(contents: FormContents, told: readonly Told[]): Lines {
  const lines = cellsOf(contents).filter(({ way }) => way !== 'told').map(({ cell }): ComparisonLine => ({
    kind: 'line', key: cell, name: cellLabel(contents, cell), percent: isPercent(contents, cell), cells: comparedCells(told.map((round) => figureIn(round, cell)), null, { change: told.length > 1, share: false }),
  }));
  return { columns: columnsOf(told, false), lines, total: null, drawn: drawnOf(told) };
}

function byRound(contents: FormContents, told: readonly Told[], cell: string): Lines {
  const figures = told.map((round) => figureIn(round, cell));
  const lines = told.map(({ campaignId, period }, index): ComparisonLine => ({
    kind: 'line', key: campaignId, name: period, percent: isPercent(contents, cell), cells: [cellOf(figures[index] ?? null), ...changeCells(figures[index - 1] ?? null, figures[index] ?? null)],
  }));
  const [period] = columnsOf(told.slice(-1), false);
  const columns = period === undefined ? [] : [period, { ...period, kind: 'change' as const }, { ...period, kind: 'growth' as const }];
  return { columns, lines, total: null, drawn: [0] };
}

function byUnit(context: ReadContext, contents: FormContents, told: readonly Told[], cell: string, recast: boolean): Lines {
  const totals = told.map((round) => figureIn(round, cell));
  const last = totals.at(-1) ?? null;
  const isAdded = cellsOf(contents).find((one) => one.cell === cell)?.way === 'added';
  const by = { change: told.length > 1, share: isAdded };
  const lines = unitLines(context, told, cell, { recast, isAdded }).map(({ figures, ...line }): ComparisonLine => ({ ...line, percent: isPercent(contents, cell), cells: comparedCells(figures, last, by) }));
  return { columns: columnsOf(told, isAdded), lines, total: comparedCells(totals, last, by), drawn: drawnOf(told) };
}
