import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { api } from './clients.ts';
import { queryClient } from './query-client.ts';

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/**
 * A value that this window remembers for its user (columns, navigation, language), under a key.
 * `read` turns what is stored, possibly by an older version, into the value; null stands for "nothing kept".
 */
export function useKept<T extends Json>(key: string, read: (stored: unknown) => T): [value: T, keep: (next: T) => void, loaded: boolean] {
  const query = useQuery(api.drafts.get.queryOptions({ input: { key } }));
  const keep = useCallback((next: T) => keepValue(key, next), [key]);
  return [read(query.data ?? null), keep, !query.isPending];
}

/** Keeps a value under a key. A failure to keep it is of no account to the work. */
export function keepValue(key: string, value: Json): void {
  queryClient.setQueryData(api.drafts.get.queryKey({ input: { key } }), value);
  api.drafts.save.call({ key, value }).catch(() => undefined);
}
