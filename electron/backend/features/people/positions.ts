import type { RestingSeat } from '#shared/contract/people.ts';
import { addDays, overlaps, type Period } from '#shared/rules/dates.ts';
import { positionLine } from '#shared/rules/positions.ts';
import type { ReadContext, WriteContext } from '../../context.ts';
import { unitNameAtEnd, validOn } from '../../db/periods.ts';
import { RecordMissingError } from '../../db/records.ts';
import { holderOn, positionEndedBy, restsOn } from '../../db/seats.ts';
import type { PositionHoldingRow } from '../../db/tables.ts';
import { ruleError } from '../../errors.ts';
import { refuseUnfitUnit } from '../units/service.ts';
import { personForWriting, positionColumns } from './service.ts';

interface OfPerson {
  personId: string;
  rev: number;
}
interface HeldFields extends Period {
  position: string | null;
  unitId: string | null;
}
export interface PositionWritten {
  id: string;
  rev: number;
  resting: RestingSeat[];
}

/**
 * Records a position for its days. A person holds one position a day: one that begins while another is open ends that
 * one the day before, any other overlap is refused.
 */
export function addPosition(context: WriteContext, input: OfPerson & HeldFields): Promise<PositionWritten> {
  const { records } = context;
  return changing(context, input, null, async () => {
    const open = (await positionsOf(context, input.personId)).find(({ valid_to }) => valid_to === null);
    if (open !== undefined && input.from !== null && input.to === null && (open.valid_from ?? '') < input.from) records.patch('position_holding', open.id, { valid_to: addDays(input.from, -1) });
    await refuseUnfit(context, input.personId, input, null);
    records.insert('position_holding', { person_id: input.personId, org_unit_id: input.unitId, ...positionColumns(input.position), valid_from: input.from, valid_to: input.to });
    return true;
  });
}

/** Corrects a position and its days. */
export function updatePosition(context: WriteContext, input: OfPerson & HeldFields & { id: string }): Promise<PositionWritten> {
  const { records } = context;
  return changing(context, input, input.to, async () => {
    const before = ownPosition(context, input);
    await refuseUnfit(context, input.personId, input, input.id);
    return records.patch('position_holding', input.id, { org_unit_id: input.unitId, ...positionColumns(input.position), valid_from: input.from, valid_to: input.to }) !== before.rev;
  });
}

/** Ends a position on its last day. Whoever sits in a committee on account of it stays there until a decision, flagged. */
export function endPosition(context: WriteContext, input: OfPerson & { id: string; to: string }): Promise<PositionWritten> {
  return changing(context, input, input.to, async () => {
    const before = ownPosition(context, input);
    await refuseUnfit(context, input.personId, { position: before.position, unitId: before.org_unit_id, from: before.valid_from, to: input.to }, input.id);
    return context.records.patch('position_holding', input.id, { valid_to: input.to }) !== before.rev;
  });
}

/** Takes out a position that was recorded by mistake. */
export function removePosition(context: WriteContext, input: OfPerson & { id: string }): Promise<PositionWritten> {
  return changing(context, input, null, () => {
    ownPosition(context, input);
    context.records.removeNow('position_holding', input.id);
    return Promise.resolve(true);
  });
}

/** Runs a change of a person's positions: it counts as one of the person, and tells the seats it takes the ground from. */
async function changing(context: WriteContext, { personId, rev }: OfPerson, to: string | null, change: () => Promise<boolean>): Promise<PositionWritten> {
  personForWriting(context, { id: personId, rev });
  const day = dayAfter(to, context.today);
  const before = await groundedSeats(context, personId, day);
  if (!(await change())) return { id: personId, rev, resting: [] };
  const after = new Set((await groundedSeats(context, personId, day)).map(({ id }) => id));
  return { id: personId, rev: context.records.touch('person', personId), resting: before.filter(({ id }) => !after.has(id)) };
}

/** The day on which an ending is looked at: the one after it, or today where that is later. */
function dayAfter(to: string | null, today: string): string {
  const next = to === null ? today : addDays(to, 1);
  return next > today ? next : today;
}

function sittingOn({ db }: Pick<ReadContext, 'db'>, day: string) {
  return db
    .selectFrom('membership as m').innerJoin('committee as c', 'c.id', 'm.committee_id')
    .where('m.deleted_at', 'is', null).where('c.deleted_at', 'is', null).where(validOn('m', day))
    .select(['m.id', 'm.committee_id as committeeId', 'c.name as committeeName', 'm.role', 'm.held_by as heldBy'])
    .orderBy('c.sort_key').orderBy('m.id').$narrowType<Pick<RestingSeat, 'role' | 'heldBy'>>();
}

/** The seats a person holds on a day that no ended position speaks against. */
function groundedSeats(context: ReadContext, personId: string, day: string): Promise<RestingSeat[]> {
  return sittingOn(context, day).where(holderOn('m', day), '=', personId).where(positionEndedBy('m', day), 'is', null).execute();
}

/** The seats that would lose the position they rest on, if it ended on a day. */
export async function seatsRestingOn(context: ReadContext, { id, to }: { id: string; to: string }): Promise<RestingSeat[]> {
  const held = await context.db.selectFrom('position_holding').select('id').where('id', '=', id).where('deleted_at', 'is', null).executeTakeFirst();
  if (held === undefined) throw new RecordMissingError('position_holding');
  return sittingOn(context, dayAfter(to, context.today))
    .innerJoin('position_holding as own', (join) => join.on('own.id', '=', id)).where(restsOn('m', 'own', to, dayAfter(to, context.today))).execute();
}

function ownPosition({ records }: WriteContext, { id, personId }: { id: string; personId: string }): PositionHoldingRow {
  const row = records.current('position_holding', id);
  if (row.person_id !== personId) throw new RecordMissingError('position_holding');
  return row;
}

function positionsOf({ db }: WriteContext, personId: string) {
  return db
    .selectFrom('position_holding as h').select(['h.id', 'h.position', 'h.valid_from', 'h.valid_to', unitNameAtEnd('h.org_unit_id', 'h').as('unitName')])
    .where('h.person_id', '=', personId).where('h.deleted_at', 'is', null).orderBy('h.valid_from').execute();
}

/** Refuses a position that says nothing, ends before it began, stands in a unit that was not there, or on another's days. */
async function refuseUnfit(context: WriteContext, personId: string, held: HeldFields, ownId: string | null): Promise<void> {
  const { position, unitId, from, to } = held;
  if (position === null && unitId === null) throw ruleError({ rule: 'POSITION_REQUIRED', field: 'position' });
  if (from !== null && to !== null && from > to) throw ruleError({ rule: 'DATE_ORDER', field: 'to' });
  if (unitId !== null) {
    await refuseUnfitUnit(context, unitId, 'unitId', from);
    if (to !== null) await refuseUnfitUnit(context, unitId, 'unitId', to);
  }
  const other = (await positionsOf(context, personId)).find((one) => one.id !== ownId && overlaps({ from: one.valid_from, to: one.valid_to }, held));
  if (other === undefined) return;
  // Held since always, as far as the record tells: whoever enters an earlier position knows better.
  const params = { position: positionLine(other.position, other.unitName) };
  if (other.valid_from === null && from !== null) throw ruleError({ rule: 'POSITION_WITHOUT_FIRST_DAY', field: 'from', params });
  throw ruleError({ rule: 'POSITION_OVERLAPS', field: 'from', params });
}
