import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useKeepSoon } from './use-keep-soon.ts';

const KEPT_AFTER_MS = 900;

interface Order<Place> {
  /** The order on the screen that is not kept yet; null when it is the kept one. */
  order: readonly Place[] | null;
  put: (order: readonly Place[]) => void;
  /** Keeps now what is not kept yet. */
  flush: () => Promise<void>;
}

/**
 * Rows that are put in order on the screen: several moves in a row are kept as one change, a moment after the last.
 * `kept` is what the rows are made from: moves that were sent go when it comes anew, not before: else the former order
 * would show for a moment.
 */
export function useOrder<Place>(kept: readonly unknown[], keep: (order: readonly Place[]) => Promise<unknown>, busy: boolean): Order<Place> {
  const [order, setOrder] = useState<readonly Place[] | null>(null);
  const latest = useRef(order);
  const sent = useRef(order);
  const sentFrom = useRef(kept);
  function show(next: readonly Place[] | null): void {
    latest.current = next;
    setOrder(next);
  }
  function dropSent(): void {
    if (latest.current === sent.current) show(null);
  }
  const onKept = useEffectEvent((now: readonly unknown[]) => { if (now !== sentFrom.current) dropSent(); });
  useEffect(() => onKept(kept), [kept]);
  async function keepLatest(): Promise<void> {
    sent.current = latest.current;
    sentFrom.current = kept;
    try {
      if (sent.current !== null) await keep(sent.current);
    } catch (error) {
      dropSent();
      throw error;
    }
  }
  const later = useKeepSoon(() => { keepLatest().catch(() => undefined); }, KEPT_AFTER_MS, busy);
  return {
    order,
    put: (next) => {
      show(next);
      later.soon();
    },
    flush: async () => { if (later.take()) await keepLatest(); },
  };
}
