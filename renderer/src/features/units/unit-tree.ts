import type { UnitRow } from '#shared/contract/units.ts';
import { fold } from '#shared/rules/text.ts';
import type { UnitKind } from '#shared/rules/units.ts';

/** A unit as a line of the tree. */
export interface UnitLine {
  unit: UnitRow;
  /** How deep it stands, from 1. */
  level: number;
  /** Undefined when nothing stands under it. */
  expanded: boolean | undefined;
}

export interface UnitFilter {
  q: string;
  kind: UnitKind | null;
}

/**
 * The tree as lines, every unit under the one it belongs to, in the order given. A unit whose superior is not among them
 * stands at the top. With a filter, what matches is shown with everything above it, whatever is collapsed.
 */
export function unitLines(units: readonly UnitRow[], collapsed: ReadonlySet<string>, filter: UnitFilter): UnitLine[] {
  const filtered = filter.q.trim() !== '' || filter.kind !== null;
  const shown = filtered ? withAbove(units, units.filter((unit) => matches(unit, filter))) : units;
  const ids = new Set(shown.map((unit) => unit.id));
  const below = new Map<string | null, UnitRow[]>();
  for (const unit of shown) {
    const parent = unit.parentId !== null && ids.has(unit.parentId) ? unit.parentId : null;
    below.set(parent, [...(below.get(parent) ?? []), unit]);
  }
  const lines: UnitLine[] = [];
  const add = (parent: string | null, level: number): void => {
    for (const unit of below.get(parent) ?? []) {
      const expanded = below.has(unit.id) ? filtered || !collapsed.has(unit.id) : undefined;
      lines.push({ unit, level, expanded });
      if (expanded === true) add(unit.id, level + 1);
    }
  };
  add(null, 1);
  return lines;
}

/** Units under which others stand. */
export function parentIds(units: readonly UnitRow[]): Set<string> {
  return new Set(units.flatMap((unit) => unit.parentId ?? []));
}

/** A unit and everything below it: under none of these can it be moved. */
export function unitAndBelow(units: readonly UnitRow[], id: string): Set<string> {
  const found = new Set([id]);
  for (let before = 0; before !== found.size;) {
    before = found.size;
    for (const unit of units) if (unit.parentId !== null && found.has(unit.parentId)) found.add(unit.id);
  }
  return found;
}

function matches(unit: UnitRow, { q, kind }: UnitFilter): boolean {
  const text = fold([unit.name, unit.shortName, unit.statisticsCode, unit.officeCode].filter((part) => part !== null).join(' '));
  return (kind === null || unit.kind === kind) && fold(q).split(' ').every((word) => text.includes(word));
}

function withAbove(units: readonly UnitRow[], found: readonly UnitRow[]): UnitRow[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const kept = new Set<string>();
  for (const unit of found) {
    for (let above: UnitRow | undefined = unit; above !== undefined && !kept.has(above.id); above = above.parentId === null ? undefined : byId.get(above.parentId)) kept.add(above.id);
  }
  return units.filter((unit) => kept.has(unit.id));
}
