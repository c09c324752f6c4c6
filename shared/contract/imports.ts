import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { type ImportField, isImportField, MOST_PASTED } from '../rules/import-columns.ts';
import { isImportList, type ImportList } from '../rules/import-lists.ts';
import { PROBLEM_CODES } from '../rules/import-problems.ts';
import { LEGACY_ENCODINGS } from '../rules/legacy-encodings.ts';
import { ROLES } from '../rules/roles.ts';
import { LEFT_OF_MAPPING, MOST_MAPPED } from './import-mapping.ts';
import { id, instant, job, optionalDate, page, progress, read, rev, ticket, undoable, write } from './base.ts';

export type { ImportField };

/** An import under way: lives in the backend until it is committed or left. */
const importId = id;

const LONGEST_NAME = 120;
/** What a column holds: one of a closed list, or a field of a register, which the backend refuses where it is not declared. */
const field = z.string().max(LONGEST_NAME).refine(isImportField) as unknown as z.ZodType<ImportField, ImportField>;

const problem = z.strictObject({
  field,
  /** Address in the sheet, e.g. `F10`. */
  cell: z.string(),
  severity: z.enum(['error', 'warning']),
  code: z.enum(PROBLEM_CODES),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});

/** A record that may be meant: a person with position and unit, a paper with its day and what it is about. */
const candidate = z.strictObject({ id, name: z.string(), detail: z.string() });
/**
 * How a row was matched to the records already kept. `exact`: one record only, and surely this one: of people the same folded name
 * in the same unit, of papers symbol, day and issuer. `probable`: alike, but not surely the same; taken only by the user's own choice.
 * `new`: none alike.
 */
const match = z.strictObject({
  kind: z.enum(['exact', 'probable', 'new']),
  candidates: z.array(candidate),
  /** The record to use, `new` to make one, or null while undecided. */
  choice: z.union([id, z.literal('new')]).nullable(),
});
/** What all undecided rows can be taken as at once. */
export const TAKEN_AS = ['new', 'offered'] as const;
export type TakenAs = (typeof TAKEN_AS)[number];
/** What committing the row will do. */
const effect = z.enum(['add', 'change', 'same', 'skip', 'undecided', 'blocked']);

export const importRow = z.strictObject({
  /** Row number in the sheet, from 1. */
  row: z.int(),
  cells: z.partialRecord(field, z.string()),
  problems: z.array(problem),
  match,
  effect,
  /** The cells that say something else than the record, with what it says: a role by its code, a day as `YYYY-MM-DD`. */
  differences: z.array(z.strictObject({ field, before: z.string().nullable() })),
});
export type ImportRow = z.infer<typeof importRow>;

export const importSummary = z.strictObject({
  rows: z.int(), errors: z.int(), warnings: z.int(), undecided: z.int(),
  adds: z.int(), changes: z.int(), same: z.int(), skips: z.int(), newPeople: z.int(), ready: z.int(),
  /** Members whom the file does not name, or records of the file's units and days. */
  missing: z.int(),
  /** Totals of the file that are not the sum of its rows: they are never records, and only told. */
  totals: z.array(z.strictObject({ row: z.int(), field, cell: z.string(), told: z.int(), sum: z.int() })),
});
export type ImportSummary = z.infer<typeof importSummary>;

const missingMember = z.strictObject({ membershipId: id, personId: id, fullName: z.string(), role: z.enum(ROLES), position: z.string().nullable(), unitName: z.string().nullable(), from: optionalDate });
const missingRecord = z.strictObject({ recordId: id, label: z.string(), unitName: z.string().nullable(), day: z.string().nullable() });
export type MissingMember = z.infer<typeof missingMember>;
export type MissingRecord = z.infer<typeof missingRecord>;
export const importMissing = z.strictObject({ rows: z.array(z.union([missingMember, missingRecord])), total: z.int() });
export type ImportMissing = z.infer<typeof importMissing>;

