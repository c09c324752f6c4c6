import type { StatisticColumn, StatisticLine, Statistics, StatisticsParams } from '../contract/statistics.ts';
import type { FigureLine } from '../rules/figure-bars.ts';
import { type Cell, figureOf } from '../rules/figures.ts';
import { sameLastYear } from '../rules/statistic-periods.ts';
import type { Register } from './declare.ts';
import { timeStep } from './drill.ts';

/** The words statistics are told in: those of the screen, or of papers. */
export interface StatisticWords {
  /** The words of the register. */
  options: Readonly<Record<string, Readonly<Record<string, string>>>>;
  measures: Readonly<Record<string, string>>;
  levels: Readonly<Record<string, string>>;
  period: (code: string) => string;
  earlier: string;
  untold: string;
  unallocated: string;
  all: string;
  change: string;
  growth: string;
  /** A number of the year before, in a comparison of several. */
  lastYear: (measure: string) => string;
  percent: (measure: string) => string;
  yes: string;
  no: string;
  number: (value: number, digits: number) => string;
  qualified: (qualifier: 'over' | 'about' | 'under', number: string) => string;
}

/** What a line is called. */
export function lineTitle({ fields }: Pick<Register, 'fields'>, { by }: StatisticsParams, { kind, key, name }: Pick<StatisticLine, 'kind' | 'key' | 'name'>, words: StatisticWords): string {
  if (kind !== 'line') return words[kind];
  if (name !== null) return name;
  if (timeStep(by) !== undefined) return capital(words.period(key));
  if (by === '.level') return words.levels[key] ?? key;
  return codeTitle(fields, by, key, words);
}

function codeTitle(fields: Register['fields'], field: string, code: string, words: StatisticWords): string {
  switch (fields[field]?.kind) {
    case 'flag': return code === '1' ? words.yes : words.no;
    case 'choices': return (JSON.parse(code) as string[]).map((one) => words.options[field]?.[one] ?? one).join(', ') || words.untold;
    default: return words.options[field]?.[code] ?? code;
  }
}

/** What a column is called. */
export function columnTitle({ fields }: Pick<Register, 'fields'>, asked: StatisticsParams, { kind, measure, code }: StatisticColumn, words: StatisticWords): string {
  const own = words.measures[measure] ?? measure;
  if (kind === 'change' || kind === 'growth') return words[kind];
  if (!asked.columns.startsWith('.')) return code === undefined ? words.all : code === null ? words.untold : codeTitle(fields, asked.columns, code, words);
  const told = kind === 'share' || kind === 'shareBefore' ? words.percent(own) : own;
  if (asked.columns === '.measures' || measure !== asked.measure || kind === 'share') return kind === 'before' ? words.lastYear(told) : told;
  if (kind === 'shareBefore') return words.lastYear(told);
  return capital(words.period(kind === 'before' ? (sameLastYear(asked.period) ?? asked.period) : asked.period));
}

/** A number as it is read: with its qualifier, a change with its sign, a share with one decimal; a dash where there is none. */
export function statisticText(cell: Cell, kind: StatisticColumn['kind'], words: StatisticWords): string {
  const figure = figureOf(cell);
  if (figure === null) return '–';
  const { value, qualifier } = figure;
  const text = words.number(Math.abs(value), kind === 'share' || kind === 'shareBefore' || kind === 'growth' ? 1 : 0);
  const sign = kind !== 'change' && kind !== 'growth' ? '' : value > 0 ? '+' : '';
  const number = `${value < 0 ? '−' : sign}${text}`;
  return qualifier === 'exact' ? number : words.qualified(qualifier, number);
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}

/** What is drawn of statistics: a bar, or two in a comparison, for each line. */
export function drawnLines(register: Pick<Register, 'fields'>, asked: StatisticsParams, { lines, columns, drawn }: Statistics, words: StatisticWords): FigureLine[] {
  return lines.map((line) => ({
    name: lineTitle(register, asked, line, words),
    values: drawn.map((place) => figureOf(line.cells[place] ?? null)?.value ?? null),
    texts: drawn.map((place) => statisticText(line.cells[place] ?? null, columns[place]?.kind ?? 'now', words)),
  }));
}
