import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { ATTENTION_KINDS, COMMITTEE_STATUSES, MEETING_FREQUENCIES } from '../rules/committees.ts';
import { SYSTEMS } from '../rules/documents.ts';
import { HOLDERS } from '../rules/proposal.ts';
import { BODIES, ROLES } from '../rules/roles.ts';
import { LEVELS } from '../rules/units.ts';
import { date, id, job, line, optionalDate, optionalLine, optionalText, page, progress, read, refs, rev, searchText, sortDirection, ticket, write, written } from './base.ts';

const level = z.enum(LEVELS);
const status = z.enum(COMMITTEE_STATUSES);

export const attentionKind = z.enum(ATTENTION_KINDS);

export const committeeRow = z.strictObject({
  id, rev, level, status,
  body: z.enum(BODIES),
  /** The committee a support team works for. */
  supportsId: id.nullable(),
  code: z.string().nullable(),
  name: z.string(),
  shortName: z.string().nullable(),
  subject: z.string().nullable(),
  unitName: z.string().nullable(),
  standingAgencyName: z.string().nullable(),
  /** Seats held by somebody today. */
  membersCount: z.int(),
  headName: z.string().nullable(),
  attention: z.array(attentionKind),
});
export type CommitteeRow = z.infer<typeof committeeRow>;

const regulationFields = {
  number: optionalLine(60),
  issuedOn: date,
  summary: optionalText(1000),
  meetingFrequency: z.enum(MEETING_FREQUENCIES),
  reviewDueOn: optionalDate,
};
export const regulationRow = z.strictObject({
  id, rev,
  number: z.string().nullable(),
  issuedOn: date,
  summary: z.string().nullable(),
  meetingFrequency: z.enum(MEETING_FREQUENCIES),
  reviewDueOn: optionalDate,
});
export type RegulationRow = z.infer<typeof regulationRow>;

/** The facts of a decision. Kept as fields, so that the register of documents can take them over. */
export const decisionFields = {
  number: optionalLine(60),
  on: optionalDate,
  issuer: optionalLine(300),
  signer: optionalLine(120),
  summary: optionalText(1000),
};
export const decision = z.strictObject({ number: z.string().nullable(), on: optionalDate, issuer: z.string().nullable(), signer: z.string().nullable(), summary: z.string().nullable() });

export const committeeDetail = z.strictObject({
  ...committeeRow.shape,
  system: z.enum(SYSTEMS),
  unitId: id.nullable(),
  standingAgencyId: id.nullable(),
  /** Agencies that were standing agency, the present one first. */
  standingAgencies: z.array(z.strictObject({ unitId: id, unitName: z.string(), from: optionalDate, to: optionalDate })),
  /** The decision in force. */
  decision: decision.nullable(),
  /** Seats there are today, held or vacant. */
  seatsCount: z.int(),
  /** Operating regulations, the latest first: that one is in force. */
  regulations: z.array(regulationRow),
  supportTeam: z.strictObject({ id, name: z.string() }).nullable(),
  /** For a support team: the committee it works for. */
  supportsName: z.string().nullable(),
  successorId: id.nullable(),
  successorName: z.string().nullable(),
  /** A draft of the next decision, if one is being worked on. */
  draftId: id.nullable(),
  establishedOn: optionalDate,
  endedOn: optionalDate,
  termEndsOn: optionalDate,
  note: z.string().nullable(),
});
export type CommitteeDetail = z.infer<typeof committeeDetail>;

const fields = {
  code: optionalLine(30),
  name: line(300),
  shortName: optionalLine(80),
  level,
  system: z.enum(SYSTEMS),
  subject: optionalLine(120),
  unitId: id.nullable(),
  establishedOn: optionalDate,
  endedOn: optionalDate,
  termEndsOn: optionalDate,
  status,
  successorId: id.nullable(),
  note: optionalText(2000),
};

/** An office by which a seat is held, or for which it is meant. */
export const officeInput = z.strictObject({ position: line(300), unitId: id.nullable() });
export const office = z.strictObject({ position: z.string(), unitId: id.nullable(), unitName: z.string().nullable() });

