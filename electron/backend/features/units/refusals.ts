import type { Period } from '#shared/rules/dates.ts';
import { foldWords } from '#shared/rules/text.ts';
import { makesLoop } from '#shared/rules/units.ts';
import type { WriteContext } from '../../context.ts';
import { ruleError } from '../../errors.ts';

/** A new period begins after the present one began: days before that are corrected, not begun anew. */
export function refuseNotAfter(present: string | null, from: string): void {
  if (present !== null && from <= present) throw ruleError({ rule: 'DATE_BEFORE_CURRENT', field: 'from', params: { from: present } });
}

/** Two units of one name may exist at two places or times, but not side by side under one parent. */
export async function refuseTakenName({ db }: WriteContext, name: string, parentId: string | null, exceptId: string | null): Promise<void> {
  const alike = await db
    .selectFrom('org_unit_name as n')
    .innerJoin('org_unit as u', 'u.id', 'n.org_unit_id')
    .leftJoin('org_unit_parent as p', (join) => join.onRef('p.org_unit_id', '=', 'n.org_unit_id').on('p.valid_to', 'is', null).on('p.deleted_at', 'is', null).on('p.hierarchy', '=', 'administrative'))
    .select(['u.id', 'n.name', 'p.parent_id as parentId'])
    .where('n.name_fold', '=', foldWords(name)).where('n.valid_to', 'is', null).where('n.deleted_at', 'is', null).where('u.ended_on', 'is', null)
    .execute();
  // The folded words only find candidates: Tân Lập and Tần Lập are two names.
  const taken = alike.some((unit) => unit.id !== exceptId && unit.parentId === parentId && unit.name.toLowerCase() === name.toLowerCase());
  if (taken) throw ruleError({ rule: 'UNIT_NAME_TAKEN', field: 'name', params: { name } });
}

/** A unit never stands below itself, on any day. */
export async function refuseLoop({ db }: WriteContext, claim: { unitId: string; parentId: string; period: Period }): Promise<void> {
  const standings = await db.selectFrom('org_unit_parent').select(['org_unit_id', 'parent_id', 'valid_from', 'valid_to']).where('deleted_at', 'is', null).where('hierarchy', '=', 'administrative').execute();
  const known = standings.map((row) => ({ unitId: row.org_unit_id, parentId: row.parent_id, period: { from: row.valid_from, to: row.valid_to } }));
  if (makesLoop(claim, known)) throw ruleError({ rule: 'UNIT_PARENT_LOOP', field: 'parentId' });
}
