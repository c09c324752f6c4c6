import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { HOLDERS } from '../rules/proposal.ts';
import { BODIES, ROLES } from '../rules/roles.ts';
import { date, id, instant, job, line, optionalDate, optionalLine, optionalText, page, progress, read, ref, refs, rev, searchText, sortDirection, ticket, write, written } from './base.ts';
import { ruleIssue } from './errors.ts';
import { endReason } from './members.ts';

export const personRow = z.strictObject({
  id, rev,
  fullName: z.string(),
  position: z.string().nullable(),
  unitId: id.nullable(),
  unitName: z.string().nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  /** Committees the person sits in today. */
  committeesCount: z.int(),
  /** The day the person's own data were taken out; then nothing about them can be changed any more. */
  anonymisedOn: optionalDate,
});
export type PersonRow = z.infer<typeof personRow>;

const heldPosition = z.strictObject({ id, position: z.string().nullable(), unitId: id.nullable(), unitName: z.string().nullable(), from: optionalDate, to: optionalDate });
export type HeldPosition = z.infer<typeof heldPosition>;

/** A seat through all versions that go on with it: since when, until when, why it ended, and by which decisions. */
export const seatLine = z.strictObject({
  /** The seat in the latest of those versions. */
  id,
  committeeId: id,
  committeeName: z.string(),
  body: z.enum(BODIES),
  role: z.enum(ROLES),
  heldBy: z.enum(HOLDERS),
  /** The office the seat is held by. */
  office: z.string().nullable(),
  from: optionalDate,
  to: optionalDate,
  endReason: endReason.nullable(),
  endNote: z.string().nullable(),
  note: z.string().nullable(),
  /** The decision it began with, as papers cite it. */
  decision: z.string().nullable(),
  /** The decision by which it ended, if it ended by one. */
  endDecision: z.string().nullable(),
  /** Every decision the seat rested on, the oldest first. */
  decisions: z.array(z.string()),
});
export type SeatLine = z.infer<typeof seatLine>;

export const personDetail = z.strictObject({
  ...personRow.shape,
  givenNameOverride: z.string().nullable(),
  note: z.string().nullable(),
  /** The present ones first. */
  positions: z.array(heldPosition),
  memberships: z.array(seatLine),
});
export type PersonDetail = z.infer<typeof personDetail>;

/** A seat that rests on a position: when that ends, the member is flagged, or the seat held by the office is vacant. */
const restingSeat = z.strictObject({ id, committeeId: id, committeeName: z.string(), role: z.enum(ROLES), heldBy: z.enum(HOLDERS) });
export type RestingSeat = z.infer<typeof restingSeat>;

/** What a merge fills in of the one who goes, where the one who stays has nothing. */
export const FILLED_FIELDS = ['givenNameOverride', 'phone', 'email', 'note'] as const;
const seatMove = seatLine.pick({ id: true, committeeId: true, committeeName: true, role: true, from: true, to: true });
export const mergePreview = z.strictObject({
  kept: personDetail,
  other: personDetail,
  /** The positions of the one who stays as they will be; `of` says whose they were, `both` that they were recorded twice. */
  positions: z.array(z.strictObject({ ...heldPosition.shape, of: z.enum(['kept', 'other', 'both']) })),
  seats: z.array(seatMove),
  /** Drafts in which the one who goes is proposed. */
  drafts: z.array(z.strictObject({ versionId: id, committeeName: z.string() })),
  fills: z.array(z.enum(FILLED_FIELDS)),
  /** What both have and the one who stays keeps as it is. */
  lost: z.array(z.enum(FILLED_FIELDS)),
  /** Why the two cannot be merged as they are. */
  obstacles: z.array(ruleIssue),
});
export type MergePreview = z.infer<typeof mergePreview>;

