import type { StatisticsParams } from '#shared/contract/statistics.ts';
import { acrossWays, committeeField, OWN_COLUMNS, OWN_WAYS } from '#shared/registers/drill.ts';
import type { Register } from '#shared/registers/declare.ts';
import { parsePeriod } from '#shared/rules/statistic-periods.ts';

/** What the address of a register's statistics says; what is left out is as at first. */
export type StatisticSearch = Partial<Omit<StatisticsParams, 'register'>>;

const NAMES = ['period', 'by', 'columns', 'measure', 'committeeId'] as const;

/** What of an address can be understood; the rest is left out. */
export function statisticSearch(search: Record<string, unknown>): StatisticSearch {
  const told = NAMES.flatMap((name) => {
    const value = search[name];
    // A year alone comes out of an address as a number.
    return typeof value === 'string' || typeof value === 'number' ? [[name, String(value)]] : [];
  });
  return { ...Object.fromEntries(told), ...(search['recast'] === true && { recast: true }) };
}

/** What is asked for: what the address says where the register declares it, else how the page opens. */
export function askedOf(register: Register, search: StatisticSearch, today: string): StatisticsParams {
  const known = (value: string | undefined, choices: readonly string[], otherwise: string): string => (value !== undefined && choices.includes(value) ? value : otherwise);
  const by = known(search.by, [...OWN_WAYS, ...register.groupings], '.unit');
  return {
    register: register.name,
    period: search.period !== undefined && parsePeriod(search.period) !== null ? search.period : today.slice(0, 4),
    by,
    columns: known(search.columns, [...OWN_COLUMNS, ...acrossWays(register)].filter((name) => name !== by), '.compare'),
    measure: known(search.measure, [...register.measures, ...(register.ratios ?? [])].map(({ name }) => name), register.measures[0]?.name ?? ''),
    ...(search.committeeId !== undefined && committeeField(register) !== undefined && { committeeId: search.committeeId }),
    recast: search.recast === true && (by === '.unit' || by === '.level'),
  };
}
