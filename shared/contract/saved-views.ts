import { z } from 'zod';
import { registerTable } from './register-table.ts';
import { line, read, ref, write, written } from './base.ts';

/** The lists whose views can be kept; those of the registers besides. */
const VIEWED_LISTS = ['tasks'] as const;
const list = z.union([z.enum(VIEWED_LISTS), registerTable]);
export type ViewedList = z.infer<typeof list>;
/** Filters, grouping and order by their names. */
const settings = z.record(z.string().max(40), z.union([z.string().max(200), z.number(), z.boolean()]));
const name = line(80);

export const savedView = z.strictObject({ ...ref.shape, name: z.string(), settings });
export type SavedView = z.infer<typeof savedView>;

export const savedViews = {
  /** The views of a list that were kept, in the order of their names. */
  list: read.input(z.strictObject({ list })).output(z.array(savedView)),
  /** Keeps how a list is looked at under a name. */
  keep: write.input(z.strictObject({ list, name, settings })).output(written),
  /** Another name, or other settings under the same. */
  update: write.input(z.strictObject({ ...ref.shape, name, settings })).output(written),
  remove: write.input(ref).output(z.void()),
};
