import type { RosterMemberRow } from '#shared/contract/committees.ts';
import { addDays, isWithin } from '#shared/rules/dates.ts';
import { LEADER_OF, ROLES, rolePrecedence, type Body, type Role } from '#shared/rules/roles.ts';
import { hasWords } from '#shared/rules/text.ts';
import type { committees as texts } from '../../i18n/vi/committees.ts';

export type IssueCode = keyof (typeof texts)['issues'];

/** Something someone must look at, with the day it began where that matters. */
export interface RowIssue {
  code: IssueCode;
  since: string | null;
}

/** A line of the roster: a seat, or the head's seat that a roster must have and does not. */
export interface RosterRow {
  id: string;
  role: Role;
  /** Null for the head's seat that is not there. */
  member: RosterMemberRow | null;
  /** Nobody holds it. */
  vacant: boolean;
  /** What someone must look at, most important first. */
  issues: readonly RowIssue[];
  /** Left before the roster's day. */
  former: boolean;
}

export interface RosterFilter {
  q: string;
  role: Role | null;
  attention: boolean;
}

interface Roster {
  members: readonly RosterMemberRow[];
  issues: readonly { code: string; memberIds: readonly string[] }[];
}

const RULE_BREAKS = ['SEVERAL_HEADS', 'SEVERAL_STANDING_DEPUTIES', 'PERSON_TWICE'] as const;
const VACANCIES: readonly IssueCode[] = ['NO_HEAD', 'SEAT_VACANT', 'SEAT_VACANT_UNDATED'];
const MISSING_HEAD = 'missing head';

/** The lines of a roster on a day, in the order of the decision, with what is wrong about each. */
export function rosterRows(roster: Roster, day: string, body: Body): RosterRow[] {
  const rows = roster.members.map((member): RosterRow => {
    const former = !isWithin(member, day);
    return { id: member.id, role: member.role, member, vacant: !former && member.personId === null, issues: former ? [] : issuesOf(member, roster.issues), former };
  });
  const headless = roster.issues.some((issue) => issue.code === 'NO_HEAD');
  return headless ? [{ id: MISSING_HEAD, role: LEADER_OF[body], member: null, vacant: true, issues: [{ code: 'NO_HEAD', since: null }], former: false }, ...rows] : rows;
}

function issuesOf(member: RosterMemberRow, issues: Roster['issues']): RowIssue[] {
  const concerns = (code: string): boolean => issues.some((issue) => issue.code === code && issue.memberIds.includes(member.id));
  const found: RowIssue[] = RULE_BREAKS.filter(concerns).map((code) => ({ code, since: null }));
  if (member.personId === null) found.push(member.vacantSince === null ? { code: 'SEAT_VACANT_UNDATED', since: null } : { code: 'SEAT_VACANT', since: member.vacantSince });
  // The position's last day is still one in office.
  else if (member.positionEndedOn !== null) found.push({ code: 'POSITION_ENDED', since: addDays(member.positionEndedOn, 1) });
  else if (member.position === null && member.unitName === null) found.push({ code: 'NO_POSITION', since: null });
  if (concerns('ORDER_AGAINST_ROLES')) found.push({ code: 'ORDER_AGAINST_ROLES', since: null });
  return found;
}

/** Whether an issue contradicts the rules or leaves a seat empty, rather than asking for a look. */
export function isGrave(code: IssueCode): boolean {
  return isRuleBreak(code) || VACANCIES.includes(code);
}

function isRuleBreak(code: IssueCode): boolean {
  return (RULE_BREAKS as readonly IssueCode[]).includes(code);
}

/** Whether only a decision can settle an issue. */
export function isForDecision(code: IssueCode): boolean {
  return code === 'POSITION_ENDED' || VACANCIES.includes(code);
}

/** Whether someone must look at a line. */
export function needsAttention(row: RosterRow): boolean {
  return row.issues.length > 0;
}

/** How a line is drawn. */
export function toneOf(row: RosterRow): 'vacant' | 'off' | undefined {
  return row.vacant ? 'vacant' : row.former ? 'off' : undefined;
}

/** The lines that a filter leaves; words are looked for in name, position, unit, office, field and area. */
export function filterRows(rows: readonly RosterRow[], { q, role, attention }: RosterFilter): RosterRow[] {
  return rows.filter((row) => (role === null || row.role === role) && (!attention || needsAttention(row)) && hasWords(textOf(row), q));
}

function textOf({ member }: RosterRow): string {
  if (member === null) return '';
  return [member.fullName, member.position, member.unitName, member.office?.position, member.office?.unitName, member.assignedField, member.assignedArea].join(' ');
}

/** How many seats each role has, and how many of them are vacant. Who left does not count. */
export function countByRole(rows: readonly RosterRow[]): Record<Role, { seats: number; vacant: number }> {
  const present = rows.filter((row) => !row.former);
  const count = (role: Role) => ({
    seats: present.filter((row) => row.role === role && row.member !== null).length,
    vacant: present.filter((row) => row.role === role && row.vacant).length,
  });
  return Object.fromEntries(ROLES.map((role) => [role, count(role)])) as Record<Role, { seats: number; vacant: number }>;
}

/** A roster in numbers: seats, who sits there, vacancies, members whose position ended, and lines with something else wrong or to look at. */
export function summary(rows: readonly RosterRow[]): { seats: number; people: number; vacant: number; ended: number; errors: number; others: number } {
  const present = rows.filter((row) => !row.former);
  const having = (chosen: (code: IssueCode) => boolean): number => present.filter((row) => row.issues.some(({ code }) => chosen(code))).length;
  return {
    seats: present.filter((row) => row.member !== null).length,
    people: present.filter((row) => !row.vacant).length,
    vacant: present.filter((row) => row.vacant).length,
    ended: having((code) => code === 'POSITION_ENDED'),
    errors: having(isRuleBreak),
    others: having((code) => code === 'NO_POSITION' || code === 'ORDER_AGAINST_ROLES'),
  };
}

/** The ids with one moved a place up or down among those of its role; null when it stands at the end already. */
export function moved(members: readonly Pick<RosterMemberRow, 'id' | 'role'>[], id: string, step: 1 | -1): string[] | null {
  const from = members.findIndex((member) => member.id === id);
  const neighbour = members[from + step];
  if (from < 0 || neighbour === undefined || neighbour.role !== members[from]?.role) return null;
  const ids = members.map((member) => member.id);
  [ids[from], ids[from + step]] = [neighbour.id, id];
  return ids;
}

/** Members in the order of `ids`, numbered through, as they will stand once that order is kept. */
export function inOrder(members: readonly RosterMemberRow[], ids: readonly string[]): RosterMemberRow[] {
  const place = new Map(ids.map((id, index) => [id, index + 1]));
  return members
    .map((member) => ({ ...member, orderNo: place.get(member.id) ?? member.orderNo }))
    .toSorted((a, b) => rolePrecedence(a.role) - rolePrecedence(b.role) || a.orderNo - b.orderNo);
}
