import type { HistoryEntry } from '#shared/contract/history.ts';
import { api } from './clients.ts';

const LOOKED_AT = 50;
const UNDO_ACTION = 'history.undo';

/**
 * Takes back the newest entry of the history that still stands. Returns what it was about, or null when there is none.
 * Fails with RULE when something later depends on it.
 */
export async function undoLast(): Promise<string | null> {
  const { rows } = await api.history.list.call({ limit: LOOKED_AT });
  const entry = lastStanding(rows);
  if (entry === undefined) return null;
  await api.history.undo.call({ origin: entry.origin, seq: entry.seq });
  return entry.subject;
}

/** The newest entry that is neither undone nor itself an undoing. Rows come newest first. */
export function lastStanding(rows: readonly HistoryEntry[]): HistoryEntry | undefined {
  return rows.find((entry) => entry.undoneBy === null && entry.action !== UNDO_ACTION);
}
