import { z } from 'zod';
import { HOLIDAY_KINDS } from '../rules/deadlines.ts';
import { date, id, line, read, refs, rev, write } from './base.ts';

export const holiday = z.strictObject({ id, rev, day: date, kind: z.enum(HOLIDAY_KINDS), name: z.string() });
export type Holiday = z.infer<typeof holiday>;
const dueSoonDays = z.int().min(0).max(60);

/** What moves deadlines, and when a task is due soon. */
export const deadlines = {
  get: read.input(z.strictObject({})).output(z.strictObject({ holidays: z.array(holiday), dueSoonDays })),
  /** Puts days from one to another into the table, each under the same name. */
  addHolidays: write.input(z.strictObject({ from: date, to: date, kind: z.enum(HOLIDAY_KINDS), name: line(120) })).output(z.strictObject({ added: z.int() })),
  removeHolidays: write.input(z.strictObject({ items: refs })).output(z.strictObject({ removed: z.int() })),
  setDueSoon: write.input(z.strictObject({ dueSoonDays })).output(z.strictObject({ dueSoonDays })),
};
