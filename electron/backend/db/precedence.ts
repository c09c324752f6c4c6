import { type RawBuilder, sql } from 'kysely';

/** The place of a value in an order of precedence that is no order of the alphabet. */
export function precedence(column: string, order: readonly string[]): RawBuilder<number> {
  return sql<number>`CASE ${sql.ref(column)} ${sql.join(order.map((value, index) => sql`WHEN ${value} THEN ${sql.lit(index)}`), sql` `)} END`;
}
