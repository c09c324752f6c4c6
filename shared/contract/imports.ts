import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { IMPORT_FIELDS, type ImportField } from '../rules/import-columns.ts';
import { id, instant, job, page, progress, read, rev, ticket, undoable, write } from './base.ts';

export { IMPORT_FIELDS, type ImportField };

/** An import under way: lives in the backend until it is committed or left. */
const importId = id;

export const PROBLEM_CODES = [
  'NAME_MISSING', 'ROLE_UNKNOWN', 'ROLE_MISSING', 'DATE_INVALID', 'DATE_ORDER', 'ORDER_INVALID', 'UNIT_UNKNOWN', 'UNIT_AMBIGUOUS', 'PHONE_ODD', 'EMAIL_ODD',
  'PERSON_TWICE_IN_FILE', 'SEVERAL_HEADS', 'SEVERAL_STANDING_DEPUTIES', 'TEXT_TOO_LONG', 'CELL_ERROR', 'KEY_UNKNOWN', 'PERSON_ANONYMISED',
] as const;
const problem = z.strictObject({
  field: z.enum(IMPORT_FIELDS),
  /** Address in the sheet, e.g. `F10`. */
  cell: z.string(),
  severity: z.enum(['error', 'warning']),
  code: z.enum(PROBLEM_CODES),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});

const candidate = z.strictObject({ personId: id, fullName: z.string(), position: z.string().nullable(), unitName: z.string().nullable() });
/**
 * How a row was matched to the people already kept. `exact`: same folded name and same unit, one person only.
 * `probable`: same name elsewhere, or a name that differs in marks; taken only by the user's own choice. `new`: nobody alike.
 */
const match = z.strictObject({
  kind: z.enum(['exact', 'probable', 'new']),
  candidates: z.array(candidate),
  /** The person to use, `new` to make one, or null while undecided. */
  choice: z.union([id, z.literal('new')]).nullable(),
});
/** What committing the row will do. */
const effect = z.enum(['add', 'change', 'same', 'skip', 'undecided', 'blocked']);

export const importRow = z.strictObject({
  /** Row number in the sheet, from 1. */
  row: z.int(),
  cells: z.partialRecord(z.enum(IMPORT_FIELDS), z.string()),
  problems: z.array(problem),
  match,
  effect,
});
export type ImportRow = z.infer<typeof importRow>;

export const importSummary = z.strictObject({
  rows: z.int(), errors: z.int(), warnings: z.int(), undecided: z.int(),
  adds: z.int(), changes: z.int(), same: z.int(), skips: z.int(), newPeople: z.int(), ready: z.int(),
});
export type ImportSummary = z.infer<typeof importSummary>;

export const importColumn = z.strictObject({ column: z.int(), letter: z.string(), heading: z.string(), samples: z.array(z.string()), field: z.enum(IMPORT_FIELDS).nullable(), personal: z.boolean() });
export type ImportColumn = z.infer<typeof importColumn>;

export const importSheet = z.strictObject({ name: z.string(), state: z.enum(['visible', 'hidden', 'veryHidden']), rows: z.int(), cells: z.int() });

export const imports = {
  /**
   * Reads a workbook chosen by the user, after they confirmed that it holds no state secret.
   * A mark of secrecy in its head refuses it with SECRET_MARK.
   */
  open: job
    .input(z.strictObject({ ticket, committeeId: id, confirmedNoSecret: z.literal(true) }))
    .output(eventIterator(progress, z.strictObject({ importId, fileName: z.string(), sheets: z.array(importSheet), warnings: z.array(z.strictObject({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])).optional() })) }))),
  /** The table found on a sheet: its heading row and what each column seems to be. */
  table: job
    .input(z.strictObject({ importId, sheet: z.int().min(0), headerRow: z.int().min(1).nullable().default(null) }))
    .output(z.strictObject({
      headerRow: z.int().nullable(), firstDataRow: z.int().nullable(), dataRows: z.int(), columns: z.array(importColumn),
      /** The first rows of the sheet as text, to choose the heading row by eye. */
      preview: z.array(z.strictObject({ row: z.int(), cells: z.array(z.string()) })),
    })),
  /** Checks every row under a mapping and matches people. May be called again after changes; edits are kept. */
  check: job
    .input(z.strictObject({ importId, sheet: z.int().min(0), headerRow: z.int().min(1), mapping: z.array(z.strictObject({ column: z.int().min(1), field: z.enum(IMPORT_FIELDS) })).max(60) }))
    .output(eventIterator(progress, importSummary)),
  rows: job
    .input(z.strictObject({ importId, ...page, only: z.enum(['all', 'errors', 'warnings', 'undecided', 'ready']).default('all') }))
    .output(z.strictObject({ rows: z.array(importRow), total: z.int(), summary: importSummary })),
  /** Corrects a cell for this import; the file itself is never changed. */
  editCell: job.input(z.strictObject({ importId, row: z.int().min(1), field: z.enum(IMPORT_FIELDS), text: z.string().max(4000) })).output(z.strictObject({ row: importRow, summary: importSummary })),
  choose: job.input(z.strictObject({ importId, row: z.int().min(1), choice: z.union([id, z.literal('new')]).nullable() })).output(z.strictObject({ row: importRow, summary: importSummary })),
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
      rows: z.array(z.strictObject({ id, rev, fileName: z.string(), committeeName: z.string(), at: instant, by: z.string(), added: z.int(), changed: z.int(), newPeople: z.int(), undone: z.boolean(), entry: undoable })),
      total: z.int(),
    })),
  /** Takes a whole import back while nothing later depends on it; otherwise RULE says what does. */
  undo: write.input(z.strictObject({ id })).output(z.strictObject({ entry: undoable, rows: z.int() })),
};
