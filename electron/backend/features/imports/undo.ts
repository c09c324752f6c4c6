import type { WriteContext } from '../../context.ts';
import { RecordMissingError } from '../../db/records.ts';
import { ruleError } from '../../errors.ts';
import { undoEntry } from '../history/service.ts';

interface Batch {
  added: number;
  changed: number;
  deleted_at: string | null;
  entry_origin: string;
  entry_seq: number;
}

/** Takes a whole import back: everything it wrote is one history entry. Refused while something later depends on it. */
export function undoImport(context: WriteContext, id: string): { entry: { origin: string; seq: number }; rows: number } {
  const batch = context.connection.prepare('SELECT added, changed, deleted_at, entry_origin, entry_seq FROM import_batch WHERE id = ?').get(id) as Batch | undefined;
  if (batch === undefined) throw new RecordMissingError('import_batch');
  if (batch.deleted_at !== null) throw ruleError({ rule: 'UNDO_ALREADY' });
  const entry = undoEntry(context, { origin: batch.entry_origin, seq: batch.entry_seq });
  return { entry, rows: batch.added + batch.changed };
}
