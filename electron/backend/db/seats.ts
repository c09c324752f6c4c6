import { type RawBuilder, sql, type SqlBool } from 'kysely';
import { validOn } from './periods.ts';

/**
 * Who holds a seat on a day: the person it names, or whoever holds the office it is held by then. Null when it is
 * vacant. `seat` is the alias of the membership (or the proposed seat) in the query.
 */
export function holderOn(seat: string, day: string): RawBuilder<string | null> {
  return sql`CASE ${sql.ref(`${seat}.held_by`)} WHEN 'person' THEN ${sql.ref(`${seat}.person_id`)} ELSE (
    SELECT holding.person_id FROM position_holding AS holding
    WHERE holding.org_unit_id IS ${sql.ref(`${seat}.office_unit_id`)} AND holding.position_fold = ${sql.ref(`${seat}.office_fold`)} AND holding.deleted_at IS NULL AND ${validOn('holding', day)}
    ORDER BY holding.valid_from DESC LIMIT 1) END`;
}

/**
 * The last day of the position that a named member held on coming, when that is over by a day; for one who sat there
 * before days were kept, the last day of the last position when none is held any more. Null for everybody else: members
 * whose position ended are told, never removed.
 */
export function positionEndedBy(seat: string, day: string): RawBuilder<string | null> {
  const [person, from] = [sql.ref(`${seat}.person_id`), sql.ref(`${seat}.valid_from`)];
  return sql`CASE WHEN ${person} IS NULL THEN NULL WHEN ${from} IS NOT NULL THEN (
    SELECT CASE WHEN held.valid_to < ${day} THEN held.valid_to END FROM position_holding AS held
    WHERE held.person_id = ${person} AND held.deleted_at IS NULL AND (held.valid_from IS NULL OR held.valid_from <= ${from}) AND (held.valid_to IS NULL OR held.valid_to >= ${from})
    ORDER BY held.valid_from DESC LIMIT 1)
  ELSE (SELECT CASE WHEN count(*) = count(held.valid_to) AND max(held.valid_to) < ${day} THEN max(held.valid_to) END FROM position_holding AS held WHERE held.person_id = ${person} AND held.deleted_at IS NULL) END`;
}

/** The last day on which somebody held the office of a seat before a day. Null when nobody is known to have. */
export function officeHeldUntil(seat: string, day: string): RawBuilder<string | null> {
  return sql`(SELECT max(former.valid_to) FROM position_holding AS former
    WHERE former.org_unit_id IS ${sql.ref(`${seat}.office_unit_id`)} AND former.position_fold = ${sql.ref(`${seat}.office_fold`)} AND former.deleted_at IS NULL AND former.valid_to < ${day})`;
}

/** True for a seat that no later version gives to the same holder again. */
export function notContinued(seat: string): RawBuilder<boolean> {
  return sql`NOT EXISTS (SELECT 1 FROM membership AS next WHERE next.continues_id = ${sql.ref(`${seat}.id`)} AND next.deleted_at IS NULL
    AND next.held_by = ${sql.ref(`${seat}.held_by`)} AND next.person_id IS ${sql.ref(`${seat}.person_id`)})`;
}

/**
 * The ids of the seats held by an office that a person holds on a day, as the right side of `id IN …`; `person` is the
 * column with the person's id. Where two hold the office, whoever came later does, as {@link holderOn} has it.
 */
export function seatsByOffice(person: string, day: string): RawBuilder<string> {
  return sql`(SELECT seat.id FROM position_holding AS own JOIN membership AS seat ON seat.office_unit_id IS own.org_unit_id AND seat.office_fold = own.position_fold
    WHERE own.person_id = ${sql.ref(person)} AND own.deleted_at IS NULL AND ${validOn('own', day)} AND seat.held_by = 'office' AND seat.deleted_at IS NULL
    AND NOT EXISTS (SELECT 1 FROM position_holding AS later WHERE later.org_unit_id IS own.org_unit_id AND later.position_fold = own.position_fold AND later.deleted_at IS NULL
      AND later.valid_from > ifnull(own.valid_from, '') AND ${validOn('later', day)}))`;
}

/**
 * True for a seat that would lose the position it rests on, by a day, if that position (`holding`) ended on `to`: the
 * named member would be told by {@link positionEndedBy}, the office's seat be vacant.
 */
export function restsOn(seat: string, holding: string, to: string, day: string): RawBuilder<SqlBool> {
  const [person, from] = [sql.ref(`${seat}.person_id`), sql.ref(`${seat}.valid_from`)];
  const own = (column: string) => sql.ref(`${holding}.${column}`);
  return sql`${validOn(holding, day)} AND CASE ${sql.ref(`${seat}.held_by`)} WHEN 'office'
    THEN ${sql.ref(`${seat}.office_unit_id`)} IS ${own('org_unit_id')} AND ${sql.ref(`${seat}.office_fold`)} = ${own('position_fold')} AND ${holderOn(seat, day)} = ${own('person_id')}
    ELSE ${person} = ${own('person_id')} AND CASE WHEN ${from} IS NOT NULL THEN ${from} <= ${to} AND ${own('id')} = (
      SELECT held.id FROM position_holding AS held
      WHERE held.person_id = ${person} AND held.deleted_at IS NULL AND (held.valid_from IS NULL OR held.valid_from <= ${from}) AND (held.valid_to IS NULL OR held.valid_to >= ${from})
      ORDER BY held.valid_from DESC LIMIT 1)
    ELSE NOT EXISTS (SELECT 1 FROM position_holding AS other
      WHERE other.person_id = ${person} AND other.deleted_at IS NULL AND other.id <> ${own('id')} AND (other.valid_to IS NULL OR other.valid_to >= ${day})) END END`;
}
