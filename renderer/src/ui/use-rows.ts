import type { ClientContext } from '@orpc/client';
import type { ProcedureUtils } from '@orpc/tanstack-query';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';

const PAGE = 200;

export interface Rows<Row> {
  /** The rows read so far; undefined before the first answer. */
  rows: readonly Row[] | undefined;
  total: number;
  loading: boolean;
  error: unknown;
  /** Reads the next page, if there is one. */
  more: () => void;
  retry: () => void;
}

type Paged = { offset?: number | undefined; limit?: number | undefined };

/** The rows of a list entry, page after page. While another filter is read, the former rows stay. */
export function useRows<Context extends ClientContext, Input extends Paged, Row>(
  entry: Pick<ProcedureUtils<Context, Input, { rows: Row[]; total: number }, unknown>, 'infiniteOptions'>,
  input: Omit<Input, 'offset' | 'limit'>,
): Rows<Row> {
  const query = useInfiniteQuery(entry.infiniteOptions({
    input: (offset: number) => ({ ...input, offset, limit: PAGE }) as unknown as Input,
    context: {} as Context,
    initialPageParam: 0,
    getNextPageParam: (last: { rows: Row[]; total: number }, _pages: unknown, offset: number) => {
      const next = offset + last.rows.length;
      return last.rows.length > 0 && next < last.total ? next : undefined;
    },
    placeholderData: keepPreviousData,
  }));
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = query;
  const rows = useMemo(() => data?.pages.flatMap((page) => page.rows), [data]);
  return {
    rows,
    total: data?.pages.at(-1)?.total ?? 0,
    loading: query.isFetching,
    error: query.error,
    more: () => { if (hasNextPage && !isFetchingNextPage) void fetchNextPage(); },
    retry: () => { void refetch(); },
  };
}
