import type { ImportField } from '#shared/rules/import-columns.ts';
import { foldWords } from '#shared/rules/text.ts';
import type { Problem } from '../row-texts.ts';
import type { KnownUnits } from './known.ts';
import type { UnitRow } from './rules.ts';

/** The unit above that a row names: another row of the file, or a unit of the record; null where none is told, or none can be found. */
export type ParentFound = { row: UnitRow } | { unitId: string } | null;
export interface Branch {
  parent: ParentFound;
  problem: Omit<Problem, 'cell'> | null;
}
const FIELD: ImportField = 'parent';
const NONE: Branch = { parent: null, problem: null };

/** Which row stands below which, by the names of parents: a row of the file goes before a unit of the record. Rows come in any order. */
export function branchesOf(known: KnownUnits, rows: readonly UnitRow[]): ReadonlyMap<UnitRow, Branch> {
  const named = new Map<string, UnitRow[]>();
  for (const row of rows) for (const key of keysOf(row)) named.set(key, [...(named.get(key) ?? []), row]);
  const branches = new Map(rows.map((row) => [row, branchOf(known, named, row)]));
  for (const row of rowsInLoops(branches)) branches.set(row, { parent: null, problem: loop(row) });
  return branches;
}

function loop({ told }: UnitRow): Branch['problem'] {
  return { field: FIELD, severity: 'error', code: 'UNIT_PARENT_LOOP', params: { name: told.name ?? '' } };
}

/** What a row is found by: its name, its short name, and its name with that of the unit above. */
function keysOf({ told: { name, shortName, parent } }: UnitRow): Set<string> {
  const keys = [name, shortName, name !== null && parent !== null ? `${name} ${parent}` : null].map((text) => foldWords(text ?? ''));
  return new Set(keys.filter((key) => key !== ''));
}

function branchOf({ index, today }: KnownUnits, named: ReadonlyMap<string, readonly UnitRow[]>, row: UnitRow): Branch {
  const { parent: name, from, createdOn, endedOn } = row.told;
  if (name === null) return NONE;
  const alike = named.get(foldWords(name)) ?? [];
  const others = alike.filter((other) => other !== row);
  // One that is over is meant only by one that is over, unless no other bears the name.
  const fit = others.filter(({ told }) => told.endedOn === null || endedOn !== null);
  const meant = fit.length > 0 ? fit : others;
  const [only, second] = meant;
  if (only !== undefined && second === undefined) return { parent: { row: only }, problem: null };
  if (second !== undefined) return { parent: null, problem: { field: FIELD, severity: 'error', code: 'UNIT_AMBIGUOUS', params: { name, count: meant.length, options: meant.map(spelled).join('; ') } } };
  const found = index.findText(name, [from ?? createdOn ?? today, today]);
  if (found.kind === 'found') return { parent: { unitId: found.unitId }, problem: null };
  if (found.kind === 'ambiguous') return { parent: null, problem: { field: FIELD, severity: 'error', code: 'UNIT_AMBIGUOUS', params: { name, count: found.options.length, options: found.options.join('; ') } } };
  if (alike.length > 0) return { parent: null, problem: loop(row) };
  return { parent: null, problem: { field: FIELD, severity: 'error', code: 'RECORD_UNIT_UNKNOWN', params: found.until === null ? { name } : { name, until: found.until } } };
}

function spelled({ told: { name, parent } }: UnitRow): string {
  return parent === null ? (name ?? '') : `${name} (${parent})`;
}

/** The rows that stand below themselves. */
function rowsInLoops(branches: ReadonlyMap<UnitRow, Branch>): Set<UnitRow> {
  const looped = new Set<UnitRow>();
  const done = new Set<UnitRow>();
  for (const row of branches.keys()) {
    const way: UnitRow[] = [];
    let step: UnitRow | null = row;
    while (step !== null && !done.has(step) && !way.includes(step)) {
      way.push(step);
      step = aboveOf(branches, step);
    }
    if (step !== null && !done.has(step)) for (const one of way.slice(way.indexOf(step))) looped.add(one);
    for (const one of way) done.add(one);
  }
  return looped;
}

function aboveOf(branches: ReadonlyMap<UnitRow, Branch>, row: UnitRow): UnitRow | null {
  const parent = branches.get(row)?.parent ?? null;
  return parent !== null && 'row' in parent ? parent.row : null;
}

/** The rows from the top of the tree down: each after the one it stands below. */
export function topDown(branches: ReadonlyMap<UnitRow, Branch>): UnitRow[] {
  const ordered = new Set<UnitRow>();
  for (const row of branches.keys()) {
    const way: UnitRow[] = [];
    for (let step: UnitRow | null = row; step !== null && !ordered.has(step); step = aboveOf(branches, step)) way.push(step);
    for (const one of way.toReversed()) ordered.add(one);
  }
  return [...ordered];
}
