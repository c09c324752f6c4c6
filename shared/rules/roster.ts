import { isWithin, type Period } from './dates.ts';
import { isLeader, rolePrecedence, type Role } from './roles.ts';

/** A seat on the roster, as the rules see it. */
export interface RosterMember {
  id: string;
  /** Who holds it; null for a vacant seat. */
  personId: string | null;
  role: Role;
  orderNo: number;
  period: Period;
}

/** What is wrong with a roster on a day. An error contradicts the committee's rules; a warning asks for a look. */
export type RosterIssue =
  | { code: 'NO_HEAD'; severity: 'warning' }
  | { code: 'SEVERAL_HEADS'; severity: 'error'; memberIds: string[] }
  | { code: 'SEVERAL_STANDING_DEPUTIES'; severity: 'error'; memberIds: string[] }
  | { code: 'PERSON_TWICE'; severity: 'error'; memberIds: string[] }
  | { code: 'ORDER_AGAINST_ROLES'; severity: 'warning'; memberIds: string[] };

/** The members whose period holds the day, in the order of the decision. */
export function rosterOn<M extends RosterMember>(members: readonly M[], day: string): M[] {
  return members.filter((member) => isWithin(member.period, day)).sort(byDecisionOrder);
}

/** Order of a member list: role by precedence, then the number given in the decision. */
export function byDecisionOrder(a: Pick<RosterMember, 'id' | 'role' | 'orderNo'>, b: Pick<RosterMember, 'id' | 'role' | 'orderNo'>): number {
  return rolePrecedence(a.role) - rolePrecedence(b.role) || a.orderNo - b.orderNo || (a.id < b.id ? -1 : 1);
}

/**
 * The rules of a body's membership on one day: exactly one seat of the head, at most one of the standing deputy head,
 * nobody twice, and order numbers that do not run against the precedence of roles.
 */
export function checkRoster(members: readonly RosterMember[], day: string): RosterIssue[] {
  const sitting = rosterOn(members, day);
  if (sitting.length === 0) return [];
  const issues: RosterIssue[] = [];
  const heads = idsOf(sitting, (member) => isLeader(member.role));
  if (heads.length === 0) issues.push({ code: 'NO_HEAD', severity: 'warning' });
  if (heads.length > 1) issues.push({ code: 'SEVERAL_HEADS', severity: 'error', memberIds: heads });
  const standingDeputies = idsOf(sitting, (member) => member.role === 'standing_deputy_head');
  if (standingDeputies.length > 1) issues.push({ code: 'SEVERAL_STANDING_DEPUTIES', severity: 'error', memberIds: standingDeputies });
  for (const seats of seatsByPerson(sitting)) {
    if (seats.length > 1) issues.push({ code: 'PERSON_TWICE', severity: 'error', memberIds: seats });
  }
  const outOfOrder = againstPrecedence(sitting);
  if (outOfOrder.length > 0) issues.push({ code: 'ORDER_AGAINST_ROLES', severity: 'warning', memberIds: outOfOrder });
  return issues;
}

/** The seats, given in the order of the decision, whose number runs against it. */
export function againstPrecedence(inOrder: readonly Pick<RosterMember, 'id' | 'orderNo'>[]): string[] {
  return idsOf(inOrder, (member, index) => index > 0 && member.orderNo < (inOrder[index - 1]?.orderNo ?? 0));
}

function idsOf<M extends Pick<RosterMember, 'id'>>(members: readonly M[], chosen: (member: M, index: number) => boolean): string[] {
  return members.filter(chosen).map((member) => member.id);
}

/** The seats that each person holds; vacant ones are nobody's. */
export function seatsByPerson(members: readonly Pick<RosterMember, 'id' | 'personId'>[]): string[][] {
  const seats = new Map<string, string[]>();
  for (const { id, personId } of members) {
    if (personId !== null) seats.set(personId, [...(seats.get(personId) ?? []), id]);
  }
  return [...seats.values()];
}
