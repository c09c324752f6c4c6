import type { Comparison, ComparisonLine } from '../contract/comparisons.ts';
import type { FigureLine } from '../rules/figure-bars.ts';
import { type Cell, figureOf } from '../rules/figures.ts';
import { parsePeriod } from '../rules/statistic-periods.ts';

/** The words a comparison is told in: those of the screen, or of papers. */
export interface ComparisonWords {
  period: (code: string) => string;
  change: string;
  growth: string;
  share: string;
  unallocated: string;
  number: (value: number, digits: number) => string;
  qualified: (qualifier: 'over' | 'about' | 'under', number: string) => string;
}
type Column = Pick<Comparison['columns'][number], 'kind' | 'period'>;

/** What a column is called. */
export function comparisonTitle({ kind, period }: Column, words: ComparisonWords): string {
  return kind === 'period' ? capital(words.period(period)) : words[kind];
}

/** What a line is called: a unit or a cell by its name, a round by its period. */
export function comparisonName({ kind, name }: Pick<ComparisonLine, 'kind' | 'name'>, words: ComparisonWords): string {
  if (kind === 'unallocated') return words.unallocated;
  return parsePeriod(name) === null ? name : capital(words.period(name));
}

const MOST_DECIMALS = 2;

/** A number as it is read: a change with its sign, percents with one decimal, others with what they have; a dash where there is none. */
export function comparedText(cell: Cell, kind: Column['kind'], percent: boolean, words: Pick<ComparisonWords, 'number' | 'qualified'>): string {
  const figure = figureOf(cell);
  if (figure === null) return '–';
  const { value, qualifier } = figure;
  const isRate = percent || kind === 'growth' || kind === 'share';
  const text = words.number(Math.abs(value), isRate ? 1 : decimalsOf(value));
  const signed = kind === 'change' || kind === 'growth';
  const number = `${value < 0 ? '−' : signed && value > 0 ? '+' : ''}${text}`;
  return qualifier === 'exact' ? number : words.qualified(qualifier, number);
}

function decimalsOf(value: number): number {
  return Math.min(MOST_DECIMALS, String(Number(value.toFixed(MOST_DECIMALS))).split('.')[1]?.length ?? 0);
}

/** What is drawn of a comparison: for each line the last round, and the one before it beside it. */
export function comparisonBars({ lines, columns, drawn }: Comparison, words: ComparisonWords): FigureLine[] {
  return lines.map((line) => ({
    name: comparisonName(line, words),
    values: drawn.map((place) => figureOf(line.cells[place] ?? null)?.value ?? null),
    texts: drawn.map((place) => comparedText(line.cells[place] ?? null, columns[place]?.kind ?? 'period', line.percent, words)),
  }));
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}
