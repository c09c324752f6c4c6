import { z } from 'zod';
import { QUOTA_FIELDS } from '../rules/selections.ts';
import { id, optionalDate, read, ref, rev, write } from './base.ts';
import { brokenAcross } from './registers.ts';

const count = z.int();
const quota = z.strictObject({ quota: count.nullable(), chosen: count });
/** The largest book whose order is kept in one write. */
const MOST_CHOSEN = 5000;

export const nominatedModel = z.strictObject({
  id, rev,
  modelId: id,
  modelName: z.string(),
  unitName: z.string(),
  field: z.enum(QUOTA_FIELDS),
  status: z.string(),
  score: count.nullable(),
  /** Its place in the book. */
  place: count.nullable(),
  editStatus: z.string().nullable(),
  consent: z.string().nullable(),
  recognised: z.boolean(),
});
export type NominatedModel = z.infer<typeof nominatedModel>;

export const selectionBoard = z.strictObject({
  id, rev,
  title: z.string(),
  status: z.string(),
  deadlineOn: optionalDate,
  target: count,
  unitQuota: count.nullable(),
  fields: z.array(z.strictObject({ field: z.enum(QUOTA_FIELDS), ...quota.shape })),
  /** Units with a chosen model: who has most of them first. */
  units: z.array(z.strictObject({ unitId: id, unitName: z.string(), ...quota.shape })),
  /** How far the texts of the chosen are, by their code; null: nothing is told. */
  editing: z.array(z.strictObject({ editStatus: z.string().nullable(), count })),
  /** Rules that do not hold, by the names of the declaration. */
  broken: z.array(brokenAcross),
  /** All that were nominated: the chosen in the order of the book, then the others by their score. */
  nominated: z.array(nominatedModel),
});
export type SelectionBoard = z.infer<typeof selectionBoard>;

export const selections = {
  /** How a selection for a book stands. */
  board: read.input(z.strictObject({ id })).output(selectionBoard),
  /** Puts the chosen in the order of the book: all of them, and no other. */
  arrange: write.input(z.strictObject({ id, items: z.array(ref).min(1).max(MOST_CHOSEN) })).output(z.strictObject({ arranged: count })),
};
