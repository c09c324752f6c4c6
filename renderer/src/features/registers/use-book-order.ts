import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { NominatedModel, SelectionBoard } from '#shared/contract/selections.ts';
import { api } from '../../app/clients.ts';
import { useMovedRows } from '../../ui/use-moved-rows.ts';
import { refsOf, useWrite } from '../../ui/use-write.ts';

/** In the order in which they stand: what is in the book first. */
const STATUSES = ['chosen', 'reserve', 'shortlisted', 'nominated', 'rejected'];
const statusOf = ({ status }: NominatedModel): string => status;
const isChosen = ({ status }: NominatedModel): boolean => status === 'chosen';

interface BookOrder {
  rows: readonly NominatedModel[];
  chosenCount: number;
  move: (id: string | null, step: 1 | -1) => void;
  drop: (id: string, target: string, after: boolean) => void;
  /** Gives the chosen their places anew as they stand. */
  number: () => void;
  isPending: boolean;
}

/** The nominations of a selection, of which the chosen can be put in the order of the book; the others stand by their score. */
export function useBookOrder({ id, nominated }: SelectionBoard): BookOrder {
  const { t } = useTranslation('registers');
  const arrange = useWrite(api.selections.arrange, { done: () => t('selection.arranged') });
  const kept = useMemo(() => STATUSES.flatMap((status) => nominated.filter((one) => one.status === status)), [nominated]);
  const keep = (refs: readonly { id: string; rev: number }[]): Promise<unknown> => {
    const chosen = new Set(kept.filter(isChosen).map((one) => one.id));
    return arrange.mutateAsync({ id, ...refsOf(refs.filter((ref) => chosen.has(ref.id))) });
  };
  const order = useMovedRows({ kept, keep, isPending: arrange.isPending, groupOf: statusOf });
  const isMovable = (rowId: string | null): boolean => kept.some((one) => one.id === rowId && isChosen(one));
  return {
    // Until an order is kept, places are told as they will be.
    rows: order.rows === kept ? kept : order.rows.map((row, index) => (isChosen(row) ? { ...row, place: index + 1 } : row)),
    chosenCount: kept.filter(isChosen).length,
    move: (rowId, step) => { if (isMovable(rowId)) order.move(rowId, step); },
    drop: (rowId, target, after) => { if (isMovable(rowId)) order.drop(rowId, target, after); },
    number: () => void keep(order.rows).catch(() => undefined),
    isPending: arrange.isPending,
  };
}
