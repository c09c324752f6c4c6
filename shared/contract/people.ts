import { z } from 'zod';
import { ROLES } from '../rules/roles.ts';
import { id, line, optionalDate, optionalLine, optionalText, page, read, refs, rev, searchText, sortDirection, write, written } from './base.ts';

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
});
export type PersonRow = z.infer<typeof personRow>;

export const personDetail = z.strictObject({
  ...personRow.shape,
  givenNameOverride: z.string().nullable(),
  note: z.string().nullable(),
  positions: z.array(z.strictObject({ id, position: z.string().nullable(), unitId: id.nullable(), unitName: z.string().nullable(), from: optionalDate, to: optionalDate })),
  memberships: z.array(z.strictObject({ id, committeeId: id, committeeName: z.string(), role: z.enum(ROLES), from: optionalDate, to: optionalDate, endReason: z.string().nullable() })),
});
export type PersonDetail = z.infer<typeof personDetail>;

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

export const people = {
  list: read
    .input(z.strictObject({ ...page, q: searchText, unitId: id.nullable().default(null), inCommittee: z.boolean().nullable().default(null), sort: z.enum(['name', 'unit', 'updated']).default('name'), direction: sortDirection }))
    .output(z.strictObject({ rows: z.array(personRow), total: z.int() })),
  get: read.input(z.strictObject({ id })).output(personDetail),
  /** People whose folded name is the same: shown while a name is typed, so that nobody is entered twice. */
  sameName: read.input(z.strictObject({ fullName: searchText, exceptId: id.nullable().default(null) })).output(z.array(personRow)),
  create: write.input(z.strictObject(fields)).output(written),
  update: write.input(z.strictObject({ id, rev, ...fields })).output(written),
  remove: write.input(z.strictObject({ items: refs })).output(z.strictObject({ removed: z.int() })),
};
