import { z } from 'zod';
import { SUCCESSION_KINDS } from '../rules/successions.ts';
import { HIERARCHIES, LEVELS, UNIT_KINDS } from '../rules/units.ts';
import { date, id, line, optionalLine, refs } from './base.ts';
import { ruleIssue } from './errors.ts';

/** How a committee comes into it: it belongs to a unit that ends, or a unit that ends is its standing agency. */
export const COMMITTEE_TIES = ['unit', 'agency'] as const;
/** What becomes of it: ends and is handed over; goes on under (or with) the successor; is left to be seen to later. */
export const COMMITTEE_FATES = ['hand_over', 'go_on', 'leave'] as const;
export type CommitteeTie = (typeof COMMITTEE_TIES)[number];
export type CommitteeFate = (typeof COMMITTEE_FATES)[number];

const MOST_SUCCESSORS = 50;
/** A successor by its place in the list: a new one has no id yet. */
const place = z.int().min(0).max(MOST_SUCCESSORS - 1);
const hierarchy = z.enum(HIERARCHIES);

const newUnit = z.strictObject({
  is: z.literal('new'),
  name: line(300),
  shortName: optionalLine(80),
  kind: z.enum(UNIT_KINDS),
  level: z.enum(LEVELS),
  parents: z.array(z.strictObject({ hierarchy, parentId: id })).max(HIERARCHIES.length).refine((parents) => new Set(parents.map((parent) => parent.hierarchy)).size === parents.length, { params: { code: 'duplicate' } }),
});
export const successorInput = z.discriminatedUnion('is', [z.strictObject({ is: z.literal('existing'), id }), newUnit]);
export type SuccessorInput = z.infer<typeof successorInput>;

const placed = {
  /** The units that end (with `separated`: the one that something is taken from), as they were seen. */
  units: refs,
  kind: z.enum(SUCCESSION_KINDS),
  /** The first day of the new order; the units' last day is the day before. */
  effectiveOn: date,
  successors: z.array(successorInput).max(MOST_SUCCESSORS),
  decision: optionalLine(500),
  /** Under which successor the units below those that end come; null: under the superior of the one that ends. */
  childrenTo: place.nullable(),
  /** Single units below that go elsewhere than the others. */
  children: z.array(z.strictObject({ unitId: id, to: place.nullable() })).max(5000),
  /** In which successor open positions go on with the same words; null: they end and nothing follows. */
  positionsTo: place.nullable(),
  /** Committees for which something other than the usual is chosen. */
  committees: z.array(z.strictObject({ committeeId: id, tie: z.enum(COMMITTEE_TIES), fate: z.enum(COMMITTEE_FATES), to: place.nullable() })).max(1000),
  /** Which successor takes over the rest of the affairs, with minutes; null: none is recorded. */
  affairsTo: place.nullable(),
};

export const reorganisationInput = z.strictObject(placed).superRefine((input, context) => {
  const chosen = [input.childrenTo, input.positionsTo, input.affairsTo, ...input.children.map(({ to }) => to), ...input.committees.map(({ to }) => to)];
  if (chosen.some((to) => to !== null && to >= input.successors.length)) context.addIssue({ code: 'custom', path: ['successors'], params: { code: 'unknown' } });
  // Only a committee of the unit's own can be handed over; another only gets another standing agency.
  if (input.committees.some(({ tie, fate }) => tie === 'agency' && fate === 'hand_over')) context.addIssue({ code: 'custom', path: ['committees'], params: { code: 'unknown' } });
  if (new Set(input.units.map((unit) => unit.id)).size < input.units.length) context.addIssue({ code: 'custom', path: ['units'], params: { code: 'duplicate' } });
});
export type ReorganisationInput = z.infer<typeof reorganisationInput>;

export const reorganisationPreview = z.strictObject({
  /** Everything that speaks against it; nothing: it can be done. */
  issues: z.array(ruleIssue),
  ends: z.array(z.strictObject({ id, name: z.string(), lastDay: date })),
  begins: z.array(z.strictObject({ place: z.int(), name: z.string() })),
  children: z.array(z.strictObject({ id, name: z.string(), hierarchy, fromName: z.string(), to: z.int().nullable(), toName: z.string().nullable() })),
  /** Open positions that end; `toName` where they go on. */
  positions: z.array(z.strictObject({ id, personName: z.string(), position: z.string().nullable(), unitName: z.string(), toName: z.string().nullable() })),
  /** Seats someone must look at: the member's position ends, the office is no more, or the committee ends. */
  seats: z.array(z.strictObject({ id, committeeName: z.string(), holder: z.string(), role: z.string(), effect: z.enum(['position_ends', 'office_ends', 'seat_ends']) })),
  committees: z.array(z.strictObject({ id, name: z.string(), tie: z.enum(COMMITTEE_TIES), unitName: z.string(), fate: z.enum(COMMITTEE_FATES), to: z.int().nullable() })),
  /** Hand-overs that will wait for their minutes. */
  handovers: z.int(),
  /** Tasks not over yet that the units which end have in the lead: they must be handed over. */
  tasks: z.int(),
});
export type ReorganisationPreview = z.infer<typeof reorganisationPreview>;

export const reorganisationDone = z.strictObject({ ended: z.int(), begun: z.int(), moved: z.int(), positions: z.int(), committees: z.int(), handovers: z.int(), successorIds: z.array(id) });
