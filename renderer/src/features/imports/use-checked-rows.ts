import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { ImportRow, ImportSummary } from '#shared/contract/imports.ts';
import { api } from '../../app/clients.ts';
import { queryClient } from '../../app/query-client.ts';

const PAGE = 200;

export const ROW_FILTERS = ['all', 'errors', 'warnings', 'undecided', 'ready'] as const;
/** What the ready rows do to the record. */
export const READY_FILTERS = ['adds', 'changes', 'same'] as const;
type RowFilter = (typeof ROW_FILTERS)[number] | (typeof READY_FILTERS)[number];
/** Rows of the file, or the members whom it does not name. */
export type RowView = RowFilter | 'missing';

export interface CheckedRows {
  total: number;
  summary: ImportSummary | undefined;
  error: unknown;
  loading: boolean;
  retry: () => void;
  /** The row at a place of the list; undefined while its page is read. */
  rowAt: (place: number) => ImportRow | undefined;
  /** Tells which places are in view, so that their pages are read. */
  onView: (first: number, last: number) => void;
}

function pageOf(importId: string, only: RowFilter, page: number) {
  return api.imports.rows.queryOptions({ input: { importId, only, offset: page * PAGE, limit: PAGE } });
}

/** The checked rows by place, read page by page as they come into view: thousands of rows cost no more than those seen. */
export function useCheckedRows(importId: string, shown: RowView): CheckedRows {
  const only = shown === 'missing' ? 'all' : shown;
  const [view, setView] = useState({ first: 0, last: 0 });
  const head = useQuery({ ...pageOf(importId, only, 0), placeholderData: keepPreviousData });
  const numbers = Array.from({ length: view.last - view.first + 1 }, (_, index) => view.first + index);
  const pages = useQueries({ queries: numbers.map((page) => pageOf(importId, only, page)) });
  const onView = useCallback((first: number, last: number) => {
    const next = { first: Math.floor(first / PAGE), last: Math.floor(last / PAGE) };
    setView((now) => (now.first === next.first && now.last === next.last ? now : next));
  }, []);
  return {
    total: head.data?.total ?? 0,
    summary: head.data?.summary,
    error: head.error,
    loading: head.isPending,
    retry: () => { void head.refetch(); },
    rowAt: (place) => pages[Math.floor(place / PAGE) - view.first]?.data?.rows[place % PAGE],
    onView,
  };
}

/** The place of a row among all rows, found by halving: rows stand in the order of the sheet. -1 when it is none of them. */
export async function placeOfRow(importId: string, row: number): Promise<number> {
  let low = 0;
  let high = Number.POSITIVE_INFINITY;
  while (low <= high) {
    const page = Number.isFinite(high) ? Math.floor((low + high) / 2) : 0;
    const { rows, total } = await queryClient.fetchQuery(pageOf(importId, 'all', page));
    if (!Number.isFinite(high)) high = Math.floor(total / PAGE);
    const first = rows[0]?.row ?? Number.POSITIVE_INFINITY;
    const last = rows.at(-1)?.row ?? Number.POSITIVE_INFINITY;
    if (row < first) high = page - 1;
    else if (row > last) low = page + 1;
    else {
      const index = rows.findIndex((one) => one.row === row);
      return index < 0 ? -1 : page * PAGE + index;
    }
  }
  return -1;
}
