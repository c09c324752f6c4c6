import { useState, useSyncExternalStore } from 'react';
import { today } from '../i18n/format.ts';

/** Often enough: who looks at the screen at midnight may wait so long. */
const LOOK_MS = 30_000;

const listeners = new Set<() => void>();
let known = today();

/**
 * Looks out for the next day while the program stays open, and calls `onNewDay` on it: what is current, vacant or
 * overdue is derived from today. Looks by the clock on the wall, which a computer that slept does not miss. Answers how
 * to stop.
 */
export function watchDay(onNewDay: () => void): () => void {
  const timer = setInterval(() => {
    if (today() === known) return;
    known = today();
    for (const listener of listeners) listener();
    onNewDay();
  }, LOOK_MS);
  return () => clearInterval(timer);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Today's day, `YYYY-MM-DD`: the one way in which pages learn it, since they stay open over midnight. */
export function useToday(): string {
  return useSyncExternalStore(subscribe, () => known);
}

/** The day a page shows its records for: today, also after midnight, until another day is chosen. */
export function useShownDay(first: string | null = null): [day: string, choose: (day: string) => void] {
  const now = useToday();
  const [chosen, setChosen] = useState(first);
  return [chosen ?? now, (day) => setChosen(day === now ? null : day)];
}
