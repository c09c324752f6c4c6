import type { ImportList } from '#shared/rules/import-lists.ts';
import type { ReadContext } from '../../context.ts';

/** Imports made so far, newest first; one that was taken back lies in the recycle bin and is told as undone. */
export async function listImports({ db }: ReadContext, { offset, limit }: { offset: number; limit: number }) {
  const { total } = await db.selectFrom('import_batch').select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const batches = await db
    .selectFrom('import_batch as b')
    .leftJoin('committee as c', 'c.id', 'b.committee_id')
    .innerJoin('app_user as u', 'u.id', 'b.created_by')
    .select(['b.id', 'b.rev', 'b.list', 'b.file_name as fileName', 'c.name as committeeName', 'b.created_at as at', 'u.name as by', 'b.added', 'b.changed', 'b.new_people as newPeople', 'b.deleted_at as deletedAt', 'b.entry_origin as origin', 'b.entry_seq as seq'])
    .$narrowType<{ list: ImportList }>()
    .orderBy('b.id', 'desc')
    .offset(offset)
    .limit(limit)
    .execute();
  return { total, rows: batches.map(({ deletedAt, origin, seq, ...batch }) => ({ ...batch, undone: deletedAt !== null, entry: { origin, seq } })) };
}
