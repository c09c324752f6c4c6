import type { UnitRow } from '#shared/contract/units.ts';
import type { TreeLine } from '#shared/rules/unit-tree.ts';

/** A unit as a line of the tree on the screen. */
export interface UnitLine {
  unit: UnitRow;
  /** How deep it stands, from 1. */
  level: number;
  /** Whether it is asked for itself, and not only above one that is. */
  found: boolean;
  /** Undefined when nothing stands under it. */
  expanded: boolean | undefined;
}

/** The lines in view: without those under a collapsed unit. */
export function openLines(tree: readonly TreeLine<UnitRow>[], collapsed: ReadonlySet<string>): UnitLine[] {
  const lines: UnitLine[] = [];
  let hiddenBelow = Infinity;
  for (const { unit, level, isParent, found } of tree) {
    if (level > hiddenBelow) continue;
    const expanded = isParent ? !collapsed.has(unit.id) : undefined;
    hiddenBelow = expanded === false ? level : Infinity;
    lines.push({ unit, level, found, expanded });
  }
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
