import type { StatisticColumn, StatisticsParams } from '#shared/contract/statistics.ts';
import type { Measure, Register } from '#shared/registers/declare.ts';
import { difference, type Figure, growth, NOTHING, share } from '#shared/rules/figures.ts';
import type { Counted } from '#shared/rules/statistic-lines.ts';
import { sameLastYear } from '#shared/rules/statistic-periods.ts';
import type { Group, Wanted } from './count-groups.ts';
import { measureNamed, spanOf } from './measures.ts';

type When = 'now' | 'before';
/** The figure of a measure in a line; of one code of the columns, or of all. */
export type Counts = (measure: string, when: When, code?: string | null) => Figure;

interface Column {
  column: StatisticColumn;
  tell: (counts: Counts) => Figure | null;
}

/** What has to be counted for the columns asked for, and how the columns are told by it. */
export interface Plan {
  wanted: readonly Wanted[];
  /** The grouping that makes the columns. */
  across: string | null;
  /** The columns, once it is known which codes there are. */
  columns: (codes: readonly (string | null)[]) => Column[];
  /** Which of them are drawn. */
  drawn: (columns: readonly StatisticColumn[]) => number[];
  counts: (all: readonly Figure[], byCode: ReadonlyMap<string | null, readonly Figure[]>) => Counts;
  /** A group with nothing but its figures of now, or of the year before. */
  only: (group: Counted<Group>, when: When) => Counted<Group>;
}

export function planOf(register: Register, asked: StatisticsParams): Plan {
  const ratio = register.ratios?.find(({ name }) => name === asked.measure);
  const measures = asked.columns === '.measures' ? register.measures : [...new Set(ratio === undefined ? [asked.measure] : [ratio.part, ratio.whole])].map((name) => measureNamed(register, name));
  const before = asked.columns === '.compare' ? sameLastYear(asked.period) : null;
  const spans: [When, string][] = [['now', asked.period], ...(before === null ? [] : [['before', before] as [When, string]])];
  const wanted = spans.flatMap(([when, period]) => measures.map((measure) => ({ when, measure, span: spanOf(period) })));
  const place = (measure: string, when: When): number => wanted.findIndex((one) => one.measure.name === measure && one.when === when);
  const across = asked.columns.startsWith('.') ? null : asked.columns;
  return {
    wanted, across,
    columns: (codes) => columnsOf(register, asked, measures, before !== null, codes),
    drawn: (columns) => drawnOf(asked, columns),
    counts: (all, byCode) => (measure, when, code) => (code === undefined ? all : byCode.get(code))?.[place(measure, when)] ?? NOTHING,
    only: ({ key, figures }, when) => ({ key, figures: figures.map((figure, index) => (wanted[index]?.when === when ? figure : NOTHING)) }),
  };
}

function columnsOf(register: Register, { columns, measure: chosen }: StatisticsParams, measures: readonly Measure[], compared: boolean, codes: readonly (string | null)[]): Column[] {
  const ratios = (register.ratios ?? []).filter(({ name }) => columns === '.measures' || name === chosen);
  const told = (when: When): Column[] => [
    ...measures.map(({ name: measure }): Column => ({ column: { kind: when, measure }, tell: (counts) => counts(measure, when) })),
    ...ratios.map(({ name: measure, part, whole }): Column => ({ column: { kind: when === 'now' ? 'share' : 'shareBefore', measure }, tell: (counts) => share(counts(part, when), counts(whole, when)) })),
  ];
  if (columns === '.measures') return told('now');
  if (columns === '.compare') return [...told('now'), ...(compared ? [...told('before'), ...(ratios.length > 0 ? [] : changeOf(chosen))] : [])];
  return [...codesOf(register, columns, codes).map((code) => ofCode(chosen, ratios[0], code)), ofCode(chosen, ratios[0])];
}

function changeOf(measure: string): Column[] {
  return [
    { column: { kind: 'change', measure }, tell: (counts) => difference(counts(measure, 'now'), counts(measure, 'before')) },
    { column: { kind: 'growth', measure }, tell: (counts) => growth(counts(measure, 'now'), counts(measure, 'before')) },
  ];
}

/** A measure, or the share of one in another, of one code of the columns or of all. */
function ofCode(measure: string, ratio: { part: string; whole: string } | undefined, code?: string | null): Column {
  const of = code === undefined ? {} : { code };
  if (ratio === undefined) return { column: { kind: 'now', measure, ...of }, tell: (counts) => counts(measure, 'now', code) };
  return { column: { kind: 'share', measure, ...of }, tell: (counts) => share(counts(ratio.part, 'now', code), counts(ratio.whole, 'now', code)) };
}

/** All codes that are declared, then any others that there are; those of which nothing is told last. */
function codesOf({ fields }: Register, name: string, found: readonly (string | null)[]): (string | null)[] {
  const declared = declaredCodes(fields[name]);
  const others = found.filter((code) => code !== null && !declared.includes(code)).toSorted((a, b) => (String(a) < String(b) ? -1 : 1));
  return [...declared, ...others, ...(found.includes(null) ? [null] : [])];
}

/** The codes of a field as they are stored, in the order of the declaration. */
export function declaredCodes(field: Register['fields'][string] | undefined): string[] {
  return field?.kind === 'choice' ? [...field.options] : field?.kind === 'flag' ? ['1', '0'] : [];
}

/** The column that is drawn, with the one of the year before; of several measures the one chosen. */
function drawnOf({ measure, columns }: StatisticsParams, told: readonly StatisticColumn[]): number[] {
  const places = told.flatMap(({ kind, measure: name, code }, index) => (name === measure && code === undefined && kind !== 'change' && kind !== 'growth' ? [index] : []));
  return columns === '.compare' ? places.slice(0, 2) : places.slice(0, 1);
}
