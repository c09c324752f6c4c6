import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { HOLDERS, PROPOSAL_CHECKS, SEAT_CHANGES } from '../rules/proposal.ts';
import { BODIES, ROLES } from '../rules/roles.ts';
import { LEVELS } from '../rules/units.ts';
import { VERSION_KINDS, VERSION_STATES } from '../rules/versions.ts';
import { id, instant, job, optionalDate, optionalLine, optionalText, progress, read, ref, refs, rev, ticket, write, written } from './base.ts';
import { decision, decisionFields, office } from './committees.ts';
import { SYSTEMS } from '../rules/documents.ts';
import { endReason, holder } from './members.ts';
import { paperSheet, paperTarget } from './papers.ts';

const kind = z.enum(VERSION_KINDS);
const role = z.enum(ROLES);

export const versionRow = z.strictObject({
  id, rev, kind,
  state: z.enum(VERSION_STATES),
  /** The how-manieth version of its committee, from 1; null for a draft. */
  number: z.int().nullable(),
  decision,
  effectiveOn: optionalDate,
  /** The last day it was in force; null while it is the latest. */
  to: optionalDate,
  seats: z.int(),
  vacant: z.int(),
  /** Who came and who left by the decision, in the order of the list: by name, and by name and office where a seat is held by an office. */
  came: z.array(z.string()),
  left: z.array(z.string()),
});
export type VersionRow = z.infer<typeof versionRow>;

/** A seat with the names of what it refers to. */
const seat = {
  orderNo: z.int(),
  role,
  heldBy: z.enum(HOLDERS),
  personId: id.nullable(),
  fullName: z.string().nullable(),
  position: z.string().nullable(),
  unitName: z.string().nullable(),
  office: office.nullable(),
  assignedField: z.string().nullable(),
  assignedArea: z.string().nullable(),
};
/** A seat of the version in force, as it stands today. */
export const currentSeat = z.strictObject({ id, ...seat, positionEndedOn: optionalDate, vacantSince: optionalDate });
export type CurrentSeat = z.infer<typeof currentSeat>;

/** What a draft proposes for one seat, as it will be on the day the decision takes effect. */
export const proposedSeat = z.strictObject({
  id, rev, ...seat,
  note: z.string().nullable(),
  removed: z.boolean(),
  endReason: z.string().nullable(),
  endNote: z.string().nullable(),
  change: z.enum(SEAT_CHANGES),
  current: currentSeat.nullable(),
});
export type ProposedSeat = z.infer<typeof proposedSeat>;

export const proposalCheck = z.strictObject({ code: z.enum(PROPOSAL_CHECKS), state: z.enum(['passed', 'warning', 'error']), lineIds: z.array(id) });

/** Where the roster is no longer as the draft was begun with: the seat as it was then, and as it is now. */
export const staleSeat = z.strictObject({ lineId: id.nullable(), before: currentSeat.nullable(), now: currentSeat.nullable() });

export const workspace = z.strictObject({
  version: z.strictObject({ id, rev, kind, decision, effectiveOn: optionalDate, savedAt: instant }),
  committee: z.strictObject({ id, name: z.string(), shortName: z.string().nullable(), body: z.enum(BODIES), level: z.enum(LEVELS), system: z.enum(SYSTEMS) }),
  /** The version that is replaced. */
  base: z.strictObject({ id, number: z.int(), decision, effectiveOn: optionalDate }).nullable(),
  /** In the order of the decision. */
  lines: z.array(proposedSeat),
  checks: z.array(proposalCheck),
  stale: z.array(staleSeat),
});
export type Workspace = z.infer<typeof workspace>;

const seatFields = { role, ...holder, assignedField: optionalLine(300), assignedArea: optionalLine(300), note: optionalText(2000) };

export const versions = {
  /** All versions of a committee, the latest first; a draft comes before them. */
  list: read.input(z.strictObject({ committeeId: id })).output(z.array(versionRow)),
  /** A draft beside the version in force. */
  workspace: read.input(z.strictObject({ id })).output(workspace),
  /** Begins a draft from the roster as it is. A committee has one draft at a time. */
  begin: write.input(z.strictObject({ committeeId: id, kind })).output(written),
  setDecision: write.input(z.strictObject({ id, rev, kind, decision: z.strictObject(decisionFields), effectiveOn: optionalDate })).output(written),
  addSeat: write.input(z.strictObject({ versionId: id, ...seatFields })).output(written),
  changeSeat: write.input(z.strictObject({ id, rev, ...seatFields, endReason: endReason.nullable(), endNote: optionalLine(300) })).output(written),
  /** Takes seats out of the committee's structure; a seat that was only proposed goes at once. */
  removeSeats: write.input(z.strictObject({ items: refs, endReason: endReason.nullable(), endNote: optionalLine(300) })).output(z.strictObject({ removed: z.int() })),
  /** Puts a seat back to as it is now. */
  keepSeat: write.input(z.strictObject({ id, rev })).output(written),
  /** Numbers the seats 1, 2, 3 … in the order given; a seat that is moved among those of another role takes that role. */
  arrange: write.input(z.strictObject({ versionId: id, items: z.array(ref.extend({ role: role.optional() })).min(1).max(1000) })).output(z.strictObject({ changed: z.int() })),
  /** Takes over what changed in the roster since the draft was begun; what the draft itself changes stays. */
  bringUpToDate: write.input(z.strictObject({ id, rev })).output(written),
  /**
   * Makes the new version in one step, once only: seats as proposed from the day of effect on, the former ones ended
   * the day before. A later day simply waits. RULE with everything that keeps it from being applied.
   */
  apply: write
    .input(z.strictObject({ id, rev }))
    .output(z.strictObject({ id, rev, waiting: z.boolean(), came: z.array(z.string()), left: z.array(z.string()), continued: z.int() })),
  discard: write.input(z.strictObject({ id, rev })).output(z.void()),
  /** Corrects the facts of an applied decision. Its day of effect stays: taking the decision back is done by undoing it. */
  correct: write.input(z.strictObject({ id, rev, decision: z.strictObject(decisionFields) })).output(written),
  /** Writes the annex of a decision, applied or drafted: the list it decides, with whom each new member replaces. */
  exportAnnex: job.input(z.strictObject({ id, ticket })).output(eventIterator(progress, z.strictObject({ rows: z.int(), fileName: z.string() }))),
  /** The decision as it is printed: its paper, and its annex. */
  decisionSheets: read.input(z.strictObject({ id })).output(z.strictObject({ sheets: z.array(paperSheet), number: z.string().nullable(), committee: z.strictObject({ name: z.string(), shortName: z.string().nullable(), system: z.enum(SYSTEMS) }), on: optionalDate })),
  /** Writes a decision, applied or drafted, with its annex as a Word file; what is not recorded is left open. The rows are those of the annex. */
  exportDecision: job.input(z.strictObject({ id, ...paperTarget })).output(eventIterator(progress, z.strictObject({ rows: z.int(), fileName: z.string() }))),
};
