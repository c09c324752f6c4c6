import { foldWords, sortKey } from '#shared/rules/text.ts';
import type { ReadContext, WriteContext } from '../../context.ts';
import { RecordMissingError } from '../../db/records.ts';

interface UnitName {
  name: string;
  shortName: string | null;
}

/** The stored columns of a unit's name, with what it is found and sorted by. */
export function nameColumns({ name, shortName }: UnitName) {
  return { name, short_name: shortName, name_fold: foldWords(name), sort_key: sortKey(name) };
}

/** Gives a unit a name from a day on, with an open end. */
export function insertName(records: WriteContext['records'], unitId: string, name: UnitName, from: string | null): void {
  records.insert('org_unit_name', { org_unit_id: unitId, ...nameColumns(name), valid_from: from, valid_to: null });
}

/** The name a unit has; of one that ended the last. */
export async function openName({ db }: Pick<ReadContext, 'db'>, unitId: string) {
  const name = await db.selectFrom('org_unit_name').selectAll().where('org_unit_id', '=', unitId).where('valid_to', 'is', null).where('deleted_at', 'is', null).executeTakeFirst();
  if (name === undefined) throw new RecordMissingError('org_unit');
  return name;
}
