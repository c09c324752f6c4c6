import { z } from 'zod';
import { date, id, optionalDate, read } from './base.ts';

const owingUnit = z.strictObject({
  unitId: id,
  unitName: z.string(),
  /** How many it has in the year. */
  inYear: z.int(),
  /** The day of its last one, whenever that was. */
  lastOn: optionalDate,
});
export type OwingUnit = z.infer<typeof owingUnit>;

export const duties = {
  /** The units that still owe a record of a register in the half of a year a day lies in; `units`: how many have this duty. */
  owing: read
    .input(z.strictObject({ register: z.string().regex(/^[a-z][a-z_]{0,39}$/), day: date }))
    .output(z.strictObject({ rows: z.array(owingUnit), units: z.int() })),
};
