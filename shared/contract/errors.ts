import { z } from 'zod';

/**
 * The closed list of what can go wrong. The page turns a code into a sentence in the user's language;
 * nothing is ever told apart by the text of a message.
 */
export const ruleIssue = z.strictObject({
  /** Which rule said no, e.g. `PERSON_ALREADY_MEMBER`; the page has a sentence for each. */
  rule: z.string(),
  /** The input field the sentence belongs beside, if any. */
  field: z.string().optional(),
  /** What the sentence names: counts, dates, names. */
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});
export type RuleIssue = z.infer<typeof ruleIssue>;

export const ERRORS = {
  INVALID_INPUT: { status: 400, data: z.object({ issues: z.array(z.object({ path: z.string(), code: z.string() })) }) },
  UNKNOWN_PROCEDURE: { status: 404 },
  NOT_FOUND: { status: 404, data: z.object({ table: z.string() }) },
  /** Somebody (`updatedBy`, by name) changed the record since it was read: `current` is the row as it stands now. */
  CONFLICT: { status: 409, data: z.object({ table: z.string(), id: z.string(), rev: z.int(), updatedAt: z.string(), updatedBy: z.string(), current: z.record(z.string(), z.json()) }) },
  RULE: { status: 422, data: z.object({ issues: z.array(ruleIssue) }) },
  TICKET_INVALID: { status: 410 },
  FILE_LOCKED: { status: 423 },
  FILE_UNREADABLE: { status: 400 },
  /** The file that a paper would replace is not as the program wrote it: the user is asked first. */
  FILE_CHANGED: { status: 409 },
  WORKBOOK_DAMAGED: { status: 400 },
  /** The XML of the file declares entities of its own, as attacks do and no office program does. */
  WORKBOOK_ENTITIES: { status: 400 },
  WORKBOOK_ENCRYPTED: { status: 400 },
  WORKBOOK_PASSWORD_WRONG: { status: 400 },
  WORKBOOK_LOCKED: { status: 400 },
  WORKBOOK_TOO_LARGE: { status: 400 },
  WORKBOOK_NOT_A_WORKBOOK: { status: 400 },
  /** The name promises a workbook, the content is something else: a web page, a document, a picture. */
  WORKBOOK_MISLABELLED: { status: 400 },
  WORKBOOK_UNSUPPORTED: { status: 400 },
  WORKBOOK_TIMEOUT: { status: 400 },
  /** A workbook of a higher level that is to be filled is of a kind that cannot be filled as it is, or has a password. */
  TEMPLATE_NOT_XLSX: { status: 400 },
  /** The file carries a mark of state secrecy: refused, nothing kept. */
  SECRET_MARK: { status: 400 },
  /** A file that could run something when it is opened is not attached. */
  ATTACHMENT_PROGRAM: { status: 400 },
  ATTACHMENT_TOO_LARGE: { status: 400 },
  /** An attached file is no longer in the folder of the program, or holds something else than when it was attached. */
  ATTACHMENT_MISSING: { status: 404 },
  ATTACHMENT_CHANGED: { status: 409 },
  BACKUP_DAMAGED: { status: 400 },
  DISK_FULL: { status: 507 },
  READ_ONLY: { status: 403 },
  DATABASE_BUSY: { status: 503 },
  DATABASE_DAMAGED: { status: 500 },
  /** Made by a newer program: `needs` is the schema version of the file, `has` the newest this program knows. */
  DATABASE_TOO_NEW: { status: 500, data: z.object({ needs: z.int(), has: z.int() }) },
  CANCELLED: { status: 499 },
  BACKEND_RESTARTING: { status: 503 },
  /** A fault of the program. The id stands beside the cause in the log. */
  BUG: { status: 500, data: z.object({ id: z.string() }) },
} as const;
export type ErrorCode = keyof typeof ERRORS;
