import { z } from 'zod';
import { formCode, formContents } from '../forms/form-contents.ts';
import { renamedCells } from '../forms/renamed.ts';
import { cleanLine } from '../rules/text.ts';
import { date, id, line, optionalDate, optionalText, page, read, ref, refs, rev, searchText, write, written } from './base.ts';

export const FORM_ORIGINS = ['own', 'delivered', 'workbook'] as const;
/** What a version of a form is called: `2026.1`. */
const number = line(20);
const code = z.string().max(80).transform(cleanLine).pipe(formCode);

export const formRow = z.strictObject({
  id, rev, code: z.string(), name: z.string(), origin: z.enum(FORM_ORIGINS), note: z.string().nullable(),
  versions: z.int(),
  /** The version in force today, else the newest. */
  number: z.string(), validFrom: date, validTo: optionalDate,
  /** Rounds that ask for it. */
  campaigns: z.int(),
});
export type FormRow = z.infer<typeof formRow>;

export const formVersion = z.strictObject({
  id, rev, number: z.string(), validFrom: date, validTo: optionalDate, contents: formContents,
  /** Rows and columns of the version before, by those that take their place here under another code. */
  renamed: renamedCells,
  /** Rounds that ask for it: while there are any, its contents stay as they are. */
  campaigns: z.int(),
});
export type FormVersion = z.infer<typeof formVersion>;

export const formDetail = z.strictObject({ id, rev, code: z.string(), name: z.string(), origin: z.enum(FORM_ORIGINS), note: z.string().nullable(), /** The oldest first. */ versions: z.array(formVersion) });
export type FormDetail = z.infer<typeof formDetail>;

const head = { code, name: line(200), note: optionalText(2000) };
const version = { number, validFrom: date };

export const forms = {
  list: read.input(z.strictObject({ q: searchText, ...page })).output(z.strictObject({ rows: z.array(formRow), total: z.int(), /** Forms and versions the program comes with and this office has not got. */ undelivered: z.int() })),
  get: read.input(z.strictObject({ id })).output(formDetail),
  /** A form of one's own, begun with one empty table, or as a copy of another's version. */
  create: write.input(z.strictObject({ ...head, ...version, copyOf: id.nullable() })).output(written),
  update: write.input(z.strictObject({ id, rev, ...head })).output(written),
  /** Changes a version no round uses yet. */
  saveVersion: write.input(z.strictObject({ id, rev, ...version, contents: formContents, renamed: renamedCells })).output(written),
  /** A further version from a day on, begun as a copy of the newest, which ends the day before. */
  addVersion: write.input(z.strictObject({ formId: id, ...version })).output(written),
  /** Until which day a version is asked for; null: until further notice. */
  endVersion: write.input(z.strictObject({ id, rev, validTo: optionalDate })).output(written),
  removeVersion: write.input(ref).output(z.void()),
  remove: write.input(z.strictObject({ items: refs })).output(z.strictObject({ removed: z.int() })),
  /** Adds what the program comes with and this office has not got. */
  deliver: write.input(z.strictObject({})).output(z.strictObject({ added: z.int() })),
};
