import { overlaps } from '#shared/rules/dates.ts';
import type { WriteContext } from '../../context.ts';
import type { Ref } from '../../db/records.ts';
import type { MembershipRow } from '../../db/tables.ts';
import { ruleError } from '../../errors.ts';

interface Seat {
  role: string;
  orderNo: number | null;
  assignedField: string | null;
  from: string | null;
  note: string | null;
}
type Written = { id: string; rev: number };

/** Roles only one person may hold at a time, with the rule that says so. */
const HELD_BY_ONE = new Map([['head', 'SEVERAL_HEADS'], ['standing_deputy_head', 'SEVERAL_STANDING_DEPUTIES']]);

/** Gives a person a seat; without a number it comes last. */
export async function addMember(context: WriteContext, input: Seat & { committeeId: string; personId: string }): Promise<Written> {
  const { db, records } = context;
  const committee = await db.selectFrom('committee').select('id').where('id', '=', input.committeeId).where('deleted_at', 'is', null).executeTakeFirst();
  if (committee === undefined) throw ruleError({ rule: 'UNKNOWN_COMMITTEE', field: 'committeeId' });
  const person = await db.selectFrom('person').select('id').where('id', '=', input.personId).where('deleted_at', 'is', null).executeTakeFirst();
  if (person === undefined) throw ruleError({ rule: 'UNKNOWN_PERSON', field: 'personId' });
  const claim = { committee_id: input.committeeId, person_id: input.personId, role: input.role, valid_from: input.from, valid_to: null };
  describe(context, claim);
  await refuseAgainstRules(context, claim, null);
  const id = records.insert('membership', {
    committee_id: input.committeeId, person_id: input.personId, role: input.role, order_no: input.orderNo ?? (await lastNumber(context, input.committeeId)) + 1,
    assigned_field: input.assignedField, valid_from: input.from, valid_to: null, end_reason: null, end_note: null, note: input.note,
  });
  return { id, rev: 1 };
}

/** Changes a seat. */
export async function updateMember(context: WriteContext, input: Seat & Ref & { to: string | null; endReason: string | null; endNote: string | null }): Promise<Written> {
  const { records } = context;
  const seat = records.seen('membership', input);
  describe(context, seat);
  if (input.from !== null && input.to !== null && input.from > input.to) throw ruleError({ rule: 'DATE_ORDER', field: 'to' });
  await refuseAgainstRules(context, { ...seat, role: input.role, valid_from: input.from, valid_to: input.to }, seat.id);
  const rev = records.update('membership', input, {
    role: input.role, order_no: input.orderNo ?? seat.order_no, assigned_field: input.assignedField, valid_from: input.from, valid_to: input.to,
    end_reason: input.to === null ? null : input.endReason, end_note: input.to === null ? null : input.endNote, note: input.note,
  });
  return { id: input.id, rev };
}

/** Ends seats on their last day, with the reason: who left stays in the roster of earlier days. */
export async function endMembers(context: WriteContext, input: { items: readonly Ref[]; to: string; reason: string; endNote: string | null }): Promise<{ ended: number }> {
  for (const item of input.items) {
    const seat = context.records.seen('membership', item);
    describe(context, seat);
    if (seat.valid_from !== null && seat.valid_from > input.to) throw ruleError({ rule: 'DATE_ORDER', field: 'to' });
    // Only a seat that ended earlier gets longer by this, and may so come to stand beside another.
    if (seat.valid_to !== null && seat.valid_to < input.to) await refuseAgainstRules(context, { ...seat, valid_to: input.to }, seat.id);
    context.records.update('membership', item, { valid_to: input.to, end_reason: input.reason, end_note: input.endNote });
  }
  return { ended: input.items.length };
}

/** Numbers the seats of a committee 1, 2, 3 … in the order given; answers how many got another number. */
export function reorderMembers({ records }: WriteContext, input: { committeeId: string; items: readonly Ref[] }): { changed: number } {
  records.describe(records.current('committee', input.committeeId).name);
  let changed = 0;
  for (const [index, item] of input.items.entries()) {
    const seat = records.seen('membership', item);
    if (seat.committee_id !== input.committeeId) throw ruleError({ rule: 'UNKNOWN_COMMITTEE' });
    if (records.update('membership', item, { order_no: index + 1 }) !== item.rev) changed += 1;
  }
  return { changed };
}

/** Moves seats entered by mistake to the recycle bin. */
export function removeMembers(context: WriteContext, items: readonly Ref[]): { removed: number } {
  for (const item of items) {
    describe(context, context.records.seen('membership', item));
    context.records.remove('membership', item);
  }
  return { removed: items.length };
}

function describe({ records }: WriteContext, seat: Pick<MembershipRow, 'committee_id' | 'person_id'>): void {
  const committee = records.current('committee', seat.committee_id);
  records.describe(`${records.current('person', seat.person_id).full_name} · ${committee.short_name ?? committee.name}`);
}

/** The highest number given in a committee, ended seats included: 0 when there is none. */
async function lastNumber({ db }: WriteContext, committeeId: string): Promise<number> {
  const { last } = await db.selectFrom('membership').where('committee_id', '=', committeeId).where('deleted_at', 'is', null).select(({ fn }) => fn.max('order_no').as('last')).executeTakeFirstOrThrow();
  return last ?? 0;
}

type Claim = Pick<MembershipRow, 'committee_id' | 'person_id' | 'role' | 'valid_from' | 'valid_to'>;

/** Nobody sits twice at a time, and there is one head and at most one standing deputy head at a time. `ownId` is the seat that is changed. */
async function refuseAgainstRules({ db }: WriteContext, claim: Claim, ownId: string | null): Promise<void> {
  const seats = await db
    .selectFrom('membership as m').innerJoin('person as p', 'p.id', 'm.person_id')
    .select(['m.id', 'm.person_id', 'm.role', 'm.valid_from', 'm.valid_to', 'p.full_name'])
    .where('m.committee_id', '=', claim.committee_id).where('m.deleted_at', 'is', null).execute();
  const meanwhile = seats.filter((seat) => seat.id !== ownId && overlaps({ from: seat.valid_from, to: seat.valid_to }, { from: claim.valid_from, to: claim.valid_to }));
  const own = meanwhile.find((seat) => seat.person_id === claim.person_id);
  if (own !== undefined) throw ruleError({ rule: 'PERSON_ALREADY_MEMBER', field: ownId === null ? 'personId' : 'from', params: { name: own.full_name } });
  const rule = HELD_BY_ONE.get(claim.role);
  const holder = meanwhile.find((seat) => seat.role === claim.role);
  if (rule !== undefined && holder !== undefined) throw ruleError({ rule, field: 'role', params: { name: holder.full_name } });
}
