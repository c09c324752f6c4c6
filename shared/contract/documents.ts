import { z } from 'zod';
import { DIRECTIONS, DOCUMENT_STANDINGS, DOCUMENT_TYPE_NAMES, LINK_KINDS, SYSTEMS, URGENCIES } from '../rules/documents.ts';
import { isKnownDate } from '../rules/known-dates.ts';
import { LEVELS } from '../rules/units.ts';
import { date, id, instant, job, line, optionalDate, optionalLine, optionalText, page, read, ref, refs, rev, searchText, sortDirection, ticket, write, written } from './base.ts';
import { registerTable } from './register-table.ts';

/** As much of a day as is known: a year, a month or a day. */
const knownDate = z.string().refine(isKnownDate, { params: { code: 'date' } });
const direction = z.enum(DIRECTIONS);
const system = z.enum(SYSTEMS);
const type = z.enum(DOCUMENT_TYPE_NAMES);
const standing = z.enum(DOCUMENT_STANDINGS);
const number = z.int().min(1).max(99_999);
/** Who issues a paper, by letters, as they stand at the end of its symbol: `BCĐ`, `BCĐQCDC`, `BNV`. */
const letters = line(40).refine((text) => /^[\p{Lu}\p{Lt}][\p{L}0-9&.-]*$/u.test(text), { params: { code: 'symbol' } });

export const documentRow = z.strictObject({
  id, rev, direction, system, type, standing,
  number: z.int().nullable(),
  /** Number and symbol as printed. */
  symbol: z.string().nullable(),
  issuedOn: knownDate.nullable(),
  issuer: z.string().nullable(),
  committeeId: id.nullable(),
  committeeName: z.string().nullable(),
  /** Nothing of what a secret paper says is kept. */
  title: z.string().nullable(),
  urgency: z.enum(URGENCIES),
  arrivalNumber: z.int().nullable(),
  arrivedOn: optionalDate,
  secret: z.boolean(),
});
export type DocumentRow = z.infer<typeof documentRow>;

/** A paper that another hangs on, or that hangs on it. */
export const documentLink = z.strictObject({
  id, rev,
  kind: z.enum(LINK_KINDS),
  /** True when the other paper is the later one: then the kind is told the other way round. */
  passive: z.boolean(),
  documentId: id,
  symbol: z.string().nullable(),
  title: z.string().nullable(),
  issuedOn: knownDate.nullable(),
});
export type DocumentLink = z.infer<typeof documentLink>;

/** A file of a paper, a task or a record of a register. */
export const attachment = z.strictObject({ id, rev, fileName: z.string(), bytes: z.int(), addedAt: instant, addedBy: z.string() });
export type Attachment = z.infer<typeof attachment>;

/** What a file hangs on. */
const recordOwner = z.strictObject({ recordTable: registerTable, recordId: id });
const fileOwner = z.union([z.strictObject({ documentId: id }), z.strictObject({ taskId: id }), recordOwner]);
export type FileOwner = z.infer<typeof fileOwner>;
/** Whose files are looked at; those of all where no paper is told. */
const checkedFiles = z.union([z.strictObject({ documentId: id.nullable() }), z.strictObject({ taskId: id }), recordOwner]);
export type CheckedFiles = z.infer<typeof checkedFiles>;

/** A file that is gone from the folder of the program, or was changed there from outside. */
export const fileFault = z.strictObject({ id, /** It hangs on one of the three. */ documentId: id.nullable(), taskId: id.nullable(), record: recordOwner.nullable(), label: z.string(), fileName: z.string(), state: z.enum(['missing', 'changed']) });
export type FileFault = z.infer<typeof fileFault>;

export const documentDetail = z.strictObject({
  ...documentRow.shape,
  issuerUnitId: id.nullable(),
  signer: z.string().nullable(),
  effectiveFrom: optionalDate,
  effectiveTo: optionalDate,
  recipients: z.string().nullable(),
  copies: z.int().nullable(),
  holder: z.string().nullable(),
  note: z.string().nullable(),
  cancelled: z.strictObject({ on: date, by: z.string(), reason: z.string().nullable() }).nullable(),
  links: z.array(documentLink),
  attachments: z.array(attachment),
});
export type DocumentDetail = z.infer<typeof documentDetail>;

/** What is told of a paper. The number of one that goes out is given when it is issued. */
const fields = {
  system, type,
  symbol: optionalLine(80),
  issuedOn: knownDate.nullable(),
  issuer: optionalLine(300),
  issuerUnitId: id.nullable(),
  committeeId: id.nullable(),
  signer: optionalLine(120),
  title: optionalText(2000),
  urgency: z.enum(URGENCIES),
  effectiveFrom: optionalDate,
  effectiveTo: optionalDate,
  arrivalNumber: number.nullable(),
  arrivedOn: optionalDate,
  recipients: optionalText(2000),
  copies: z.int().min(1).max(9999).nullable(),
  holder: optionalLine(300),
  note: optionalText(2000),
  secret: z.boolean(),
};

