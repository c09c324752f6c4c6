import { type RawBuilder, sql, type SqlBool } from 'kysely';

/** True for rows of a dated table (named by its alias in the query) whose period holds a day, both ends included. */
export function validOn(alias: string, day: string): RawBuilder<SqlBool> {
  const [from, to] = [sql.ref(`${alias}.valid_from`), sql.ref(`${alias}.valid_to`)];
  return sql`(${from} IS NULL OR ${from} <= ${day}) AND (${to} IS NULL OR ${to} >= ${day})`;
}

/** True for rows of a dated table whose period has begun by a day, whether it has ended or not. */
export function begunBy(alias: string, day: string): RawBuilder<SqlBool> {
  const from = sql.ref(`${alias}.valid_from`);
  return sql`(${from} IS NULL OR ${from} <= ${day})`;
}

/** True for rows of a dated table whose period has not ended: what holds at present. */
export function stillValid(alias: string): RawBuilder<SqlBool> {
  return sql`${sql.ref(`${alias}.valid_to`)} IS NULL`;
}

/**
 * The name a unit had when the period of a row ended, or has when it did not end. `unit` is the column with the unit's
 * id, `alias` the dated table: both as the query calls them. Null where there is no unit.
 */
export function unitNameAtEnd(unit: string, alias: string): RawBuilder<string | null> {
  const to = sql.ref(`${alias}.valid_to`);
  return sql`(SELECT name FROM org_unit_name WHERE org_unit_id = ${sql.ref(unit)} AND deleted_at IS NULL
    ORDER BY (valid_from IS NULL OR ${to} IS NULL OR valid_from <= ${to}) DESC, valid_from DESC LIMIT 1)`;
}

/**
 * The name a unit had on a day; before its first name that one, after its end the last. `unit` and `day` are columns as
 * the query calls them. Null where there is no unit.
 */
export function unitNameOn(unit: string, day: string): RawBuilder<string | null> {
  return sql`(SELECT name FROM org_unit_name WHERE org_unit_id = ${sql.ref(unit)} AND deleted_at IS NULL
    ORDER BY (valid_from IS NULL OR valid_from <= ${sql.ref(day)}) DESC, CASE WHEN valid_from <= ${sql.ref(day)} OR valid_from IS NULL THEN valid_from END DESC, valid_from LIMIT 1)`;
}