export const rosterMember = z.strictObject({
  id, rev,
  versionId: id,
  heldBy: z.enum(HOLDERS),
  /** Who holds the seat on the roster's day; null when it is vacant. */
  personId: id.nullable(),
  orderNo: z.int(),
  role: z.enum(ROLES),
  fullName: z.string().nullable(),
  /** Position and unit on the roster's day; those of the office where the seat is vacant. */
  position: z.string().nullable(),
  unitName: z.string().nullable(),
  office: office.nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  assignedField: z.string().nullable(),
  assignedArea: z.string().nullable(),
  from: optionalDate,
  to: optionalDate,
  endReason: z.string().nullable(),
  endNote: z.string().nullable(),
  note: z.string().nullable(),
  /** The day the position ended that the member held on coming; the member stays until a decision. */
  positionEndedOn: optionalDate,
  /** For a vacant seat: the first day nobody held it, as far as that is known. */
  vacantSince: optionalDate,
});
export type RosterMemberRow = z.infer<typeof rosterMember>;

export const rosterIssue = z.strictObject({ code: z.string(), severity: z.enum(['error', 'warning']), memberIds: z.array(id) });

export const committees = {
  list: read
    .input(z.strictObject({ ...page, q: searchText, level: level.nullable().default(null), status: status.nullable().default(null), subject: z.string().max(120).nullable().default(null), attention: z.boolean().default(false), sort: z.enum(['name', 'level', 'updated']).default('level'), direction: sortDirection }))
    .output(z.strictObject({ rows: z.array(committeeRow), total: z.int() })),
  /** Everything someone must see to, committees from the highest level down; what is the matter with a support team counts by itself. */
  attention: read
    .input(z.strictObject({ ...page, kind: attentionKind.nullable().default(null) }))
    .output(z.strictObject({ rows: z.array(z.strictObject({ committeeId: id, committeeName: z.string(), level, kind: attentionKind, count: z.int(), since: optionalDate })), total: z.int() })),
  /** How many committees someone must see to, each with its support team, and how many lines there are of each kind that there is. */
  attentionCounts: read.input(z.strictObject({})).output(z.strictObject({ committees: z.int(), kinds: z.array(z.strictObject({ kind: attentionKind, count: z.int() })) })),
  /** Subjects in use, for choosing: the same subject is always spelled the same. */
  subjects: read.input(z.strictObject({})).output(z.array(z.string())),
  get: read.input(z.strictObject({ id })).output(committeeDetail),
  /** Founds a committee with the decision it stands on: its first version. */
  create: write.input(z.strictObject({ ...fields, standingAgencyId: id.nullable(), decision: z.strictObject(decisionFields) })).output(written),
  /** Founds the support team of a committee: a body of its own, on its own decision. */
  createSupportTeam: write.input(z.strictObject({ committeeId: id, name: line(300), establishedOn: optionalDate, decision: z.strictObject(decisionFields) })).output(written),
  update: write.input(z.strictObject({ id, rev, ...fields })).output(written),
  /** `from` null corrects the present agency; a date ends it the day before and begins the new one. */
  setStandingAgency: write.input(z.strictObject({ id, rev, unitId: id.nullable(), from: optionalDate })).output(written),
  addRegulation: write.input(z.strictObject({ committeeId: id, ...regulationFields })).output(written),
  updateRegulation: write.input(z.strictObject({ id, rev, ...regulationFields })).output(written),
  removeRegulation: write.input(z.strictObject({ id, rev })).output(z.void()),
  remove: write.input(z.strictObject({ items: refs })).output(z.strictObject({ removed: z.int() })),

  /** Who sits on a day, in the order of the decision; also those who left, when asked. */
  roster: read
    .input(z.strictObject({ id, asOf: date, includeFormer: z.boolean().default(false) }))
    .output(z.strictObject({
      members: z.array(rosterMember),
      issues: z.array(rosterIssue),
      /** The version in force on the day; null before the first. */
      versionId: id.nullable(),
      /** Days on which the membership changed, oldest first: the stops of the "as of" line. */
      changeDays: z.array(date),
    })),

  /** Writes the roster as a workbook: `annex` as printed with a decision, `list` with every column of the member list. */
  exportRoster: job
    .input(z.strictObject({ id, asOf: date, layout: z.enum(['annex', 'list']), includeContacts: z.boolean(), ticket }))
    .output(eventIterator(progress, z.strictObject({ rows: z.int(), fileName: z.string() }))),
};
