import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { COMMITTEE_STATUSES } from '../rules/committees.ts';
import { ROLES } from '../rules/roles.ts';
import { LEVELS } from '../rules/units.ts';
import { date, id, job, line, optionalDate, optionalLine, optionalText, page, progress, read, refs, rev, searchText, sortDirection, ticket, write, written } from './base.ts';

/** Which side's rules its papers follow: the Party's or the State's. */
export const SYSTEMS = ['party', 'state'] as const;
const level = z.enum(LEVELS);
const status = z.enum(COMMITTEE_STATUSES);

export const committeeRow = z.strictObject({
  id, rev, level, status,
  code: z.string().nullable(),
  name: z.string(),
  shortName: z.string().nullable(),
  unitName: z.string().nullable(),
  standingAgencyName: z.string().nullable(),
  /** Members sitting today. */
  membersCount: z.int(),
  headName: z.string().nullable(),
});
export type CommitteeRow = z.infer<typeof committeeRow>;

export const committeeDetail = z.strictObject({
  ...committeeRow.shape,
  system: z.enum(SYSTEMS),
  unitId: id.nullable(),
  standingAgencyId: id.nullable(),
  /** Decision it stands on, as text: number, date, issuer. */
  basis: z.string().nullable(),
  establishedOn: optionalDate,
  endedOn: optionalDate,
  note: z.string().nullable(),
});
export type CommitteeDetail = z.infer<typeof committeeDetail>;

const fields = {
  code: optionalLine(30),
  name: line(300),
  shortName: optionalLine(80),
  level,
  system: z.enum(SYSTEMS),
  unitId: id.nullable(),
  standingAgencyId: id.nullable(),
  basis: optionalText(1000),
  establishedOn: optionalDate,
  endedOn: optionalDate,
  status,
  note: optionalText(2000),
};

export const rosterMember = z.strictObject({
  id, rev,
  personId: id,
  orderNo: z.int(),
  role: z.enum(ROLES),
  fullName: z.string(),
  /** Position and unit on the roster's day. */
  position: z.string().nullable(),
  unitName: z.string().nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  assignedField: z.string().nullable(),
  from: optionalDate,
  to: optionalDate,
  endReason: z.string().nullable(),
  endNote: z.string().nullable(),
  note: z.string().nullable(),
});
export type RosterMemberRow = z.infer<typeof rosterMember>;

export const rosterIssue = z.strictObject({ code: z.string(), severity: z.enum(['error', 'warning']), memberIds: z.array(id) });

export const committees = {
  list: read
    .input(z.strictObject({ ...page, q: searchText, level: level.nullable().default(null), status: status.nullable().default(null), sort: z.enum(['name', 'level', 'updated']).default('level'), direction: sortDirection }))
    .output(z.strictObject({ rows: z.array(committeeRow), total: z.int() })),
  get: read.input(z.strictObject({ id })).output(committeeDetail),
  create: write.input(z.strictObject(fields)).output(written),
  update: write.input(z.strictObject({ id, rev, ...fields })).output(written),
  remove: write.input(z.strictObject({ items: refs })).output(z.strictObject({ removed: z.int() })),

  /** Who sits on a day, in the order of the decision; also those who left, when asked. */
  roster: read
    .input(z.strictObject({ id, asOf: date, includeFormer: z.boolean().default(false) }))
    .output(z.strictObject({
      members: z.array(rosterMember),
      issues: z.array(rosterIssue),
      /** Days on which the membership changed, oldest first: the stops of the "as of" line. */
      changeDays: z.array(date),
    })),

  /** Writes the roster as a workbook: `annex` as printed with a decision, `list` with every column of the member list. */
  exportRoster: job
    .input(z.strictObject({ id, asOf: date, layout: z.enum(['annex', 'list']), includeContacts: z.boolean(), ticket }))
    .output(eventIterator(progress, z.strictObject({ rows: z.int(), fileName: z.string() }))),
};