export const term = z.strictObject({ id, rev, name: z.string(), beginsOn: date, endsOn: optionalDate });
export type Term = z.infer<typeof term>;
const termFields = { name: line(120), beginsOn: date, endsOn: optionalDate };

export const cascadeRow = z.strictObject({
  unitId: id,
  unitName: z.string(),
  /** The first paper by which the unit carries it out; null while there is none. */
  documentId: id.nullable(),
  symbol: z.string().nullable(),
  title: z.string().nullable(),
  issuedOn: knownDate.nullable(),
  /** From the day of the directive; null while one of the two days is not known. */
  days: z.int().nullable(),
});
export type CascadeRow = z.infer<typeof cascadeRow>;

export const documents = {
  /** The register: the latest first unless asked otherwise. `year` is that of the paper, or of its arrival. */
  list: read
    .input(z.strictObject({
      ...page, q: searchText, direction: direction.nullable().default(null), type: type.nullable().default(null), committeeId: id.nullable().default(null),
      standing: standing.nullable().default(null), year: z.int().min(1900).max(2200).nullable().default(null), sort: z.enum(['date', 'symbol', 'arrival']).default('date'), order: sortDirection.default('desc'),
    }))
    .output(z.strictObject({ rows: z.array(documentRow), total: z.int() })),
  get: read.input(z.strictObject({ id })).output(documentDetail),
  create: write.input(z.strictObject({ direction, ...fields })).output(written),
  update: write.input(z.strictObject({ id, rev, ...fields })).output(written),
  /** Marks a draft as signed, or a signed paper as a draft again. */
  sign: write.input(z.strictObject({ id, rev, signed: z.boolean() })).output(written),
  /**
   * The number a paper would get in the series of its committee, and the letters by which the committee's last paper told
   * who issued it. Null when no term of the Party holds the day. `last`: the number given last; null in a series that begins.
   */
  nextNumber: read.input(z.strictObject({ system, type, issuedOn: date, committeeId: id.nullable() })).output(z.strictObject({ number, last: z.int().nullable(), letters: z.string() }).nullable()),
  /** Gives a paper its number and symbol: the next number, and the letters used last, unless others are asked for. From then on they stay. */
  issue: write.input(z.strictObject({ id, rev, issuedOn: date, number: number.nullable(), letters: letters.nullable() })).output(z.strictObject({ id, rev, number, symbol: z.string() })),
  /** Cancels a numbered paper: its number stays taken, with who, when and why. */
  cancel: write.input(z.strictObject({ id, rev, reason: line(500) })).output(written),
  /** To the recycle bin; a numbered paper stays. */
  remove: write.input(z.strictObject({ items: refs })).output(z.strictObject({ removed: z.int() })),
  link: write.input(z.strictObject({ fromId: id, toId: id, kind: z.enum(LINK_KINDS) })).output(written),
  unlink: write.input(ref).output(z.strictObject({ removed: z.int() })),
  /** Attaches the file behind a ticket. The user says that it holds no state secret; a mark of secrecy in its name, or in the text of a plain or Word file, refuses it all the same. */
  attach: job.input(z.strictObject({ owner: fileOwner, ticket, confirmedNoSecret: z.literal(true) })).output(written),
  /** Writes a copy of a file, proved against its hash; one that is only looked at is read-only. */
  copyFile: job.input(z.strictObject({ id, ticket, readOnly: z.boolean() })).output(z.strictObject({ fileName: z.string() })),
  /** Puts a file into the recycle bin. */
  detach: write.input(ref).output(z.strictObject({ removed: z.int() })),
  /** Reads the files of a paper or a task, or of all: which are missing or changed. */
  checkFiles: job.input(checkedFiles).output(z.strictObject({ checked: z.int(), faults: z.array(fileFault) })),
  /** Which units of a level have issued a paper that carries a directive out, directly or through another, and which have not. */
  cascade: read.input(z.strictObject({ id, level: z.enum(LEVELS), asOf: date })).output(z.strictObject({ rows: z.array(cascadeRow), issued: z.int(), missing: z.int() })),
  terms: read.input(z.strictObject({})).output(z.array(term)),
  addTerm: write.input(z.strictObject(termFields)).output(written),
  updateTerm: write.input(z.strictObject({ id, rev, ...termFields })).output(written),
};
