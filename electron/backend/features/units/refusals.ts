import type { RuleIssue } from '#shared/contract/errors.ts';
import type { Period } from '#shared/rules/dates.ts';
import { foldWords } from '#shared/rules/text.ts';
import { type Hierarchy, makesLoop, type Standing } from '#shared/rules/units.ts';
import type { ReadContext } from '../../context.ts';
import type { OrgUnitRow } from '../../db/tables.ts';
import { ruleError } from '../../errors.ts';

/** A new period begins after the present one began: days before that are corrected, not begun anew. */
export function refuseNotAfter(present: string | null, from: string): void {
  if (present !== null && from <= present) throw ruleError({ rule: 'DATE_BEFORE_CURRENT', field: 'from', params: { from: present } });
}

type Lifetime = Pick<OrgUnitRow, 'created_on' | 'ended_on'>;

/** What is wrong with a day on which a unit should be there; null when it is. */
export function notThere(unit: Lifetime, name: string, field: string, date: string): RuleIssue | null {
  const there = (unit.created_on === null || unit.created_on <= date) && (unit.ended_on === null || date <= unit.ended_on);
  return there ? null : { rule: 'UNIT_NOT_VALID_ON', field, params: { name, date } };
}

/** Refuses a day on which a unit is not there. */
export function refuseNotThere(unit: Lifetime, name: string, field: string, date: string): void {
  const issue = notThere(unit, name, field, date);
  if (issue !== null) throw ruleError(issue);
}

/**
 * What is wrong with a name under a parent: two units of one name may exist at two places or times, but not side by side.
 * Units in `except` do not count: the unit itself, those that go elsewhere or end.
 */
export async function takenName({ db }: Pick<ReadContext, 'db'>, name: string, parentId: string | null, except: ReadonlySet<string>): Promise<RuleIssue | null> {
  const alike = await db
    .selectFrom('org_unit_name as n')
    .innerJoin('org_unit as u', 'u.id', 'n.org_unit_id')
    .leftJoin('org_unit_parent as p', (join) => join.onRef('p.org_unit_id', '=', 'n.org_unit_id').on('p.valid_to', 'is', null).on('p.deleted_at', 'is', null).on('p.hierarchy', '=', 'administrative'))
    .select(['u.id', 'n.name', 'p.parent_id as parentId'])
    .where('n.name_fold', '=', foldWords(name)).where('n.valid_to', 'is', null).where('n.deleted_at', 'is', null).where('u.ended_on', 'is', null)
    .execute();
  // The folded words only find candidates: Tân Lập and Tần Lập are two names.
  const taken = alike.some((unit) => !except.has(unit.id) && unit.parentId === parentId && unit.name.toLowerCase() === name.toLowerCase());
  return taken ? { rule: 'UNIT_NAME_TAKEN', field: 'name', params: { name } } : null;
}

/** Refuses a name that another unit has under the same parent. */
export async function refuseTakenName(context: Pick<ReadContext, 'db'>, name: string, parentId: string | null, exceptId: string | null): Promise<void> {
  const issue = await takenName(context, name, parentId, new Set(exceptId === null ? [] : [exceptId]));
  if (issue !== null) throw ruleError(issue);
}

/** Every unit's parents through time in one hierarchy, with the rows they stand in. */
export async function standingsIn({ db }: Pick<ReadContext, 'db'>, hierarchy: Hierarchy): Promise<(Standing & { rowId: string })[]> {
  const standings = await db.selectFrom('org_unit_parent').select(['id', 'org_unit_id', 'parent_id', 'valid_from', 'valid_to']).where('deleted_at', 'is', null).where('hierarchy', '=', hierarchy).execute();
  return standings.map((row) => ({ rowId: row.id, unitId: row.org_unit_id, parentId: row.parent_id, period: { from: row.valid_from, to: row.valid_to } }));
}

/** A unit never stands below itself in a hierarchy, on any day. */
export async function refuseLoop(context: Pick<ReadContext, 'db'>, hierarchy: Hierarchy, claim: { unitId: string; parentId: string; period: Period }): Promise<void> {
  if (makesLoop(claim, await standingsIn(context, hierarchy))) throw ruleError({ rule: 'UNIT_PARENT_LOOP', field: 'parentId' });
}
