import { ORPCError } from '@orpc/server';
import { ERRORS, type ErrorCode, type RuleIssue } from '#shared/contract/errors.ts';
import { newId } from './db/ids.ts';
import { isDamage, NotOurDatabaseError } from './db/health.ts';
import { DatabaseTooNewError } from './db/migrate.ts';
import { DatabaseMissingError } from './db/open.ts';
import { RecordMissingError, StaleRecordError } from './db/records.ts';
import { log } from './log.ts';

/** An error of the closed list, as the page will see it. */
export function appError(code: ErrorCode, data?: unknown): ORPCError<ErrorCode, unknown> {
  return new ORPCError(code, { defined: true, status: ERRORS[code].status, message: code, data });
}

/** A rule of the field says no: one sentence for each issue, beside its field. */
export function ruleError(...issues: RuleIssue[]): ORPCError<ErrorCode, unknown> {
  return appError('RULE', { issues });
}

/** Whether somebody gave up, or the program is ending: nothing to write into the log. */
export function isCancelled(error: unknown): boolean {
  return error instanceof ORPCError && error.code === 'CANCELLED';
}

const FILE_ERRORS: Record<string, ErrorCode> = {
  EBUSY: 'FILE_LOCKED', EPERM: 'FILE_LOCKED', EACCES: 'READ_ONLY', EROFS: 'READ_ONLY',
  ENOSPC: 'DISK_FULL', EDQUOT: 'DISK_FULL', ENOENT: 'FILE_UNREADABLE', EISDIR: 'FILE_UNREADABLE', EIO: 'FILE_UNREADABLE',
};

/**
 * Turns whatever was thrown into an error of the closed list. What nobody expected becomes BUG with an id, under which
 * the cause stands in the log.
 */
export function toAppError(error: unknown): ORPCError<string, unknown> {
  if (error instanceof ORPCError) return fromLibrary(error);
  if (error instanceof RecordMissingError) return appError('NOT_FOUND', { table: error.table });
  if (error instanceof StaleRecordError) {
    const { id, rev, updated_at } = error.current;
    return appError('CONFLICT', { table: error.table, id, rev, updatedAt: updated_at, updatedBy: error.changedBy, current: error.current });
  }
  if (error instanceof DatabaseTooNewError) return appError('DATABASE_TOO_NEW', { needs: error.needs, has: error.has });
  if (error instanceof NotOurDatabaseError) return appError('BACKUP_DAMAGED');
  if (error instanceof DatabaseMissingError || isDamage(error)) return appError('DATABASE_DAMAGED');
  const known = knownCode(error);
  if (known !== null) return appError(known);
  if (isAbort(error)) return appError('CANCELLED');
  const id = newId();
  log.error(`bug ${id}`, error);
  return appError('BUG', { id });
}

function knownCode(error: unknown): ErrorCode | null {
  const { code } = error as { code?: unknown };
  if (typeof code !== 'string') return null;
  if (code.startsWith('SQLITE_FULL')) return 'DISK_FULL';
  if (code.startsWith('SQLITE_READONLY') || code === 'SQLITE_CANTOPEN') return 'READ_ONLY';
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return 'DATABASE_BUSY';
  if (Object.hasOwn(ERRORS, code)) return code as ErrorCode;
  return FILE_ERRORS[code] ?? null;
}

function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}

/** oRPC's own refusals in our words: bad input, and answers that do not fit their schema (a bug of ours). */
function fromLibrary(error: ORPCError<string, unknown>): ORPCError<string, unknown> {
  if (Object.hasOwn(ERRORS, error.code)) return error;
  if (error.code === 'BAD_REQUEST') return appError('INVALID_INPUT', { issues: inputIssues(((error.data ?? {}) as { issues?: readonly SchemaIssue[] }).issues ?? []) });
  const id = newId();
  log.error(`bug ${id}`, error, error.cause);
  return appError('BUG', { id });
}

interface SchemaIssue {
  code?: string | undefined;
  path?: readonly (PropertyKey | { key: PropertyKey })[];
  params?: { code?: string } | undefined;
}

/** What a schema refuses, as paths and codes. */
export function inputIssues(issues: readonly SchemaIssue[]): { path: string; code: string }[] {
  return issues.map((issue) => ({
    path: (issue.path ?? []).map((part) => String(typeof part === 'object' ? part.key : part)).join('.'),
    code: issue.params?.code ?? issue.code ?? 'invalid',
  }));
}
