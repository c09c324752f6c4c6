import { z } from 'zod';
import { LEVELS, UNIT_KINDS } from '../rules/units.ts';
import { id, line, optionalDate, optionalLine, optionalText, read, refs, rev, write, written } from './base.ts';

const kind = z.enum(UNIT_KINDS);
const level = z.enum(LEVELS);

export const unitRow = z.strictObject({
  id, rev, kind, level,
  name: z.string(),
  shortName: z.string().nullable(),
  parentId: id.nullable(),
  createdOn: optionalDate,
  endedOn: optionalDate,
  peopleCount: z.int(),
  committeesCount: z.int(),
});
export type UnitRow = z.infer<typeof unitRow>;

export const unitDetail = z.strictObject({
  ...unitRow.shape,
  note: z.string().nullable(),
  names: z.array(z.strictObject({ name: z.string(), shortName: z.string().nullable(), from: optionalDate, to: optionalDate })),
  parents: z.array(z.strictObject({ parentId: id, parentName: z.string(), from: optionalDate, to: optionalDate })),
});
export type UnitDetail = z.infer<typeof unitDetail>;

export const units = {
  /** All units with the names and parents they had on a day (default: today's). Ended units only when asked. */
  list: read.input(z.strictObject({ asOf: optionalDate.default(null), includeEnded: z.boolean().default(false) })).output(z.array(unitRow)),
  get: read.input(z.strictObject({ id })).output(unitDetail),
  create: write
    .input(z.strictObject({ name: line(300), shortName: optionalLine(80), kind, level, parentId: id.nullable(), from: optionalDate, note: optionalText(2000) }))
    .output(written),
  update: write
    .input(z.strictObject({ id, rev, shortName: optionalLine(80), kind, level, createdOn: optionalDate, endedOn: optionalDate, note: optionalText(2000) }))
    .output(written),
  /** `from` null corrects the present name; a date ends it the day before and begins the new one. */
  rename: write.input(z.strictObject({ id, rev, name: line(300), shortName: optionalLine(80), from: optionalDate })).output(written),
  /** `from` null corrects the present parent; a date ends it the day before. */
  move: write.input(z.strictObject({ id, rev, parentId: id.nullable(), from: optionalDate })).output(written),
  remove: write.input(z.strictObject({ items: refs })).output(z.strictObject({ removed: z.int() })),
};