/** Everything the program keeps about a person: the answer to their right of access (Law 91/2025/QH15). */
export const personRecord = z.strictObject({
  person: personDetail,
  enteredOn: instant,
  enteredBy: z.string(),
  proposals: z.array(z.strictObject({ id, committeeName: z.string(), role: z.enum(ROLES), removed: z.boolean(), note: z.string().nullable() })),
  /** What was written about the person, the newest first. */
  history: z.array(z.strictObject({ at: instant, by: z.string(), table: z.string(), operation: z.enum(['insert', 'update', 'remove', 'restore', 'erase']) })),
});
export type PersonRecord = z.infer<typeof personRecord>;

const fields = {
  fullName: line(120),
  /** Names that do not end with the given name (`Y Bion Niê`) say it here. */
  givenNameOverride: optionalLine(60),
  position: optionalLine(300),
  unitId: id.nullable(),
  /** Day the position began. When editing: null corrects the present position, a date begins a new one. */
  positionFrom: optionalDate,
  phone: optionalLine(40),
  email: optionalLine(200),
  note: optionalText(2000),
};

/** A position of a person; the revision is the person's. */
const ofPerson = { personId: id, rev };
const heldFields = { position: optionalLine(300), unitId: id.nullable(), from: optionalDate, to: optionalDate };
/** The person's revision, and the seats that have lost the position they rested on. */
const positionWritten = z.strictObject({ ...written.shape, resting: z.array(restingSeat) });

export const people = {
  list: read
    .input(z.strictObject({ ...page, q: searchText, unitId: id.nullable().default(null), inCommittee: z.boolean().nullable().default(null), sameName: z.boolean().default(false), sort: z.enum(['name', 'unit', 'updated']).default('name'), direction: sortDirection }))
    .output(z.strictObject({ rows: z.array(personRow), total: z.int() })),
  get: read.input(z.strictObject({ id })).output(personDetail),
  /** People whose folded name is the same: shown while a name is typed, so that nobody is entered twice. */
  sameName: read.input(z.strictObject({ fullName: searchText, exceptId: id.nullable().default(null) })).output(z.array(personRow)),
  create: write.input(z.strictObject(fields)).output(written),
  update: write.input(z.strictObject({ id, rev, ...fields })).output(written),
  remove: write.input(z.strictObject({ items: refs })).output(z.strictObject({ removed: z.int() })),

  /** Records a position. One that begins while another is open ends that one the day before. */
  addPosition: write.input(z.strictObject({ ...ofPerson, ...heldFields })).output(positionWritten),
  updatePosition: write.input(z.strictObject({ ...ofPerson, id, ...heldFields })).output(positionWritten),
  /** Ends a position on its last day. The seats that rest on it stay until a decision: the answer names them. */
  endPosition: write.input(z.strictObject({ ...ofPerson, id, to: date })).output(positionWritten),
  removePosition: write.input(z.strictObject({ ...ofPerson, id })).output(positionWritten),
  /** The seats that would lose the position they rest on, if it ended on a day. */
  restingOn: read.input(z.strictObject({ id, to: date })).output(z.array(restingSeat)),

  /** People who may be the same as one: of the same name, or of a name one letter apart with the same unit, telephone or e-mail. */
  duplicates: read.input(z.strictObject({ id })).output(z.array(personRow)),
  mergePreview: read.input(z.strictObject({ keptId: id, otherId: id })).output(mergePreview),
  /** Makes two records of one person one; the other goes to the recycle bin. RULE with everything in the way. */
  merge: write.input(z.strictObject({ kept: ref, other: ref })).output(z.strictObject({ ...written.shape, seats: z.int(), positions: z.int() })),

  record: read.input(z.strictObject({ id })).output(personRecord),
  exportRecord: job.input(z.strictObject({ id, ticket })).output(eventIterator(progress, z.strictObject({ rows: z.int(), fileName: z.string() }))),
  /** Takes the person's own data out for good, also out of the history; seats and counts stay. Cannot be undone. */
  anonymise: write.input(z.strictObject({ id, rev })).output(written),
};
