import { useEffect, useEffectEvent, useRef, useState } from 'react';

/** The reading of files that is open. Whoever leaves it, or the page, lets its files go. */
export function useReading<Reading extends { readingId: string }>(discard: (readingId: string) => Promise<unknown>): [Reading | null, (next: Reading | null) => void] {
  const [reading, setReading] = useState<Reading | null>(null);
  const open = useRef<string | null>(null);
  const letGo = useEffectEvent((readingId: string | null): void => { if (readingId !== null) void discard(readingId).catch(() => undefined); });
  function change(next: Reading | null): void {
    const readingId = next?.readingId ?? null;
    if (readingId !== open.current && open.current !== null) void discard(open.current).catch(() => undefined);
    open.current = readingId;
    setReading(next);
  }
  useEffect(() => () => letGo(open.current), []);
  return [reading, change];
}
