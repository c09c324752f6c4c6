import type { ReadContext, WriteContext } from '../../context.ts';

const AN_ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** What the window kept under a key, or null. */
export function getDraft({ connection }: ReadContext, key: string): unknown {
  const kept = connection.prepare('SELECT value FROM draft WHERE key = ?').pluck().get(key) as string | undefined;
  return kept === undefined ? null : (JSON.parse(kept) as unknown);
}

/**
 * Keeps a value under a key, in place of an earlier one. It is no record: it leaves no trace in the history. Nothing is
 * kept under a key that names somebody made anonymous: a form that was still open would bring their data back.
 */
export function saveDraft({ connection, records }: WriteContext, key: string, value: unknown): void {
  if (isOfAnonymised(connection, key)) return;
  connection.prepare('INSERT INTO draft (key, value, updated_at) VALUES (?, ?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at').run(key, JSON.stringify(value), records.head.now);
}

/** Whether a key names a person made anonymous, or a seat or a position of theirs. */
function isOfAnonymised(connection: WriteContext['connection'], key: string): boolean {
  const owner = connection.prepare(`SELECT 1 FROM person WHERE anonymised_on IS NOT NULL AND id IN (
    SELECT @id UNION ALL SELECT person_id FROM membership WHERE id = @id UNION ALL SELECT person_id FROM position_holding WHERE id = @id)`);
  return (key.match(AN_ID) ?? []).some((id) => owner.get({ id }) !== undefined);
}

/** Forgets what was kept under a key. */
export function removeDraft({ connection }: WriteContext, key: string): void {
  connection.prepare('DELETE FROM draft WHERE key = ?').run(key);
}
