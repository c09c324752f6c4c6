import { earlierName } from '#shared/forms/renamed-cells.ts';
import { type Gathered, gatherAll, wholeOf } from '#shared/forms/roll-up.ts';
import type { Figure } from '#shared/rules/figures.ts';
import { recastBy } from '#shared/rules/recast.ts';
import type { ReadContext } from '../../context.ts';
import { successionsBy, unitFacts } from '../units/service.ts';
import { contentsOf } from './contents.ts';
import type { ComparedRound } from './compared-rounds.ts';
import { gatherLines } from './totals.ts';

interface UnitLine {
  kind: 'line' | 'unallocated';
  key: string;
  name: string;
  figures: (Figure | null)[];
}

/** The figures of a cell unit by unit, round by round, the largest of the last round first; by the units of today, what cannot be told by them stands last. */
export function unitLines(context: ReadContext, rounds: readonly ComparedRound[], cell: string, { recast, isAdded }: { recast: boolean; isAdded: boolean }): UnitLine[] {
  const lineOf = recast ? recastBy(successionsBy(context, context.today)) : (id: string) => id;
  const byRound = rounds.map(({ form, renamed }) => {
    const name = earlierName(cell, renamed);
    // What is worked out is worked out again from what was added, so every cell of the form is needed.
    const gathered = gatherLines(context, form, 'counted.unit_id', isAdded ? [name] : null);
    const lines = Map.groupBy(gathered, ({ line }) => lineOf(line));
    const contents = isAdded ? null : contentsOf(context, form.formVersionId);
    return new Map([...lines].map(([key, own]) => [key, contents === null ? figureOf(gatherAll(own.map((one) => one.gathered))) : (wholeOf(contents, cellsTogether(own)).find((one) => one.cell === name)?.figure ?? null)] as const));
  });
  const keys = [...new Set(byRound.flatMap((figures) => [...figures.keys()]))];
  const names = unitFacts(context, keys.filter((key) => key !== null));
  const lines = keys.map((key): UnitLine => ({ kind: key === null ? 'unallocated' : 'line', key: key ?? '', name: key === null ? '' : (names.get(key)?.name ?? '…'), figures: byRound.map((figures) => figures.get(key) ?? null) }));
  return lines.filter(({ figures }) => figures.some((figure) => figure !== null)).toSorted((a, b) => Number(a.kind === 'unallocated') - Number(b.kind === 'unallocated') || lastOf(b) - lastOf(a) || (a.name < b.name ? -1 : 1));
}

function figureOf({ numbers, sum, qualifier }: Gathered): Figure | null {
  return numbers === 0 ? null : { value: sum, qualifier };
}

function cellsTogether(parts: readonly { cell: string; gathered: Gathered }[]): Map<string, Gathered> {
  return new Map([...Map.groupBy(parts, ({ cell }) => cell)].map(([cell, own]) => [cell, gatherAll(own.map(({ gathered }) => gathered))]));
}

function lastOf({ figures }: UnitLine): number {
  return figures.at(-1)?.value ?? figures.findLast((figure) => figure !== null)?.value ?? 0;
}