export const importColumn = z.strictObject({ column: z.int(), letter: z.string(), heading: z.string(), samples: z.array(z.string()), field: field.nullable(), personal: z.boolean() });
export type ImportColumn = z.infer<typeof importColumn>;

/** A column whose texts were kept in an encoding from before Unicode, with its title and heading. */
export const importEncoding = z.strictObject({
  column: z.int(),
  letter: z.string(),
  encoding: z.enum(LEGACY_ENCODINGS),
  /** The fonts that told it; none when the spelling did. */
  fonts: z.array(z.string()),
  /** Cells whose text differs once decoded. */
  cells: z.int(),
  /** The share of decoded words that are Vietnamese syllables, 0 to 1. */
  confidence: z.number(),
  /** A few texts as they stand and as they read once decoded; none of a column of personal data. */
  samples: z.array(z.strictObject({ before: z.string(), after: z.string() })),
  /** The user had it left as it stands. Never so with `decomposed`: its text is the same. */
  refused: z.boolean(),
});
export type ImportEncoding = z.infer<typeof importEncoding>;

export const importSheet = z.strictObject({ name: z.string(), state: z.enum(['visible', 'hidden', 'veryHidden']), rows: z.int(), cells: z.int() });

const mapping = z.array(z.strictObject({ column: z.int().min(1), field })).max(MOST_MAPPED);
/** What a mapping taken from a file makes of a table: the columns as they are put, and what of the file was not taken. */
const mappingTaken = z.strictObject({ mapping, left: z.array(z.strictObject({ heading: z.string(), why: z.enum(LEFT_OF_MAPPING) })) });
export type ImportMappingTaken = z.infer<typeof mappingTaken>;

/** Excel takes no longer password. */
const MOST_PASSWORD = 255;
const list = z.string().max(LONGEST_NAME).refine(isImportList) as unknown as z.ZodType<ImportList, ImportList>;
/** Members come into a committee; papers are those of one, or of the office itself. */
const opening = { list: list.default('roster'), committeeId: id.nullable(), confirmedNoSecret: z.literal(true) };

