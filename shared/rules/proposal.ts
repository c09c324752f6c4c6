import { isLeader, type Role } from './roles.ts';
import { againstPrecedence, byDecisionOrder, seatsByPerson } from './roster.ts';
import type { Decision, VersionKind } from './versions.ts';

/** What a draft proposes for one seat, beside what the seat is now. */

/** Seats are held by a person, or by whoever holds an office (`Giám đốc Sở Nội vụ`). */
export const HOLDERS = ['person', 'office'] as const;
export type HeldBy = (typeof HOLDERS)[number];

/** A seat as it is, or as it is proposed. */
export interface Seat {
  role: Role;
  orderNo: number;
  heldBy: HeldBy;
  /** Who holds it; null when it is vacant. For an office: whoever holds the office on the day. */
  personId: string | null;
  office: { position: string; unitId: string | null } | null;
  assignedField: string | null;
  assignedArea: string | null;
}

export interface ProposalLine extends Seat {
  id: string;
  /** The seat as it stands now; null for a new one. */
  current: Seat | null;
  /** The seat itself goes. */
  removed: boolean;
  /** Why whoever sits there now leaves. */
  endReason: string | null;
}

/** What a decision does to a seat, as the office reads it. */
export const SEAT_CHANGES = ['added', 'removed', 'replaced', 'filled', 'vacated', 'changed', 'moved', 'kept'] as const;
export type SeatChange = (typeof SEAT_CHANGES)[number];

/** The changes of all lines by their ids. Of lines that only changed places, the fewest that explain the new order count as moved. */
export function changesOf(lines: readonly ProposalLine[]): Map<string, SeatChange> {
  const changes = new Map<string, SeatChange>(lines.map((line) => [line.id, changeOfSeat(line)]));
  for (const id of movedAmong(lines.filter((line) => line.current !== null && !line.removed))) {
    if (changes.get(id) === 'kept') changes.set(id, 'moved');
  }
  return changes;
}

function changeOfSeat({ current, removed, ...proposed }: ProposalLine): Exclude<SeatChange, 'moved'> {
  if (current === null) return 'added';
  if (removed) return 'removed';
  const [before, after] = [holderOf(current), holderOf(proposed)];
  if (before !== after) {
    if (before === null) return 'filled';
    return after === null ? 'vacated' : 'replaced';
  }
  return isSameSeat(current, proposed) ? 'kept' : 'changed';
}

/** By whom a seat is held, in a form that can be compared; null when it is vacant. */
function holderOf({ heldBy, personId, office }: Seat): string | null {
  return heldBy === 'office' ? `office ${office?.position ?? ''} ${office?.unitId ?? ''}` : personId;
}

function isSameSeat(a: Seat, b: Seat): boolean {
  return a.role === b.role && a.assignedField === b.assignedField && a.assignedArea === b.assignedArea
    && a.office?.position === b.office?.position && a.office?.unitId === b.office?.unitId;
}

/** The fewest lines to take out so that the rest stands in the order it had: all but a longest rising run of old numbers. */
function movedAmong(lines: readonly ProposalLine[]): string[] {
  const inOrder = lines.toSorted(byDecisionOrder);
  const old = inOrder.map((line) => line.current?.orderNo ?? 0);
  const best = old.map(() => ({ length: 1, before: -1 }));
  for (const [here, run] of best.entries()) {
    for (let earlier = 0; earlier < here; earlier += 1) {
      const length = (best[earlier]?.length ?? 0) + 1;
      if ((old[earlier] ?? 0) <= (old[here] ?? 0) && length > run.length) Object.assign(run, { length, before: earlier });
    }
  }
  const staying = new Set<number>();
  const longest = Math.max(0, ...best.map((run) => run.length));
  for (let place = best.findIndex((run) => run.length === longest); place >= 0; place = best[place]?.before ?? -1) staying.add(place);
  return inOrder.filter((_, place) => !staying.has(place)).map((line) => line.id);
}

/** Whether somebody named leaves by a line: then a reason must be given. */
export function leaves(line: ProposalLine): boolean {
  if (line.current === null || line.current.heldBy !== 'person' || line.current.personId === null) return false;
  return line.removed || line.heldBy !== 'person' || line.personId !== line.current.personId;
}

/** A line with what the record says of its holder on the day the decision takes effect. */
export interface CheckedLine extends ProposalLine {
  /** The unit of the office or of the holder's position is there on the day. */
  unitExists: boolean;
  /** Whether the holder has a position on the day; null when none was ever recorded. */
  hasPosition: boolean | null;
  /** In how many other committees the holder sits on the day. */
  otherCommittees: number;
}

export interface Proposal {
  kind: VersionKind;
  decision: Decision;
  effectiveOn: string | null;
  /** The day the version before took effect; null when it is not known. */
  previousOn: string | null;
  /** The roster was changed since the draft was begun or brought up to date. */
  stale: boolean;
  lines: readonly CheckedLine[];
}

