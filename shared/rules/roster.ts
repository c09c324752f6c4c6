import { isWithin, type Period } from './dates.ts';
import { rolePrecedence, type Role } from './roles.ts';

/** A seat on the roster, as the rules see it. */
export interface RosterMember {
  id: string;
  personId: string;
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
export function byDecisionOrder(a: RosterMember, b: RosterMember): number {
  return rolePrecedence(a.role) - rolePrecedence(b.role) || a.orderNo - b.orderNo || (a.id < b.id ? -1 : 1);
}

/**
 * The rules of a steering committee's membership on one day: exactly one head, at most one standing deputy head,
 * nobody twice, and order numbers that do not run against the precedence of roles.
 */
export function checkRoster(members: readonly RosterMember[], day: string): RosterIssue[] {
  const sitting = rosterOn(members, day);
  if (sitting.length === 0) return [];
  const issues: RosterIssue[] = [];
  const heads = idsOf(sitting, (member) => member.role === 'head');
  if (heads.length === 0) issues.push({ code: 'NO_HEAD', severity: 'warning' });
  if (heads.length > 1) issues.push({ code: 'SEVERAL_HEADS', severity: 'error', memberIds: heads });
  const standingDeputies = idsOf(sitting, (member) => member.role === 'standing_deputy_head');
  if (standingDeputies.length > 1) issues.push({ code: 'SEVERAL_STANDING_DEPUTIES', severity: 'error', memberIds: standingDeputies });
  for (const seats of seatsByPerson(sitting)) {
    if (seats.length > 1) issues.push({ code: 'PERSON_TWICE', severity: 'error', memberIds: seats });
  }
  const outOfOrder = idsOf(sitting, (member, index) => index > 0 && member.orderNo < (sitting[index - 1]?.orderNo ?? 0));
  if (outOfOrder.length > 0) issues.push({ code: 'ORDER_AGAINST_ROLES', severity: 'warning', memberIds: outOfOrder });
  return issues;
}

function idsOf(members: readonly RosterMember[], chosen: (member: RosterMember, index: number) => boolean): string[] {
  return members.filter(chosen).map((member) => member.id);
}

function seatsByPerson(members: readonly RosterMember[]): string[][] {
  const seats = new Map<string, string[]>();
  for (const member of members) seats.set(member.personId, [...(seats.get(member.personId) ?? []), member.id]);
  return [...seats.values()];
}
