import { z } from 'zod';
import { SYSTEMS } from '../rules/documents.ts';
import { WORDING_KEYS } from '../rules/wordings.ts';
import { optionalText, read, ref, rev, write, written } from './base.ts';

const system = z.enum(SYSTEMS);
const part = z.enum(WORDING_KEYS);

export const wordingRow = z.strictObject({
  part,
  /** As the program has it. */
  standard: z.string(),
  /** As the office worded it, where it did. */
  own: z.strictObject({ ...ref.shape, content: z.string() }).nullable(),
});
export type WordingRow = z.infer<typeof wordingRow>;

export const wordings = {
  /** Every sentence that papers of one side are written with, paper by paper. */
  list: read.input(z.strictObject({ system })).output(z.array(wordingRow)),
  /** Words a sentence anew; `rev` is 0 where the program's own was seen. */
  save: write
    .input(z.strictObject({ system, part, rev: rev.or(z.literal(0)), content: optionalText(4000).refine((text) => text !== null, { params: { code: 'required' } }).transform((text) => text ?? '') }))
    .output(written),
  /** Back to the sentence of the program. */
  reset: write.input(ref).output(z.void()),
};
