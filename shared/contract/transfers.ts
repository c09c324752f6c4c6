import { z } from 'zod';
import { date, id, read, rev, write } from './base.ts';

const registerName = z.string().regex(/^[a-z][a-z_]{0,39}$/);
/** How many records are shown, and handed over in one write. */
export const MOST_TRANSFERRED = 2000;

const waitingRecord = z.strictObject({ register: registerName, id, rev, label: z.string(), status: z.string() });

const waitingUnit = z.strictObject({
  unitId: id,
  unitName: z.string(),
  endedOn: date,
  /** The units of today that came after it; of several, one is chosen for each record. */
  successors: z.array(z.strictObject({ unitId: id, unitName: z.string() })),
  records: z.array(waitingRecord),
});
export type WaitingUnit = z.infer<typeof waitingUnit>;

export const transfers = {
  /** Records that are not over, of units that are no more: all, or those a unit left or could carry on with. `total` counts what is not shown, too. */
  waiting: read.input(z.strictObject({ unitId: id.nullable().default(null) })).output(z.strictObject({ units: z.array(waitingUnit), total: z.int() })),
  /** Hands records over to the units that carry on with them, together or not at all. */
  transfer: write
    .input(z.strictObject({ items: z.array(z.strictObject({ register: registerName, id, rev, to: id })).min(1).max(MOST_TRANSFERRED) }))
    .output(z.strictObject({ transferred: z.int() })),
};
