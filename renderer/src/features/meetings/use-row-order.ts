import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../app/clients.ts';
import { useKeepSoon } from '../../ui/use-keep-soon.ts';
import { useWrite } from '../../ui/use-write.ts';

const KEPT_AFTER_MS = 900;

interface Row {
  id: string;
  rev: number;
}

interface RowOrder<Kept extends Row> {
  /** The rows as they stand on the screen, with moves that are not kept yet. */
  rows: readonly Kept[];
  move: (id: string | null, step: 1 | -1) => void;
  drop: (id: string, target: string, after: boolean) => void;
}

interface OrderOptions<Kept extends Row> {
  meetingId: string;
  kept: readonly Kept[];
  /** All orders of a meeting's rows are written in the same form. */
  entry: typeof api.meetings.arrangeAgenda;
  /** Rows are only moved within their group. */
  groupOf?: (row: Kept) => string;
}

/** Puts the rows of a meeting in order; several moves in a row are kept as one change, a moment after the last. */
export function useRowOrder<Kept extends Row>({ meetingId, kept, entry, groupOf = () => '' }: OrderOptions<Kept>): RowOrder<Kept> {
  const { t } = useTranslation('meetings');
  const [order, setOrder] = useState<readonly string[] | null>(null);
  const latest = useRef(order);
  const { mutate, isPending } = useWrite(entry, { done: () => t('arranged') });
  const rows = order === null ? kept : inOrder(kept, order);
  function show(next: readonly string[] | null): void {
    latest.current = next;
    setOrder(next);
  }
  const later = useKeepSoon(() => {
    const sent = latest.current;
    if (sent === null) return;
    mutate({ meetingId, items: inOrder(kept, sent).map(({ id, rev }) => ({ id, rev })) }, { onSettled: () => { if (latest.current === sent) show(null); } });
  }, KEPT_AFTER_MS, isPending);

  function place(id: string, target: string, after: boolean): void {
    const moved = rows.find((row) => row.id === id);
    const beside = rows.find((row) => row.id === target);
    if (moved === undefined || beside === undefined || moved === beside || groupOf(moved) !== groupOf(beside)) return;
    const others = rows.filter((row) => row !== moved);
    show(others.toSpliced(others.indexOf(beside) + (after ? 1 : 0), 0, moved).map((row) => row.id));
    later.soon();
  }
  return {
    rows,
    move: (id, step) => {
      const at = rows.findIndex((row) => row.id === id);
      const neighbour = at === -1 ? undefined : rows[at + step];
      if (id !== null && neighbour !== undefined) place(id, neighbour.id, step === 1);
    },
    drop: place,
  };
}

/** Rows in an order of their ids; new ones last. */
function inOrder<Kept extends Row>(rows: readonly Kept[], order: readonly string[]): Kept[] {
  const place = (row: Kept): number => { const at = order.indexOf(row.id); return at === -1 ? order.length : at; };
  return rows.toSorted((a, b) => place(a) - place(b));
}
