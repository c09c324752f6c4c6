import type { RuleIssue } from '#shared/contract/errors.ts';
import type { ReorganisationPreview } from '#shared/contract/reorganisation.ts';
import { sql } from 'kysely';
import type { ReadContext } from '../../../context.ts';

/** A position that ends with its unit. */
export interface EndingPosition {
  id: string;
  personId: string;
  personName: string;
  position: string | null;
  positionFold: string | null;
  unitId: string;
  since: string | null;
  until: string | null;
}

/** Positions held in the units on their last day, and what speaks against their ending. */
export async function planPositions({ db }: Pick<ReadContext, 'db'>, unitIds: readonly string[], day: string): Promise<{ positions: EndingPosition[]; issues: RuleIssue[] }> {
  const positions = await db
    .selectFrom('position_holding as h').innerJoin('person as p', 'p.id', 'h.person_id')
    .select(['h.id', 'p.id as personId', 'p.full_name as personName', 'h.position', 'h.position_fold as positionFold', 'h.valid_from as since', 'h.valid_to as until'])
    .select((select) => select.ref('h.org_unit_id').$castTo<string>().as('unitId'))
    .where('h.org_unit_id', 'in', unitIds).where('h.deleted_at', 'is', null).where('p.deleted_at', 'is', null)
    .where((where) => where.or([where('h.valid_to', 'is', null), where('h.valid_to', '>=', day)]))
    .orderBy('p.sort_key').orderBy('h.id').execute();
  const issues = positions.flatMap(({ personName, since }): RuleIssue[] => (since !== null && since >= day ? [{ rule: 'POSITION_BEGINS_LATER', field: 'effectiveOn', params: { name: personName, from: since } }] : []));
  return { positions, issues };
}

type TouchedSeat = ReorganisationPreview['seats'][number];

interface Touching {
  personIds: readonly string[];
  unitIds: readonly string[];
  /** Committees that end. */
  committeeIds: readonly string[];
  day: string;
}

/** Seats that someone must look at afterwards: none is removed because of a position or an office. */
export async function seatsTouched({ db }: Pick<ReadContext, 'db'>, { personIds, unitIds, committeeIds, day }: Touching): Promise<TouchedSeat[]> {
  const ends = sql<number>`(c.id IN (${list(committeeIds)}) OR c.supports_id IN (${list(committeeIds)}))`;
  return db
    .selectFrom('membership as m').innerJoin('committee as c', 'c.id', 'm.committee_id').leftJoin('person as p', 'p.id', 'm.person_id')
    .select(['m.id', 'c.name as committeeName', 'm.role', sql<string>`coalesce(p.full_name, m.office_position, '')`.as('holder')])
    .select(sql<TouchedSeat['effect']>`CASE WHEN ${ends} THEN 'seat_ends' WHEN m.held_by = 'office' THEN 'office_ends' ELSE 'position_ends' END`.as('effect'))
    .where('m.deleted_at', 'is', null).where('c.deleted_at', 'is', null)
    .where((where) => where.or([where('m.valid_to', 'is', null), where('m.valid_to', '>=', day)]))
    .where(sql<boolean>`(${ends} OR (m.held_by = 'person' AND m.person_id IN (${list(personIds)})) OR (m.held_by = 'office' AND m.office_unit_id IN (${list(unitIds)})))`)
    .orderBy('c.sort_key').orderBy('c.id').orderBy('m.order_no').orderBy('m.id').execute();
}

function list(ids: readonly string[]) {
  return ids.length === 0 ? sql`NULL` : sql.join(ids);
}
