import { type RawBuilder, sql, type SqlBool } from 'kysely';
import type { Level } from '#shared/rules/units.ts';
import type { ReadContext } from '../../context.ts';
import { validOn } from '../../db/periods.ts';

/** True for bodies that exist on a day: founded by then, and ended neither before nor on a day that nobody recorded. */
export function existingOn(alias: string, day: string): RawBuilder<SqlBool> {
  const [from, to, status] = [sql.ref(`${alias}.established_on`), sql.ref(`${alias}.ended_on`), sql.ref(`${alias}.status`)];
  return sql`(${from} IS NULL OR ${from} <= ${day}) AND (${to} >= ${day} OR (${to} IS NULL AND ${status} NOT IN ('ended', 'handed_over')))`;
}

export interface Narrowing {
  level: Level | null;
  subject: string | null;
}

/** Bodies (alias `c`) that exist on a day. A support team is of the subject of its committee. */
export function bodiesOn({ db }: Pick<ReadContext, 'db'>, day: string, { level, subject }: Narrowing) {
  let bodies = db.selectFrom('committee as c').where('c.deleted_at', 'is', null).where(existingOn('c', day));
  if (level !== null) bodies = bodies.where('c.level', '=', level);
  if (subject !== null) {
    bodies = bodies.where((where) => where.or([where('c.subject', '=', subject), where('c.supports_id', 'in', where.selectFrom('committee').select('id').where('subject', '=', subject).where('deleted_at', 'is', null))]));
  }
  return bodies;
}

/** The same with the name that the unit of each had on the day (alias `n`). */
export function withUnitName(bodies: ReturnType<typeof bodiesOn>, day: string) {
  return bodies.leftJoin('org_unit_name as n', (join) => join.onRef('n.org_unit_id', '=', 'c.org_unit_id').on('n.deleted_at', 'is', null).on(validOn('n', day)));
}
