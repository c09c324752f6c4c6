import { type Figure, joinedQualifier, type Qualifier } from '#shared/rules/figures.ts';
import type { CountedRecord } from '#shared/contract/own-figures.ts';
import type { ReadContext } from '../../context.ts';
import { labelOf } from '../../db/labels.ts';
import { pageOf } from '../../db/record-pages.ts';
import type { SourceQuery } from './source-query.ts';

const TOLD = ['over', 'about', 'under'] as const;

/** The figure of a source: how many records, or the sum of what they tell, with how parts of it were told. */
export function countQuery({ connection }: Pick<ReadContext, 'connection'>, { table, where, params, sum }: SourceQuery): Figure {
  const amount = sum === null ? 'count(*)' : `ifnull(sum(${sum.amount}), 0)`;
  const told = sum?.qualifier == null ? [] : TOLD.map((way) => `ifnull(max(${sum.qualifier ?? ''} = '${way}'), 0) AS ${way}`);
  const row = connection.prepare(`SELECT ${[`${amount} AS value`, ...told].join(', ')} FROM ${table} AS r WHERE ${where}`).get(params) as { value: number } & Partial<Record<(typeof TOLD)[number], number>>;
  return { value: row.value, qualifier: TOLD.filter((way) => row[way] === 1).reduce<Qualifier>(joinedQualifier, 'exact') };
}

/** The records behind a figure, a page of them, the latest first. */
export function recordsOf({ connection }: Pick<ReadContext, 'connection'>, { table, where, params, sum, day }: SourceQuery, { offset, limit }: { offset: number; limit: number }): { rows: CountedRecord[]; total: number } {
  const total = connection.prepare(`SELECT count(*) FROM ${table} AS r WHERE ${where}`).pluck().get(params) as number;
  const rows = connection.prepare(`SELECT r.id, ${day} AS day, ${sum?.amount ?? 'NULL'} AS value, ${sum?.qualifier ?? 'NULL'} AS qualifier FROM ${table} AS r WHERE ${where} ORDER BY 2 DESC, r.id LIMIT @limit OFFSET @offset`)
    .all({ ...params, offset, limit }) as { id: string; day: string | null; value: number | null; qualifier: Qualifier | null }[];
  return {
    total,
    rows: rows.map(({ id, day: on, value, qualifier }) => ({ table, id, label: labelOf(connection, table, id), page: pageOf(connection, table, id), day: on, figure: value === null ? null : { value, qualifier: qualifier ?? 'exact' } })),
  };
}