export const imports = {
  /**
   * Reads a workbook chosen by the user, or cells copied from one, after they confirmed that it holds no state secret.
   * A file behind a password answers WORKBOOK_ENCRYPTED or WORKBOOK_PASSWORD_WRONG, and its ticket serves again with one. The password
   * is used for this reading and kept nowhere. A mark of secrecy in its head refuses it with SECRET_MARK. Of a marked row in a book of papers nothing is read but number, day,
   * issuer and holder.
   */
  open: job
    .input(z.union([z.strictObject({ ticket, password: z.string().min(1).max(MOST_PASSWORD).optional(), ...opening }), z.strictObject({ pasted: z.string().min(1).max(MOST_PASTED), ...opening })]))
    .output(eventIterator(progress, z.strictObject({ importId, fileName: z.string(), sheets: z.array(importSheet), warnings: z.array(z.strictObject({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])).optional() })) }))),
  /** The table found on a sheet: its heading row and what each column seems to be. Legacy texts are decoded already. */
  table: job
    .input(z.strictObject({ importId, sheet: z.int().min(0), headerRow: z.int().min(1).nullable().default(null) }))
    .output(z.strictObject({
      headerRow: z.int().nullable(), firstDataRow: z.int().nullable(), dataRows: z.int(), columns: z.array(importColumn), encodings: z.array(importEncoding),
      /** The first rows of the sheet as text, to choose the heading row by eye. */
      preview: z.array(z.strictObject({ row: z.int(), cells: z.array(z.string()) })),
    })),
  /** Leaves a column of legacy text as it stands in the file, or decodes it again. The rows have to be checked anew. */
  decode: job.input(z.strictObject({ importId, sheet: z.int().min(0), column: z.int().min(1), decoded: z.boolean() })).output(z.void()),
  /** Writes how the columns are put as a small file of JSON, see {@link importMapping}: an office with the same form takes it. */
  saveMapping: job
    .input(z.strictObject({ importId, sheet: z.int().min(0), headerRow: z.int().min(1), mapping, ticket }))
    .output(eventIterator(progress, z.strictObject({ rows: z.int(), fileName: z.string() }))),
  /** Puts the columns as such a file tells, also which legacy texts stay as they stand. RULE when it is none, of another list, or knows no heading of the sheet. */
  takeMapping: job.input(z.strictObject({ importId, sheet: z.int().min(0), headerRow: z.int().min(1), ticket })).output(mappingTaken),
  /** Checks every row under a mapping and finds what each is about. May be called again after changes; edits are kept. */
  check: job
    .input(z.strictObject({ importId, sheet: z.int().min(0), headerRow: z.int().min(1), mapping }))
    .output(eventIterator(progress, importSummary)),
  rows: job
    .input(z.strictObject({ importId, ...page, only: z.enum(['all', 'errors', 'warnings', 'undecided', 'ready', 'adds', 'changes', 'same']).default('all') }))
    .output(z.strictObject({ rows: z.array(importRow), total: z.int(), summary: importSummary })),
  /** Members of today whom the file does not name: told, and never touched. */
  missing: job.input(z.strictObject({ importId, ...page })).output(importMissing),
  /** Writes the rows that need a look as a workbook, the cells in question marked and commented. */
  report: job.input(z.strictObject({ importId, ticket })).output(eventIterator(progress, z.strictObject({ rows: z.int(), fileName: z.string() }))),
  /** Corrects a cell for this import; the file itself is never changed. */
  editCell: job.input(z.strictObject({ importId, row: z.int().min(1), field, text: z.string().max(4000) })).output(z.strictObject({ row: importRow, summary: importSummary })),
  choose: job.input(z.strictObject({ importId, row: z.int().min(1), choice: z.union([id, z.literal('new')]).nullable() })).output(z.strictObject({ row: importRow, summary: importSummary })),
  /**
   * Takes all rows that are not decided at once: as new ones, or as the record offered where it is the only one. Only when
   * the user says so; {@link imports.takeBack} undoes it. `left`: rows that are still not decided.
   */
  takeAll: job.input(z.strictObject({ importId, as: z.enum(TAKEN_AS) })).output(z.strictObject({ taken: z.int(), left: z.int(), summary: importSummary })),
  /** Undoes the last {@link imports.takeAll}; what was chosen otherwise meanwhile stays. */
  takeBack: job.input(z.strictObject({ importId })).output(z.strictObject({ taken: z.int(), summary: importSummary })),
  skip: job.input(z.strictObject({ importId, row: z.int().min(1), skipped: z.boolean() })).output(z.strictObject({ row: importRow, summary: importSummary })),
  /** Backs up, then writes all ready rows in one transaction. Refused with RULE while a row is blocked or undecided and not skipped. */
  commit: job
    .input(z.strictObject({ importId, leaveOutUnready: z.boolean().default(false) }))
    .output(eventIterator(progress, z.strictObject({ batchId: id, entry: undoable, added: z.int(), changed: z.int(), same: z.int(), newPeople: z.int(), leftOut: z.int() }))),
  /** Leaves the import; nothing is kept of the file. */
  discard: job.input(z.strictObject({ importId })).output(z.void()),
  /** Imports made so far, newest first. */
  list: read
    .input(z.strictObject({ ...page }))
    .output(z.strictObject({
      rows: z.array(z.strictObject({ id, rev, list, fileName: z.string(), committeeName: z.string().nullable(), at: instant, by: z.string(), added: z.int(), changed: z.int(), newPeople: z.int(), undone: z.boolean(), entry: undoable })),
      total: z.int(),
    })),
  /** Takes a whole import back while nothing later depends on it; otherwise RULE says what does. */
  undo: write.input(z.strictObject({ id })).output(z.strictObject({ entry: undoable, rows: z.int() })),
};
