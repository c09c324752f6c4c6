import type { ReadContext, WriteContext } from '../../context.ts';

/** What the window kept under a key, or null. */
export function getDraft({ connection }: ReadContext, key: string): unknown {
  const kept = connection.prepare('SELECT value FROM draft WHERE key = ?').pluck().get(key) as string | undefined;
  return kept === undefined ? null : (JSON.parse(kept) as unknown);
}

/** Keeps a value under a key, in place of an earlier one. It is no record: it leaves no trace in the history. */
export function saveDraft({ connection, records }: WriteContext, key: string, value: unknown): void {
  connection.prepare('INSERT INTO draft (key, value, updated_at) VALUES (?, ?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at').run(key, JSON.stringify(value), records.head.now);
}

/** Forgets what was kept under a key. */
export function removeDraft({ connection }: WriteContext, key: string): void {
  connection.prepare('DELETE FROM draft WHERE key = ?').run(key);
}
