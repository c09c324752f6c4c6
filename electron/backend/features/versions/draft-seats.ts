import { byDecisionOrder } from '#shared/rules/roster.ts';
import { type Body, type Role, rolePrecedence, ROLES_OF } from '#shared/rules/roles.ts';
import type { WriteContext } from '../../context.ts';
import { rowAtRev } from '../../db/audit.ts';
import type { Ref } from '../../db/records.ts';
import type { MembershipRow, ProposedSeatRow } from '../../db/tables.ts';
import { ruleError } from '../../errors.ts';
import { type Holder, holderColumns } from '../members/service.ts';
import { draftForWriting, openSeats, proposalOf } from './service.ts';

type Written = { id: string; rev: number };

export interface SeatFields extends Holder {
  role: Role;
  assignedField: string | null;
  assignedArea: string | null;
  note: string | null;
}

/** Proposes a new seat: it stands last in its role, and those after it move on by one. */
export async function addSeat(context: WriteContext, input: SeatFields & { versionId: string }): Promise<Written> {
  const { records } = context;
  const version = draftForWriting(context, input.versionId);
  refuseForeignRole(context, version.committee_id, input.role);
  const lines = await linesOf(context, version.id);
  const before = lines.toSorted(inDecisionOrder).findLast((line) => rolePrecedence(line.role as Role) <= rolePrecedence(input.role));
  const place = (before?.order_no ?? 0) + 1;
  for (const line of lines) if (line.order_no >= place) records.patch('proposed_seat', line.id, { order_no: line.order_no + 1 });
  const id = records.insert('proposed_seat', {
    version_id: version.id, current_id: null, current_rev: null, removed: 0, end_reason: null, end_note: null, role: input.role, order_no: place,
    ...holderColumns(context, input), assigned_field: input.assignedField, assigned_area: input.assignedArea, note: input.note,
  });
  return { id, rev: 1 };
}

/** Proposes something else for a seat: who holds it, its role, what it is in charge of; and why whoever sits there leaves. */
export function changeSeat(context: WriteContext, input: SeatFields & Ref & { endReason: string | null; endNote: string | null }): Written {
  const { records } = context;
  const line = records.seen('proposed_seat', input);
  const version = draftForWriting(context, line.version_id);
  refuseForeignRole(context, version.committee_id, input.role);
  const rev = records.update('proposed_seat', input, {
    role: input.role, ...holderColumns(context, input), assigned_field: input.assignedField, assigned_area: input.assignedArea, note: input.note,
    removed: 0, end_reason: input.endReason, end_note: input.endNote,
  });
  return { id: input.id, rev };
}

/** Takes seats out of the structure. A seat that was only proposed goes at once; whoever sits in another leaves, for the reason given. */
export function removeSeats(context: WriteContext, input: { items: readonly Ref[]; endReason: string | null; endNote: string | null }): { removed: number } {
  const { records } = context;
  for (const item of input.items) {
    const line = records.seen('proposed_seat', item);
    draftForWriting(context, line.version_id);
    if (line.current_id === null) records.remove('proposed_seat', item);
    else records.update('proposed_seat', item, { removed: 1, end_reason: input.endReason, end_note: input.endNote });
  }
  return { removed: input.items.length };
}

/** Puts a seat back to as it is now. */
export function keepSeat(context: WriteContext, item: Ref): Written {
  const { records } = context;
  const line = records.seen('proposed_seat', item);
  draftForWriting(context, line.version_id);
  if (line.current_id === null) throw ruleError({ rule: 'SEAT_IS_NEW' });
  const { current_rev: _, ...asItIs } = proposalOf(records.current('membership', line.current_id), line.version_id);
  return { id: item.id, rev: records.update('proposed_seat', item, asItIs) };
}

/** Numbers the seats 1, 2, 3 … in the order given, with the roles given; answers how many changed. */
export function arrangeSeats(context: WriteContext, input: { versionId: string; items: readonly (Ref & { role?: Role | undefined })[] }): { changed: number } {
  const { records } = context;
  const version = draftForWriting(context, input.versionId);
  let changed = 0;
  for (const [index, { role, ...item }] of input.items.entries()) {
    if (records.seen('proposed_seat', item).version_id !== version.id) throw ruleError({ rule: 'SEAT_OF_ANOTHER_DRAFT' });
    if (role !== undefined) refuseForeignRole(context, version.committee_id, role);
    if (records.update('proposed_seat', item, { order_no: index + 1, ...(role !== undefined && { role }) }) !== item.rev) changed += 1;
  }
  return { changed };
}

/** What belongs together when a seat and its proposal are brought together: a change of one part leaves the others alone. */
const PARTS = [['held_by', 'person_id', 'office_position', 'office_fold', 'office_unit_id'], ['role'], ['order_no'], ['assigned_field'], ['assigned_area'], ['note']] as const;

/**
 * Takes over what changed in the roster since the draft was begun: what the draft left alone becomes as it is now, what it
 * changes stays changed. Seats that came since are added, and those that are gone go.
 */
export async function bringUpToDate(context: WriteContext, item: Ref): Promise<Written> {
  const { records } = context;
  const version = draftForWriting(context, item.id);
  records.seen('version', item);
  const now = new Map((await openSeats(context, version)).map((seat) => [seat.id, seat]));
  for (const line of await linesOf(context, item.id)) {
    if (line.current_id === null) continue;
    const seat = now.get(line.current_id);
    now.delete(line.current_id);
    if (seat === undefined) records.removeNow('proposed_seat', line.id);
    else if (seat.rev !== line.current_rev) records.patch('proposed_seat', line.id, { current_rev: seat.rev, ...takenOver(context, line, seat) });
  }
  for (const seat of now.values()) records.insert('proposed_seat', proposalOf(seat, item.id));
  return { id: item.id, rev: records.touch('version', item.id) };
}

/** The parts of a seat that the draft had left as they were when it was begun. */
function takenOver({ connection }: WriteContext, line: ProposedSeatRow, seat: MembershipRow): Partial<ProposedSeatRow> {
  const before = rowAtRev(connection, 'membership', seat.id, line.current_rev ?? 0);
  if (before === null) return {};
  const untouched = PARTS.filter((part) => part.every((column) => line[column] === before[column])).flat();
  return Object.fromEntries(untouched.map((column) => [column, seat[column]]));
}

export async function linesOf({ db }: Pick<WriteContext, 'db'>, versionId: string): Promise<ProposedSeatRow[]> {
  return db.selectFrom('proposed_seat').selectAll().where('version_id', '=', versionId).where('deleted_at', 'is', null).execute();
}

/** Order of a draft: by role, then by number. */
export function inDecisionOrder(a: ProposedSeatRow, b: ProposedSeatRow): number {
  return byDecisionOrder({ id: a.id, role: a.role as Role, orderNo: a.order_no }, { id: b.id, role: b.role as Role, orderNo: b.order_no });
}

function refuseForeignRole({ records }: WriteContext, committeeId: string, role: Role): void {
  const { body } = records.current('committee', committeeId);
  if (!ROLES_OF[body as Body].includes(role)) throw ruleError({ rule: 'ROLE_OF_ANOTHER_BODY', field: 'role' });
}
