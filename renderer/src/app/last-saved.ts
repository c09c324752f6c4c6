import { useSyncExternalStore } from 'react';

let lastSavedAt: string | null = null;
const listeners = new Set<() => void>();

/** Notes that something was written to the records just now. */
export function noteSaved(): void {
  lastSavedAt = new Date().toISOString();
  for (const listener of listeners) listener();
}

/** When this window last wrote to the records; null when it has not. */
export function useLastSaved(): string | null {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, () => lastSavedAt);
}
