import type { PersonRecord } from '#shared/contract/people.ts';
import type { ReadContext } from '../../context.ts';
import { getPerson } from './queries.ts';

/** Everything the program keeps about a person, and what was written about them. */
export async function getRecord(context: ReadContext, id: string): Promise<PersonRecord> {
  const { db } = context;
  const person = await getPerson(context, id);
  const entered = await db.selectFrom('person as p').innerJoin('app_user as u', 'u.id', 'p.created_by').select(['p.created_at as enteredOn', 'u.name as enteredBy']).where('p.id', '=', id).executeTakeFirstOrThrow();
  return { person, ...entered, proposals: await proposalsOf(context, id), history: await writtenAbout(context, id) };
}

function proposalsOf({ db }: ReadContext, id: string): Promise<PersonRecord['proposals']> {
  return db
    .selectFrom('proposed_seat as s').innerJoin('version as v', 'v.id', 's.version_id').innerJoin('committee as c', 'c.id', 'v.committee_id')
    .select(['s.id', 'c.name as committeeName', 's.role', 's.removed', 's.note'])
    .where('s.person_id', '=', id).where('s.deleted_at', 'is', null).where('v.deleted_at', 'is', null).where('v.status', '=', 'draft')
    .orderBy('c.sort_key').orderBy('s.id').$narrowType<Pick<PersonRecord['proposals'][number], 'role'>>().execute()
    .then((rows) => rows.map((row) => ({ ...row, removed: row.removed === 1 })));
}

/** Every change of the person's row, and of those that hang on it: also of what lies in the recycle bin. */
function writtenAbout({ db }: ReadContext, id: string): Promise<PersonRecord['history']> {
  return db
    .selectFrom('audit_change as c').innerJoin('audit_entry as e', 'e.id', 'c.entry_id').innerJoin('app_user as u', 'u.id', 'e.user_id')
    .select(['e.at', 'u.name as by', 'c.table_name as table', 'c.operation'])
    .where((where) => where.or([
      where('c.row_id', '=', id),
      ...(['position_holding', 'membership', 'proposed_seat'] as const).map((table) => where('c.row_id', 'in', db.selectFrom(table).select('id').where('person_id', '=', id))),
    ]))
    .orderBy('c.id', 'desc').execute();
}
