import type { RosterMemberRow } from '#shared/contract/committees.ts';
import { isWithin } from '#shared/rules/dates.ts';
import { ROLES, rolePrecedence, type Role } from '#shared/rules/roles.ts';
import { fold } from '#shared/rules/text.ts';
import type { committees as texts } from '../../i18n/vi/committees.ts';

type IssueCode = keyof (typeof texts)['issues'];

/** A line of the roster: a seat with its member, or a seat that must be filled. */
export interface RosterRow {
  id: string;
  role: Role;
  /** Null for a vacancy. */
  member: RosterMemberRow | null;
  /** What someone must look at, most important first. */
  issues: readonly IssueCode[];
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

const KNOWN_ISSUES = ['SEVERAL_HEADS', 'SEVERAL_STANDING_DEPUTIES', 'PERSON_TWICE', 'ORDER_AGAINST_ROLES'] as const;
const VACANT_HEAD = 'vacant head';

/** The lines of a roster on a day, in the order of the decision, with what is wrong about each. */
export function rosterRows({ members, issues }: Roster, day: string): RosterRow[] {
  const rows = members.map((member): RosterRow => {
    const former = !isWithin(member, day);
    const own = KNOWN_ISSUES.filter((code) => issues.some((issue) => issue.code === code && issue.memberIds.includes(member.id)));
    const found: IssueCode[] = former ? [] : [...own, ...(member.position === null && member.unitName === null ? ['NO_POSITION' as const] : [])];
    return { id: member.id, role: member.role, member, issues: found, former };
  });
  const headless = issues.some((issue) => issue.code === 'NO_HEAD');
  return headless ? [{ id: VACANT_HEAD, role: 'head', member: null, issues: ['NO_HEAD'], former: false }, ...rows] : rows;
}

/** Whether an issue contradicts the committee's rules, rather than asking for a look. */
export function isError(code: IssueCode): boolean {
  return code === 'SEVERAL_HEADS' || code === 'SEVERAL_STANDING_DEPUTIES' || code === 'PERSON_TWICE';
}

/** Whether someone must look at a line. */
export function needsAttention(row: RosterRow): boolean {
  return row.issues.length > 0;
}

/** The lines that a filter leaves; words are found anywhere in name, position, unit and field, marks ignored. */
export function filterRows(rows: readonly RosterRow[], { q, role, attention }: RosterFilter): RosterRow[] {
  const words = fold(q).split(' ').filter((word) => word !== '');
  return rows.filter((row) => (role === null || row.role === role) && (!attention || needsAttention(row)) && words.every((word) => textOf(row).includes(word)));
}

function textOf({ member }: RosterRow): string {
  return member === null ? '' : fold([member.fullName, member.position, member.unitName, member.assignedField].join(' '));
}

/** How many sit in each role, and how many of its seats are vacant. */
export function countByRole(rows: readonly RosterRow[]): Record<Role, { members: number; vacant: number }> {
  const count = (role: Role) => ({
    members: rows.filter((row) => row.role === role && row.member !== null).length,
    vacant: rows.filter((row) => row.role === role && row.member === null).length,
  });
  return Object.fromEntries(ROLES.map((role) => [role, count(role)])) as Record<Role, { members: number; vacant: number }>;
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
