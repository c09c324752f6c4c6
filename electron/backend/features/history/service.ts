import type { WriteContext } from '../../context.ts';
import { changesOfEntry, type StoredChange } from '../../db/audit.ts';
import { labelOf } from '../../db/labels.ts';
import { RecordMissingError } from '../../db/records.ts';
import { removedRowsReferredToBy, rowOf, rowsReferringTo } from '../../db/references.ts';
import { ruleError } from '../../errors.ts';
import { refuseSpoiltVersion } from '../forms/service.ts';
import { isSealed } from '../meetings/service.ts';
import { type EntryKey, isAsLeftBy, isUndone, NEVER_UNDONE } from './undone.ts';

export { type EntryKey, isUndone } from './undone.ts';

/**
 * Reverses one history entry by a new one: what it inserted goes to the recycle bin, what it changed gets its earlier
 * contents, what it removed comes back. Refused when a row was changed later, something kept depends on one, or the history
 * no longer tells what a row was.
 */
export function undoEntry(context: WriteContext, entry: EntryKey): EntryKey {
  const { connection, records } = context;
  const head = connection.prepare('SELECT action, subject FROM audit_entry WHERE origin = ? AND seq = ?').get(entry.origin, entry.seq) as { action: string; subject: string | null } | undefined;
  if (head === undefined) throw new RecordMissingError('office');
  if (isUndone(connection, entry)) throw ruleError({ rule: 'UNDO_ALREADY' });
  const changes = changesOfEntry(connection, entry.origin, entry.seq);
  if (changes.some((change) => change.redacted)) throw ruleError({ rule: 'UNDO_FORGOTTEN' });
  if (NEVER_UNDONE.has(head.action)) throw ruleError({ rule: 'UNDO_CHANGED_LATER', params: { label: head.subject ?? '' } });
  refuseIfChangedLater(context, entry, changes);
  refuseIfNeeded(context, changes);
  records.describe(head.subject ?? '');
  records.undoing(entry);
  refuseIfSealed(context, changes);
  for (const change of changes.toReversed()) reverseUnlessTaken(context, change);
  refuseIfParentsRemoved(context, changes);
  refuseIfNumbersMiss(context, changes);
  for (const { table, rowId, before } of changes) refuseSpoiltVersion(context, { table, id: rowId, contentsChanged: typeof before?.['contents'] === 'string' });
  return { origin: records.head.origin, seq: records.seq };
}

function refuseIfChangedLater({ connection }: WriteContext, entry: EntryKey, changes: readonly StoredChange[]): void {
  for (const { table, rowId } of changes) {
    const row = rowOf(connection, table, rowId);
    const untouched = row?.['changed_origin'] === entry.origin && row['changed_seq'] === entry.seq;
    if (!untouched && !isAsLeftBy(connection, rowId, entry)) {
      throw ruleError({ rule: 'UNDO_CHANGED_LATER', params: { label: labelOf(connection, table, rowId) } });
    }
  }
}

/** What the entry brought in cannot go while something that stays refers to it. */
function refuseIfNeeded({ connection }: WriteContext, changes: readonly StoredChange[]): void {
  const ownRows = new Set(changes.map((change) => change.rowId));
  for (const { table, rowId, operation } of changes) {
    if (operation !== 'insert' && operation !== 'restore') continue;
    const by = rowsReferringTo(connection, table, rowId, { alsoRemoved: false }).find((row) => !ownRows.has(row.id));
    if (by !== undefined) throw ruleError({ rule: 'UNDO_DEPENDS', params: { label: labelOf(connection, table, rowId), by: labelOf(connection, by.table, by.id) } });
  }
}

function refuseIfParentsRemoved({ connection }: WriteContext, changes: readonly StoredChange[]): void {
  for (const { table, rowId } of changes) {
    const row = rowOf(connection, table, rowId);
    if (row === undefined || row['deleted_at'] !== null) continue;
    const parent = removedRowsReferredToBy(connection, table, row)[0];
    if (parent !== undefined) throw ruleError({ rule: 'RESTORE_PARENT_REMOVED', params: { label: labelOf(connection, parent.table, parent.id) } });
  }
}

/** What signed minutes say stays, whatever is taken back. */
function refuseIfSealed({ connection }: WriteContext, changes: readonly StoredChange[]): void {
  const sealed = changes.find((change) => isSealed(connection, change));
  if (sealed !== undefined) throw ruleError({ rule: 'MINUTES_SIGNED', params: { label: labelOf(connection, sealed.table, sealed.rowId) } });
}

/** Numbers of papers have no gaps, whatever is taken back: one is freed only while none follows it, and comes back only where it fits. */
function refuseIfNumbersMiss({ connection }: WriteContext, changes: readonly StoredChange[]): void {
  const follows = connection.prepare('SELECT 1 FROM document WHERE series = ? AND number > ? AND deleted_at IS NULL');
  const hasGap = connection.prepare('SELECT 1 FROM document WHERE series = ? AND deleted_at IS NULL GROUP BY series HAVING max(number) - min(number) + 1 <> count(*)');
  for (const { table, rowId, before, after } of changes) {
    if (table !== 'document') continue;
    const isFreed = typeof after?.['series'] === 'string' && follows.get(after['series'], after['number']) !== undefined;
    const isBack = typeof before?.['series'] === 'string' && hasGap.get(before['series']) !== undefined;
    const symbol = (isFreed ? after : before)?.['symbol'] ?? labelOf(connection, table, rowId);
    if (isFreed || isBack) throw ruleError({ rule: 'NUMBER_FOLLOWED', params: { label: symbol } });
  }
}

/** What comes back needs its place: another record may have taken its name, or be the one of its kind, meanwhile. */
function reverseUnlessTaken(context: WriteContext, change: StoredChange): void {
  try {
    reverse(context, change);
  } catch (error) {
    if ((error as { code?: string }).code !== 'SQLITE_CONSTRAINT_UNIQUE') throw error;
    throw ruleError({ rule: 'UNDO_TAKEN', params: { label: labelOf(context.connection, change.table, change.rowId) } });
  }
}

function reverse({ records }: WriteContext, { table, rowId, operation, before }: StoredChange): void {
  if (operation === 'insert' || operation === 'restore') records.removeNow(table, rowId);
  else if (before !== null) records.revert(table, rowId, before);
}
