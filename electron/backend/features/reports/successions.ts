import type { SUCCESSION_PHRASES } from '#shared/rules/paper-words.ts';
import { sql } from 'kysely';
import type { ReadContext } from '../../context.ts';

export interface Succession {
  fromId: string;
  fromName: string | null;
  toId: string | null;
  toName: string | null;
  kind: keyof typeof SUCCESSION_PHRASES;
  effectiveOn: string;
}

/** What became of units by a day, the earliest first, with the names they had then. */
export function successionsBy({ db }: ReadContext, day: string): Promise<Succession[]> {
  return db
    .selectFrom('org_succession as s')
    .select(['s.from_id as fromId', 's.to_id as toId', 's.kind', 's.effective_on as effectiveOn', nameThen('s.from_id').as('fromName'), nameThen('s.to_id').as('toName')])
    .where('s.deleted_at', 'is', null).where('s.effective_on', '<=', day)
    .orderBy('s.effective_on').orderBy('s.id').$narrowType<Pick<Succession, 'kind'>>().execute();
}

/** The name of a unit on the day of a succession (alias `s`); the last one before, when it ended with it. */
function nameThen(unit: 's.from_id' | 's.to_id') {
  return sql<string | null>`(SELECT name FROM org_unit_name WHERE org_unit_id = ${sql.ref(unit)} AND deleted_at IS NULL AND (valid_from IS NULL OR valid_from <= s.effective_on) ORDER BY valid_from DESC LIMIT 1)`;
}
