import type { Connection } from '../../db/connection.ts';

export interface EntryKey {
  origin: string;
  seq: number;
}

/** The first start makes the user in whose name everything else is written, and what was erased or made anonymous is gone: none is taken back. */
export const NEVER_UNDONE: ReadonlySet<string> = new Set(['office.setUp', 'recycleBin.erase', 'people.anonymise']);

/** Whether an entry was reversed, and the reversal stands (a reversal can be reversed in turn). */
export function isUndone(connection: Connection, entry: EntryKey): boolean {
  const by = undoneBy(connection, entry);
  return by !== null;
}

/** The number of the reversal that stands, in the same origin's chain; null when there is none. */
export function undoneBy(connection: Connection, { origin, seq }: EntryKey): number | null {
  const reversal = connection
    .prepare('SELECT origin, seq FROM audit_entry WHERE undoes_origin = ? AND undoes_seq = ? ORDER BY id DESC LIMIT 1')
    .get(origin, seq) as EntryKey | undefined;
  if (reversal === undefined || undoneBy(connection, reversal) !== null) return null;
  return reversal.seq;
}
