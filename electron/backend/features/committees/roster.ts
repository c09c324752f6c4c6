import type { RosterMemberRow } from '#shared/contract/committees.ts';
import { addDays } from '#shared/rules/dates.ts';
import { ROLES } from '#shared/rules/roles.ts';
import { checkRoster } from '#shared/rules/roster.ts';
import { versionOn } from '#shared/rules/versions.ts';
import type { ReadContext } from '../../context.ts';
import { begunBy, validOn } from '../../db/periods.ts';
import { RecordMissingError } from '../../db/records.ts';
import { holderOn, notContinued, officeHeldUntil, positionEndedBy } from '../../db/seats.ts';
import { precedence } from '../../db/precedence.ts';

interface RosterInput {
  id: string;
  asOf: string;
  includeFormer: boolean;
}

/** Seats with the position, and the unit's name, of the day; a position begun later comes before one it overlaps. */
function seatsOn({ db }: Pick<ReadContext, 'db'>, day: string) {
  return db
    .selectFrom('membership as m')
    .leftJoin('person as p', (join) => join.on('p.id', '=', holderOn('m', day)))
    .leftJoin('position_holding as h', (join) => join.onRef('h.person_id', '=', 'p.id').on('h.deleted_at', 'is', null).on(validOn('h', day)))
    .leftJoin('org_unit_name as n', (join) => join.onRef('n.org_unit_id', '=', 'h.org_unit_id').on('n.deleted_at', 'is', null).on(validOn('n', day)))
    .leftJoin('org_unit_name as o', (join) => join.onRef('o.org_unit_id', '=', 'm.office_unit_id').on('o.deleted_at', 'is', null).on(validOn('o', day)))
    .where('m.deleted_at', 'is', null)
    .select(['m.id', 'm.rev', 'm.version_id as versionId', 'm.held_by as heldBy', 'p.id as personId', 'm.order_no as orderNo', 'm.role', 'p.full_name as fullName', 'h.position', 'n.name as unitName',
      'm.office_position as officePosition', 'm.office_unit_id as officeUnitId', 'o.name as officeUnitName', 'p.phone', 'p.email',
      'm.assigned_field as assignedField', 'm.assigned_area as assignedArea', 'm.valid_from as from', 'm.valid_to as to', 'm.end_reason as endReason', 'm.end_note as endNote', 'm.note',
      positionEndedBy('m', day).as('positionEndedOn'), officeHeldUntil('m', day).as('officeHeldUntil')])
    .$narrowType<Pick<RosterMemberRow, 'role' | 'heldBy'>>()
    .orderBy(precedence('m.role', ROLES)).orderBy('m.order_no').orderBy('m.id').orderBy('h.valid_from', 'desc');
}
type SeatRow = Awaited<ReturnType<ReturnType<typeof seatsOn>['execute']>>[number];

function memberOf({ officePosition, officeUnitId, officeUnitName, officeHeldUntil: heldUntil, ...seat }: SeatRow): RosterMemberRow {
  const office = officePosition === null ? null : { position: officePosition, unitId: officeUnitId, unitName: officeUnitName };
  const vacant = seat.personId === null;
  return {
    ...seat,
    ...(vacant && { position: officePosition, unitName: officeUnitName }),
    office,
    vacantSince: !vacant ? null : laterOf(seat.from, heldUntil === null ? null : addDays(heldUntil, 1)),
  };
}

function laterOf(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return a > b ? a : b;
}

/** Seats of one committee on a day, in the order of the decision; also those that were left before, when asked. */
export async function rosterMembers(context: Pick<ReadContext, 'db'>, { id, asOf, includeFormer }: RosterInput): Promise<RosterMemberRow[]> {
  const seats = seatsOn(context, asOf).where('m.committee_id', '=', id);
  const sitting = validOn('m', asOf);
  const rows = await (includeFormer ? seats.where(begunBy('m', asOf)).where((where) => where.or([sitting, notContinued('m')])) : seats.where(sitting)).execute();
  // Two positions recorded for one day give two rows of one seat: the first stands.
  return rows.filter((seat, index) => seat.id !== rows[index - 1]?.id).map(memberOf);
}

/** Single seats as they are on a day, by their ids. */
export async function seatsById(context: Pick<ReadContext, 'db'>, ids: readonly string[], day: string): Promise<Map<string, RosterMemberRow>> {
  if (ids.length === 0) return new Map();
  const rows = await seatsOn(context, day).where('m.id', 'in', ids).execute();
  return new Map(rows.filter((seat, index) => seat.id !== rows[index - 1]?.id).map((seat) => [seat.id, memberOf(seat)]));
}

/** Who sits in a committee on a day, in the order of the decision, with what the rules say and the days of change. */
export async function getRoster(context: ReadContext, input: RosterInput) {
  const { db } = context;
  const committee = await db.selectFrom('committee').where('id', '=', input.id).where('deleted_at', 'is', null).select('id').executeTakeFirst();
  if (committee === undefined) throw new RecordMissingError('committee');
  const members = await rosterMembers(context, input);
  const issues = checkRoster(members.map(({ id, personId, role, orderNo, from, to }) => ({ id, personId, role, orderNo, period: { from, to } })), input.asOf);
  const versions = await db.selectFrom('version').select(['id', 'effective_on as effectiveOn']).where('committee_id', '=', input.id).where('status', '=', 'applied').where('deleted_at', 'is', null).execute();
  return {
    members,
    issues: issues.map((issue) => ({ ...issue, memberIds: 'memberIds' in issue ? issue.memberIds : [] })),
    versionId: versionOn(versions, input.asOf)?.id ?? null,
    changeDays: await changeDays(context, input.id, versions),
  };
}

/** The days on which a version took effect, somebody came, or somebody had left. */
async function changeDays({ db }: ReadContext, committeeId: string, versions: readonly { effectiveOn: string | null }[]): Promise<string[]> {
  const periods = await db.selectFrom('membership').select(['valid_from', 'valid_to']).distinct().where('committee_id', '=', committeeId).where('deleted_at', 'is', null).execute();
  const days = new Set(versions.map(({ effectiveOn }) => effectiveOn));
  for (const { valid_from, valid_to } of periods) {
    days.add(valid_from);
    if (valid_to !== null) days.add(addDays(valid_to, 1));
  }
  return [...days].filter((day) => day !== null).toSorted();
}
