import { ATTENTION_KINDS, type AttentionKind } from '#shared/rules/committees.ts';
import { LEVELS, type Level } from '#shared/rules/units.ts';
import { type RawBuilder, sql, type SqlBool } from 'kysely';
import type { ReadContext } from '../../context.ts';
import { validOn } from '../../db/periods.ts';
import { holderOn, officeHeldUntil, positionEndedBy } from '../../db/seats.ts';
import { precedence } from '../../db/precedence.ts';

/** One thing someone must see to about a committee. */
export interface AttentionFlag {
  committeeId: string;
  kind: AttentionKind;
  /** How many seats it is about; 1 where it is about the committee. */
  count: number;
  /** The first day on which it was so, as far as that is known. */
  since: string | null;
}

/**
 * The flags of working committees and support teams on the day of reading: derived, never stored. `among` narrows the
 * committees (alias `c`). Seats are read committee by committee and never sorted: the limit that limits nothing keeps them
 * apart from what counts them, so that a holder is looked up once.
 */
function flags(today: string, among: RawBuilder<SqlBool>): RawBuilder<AttentionFlag> {
  const working = sql`c.deleted_at IS NULL AND c.status IN ('active', 'suspended') AND (c.ended_on IS NULL OR c.ended_on >= ${today}) AND ${among}`;
  return sql<AttentionFlag>`
    WITH body AS (SELECT c.* FROM committee AS c WHERE ${working}),
    sitting AS (
      SELECT c.id AS committee_id, m.role IN ('head', 'team_leader') AS is_head, m.valid_from, m.office_unit_id, m.office_fold, ${holderOn('m', today)} AS holder_id, ${positionEndedBy('m', today)} AS last_day
      FROM body AS c CROSS JOIN membership AS m ON m.committee_id = c.id WHERE m.deleted_at IS NULL AND ${validOn('m', today)}
      ORDER BY c.id LIMIT -1
    ),
    by_committee AS MATERIALIZED (
      SELECT committee_id, sum(is_head AND holder_id IS NOT NULL) AS heads, sum(NOT is_head AND holder_id IS NULL) AS vacant,
        min(CASE WHEN holder_id IS NULL AND NOT is_head THEN nullif(max(ifnull(valid_from, ''), ifnull(date(${officeHeldUntil('sitting', today)}, '+1 day'), '')), '') END) AS vacant_since,
        count(last_day) AS positions_ended, min(last_day) AS last_day FROM sitting GROUP BY committee_id
    )
    SELECT committee_id AS committeeId, 'head_missing' AS kind, 1 AS count, NULL AS since FROM by_committee WHERE heads = 0
    UNION ALL SELECT committee_id, 'seat_vacant', vacant, vacant_since FROM by_committee WHERE vacant > 0
    UNION ALL SELECT committee_id, 'position_ended', positions_ended, date(last_day, '+1 day') FROM by_committee WHERE positions_ended > 0
    UNION ALL SELECT id, 'term_over', 1, date(term_ends_on, '+1 day') FROM body WHERE term_ends_on < ${today}
    UNION ALL SELECT r.committee_id, 'regulation_overdue', 1, date(r.review_due_on, '+1 day') FROM regulation AS r JOIN body ON body.id = r.committee_id
      WHERE r.deleted_at IS NULL AND r.review_due_on < ${today} AND NOT EXISTS (SELECT 1 FROM regulation AS newer WHERE newer.committee_id = r.committee_id AND newer.deleted_at IS NULL AND newer.issued_on > r.issued_on)
    UNION ALL SELECT body.id, 'unit_ended', count(*), date(min(u.ended_on), '+1 day') FROM body JOIN org_unit AS u
      ON u.id = body.org_unit_id OR u.id IN (SELECT s.org_unit_id FROM standing_agency AS s WHERE s.committee_id = body.id AND s.deleted_at IS NULL AND ${validOn('s', today)})
      WHERE u.ended_on < ${today} GROUP BY body.id
    UNION ALL SELECT h.committee_id, 'handover_open', count(*), min(h.effective_on) FROM handover AS h JOIN body ON body.id = h.committee_id WHERE h.deleted_at IS NULL AND h.minutes_number IS NULL GROUP BY h.committee_id`;
}

/** The ids of all committees that need a look, as the right side of `id IN …`; those of a support team count for its committee. */
export function committeesNeedingAttention({ today }: ReadContext): RawBuilder<string> {
  return sql`(SELECT ifnull(c.supports_id, c.id) FROM (${flags(today, sql`1`)}) AS flag JOIN committee AS c ON c.id = flag.committeeId)`;
}

/** The flags of some committees; those of a support team count for its committee, too. */
export async function attentionOf({ db, today }: ReadContext, committeeIds: readonly string[]): Promise<(AttentionFlag & { supportsId: string | null })[]> {
  if (committeeIds.length === 0) return [];
  const ids = sql.join(committeeIds);
  return db
    .selectFrom(sql<AttentionFlag>`(${flags(today, sql`(c.id IN (${ids}) OR c.supports_id IN (${ids}))`)})`.as('flag')).innerJoin('committee as c', 'c.id', 'flag.committeeId')
    .selectAll('flag').select('c.supports_id as supportsId').orderBy(precedence('flag.kind', ATTENTION_KINDS)).orderBy('c.sort_key').orderBy('c.id').execute();
}

/** Every flag, or those of a kind: the committees by level and name, the most important first in each. All of them, or a page. */
export async function listAttention({ db, today }: ReadContext, kind: AttentionKind | null, page?: { offset: number; limit: number }) {
  const all = await db
    .selectFrom(sql<AttentionFlag>`(${flags(today, sql`1`)})`.as('flag')).innerJoin('committee as c', 'c.id', 'flag.committeeId')
    .$if(kind !== null, (query) => query.where('flag.kind', '=', kind))
    .select(['flag.committeeId', 'c.name as committeeName', 'c.level', 'flag.kind', 'flag.count', 'flag.since']).$narrowType<{ level: Level }>()
    .orderBy(precedence('c.level', LEVELS)).orderBy('c.sort_key').orderBy('c.id').orderBy(precedence('flag.kind', ATTENTION_KINDS)).execute();
  return { rows: page === undefined ? all : all.slice(page.offset, page.offset + page.limit), total: all.length };
}

/** How many committees have a flag, one of their support team included, and how many flags there are of each kind that there is. */
export async function countAttention({ db, today }: ReadContext) {
  const found = await db
    .selectFrom(sql<AttentionFlag>`(${flags(today, sql`1`)})`.as('flag')).innerJoin('committee as c', 'c.id', 'flag.committeeId')
    .select((eb) => ['flag.kind', eb.fn.coalesce('c.supports_id', 'c.id').as('committeeId')]).execute();
  const kinds = ATTENTION_KINDS.map((kind) => ({ kind, count: found.filter((flag) => flag.kind === kind).length }));
  return { committees: new Set(found.map(({ committeeId }) => committeeId)).size, kinds: kinds.filter(({ count }) => count > 0) };
}
