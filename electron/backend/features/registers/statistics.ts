import type { Statistics, StatisticLine, StatisticsParams } from '#shared/contract/statistics.ts';
import type { Register } from '#shared/registers/declare.ts';
import { acrossWays, committeeField, OWN_COLUMNS, OWN_WAYS, timeStep } from '#shared/registers/drill.ts';
import { type Cell, cellOf, type Figure } from '#shared/rules/figures.ts';
import { type Counted, folded, totalOf } from '#shared/rules/statistic-lines.ts';
import type { ReadContext } from '../../context.ts';
import { appError } from '../../errors.ts';
import { countGroups, type Group, type LineSource, type OnlyOf } from './count-groups.ts';
import { declared } from './declared.ts';
import { type Counts, planOf, type Plan } from './statistic-columns.ts';
import { type LineId, lineIds, named, placing, sorted } from './statistic-lines.ts';

/** What a register counts in a period, line by line and column by column. Lines with what cannot be told by them make the total. */
export function readStatistics(context: ReadContext, asked: StatisticsParams): Statistics {
  const register = declared(asked.register);
  refuseUndeclared(register, asked);
  const plan = planOf(register, asked);
  const groups = countGroups(context, register, plan.wanted, sourceOf(register, asked), plan.across, onlyOf(register, asked));
  const columns = plan.columns([...new Set(groups.map(({ key }) => key.across))]);
  const cells = (counts: Counts): Cell[] => columns.map(({ tell }) => cellOf(tell(counts)));
  const byLine = new Map([...Map.groupBy(placedGroups(context, asked, plan, groups), ({ id }) => id)].map(([id, own]) => [id, countsOf(plan, own.map(({ group }) => group))]));
  const lines = named(context, register, asked, lineIds(register, asked, byLine.keys()))
    .map((line): StatisticLine => ({ ...line.told, cells: cells(byLine.get(line.id) ?? countsOf(plan, [])) }));
  const told = columns.map(({ column }) => column);
  const drawn = plan.drawn(told);
  return { columns: told, drawn, lines: sorted(register, asked, lines, drawn[0] ?? 0), total: cells(countsOf(plan, groups)) };
}

function refuseUndeclared(register: Register, { by, columns, measure }: StatisticsParams): void {
  const known: [path: string, value: string, choices: readonly string[]][] = [
    ['by', by, [...OWN_WAYS, ...register.groupings]],
    ['columns', columns, [...OWN_COLUMNS, ...acrossWays(register)].filter((name) => name !== by)],
    ['measure', measure, [...register.measures, ...(register.ratios ?? [])].map(({ name }) => name)],
  ];
  const issues = known.filter(([, value, choices]) => !choices.includes(value)).map(([path]) => ({ path, code: 'invalid_value' }));
  if (issues.length > 0) throw appError('INVALID_INPUT', { issues });
}

/** A register without committees has nothing that is of one of them. */
function onlyOf(register: Register, { committeeId }: StatisticsParams): OnlyOf | undefined {
  if (committeeId === undefined) return undefined;
  const field = committeeField(register);
  if (field === undefined) throw appError('INVALID_INPUT', { issues: [{ path: 'committeeId', code: 'invalid_value' }] });
  return { field, value: committeeId };
}

/** By units of today a record stands with the unit that carries on with it; as reported it stays with its own. */
function sourceOf(register: Register, { by, recast }: StatisticsParams): LineSource {
  if (timeStep(by) !== undefined) return { months: true };
  if (by !== '.unit' && by !== '.level') return { field: by };
  return { field: register.unit, ...(recast && register.keeper !== undefined && { before: register.keeper }) };
}

/** Each group with the line it stands in; in a series of time, what was a year before stands in another line than what is now. */
function placedGroups(context: ReadContext, asked: StatisticsParams, plan: Plan, groups: readonly Counted<Group>[]): { id: LineId; group: Counted<Group> }[] {
  const placed = placing(context, asked, groups.map(({ key }) => key.line));
  if (timeStep(asked.by) === undefined) return groups.map((group) => ({ id: placed(group.key.line, 'now'), group }));
  return groups.flatMap((group) => (['now', 'before'] as const).flatMap((when) => (group.key.line === null ? [] : [{ id: placed(group.key.line, when), group: plan.only(group, when) }])));
}

/** What a line counts: of all codes of the columns, and of each. */
function countsOf(plan: Plan, groups: readonly Counted<Group>[]): Counts {
  const all = totalOf(groups.map(({ figures }) => figures), plan.wanted.length);
  const byCode = plan.across === null ? new Map<string | null, Figure[]>() : folded(groups, ({ across }) => across);
  return plan.counts(all, byCode);
}