export const PROPOSAL_CHECKS = [
  'DECISION_COMPLETE', 'AFTER_PREVIOUS', 'UP_TO_DATE', 'ONE_HEAD', 'ONE_STANDING_DEPUTY', 'NOBODY_TWICE', 'UNITS_AND_POSITIONS', 'PRECEDENCE', 'REASONS_GIVEN',
  'SIGNED_BEFORE_EFFECT', 'SOMETHING_CHANGES', 'KIND_FITS', 'NO_VACANCY', 'POSITIONS_KNOWN', 'NOT_IN_TOO_MANY',
] as const;
export type ProposalCheckCode = (typeof PROPOSAL_CHECKS)[number];

/** The result of one check: an error keeps the decision from being applied, a warning asks for a look. */
export interface ProposalCheck {
  code: ProposalCheckCode;
  state: 'passed' | 'warning' | 'error';
  /** The lines it is about. */
  lineIds: string[];
}

/** From so many other committees on, a member is worth a look. */
export const MANY_COMMITTEES = 4;

/**
 * Everything that is asked of a draft before its decision is applied: the decision's own facts, exactly one head's seat,
 * at most one standing deputy, nobody twice, units and positions of the day, order by roles, a reason for everybody who
 * leaves. What else is odd is a warning. A decision that ends the committee is asked for its own facts only.
 */
export function checkProposal(proposal: Proposal): ProposalCheck[] {
  const checks = proposal.kind === 'end' ? [...decisionChecks(proposal)] : [...decisionChecks(proposal), ...seatChecks(proposal)];
  const order = (check: ProposalCheck) => PROPOSAL_CHECKS.indexOf(check.code);
  return checks.toSorted((a, b) => order(a) - order(b));
}

function* decisionChecks({ decision, effectiveOn, previousOn, stale }: Proposal): Iterable<ProposalCheck> {
  yield result('DECISION_COMPLETE', 'error', decision.number === null || decision.on === null || effectiveOn === null);
  yield result('AFTER_PREVIOUS', 'error', effectiveOn !== null && previousOn !== null && effectiveOn <= previousOn);
  yield result('UP_TO_DATE', 'error', stale);
  yield result('SIGNED_BEFORE_EFFECT', 'warning', decision.on !== null && effectiveOn !== null && effectiveOn < decision.on);
}

function* seatChecks({ kind, lines }: Proposal): Iterable<ProposalCheck> {
  const staying = lines.filter((line) => !line.removed).toSorted(byDecisionOrder);
  const heads = idsOf(staying, (line) => isLeader(line.role));
  yield result('ONE_HEAD', 'error', heads.length !== 1, heads);
  const standingDeputies = idsOf(staying, (line) => line.role === 'standing_deputy_head');
  yield result('ONE_STANDING_DEPUTY', 'error', standingDeputies.length > 1, standingDeputies);
  yield about('NOBODY_TWICE', 'error', seatsByPerson(staying).filter((seats) => seats.length > 1).flat());
  yield about('UNITS_AND_POSITIONS', 'error', idsOf(staying, (line) => !line.unitExists || line.hasPosition === false));
  yield about('PRECEDENCE', 'error', againstPrecedence(staying));
  yield about('REASONS_GIVEN', 'error', idsOf(lines, (line) => leaves(line) && line.endReason === null));
  const changes = changesOf(lines);
  yield result('SOMETHING_CHANGES', 'warning', [...changes.values()].every((change) => change === 'kept'));
  yield about('KIND_FITS', 'warning', idsOf(lines, (line) => !fits(kind, changes.get(line.id) ?? 'kept')));
  yield about('NO_VACANCY', 'warning', idsOf(staying, (line) => line.personId === null));
  yield about('POSITIONS_KNOWN', 'warning', idsOf(staying, (line) => line.hasPosition === null && line.personId !== null));
  yield about('NOT_IN_TOO_MANY', 'warning', idsOf(staying, (line) => line.otherCommittees >= MANY_COMMITTEES));
}

/** A decision to add adds seats or fills vacant ones; one to replace changes who sits there. */
function fits(kind: VersionKind, change: SeatChange): boolean {
  if (change === 'kept' || change === 'moved') return true;
  if (kind === 'add') return change === 'added' || change === 'filled';
  if (kind === 'replace') return change === 'replaced' || change === 'filled';
  return true;
}

function result(code: ProposalCheckCode, severity: 'warning' | 'error', failed: boolean, lineIds: string[] = []): ProposalCheck {
  return { code, state: failed ? severity : 'passed', lineIds: failed ? lineIds : [] };
}

function about(code: ProposalCheckCode, severity: 'warning' | 'error', lineIds: string[]): ProposalCheck {
  return result(code, severity, lineIds.length > 0, lineIds);
}

function idsOf(lines: readonly CheckedLine[], chosen: (line: CheckedLine) => boolean): string[] {
  return lines.filter(chosen).map((line) => line.id);
}
