import { useTranslation } from 'react-i18next';
import type { ProposedSeat } from '#shared/contract/versions.ts';
import { api } from '../../app/clients.ts';
import { useOrder } from '../../ui/use-order.ts';
import { useWrite } from '../../ui/use-write.ts';
import { inPlace, type Placed } from './comparison.ts';

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

/** Puts the seats of a draft in order. */
export function useArrange(versionId: string, kept: readonly ProposedSeat[]): Arrange {
  const { t } = useTranslation('versions');
  const { mutateAsync, isPending } = useWrite(api.versions.arrange, { done: () => t('compare.arranged') });
  async function keep(order: readonly Placed[]): Promise<void> {
    const known = new Map(kept.map((line) => [line.id, line]));
    const items = order.flatMap(({ id, role }) => { const line = known.get(id); return line === undefined ? [] : [{ id, rev: line.rev, role }]; });
    if (items.length > 0) await mutateAsync({ versionId, items });
  }
  const { order, put, flush } = useOrder(kept, keep, isPending);
  return {
    lines: order === null ? kept : inPlace(kept, order),
    arrange: (next) => { if (next !== null) put(next); },
    renumber: () => put(kept.map(({ id, role }) => ({ id, role }))),
    flush,
  };
}
