import { addDays } from '#shared/rules/dates.ts';
import type { Hierarchy } from '#shared/rules/units.ts';
import type { ReadContext, WriteContext } from '../../context.ts';

/** The unit above at present in a hierarchy and since when; the time without one is a period too, though no row stands for it. */
export interface Present {
  rowId: string | null;
  parentId: string | null;
  from: string | null;
}

/** Under which unit a unit stands at present. */
export async function presentParent({ db }: Pick<ReadContext, 'db'>, unitId: string, hierarchy: Hierarchy): Promise<Present> {
  const last = await db
    .selectFrom('org_unit_parent').select(['id', 'parent_id', 'valid_from', 'valid_to'])
    .where('org_unit_id', '=', unitId).where('hierarchy', '=', hierarchy).where('deleted_at', 'is', null)
    .orderBy('valid_to', (order) => order.desc().nullsFirst()).executeTakeFirst();
  if (last === undefined) return { rowId: null, parentId: null, from: null };
  if (last.valid_to === null) return { rowId: last.id, parentId: last.parent_id, from: last.valid_from };
  return { rowId: null, parentId: null, from: addDays(last.valid_to, 1) };
}

interface Placing {
  unitId: string;
  hierarchy: Hierarchy;
  parentId: string | null;
  from: string | null;
}

/** Puts a unit under another, or under none: from a day on, or (without one) as the present parent should have been. */
export function changeParent({ records }: WriteContext, { unitId, hierarchy, parentId, from }: Placing, present: Present): void {
  if (present.rowId !== null && from === null) {
    if (parentId === null) records.removeNow('org_unit_parent', present.rowId);
    else records.patch('org_unit_parent', present.rowId, { parent_id: parentId });
    return;
  }
  if (present.rowId !== null && from !== null) records.patch('org_unit_parent', present.rowId, { valid_to: addDays(from, -1) });
  if (parentId !== null) insertParent(records, { unitId, hierarchy, parentId, from: from ?? present.from });
}

/** Puts a unit that has no parent in a hierarchy under one. */
export function insertParent(records: WriteContext['records'], { unitId, hierarchy, parentId, from }: Placing & { parentId: string }): void {
  records.insert('org_unit_parent', { org_unit_id: unitId, parent_id: parentId, hierarchy, valid_from: from, valid_to: null });
}
