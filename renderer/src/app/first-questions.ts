import { api, desktop } from './clients.ts';
import { queryClient } from './query-client.ts';

/** Under this key the window keeps what its user prefers. */
export const PREFERENCES_KEY = 'preferences';

/**
 * Asks side by side for all that decides what the program opens on, so that the answers are there when the page's own
 * code is. A failure is shown by whoever needs the answer.
 */
export async function askFirst(): Promise<void> {
  await Promise.all([
    queryClient.prefetchQuery(api.system.status.queryOptions({ input: {} })),
    queryClient.prefetchQuery(api.drafts.get.queryOptions({ input: { key: PREFERENCES_KEY } })),
    queryClient.prefetchQuery(desktop.info.queryOptions({ input: {} })),
  ]);
}
