import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProposedSeat } from '#shared/contract/versions.ts';
import { api } from '../../app/clients.ts';
import { useKeepSoon } from '../../ui/use-keep-soon.ts';
import { useWrite } from '../../ui/use-write.ts';
import { inPlace, type Placed } from './comparison.ts';

const KEPT_AFTER_MS = 900;

interface Arrange {
  /** The lines as they stand on the screen, with moves that are not kept yet. */
  lines: readonly ProposedSeat[];
  /** Puts the lines in another order; nothing for null. */
  arrange: (order: readonly Placed[] | null) => void;
  /** Numbers all lines through in the order of their roles. */
  renumber: () => void;
  /** Keeps now what is not kept yet. */
  flush: () => Promise<void>;
}

/** Puts the seats of a draft in order; several moves in a row are kept as one change. */
export function useArrange(versionId: string, kept: readonly ProposedSeat[]): Arrange {
  const { t } = useTranslation('versions');
  const [order, setOrder] = useState<readonly Placed[] | null>(null);
  const latest = useRef(order);
  const sent = useRef(order);
  const { mutateAsync, isPending } = useWrite(api.versions.arrange, { done: () => t('compare.arranged') });

  /** Moves that were sent go when what is kept is on the screen, not before: else the former order would show for a moment. */
  function dropSent(): void {
    if (latest.current === sent.current) show(null);
  }
  const onKept = useEffectEvent(dropSent);
  useEffect(() => onKept(), [kept]);
  async function keep(): Promise<void> {
    sent.current = latest.current;
    const known = new Map(kept.map((line) => [line.id, line]));
    const items = (sent.current ?? []).flatMap(({ id, role }) => { const line = known.get(id); return line === undefined ? [] : [{ id, rev: line.rev, role }]; });
    try {
      if (items.length > 0) await mutateAsync({ versionId, items });
    } catch (error) {
      dropSent();
      throw error;
    }
  }
  const later = useKeepSoon(() => { keep().catch(() => undefined); }, KEPT_AFTER_MS, isPending);
  function show(next: readonly Placed[] | null): void {
    latest.current = next;
    setOrder(next);
  }
  function arrange(next: readonly Placed[] | null): void {
    if (next === null) return;
    show(next);
    later.soon();
  }
  return {
    lines: order === null ? kept : inPlace(kept, order),
    arrange,
    renumber: () => arrange(kept.map(({ id, role }) => ({ id, role }))),
    flush: async () => { if (later.take()) await keep(); },
  };
}
