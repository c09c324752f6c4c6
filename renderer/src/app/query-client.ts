import { MutationCache, QueryClient, type Mutation, type QueryKey } from '@tanstack/react-query';
import { entryKind } from './entry-kind.ts';
import { noteSaved } from './last-saved.ts';
import { toast } from '../ui/toast.ts';

declare module '@tanstack/react-query' {
  interface Register {
    mutationMeta: {
      /** What a success makes stale; all records when left out. */
      invalidates?: QueryKey[];
      /** `own`: the page shows the failure itself. */
      errors?: 'own';
    };
  }
}

type AnyMutation = Mutation<unknown, unknown>;

/** The page's store of answers. Everything is on this computer, so it never waits for a network and asks again only after writes. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { networkMode: 'always', staleTime: Infinity, retry: false, refetchOnWindowFocus: false, refetchOnReconnect: false },
    mutations: { networkMode: 'always', retry: false },
  },
  mutationCache: new MutationCache({
    onSuccess: (_data, _variables, _context, mutation) => {
      const path = entryPath(mutation);
      const kind = path === undefined ? undefined : entryKind(path);
      if (path !== undefined && (kind === undefined || path[0] === 'drafts')) return undefined;
      if (kind === 'write') noteSaved();
      return refresh(mutation);
    },
    onError: (error, _variables, _context, mutation) => {
      if (mutation.meta?.errors !== 'own') toast.error(error);
    },
  }),
});

/** The first part of the names of entries that no write of records changes: what the window keeps for its user, and facts of the computer and of its files. */
const OWN = new Set(['drafts', 'desktop', 'files']);

/**
 * After a write: what is on the screen is asked for again, and the promise waits for it. What is not on the screen is
 * forgotten: shown again it would be out of date for a moment, and what is done to it then refused as a conflict.
 */
export async function refreshRecords(): Promise<void> {
  queryClient.removeQueries({ type: 'inactive', predicate: isOfRecords });
  void queryClient.invalidateQueries({ predicate: (query) => !isOfRecords(query), refetchType: 'none' });
  await queryClient.invalidateQueries({ predicate: isOfRecords });
}

function isOfRecords({ queryKey: [path] }: { queryKey: QueryKey }): boolean {
  return !(Array.isArray(path) && OWN.has(String(path[0])));
}

async function refresh(mutation: AnyMutation): Promise<void> {
  const keys = mutation.meta?.invalidates;
  if (keys === undefined) await refreshRecords();
  else await Promise.all(keys.map((queryKey) => queryClient.invalidateQueries({ queryKey })));
}

function entryPath(mutation: AnyMutation): readonly string[] | undefined {
  const path = mutation.options.mutationKey?.[0];
  return Array.isArray(path) ? (path as string[]) : undefined;
}
