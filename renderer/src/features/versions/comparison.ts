import type { CurrentSeat, ProposedSeat } from '#shared/contract/versions.ts';
import { positionLine } from '#shared/rules/positions.ts';
import type { SeatChange } from '#shared/rules/proposal.ts';
import { rolePrecedence, ROLES, type Role } from '#shared/rules/roles.ts';

/** What the comparison of a draft with the roster says, as the office reads it. */

/** Who holds a seat: the name first, then what stands under it. A vacant seat has no name. */
export interface Holding {
  name: string | null;
  under: string;
}

export function holding({ heldBy, fullName, position, unitName, office }: Pick<CurrentSeat, 'heldBy' | 'fullName' | 'position' | 'unitName' | 'office'>): Holding {
  const officeLine = office === null ? '' : positionLine(office.position, office.unitName);
  if (heldBy === 'office') return { name: officeLine, under: fullName ?? '' };
  return fullName === null ? { name: null, under: officeLine } : { name: fullName, under: positionLine(position, unitName) };
}

/** How the lines of one role, or of the whole list, are counted. */
export const COUNTED = ['kept', 'vacant', 'replaced', 'added', 'removed', 'vacated', 'changed', 'moved'] as const;
export type Counted = (typeof COUNTED)[number];

/** A vacancy that is filled counts as an addition, one that stays as a vacancy. */
function countedAs({ change, personId }: Pick<ProposedSeat, 'change' | 'personId'>): Counted {
  if (change === 'filled') return 'added';
  return change === 'kept' && personId === null ? 'vacant' : change;
}

/** How many lines there are of each kind; kinds without any are left out. */
export function countLines(lines: readonly Pick<ProposedSeat, 'change' | 'personId'>[]): { counted: Counted; count: number }[] {
  return COUNTED.map((counted) => ({ counted, count: lines.filter((line) => countedAs(line) === counted).length })).filter(({ count }) => count > 0);
}

export function isChanged({ change }: Pick<ProposedSeat, 'change'>): boolean {
  return change !== 'kept';
}

/** What somebody sees at a glance: who comes, who goes, what becomes different. */
export function toneOfChange(change: SeatChange): 'added' | 'removed' | 'changed' | undefined {
  switch (change) {
    case 'added': case 'filled': return 'added';
    case 'removed': case 'vacated': return 'removed';
    case 'replaced': case 'changed': case 'moved': return 'changed';
    case 'kept': return undefined;
  }
}

/** The facts of a seat that a draft changes beside its holder. */
export function changedFacts({ current, removed, ...line }: ProposedSeat): ('role' | 'field' | 'area')[] {
  if (current === null || removed) return [];
  return [...(line.role === current.role ? [] : ['role' as const]), ...(line.assignedField === current.assignedField ? [] : ['field' as const]), ...(line.assignedArea === current.assignedArea ? [] : ['area' as const])];
}

/** The roles that have a line, in order of precedence. */
export function rolesOf(lines: readonly Pick<ProposedSeat, 'role'>[]): Role[] {
  return ROLES.filter((role) => lines.some((line) => line.role === role));
}

/** A line's place: among which role, and by its place in the array at which number. */
export interface Placed {
  id: string;
  role: Role;
}

/** The lines with one moved a place up or down. At the border of its role it goes over into the next; null at the ends of the list. */
export function moved(lines: readonly Placed[], id: string, step: 1 | -1): Placed[] | null {
  const from = lines.findIndex((line) => line.id === id);
  const [line, neighbour] = [lines[from], lines[from + step]];
  if (line === undefined || neighbour === undefined) return null;
  if (neighbour.role !== line.role) return lines.map((other) => (other === line ? { id, role: neighbour.role } : other));
  return lines.with(from, neighbour).with(from + step, line);
}

/** The lines with one put before or after another, among the lines of that one's role. */
export function droppedAt(lines: readonly Placed[], id: string, target: string, after: boolean): Placed[] | null {
  const goal = lines.find((line) => line.id === target);
  if (goal === undefined || id === target) return null;
  const rest = lines.filter((line) => line.id !== id);
  const place = rest.indexOf(goal) + (after ? 1 : 0);
  return rest.toSpliced(place, 0, { id, role: goal.role });
}

/** Lines as they will stand once an order is kept. Lines the order does not know come where they were. */
export function inPlace<Line extends Placed & { orderNo: number }>(lines: readonly Line[], order: readonly Placed[]): Line[] {
  const places = new Map(order.map(({ id, role }, index) => [id, { role, orderNo: index + 1 }]));
  return lines.map((line) => ({ ...line, ...places.get(line.id) })).toSorted((a, b) => rolePrecedence(a.role) - rolePrecedence(b.role) || a.orderNo - b.orderNo);
}
