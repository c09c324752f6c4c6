import type { Connection } from '../../db/connection.ts';

export interface EntryKey {
  origin: string;
  seq: number;
}

/** The first start makes the user in whose name everything else is written, what was erased or made anonymous is gone, and what was signed stays: none is taken back. */
export const NEVER_UNDONE: ReadonlySet<string> = new Set(['office.setUp', 'recycleBin.erase', 'people.anonymise', 'meetings.signMinutes', 'meetings.addSupplement']);

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

interface ChangingEntry extends EntryKey {
  undoesOrigin: string | null;
  undoesSeq: number | null;
}

/** Whether a row is as an entry left it: later changes that were taken back, and what took them back, do not count. */
export function isAsLeftBy(connection: Connection, rowId: string, entry: EntryKey): boolean {
  const entries = connection
    .prepare('SELECT DISTINCT e.id, e.origin, e.seq, e.undoes_origin AS undoesOrigin, e.undoes_seq AS undoesSeq FROM audit_change c JOIN audit_entry e ON e.id = c.entry_id WHERE c.row_id = ? ORDER BY e.id DESC')
    .all(rowId) as ChangingEntry[];
  const takenBack = new Set<string>();
  const standing = entries.find(({ origin, seq, undoesOrigin, undoesSeq }) => {
    if (takenBack.has(`${origin} ${seq}`)) return false;
    if (undoesOrigin !== null) takenBack.add(`${undoesOrigin} ${undoesSeq}`);
    return undoesOrigin === null;
  });
  return standing?.origin === entry.origin && standing.seq === entry.seq;
}
