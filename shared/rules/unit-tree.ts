import { hasWords } from './text.ts';
import type { UnitKind } from './units.ts';

/** The tree of units as it is shown: the same on the screen, on paper and in the workbook. */

/** What the tree must know of a unit. */
export interface UnitOfTree {
  id: string;
  kind: UnitKind;
  name: string;
  shortName: string | null;
  parentId: string | null;
  statisticsCode: string | null;
  officeCode: string | null;
}

export interface UnitFilter {
  q: string;
  kind: UnitKind | null;
}

export interface TreeLine<Unit> {
  unit: Unit;
  /** How deep it stands, from 1. */
  level: number;
  /** Whether others stand under it. */
  isParent: boolean;
  /** Whether it is asked for itself, and not only above one that is. */
  found: boolean;
}

/**
 * Units as lines of a tree, every one under the one it belongs to, in the order given. A unit whose superior is not among
 * them stands at the top. With a filter, what matches (name, short name or codes, without accents) stands under everything
 * above it, and nothing else does.
 */
export function unitTree<Unit extends UnitOfTree>(units: readonly Unit[], filter: UnitFilter): TreeLine<Unit>[] {
  const found = new Set(units.filter((unit) => matches(unit, filter)).map(({ id }) => id));
  const shown = found.size < units.length ? withAbove(units, found) : units;
  const ids = new Set(shown.map(({ id }) => id));
  const below = Map.groupBy(shown, ({ parentId }) => (parentId !== null && ids.has(parentId) ? parentId : null));
  const lines: TreeLine<Unit>[] = [];
  const place = (parent: string | null, level: number): void => {
    for (const unit of below.get(parent) ?? []) {
      lines.push({ unit, level, isParent: below.has(unit.id), found: found.has(unit.id) });
      place(unit.id, level + 1);
    }
  };
  place(null, 1);
  return lines;
}

function matches(unit: UnitOfTree, { q, kind }: UnitFilter): boolean {
  return (kind === null || unit.kind === kind) && hasWords([unit.name, unit.shortName, unit.statisticsCode, unit.officeCode].filter((part) => part !== null).join(' '), q);
}

function withAbove<Unit extends UnitOfTree>(units: readonly Unit[], found: ReadonlySet<string>): Unit[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const kept = new Set<string>();
  for (const id of found) {
    for (let above = byId.get(id); above !== undefined && !kept.has(above.id); above = above.parentId === null ? undefined : byId.get(above.parentId)) kept.add(above.id);
  }
  return units.filter(({ id }) => kept.has(id));
}
