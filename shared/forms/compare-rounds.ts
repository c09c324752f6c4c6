import { type Cell, cellOf, difference, type Figure, growth, share } from '../rules/figures.ts';

/** What the lines of a comparison are: units, cells of the form, or the rounds one after the other. */
export const COMPARISON_WAYS = ['unit', 'cell', 'round'] as const;

/** Which columns stand behind those of the rounds. */
export interface ComparedBy {
  /** From the round before the last to the last: with fewer than two there is none. */
  change: boolean;
  /** Of the total of the last round. */
  share: boolean;
}

/** The cells of a line: its figure of each round, then what came of it. Where a round has no figure nothing is said of a change. */
export function comparedCells(figures: readonly (Figure | null)[], total: Figure | null, by: ComparedBy): Cell[] {
  const [before, last] = [figures.at(-2) ?? null, figures.at(-1) ?? null];
  return [
    ...figures.map(cellOf),
    ...(by.change ? changeCells(before, last) : []),
    ...(by.share ? [cellOf(last === null || total === null ? null : share(last, total))] : []),
  ];
}

/** How much more a figure is than the one before it, in number and in percent. */
export function changeCells(before: Figure | null, last: Figure | null): [change: Cell, growth: Cell] {
  if (before === null || last === null) return [null, null];
  return [cellOf(difference(last, before)), cellOf(growth(last, before))];
}
