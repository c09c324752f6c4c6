import { z } from 'zod';

/** What stands first in the file, so that no other JSON is taken for one. */
export const MAPPING_FORMAT = 'steering-desk-import-mapping';
/** Told up when a file of the new form is no longer understood by an older program. */
export const MAPPING_VERSION = 1;
/** Columns of one table that can be mapped. */
export const MOST_MAPPED = 60;
/** Characters of a heading that tell it from others. */
export const LONGEST_HEADING = 200;
const LONGEST_NAME = 120;

/**
 * How the columns of a form were mapped, as a small JSON file that another office can take: which list it is, and in the
 * order of the sheet each heading as it is written (marks and case do not count), the field its column holds (null: left out), and whether its legacy text
 * stays as it stands. Nothing of the rows.
 */
export const importMapping = z.strictObject({
  format: z.literal(MAPPING_FORMAT),
  version: z.literal(MAPPING_VERSION),
  list: z.string().min(1).max(LONGEST_NAME),
  columns: z.array(z.strictObject({ heading: z.string().max(LONGEST_HEADING), field: z.string().min(1).max(LONGEST_NAME).nullable(), asItStands: z.boolean() })).min(1).max(MOST_MAPPED),
});
export type ImportMapping = z.infer<typeof importMapping>;

/** Why a column of such a file was not taken: the sheet has none of its heading; the list knows no such field; personal data. */
export const LEFT_OF_MAPPING = ['heading', 'field', 'personal'] as const;
