import { z } from 'zod';
import { SUCCESSION_KINDS } from '../rules/successions.ts';
import { CODE_SYSTEMS, HIERARCHIES, LEVELS, UNIT_KINDS } from '../rules/units.ts';
import { date, id, line, optionalDate, optionalLine, optionalText, read, refs, rev, write, written } from './base.ts';
import { reorganisationDone, reorganisationInput, reorganisationPreview } from './reorganisation.ts';

const kind = z.enum(UNIT_KINDS);
const level = z.enum(LEVELS);
const hierarchy = z.enum(HIERARCHIES);
const system = z.enum(CODE_SYSTEMS);

export const unitRow = z.strictObject({
  id, rev, kind, level,
  name: z.string(),
  shortName: z.string().nullable(),
  parentId: id.nullable(),
  createdOn: optionalDate,
  endedOn: optionalDate,
  statisticsCode: z.string().nullable(),
  officeCode: z.string().nullable(),
});
export type UnitRow = z.infer<typeof unitRow>;

/** People who hold a position in a unit, and committees that are its own or that it serves as standing agency. */
const counts = { peopleCount: z.int(), committeesCount: z.int() };
export const unitCounts = z.strictObject({ id, ...counts });
export type UnitCounts = z.infer<typeof unitCounts>;

export const handover = z.strictObject({
  id, rev,
  fromId: id,
  fromName: z.string(),
  toId: id,
  toName: z.string(),
  /** What is handed over; null: the rest of the unit's affairs. */
  committeeId: id.nullable(),
  committeeName: z.string().nullable(),
  effectiveOn: date,
  /** Null while the minutes of the hand-over are awaited. */
  minutesNumber: z.string().nullable(),
  minutesOn: optionalDate,
  note: z.string().nullable(),
});
export type Handover = z.infer<typeof handover>;

const succession = z.strictObject({
  id,
  /** The other unit; null when this one was dissolved. */
  unitId: id.nullable(),
  unitName: z.string().nullable(),
  kind: z.enum(SUCCESSION_KINDS),
  effectiveOn: date,
  decision: z.string().nullable(),
});

export const unitDetail = z.strictObject({
  ...unitRow.shape,
  ...counts,
  note: z.string().nullable(),
  names: z.array(z.strictObject({ name: z.string(), shortName: z.string().nullable(), from: optionalDate, to: optionalDate })),
  parents: z.array(z.strictObject({ hierarchy, parentId: id, parentName: z.string(), from: optionalDate, to: optionalDate })),
  codes: z.array(z.strictObject({ system, code: z.string(), from: optionalDate, to: optionalDate })),
  /** Units it came from, and those that came from it. */
  predecessors: z.array(succession),
  successors: z.array(succession),
  handovers: z.array(handover),
});
export type UnitDetail = z.infer<typeof unitDetail>;

export const ALIAS_STATUSES = ['open', 'resolved', 'ignored'] as const;
const aliasStatus = z.enum(ALIAS_STATUSES);

export const unitAlias = z.strictObject({
  id, rev,
  alias: z.string(),
  status: aliasStatus,
  unitId: id.nullable(),
  unitName: z.string().nullable(),
  from: optionalDate,
  to: optionalDate,
  /** The file it was met in first. */
  source: z.string().nullable(),
  /** How many positions carry it in their text and have no unit. */
  positionsCount: z.int(),
});
export type UnitAlias = z.infer<typeof unitAlias>;

export const units = {
  /**
   * All units with the names and parents they had on a day (default: today's) in one hierarchy. Ended units only when
   * asked. Of a hierarchy other than the administrative only the units that belong to it.
   */
  list: read.input(z.strictObject({ asOf: optionalDate.default(null), includeEnded: z.boolean().default(false), hierarchy: hierarchy.default('administrative') })).output(z.array(unitRow)),
  /** What hangs on the units on a day, or at present. Units with nothing are left out. */
  counts: read.input(z.strictObject({ asOf: optionalDate.default(null) })).output(z.array(unitCounts)),
  get: read.input(z.strictObject({ id })).output(unitDetail),
  create: write
    .input(z.strictObject({ name: line(300), shortName: optionalLine(80), kind, level, parentId: id.nullable(), from: optionalDate, note: optionalText(2000) }))
    .output(written),
  update: write
    .input(z.strictObject({ id, rev, shortName: optionalLine(80), kind, level, createdOn: optionalDate, endedOn: optionalDate, note: optionalText(2000) }))
    .output(written),
  /** `from` null corrects the present name; a date ends it the day before and begins the new one. */
  rename: write.input(z.strictObject({ id, rev, name: line(300), shortName: optionalLine(80), from: optionalDate })).output(written),
  /** `from` null corrects the present parent in the hierarchy; a date ends it the day before. */
  move: write.input(z.strictObject({ id, rev, hierarchy: hierarchy.default('administrative'), parentId: id.nullable(), from: optionalDate })).output(written),
  /** `from` null corrects the present code; a date ends it the day before. `code` null: none from then on. */
  setCode: write.input(z.strictObject({ id, rev, system, code: optionalLine(40), from: optionalDate })).output(written),
  remove: write.input(z.strictObject({ items: refs })).output(z.strictObject({ removed: z.int() })),

  /** What a reorganisation would end, begin, move and touch, and everything that speaks against it. Changes nothing. */
  reorganisationPreview: read.input(reorganisationInput).output(reorganisationPreview),
  /** Does it as a whole, in one entry of the history. */
  reorganise: write.input(reorganisationInput).output(reorganisationDone),
  /** Records the minutes of a hand-over; without a number it is awaited again. */
  recordHandover: write.input(z.strictObject({ id, rev, minutesNumber: optionalLine(60), minutesOn: optionalDate, note: optionalText(2000) })).output(written),

  /** Names in files that no unit bears; and how many of them wait for somebody. */
  aliases: read.input(z.strictObject({ status: aliasStatus })).output(z.strictObject({ rows: z.array(unitAlias), open: z.int() })),
  /** Units with a name one letter apart from one in a file: offered, and chosen by the user only. */
  nearUnits: read.input(z.strictObject({ id })).output(z.array(z.strictObject({ unitId: id, name: z.string(), above: z.string().nullable() }))),
  /** Says which unit a name means, and when; with `toPositions` the positions that carry it get the unit. */
  resolveAlias: write.input(z.strictObject({ id, rev, unitId: id, from: optionalDate, to: optionalDate, toPositions: z.boolean() })).output(z.strictObject({ id, rev, positions: z.int() })),
  ignoreAliases: write.input(z.strictObject({ items: refs })).output(z.strictObject({ changed: z.int() })),
  /** Puts names back among those nobody has looked at. */
  reopenAliases: write.input(z.strictObject({ items: refs })).output(z.strictObject({ changed: z.int() })),
};
