import { z } from 'zod';
import { ROLES } from '../rules/roles.ts';
import { HOLDERS } from '../rules/proposal.ts';
import { officeInput } from './committees.ts';
import { date, id, optionalDate, optionalLine, optionalText, ref, refs, rev, write, written } from './base.ts';

export const END_REASONS = ['position_ended', 'transferred', 'retired', 'released', 'replaced', 'died', 'other'] as const;
export type EndReason = (typeof END_REASONS)[number];
const role = z.enum(ROLES);
const seat = {
  role,
  /** Place in the order of the decision; null puts the seat last in its role. */
  orderNo: z.int().min(1).max(9999).nullable(),
  assignedField: optionalLine(300),
  assignedArea: optionalLine(300),
  from: optionalDate,
  note: optionalText(2000),
};
export const endReason = z.enum(END_REASONS);
/** By whom a seat is held: a person (null: nobody, it is vacant), or whoever holds the office. */
export const holder = { heldBy: z.enum(HOLDERS), personId: id.nullable(), office: officeInput.nullable() };

/**
 * Seats in the versions of committees, entered and corrected as the decision in force says. Changing who sits there is
 * the work of a new version.
 */
export const members = {
  add: write.input(z.strictObject({ committeeId: id, ...holder, ...seat })).output(written),
  update: write.input(z.strictObject({ id, rev, ...holder, ...seat, to: optionalDate, endReason: endReason.nullable(), endNote: optionalLine(300) })).output(written),
  /** Ends seats on their last day, with the reason. */
  end: write.input(z.strictObject({ items: refs, to: date, reason: endReason, endNote: optionalLine(300) })).output(z.strictObject({ ended: z.int() })),
  /** Numbers the seats 1, 2, 3 … in the order given. */
  reorder: write.input(z.strictObject({ committeeId: id, items: z.array(ref).min(1).max(1000) })).output(z.strictObject({ changed: z.int() })),
  /** For seats entered by mistake; who really left is ended, not removed. */
  remove: write.input(z.strictObject({ items: refs })).output(z.strictObject({ removed: z.int() })),
};
