import { overlaps } from '#shared/rules/dates.ts';
import { type Body, type Role, ROLES_OF } from '#shared/rules/roles.ts';
import type { WriteContext } from '../../context.ts';
import type { Ref } from '../../db/records.ts';
import type { MembershipRow } from '../../db/tables.ts';
import { ruleError } from '../../errors.ts';
import { refuseAnonymised } from '../people/service.ts';
import { firstDay, spanForEntry, versionSpans } from '../versions/service.ts';
import { type Holder, holderColumns } from './holder.ts';

export { type Holder, holderColumns, refuseNameless } from './holder.ts';

interface Seat extends Holder {
  role: Role;
  orderNo: number | null;
  assignedField: string | null;
  assignedArea: string | null;
  from: string | null;
  note: string | null;
}
type Written = { id: string; rev: number };

/** Roles of which there is one seat at a time, with the rule that says so. */
const HELD_BY_ONE = new Map<string, string>([['head', 'SEVERAL_HEADS'], ['team_leader', 'SEVERAL_HEADS'], ['standing_deputy_head', 'SEVERAL_STANDING_DEPUTIES']]);

/** Enters a seat of the version in force; without a number it comes last. */
export async function addMember(context: WriteContext, input: Seat & { committeeId: string }): Promise<Written> {
  const { db, connection, records, today } = context;
  const committee = await db.selectFrom('committee').select('body').where('id', '=', input.committeeId).where('deleted_at', 'is', null).executeTakeFirst();
  if (committee === undefined) throw ruleError({ rule: 'UNKNOWN_COMMITTEE', field: 'committeeId' });
  refuseForeignRole(committee.body, input.role);
  const holder = holderColumns(context, input);
  const spans = versionSpans(connection, input.committeeId);
  const span = spanForEntry(spans, input.from, today);
  const claim = { committee_id: input.committeeId, ...holder, role: input.role, valid_from: firstDay(spans, span, input.from), valid_to: span.to };
  describe(context, claim);
  await refuseAgainstRules(context, claim, null);
  const id = records.insert('membership', {
    ...claim, version_id: span.id, continues_id: null, order_no: input.orderNo ?? (await lastNumber(context, input.committeeId)) + 1,
    assigned_field: input.assignedField, assigned_area: input.assignedArea, end_reason: null, end_note: null, note: input.note,
  });
  return { id, rev: 1 };
}

/** Corrects a seat. It does not outlast its version, and one that the next version continues ends when that begins. */
export async function updateMember(context: WriteContext, input: Seat & Ref & { to: string | null; endReason: string | null; endNote: string | null }): Promise<Written> {
  const { records } = context;
  const seat = records.seen('membership', input);
  describe(context, seat);
  refuseForeignRole(records.current('committee', seat.committee_id).body, input.role);
  if (input.from !== null && input.to !== null && input.from > input.to) throw ruleError({ rule: 'DATE_ORDER', field: 'to' });
  if (input.to !== seat.valid_to) refuseOutsideVersion(context, seat, input.to);
  const holder = holderColumns(context, input);
  await refuseAgainstRules(context, { ...seat, ...holder, role: input.role, valid_from: input.from, valid_to: input.to }, seat.id);
  const rev = records.update('membership', input, {
    ...holder, role: input.role, order_no: input.orderNo ?? seat.order_no, assigned_field: input.assignedField, assigned_area: input.assignedArea, valid_from: input.from, valid_to: input.to,
    end_reason: input.to === null ? null : input.endReason, end_note: input.to === null ? null : input.endNote, note: input.note,
  });
  return { id: input.id, rev };
}

function refuseForeignRole(body: string, role: Role): void {
  if (!ROLES_OF[body as Body].includes(role)) throw ruleError({ rule: 'ROLE_OF_ANOTHER_BODY', field: 'role' });
}

function refuseOutsideVersion({ connection }: WriteContext, seat: MembershipRow, to: string | null): void {
  const last = versionSpans(connection, seat.committee_id).find(({ id }) => id === seat.version_id)?.to ?? null;
  if (last !== null && (to === null || to > last)) throw ruleError({ rule: 'MEMBER_OUTSIDE_VERSION', field: 'to', params: { date: last } });
  refuseContinued({ connection }, seat);
}

/** What a later version continues stands as that version found it. */
function refuseContinued({ connection }: Pick<WriteContext, 'connection'>, { id }: MembershipRow): void {
  const continued = connection.prepare('SELECT 1 FROM membership WHERE continues_id = ? AND deleted_at IS NULL').get(id);
  if (continued !== undefined) throw ruleError({ rule: 'MEMBER_CONTINUES' });
}

/** Ends seats on their last day, with the reason: who left stays in the roster of earlier days. */
export async function endMembers(context: WriteContext, input: { items: readonly Ref[]; to: string; reason: string; endNote: string | null }): Promise<{ ended: number }> {
  for (const item of input.items) {
    const seat = context.records.seen('membership', item);
    describe(context, seat);
    if (seat.person_id !== null) refuseAnonymised(context.records.current('person', seat.person_id));
    if (seat.valid_from !== null && seat.valid_from > input.to) throw ruleError({ rule: 'DATE_ORDER', field: 'to' });
    refuseOutsideVersion(context, seat, input.to);
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
    const seat = context.records.seen('membership', item);
    describe(context, seat);
    refuseContinued(context, seat);
    context.records.remove('membership', item);
  }
  return { removed: items.length };
}

function describe({ records }: WriteContext, seat: Pick<MembershipRow, 'committee_id' | 'person_id' | 'office_position'>): void {
  const committee = records.current('committee', seat.committee_id);
  const holder = seat.person_id === null ? seat.office_position : records.current('person', seat.person_id).full_name;
  records.describe([holder, committee.short_name ?? committee.name].filter((part) => part !== null).join(' · '));
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
    .selectFrom('membership as m').leftJoin('person as p', 'p.id', 'm.person_id')
    .select(['m.id', 'm.person_id', 'm.role', 'm.valid_from', 'm.valid_to', 'p.full_name'])
    .where('m.committee_id', '=', claim.committee_id).where('m.deleted_at', 'is', null).execute();
  const meanwhile = seats.filter((seat) => seat.id !== ownId && overlaps({ from: seat.valid_from, to: seat.valid_to }, { from: claim.valid_from, to: claim.valid_to }));
  const own = claim.person_id === null ? undefined : meanwhile.find((seat) => seat.person_id === claim.person_id);
  if (own !== undefined) throw ruleError({ rule: 'PERSON_ALREADY_MEMBER', field: ownId === null ? 'personId' : 'from', params: { name: own.full_name ?? '' } });
  const rule = HELD_BY_ONE.get(claim.role);
  const holder = meanwhile.find((seat) => seat.role === claim.role);
  if (rule !== undefined && holder !== undefined) throw ruleError({ rule, field: 'role', params: { name: holder.full_name ?? '' } });
}
