import { keepPreviousData, useInfiniteQuery, type QueryKey, type UseQueryResult } from '@tanstack/react-query';
import { useMemo } from 'react';

const PAGE = 200;
const NOTHING = (): void => undefined;

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

/** The rows of a list that is read as a whole, or is at hand; undefined before the first answer. */
export function wholeList<Row>(rows: readonly Row[] | undefined, query?: Pick<UseQueryResult, 'isFetching' | 'error' | 'refetch'>): Rows<Row> {
  return {
    rows,
    total: rows?.length ?? 0,
    loading: query?.isFetching ?? false,
    error: query?.error ?? null,
    more: NOTHING,
    retry: () => { void query?.refetch(); },
  };
}

/** An entry of the contract that answers with a page of rows and how many there are in all. */
interface ListEntry {
  call: (...args: never[]) => PromiseLike<Answer<unknown>>;
  key: (options: { type: 'infinite'; input: never }) => QueryKey;
}
interface Answer<Row> {
  rows: Row[];
  total: number;
}
type InputOf<Entry extends ListEntry> = Omit<NonNullable<Parameters<Entry['call']>[0]>, 'offset' | 'limit'>;
type RowOf<Entry extends ListEntry> = Awaited<ReturnType<Entry['call']>>['rows'][number];

/** The rows of a list entry, page after page. While another filter is read, the former rows stay. */
export function useRows<Entry extends ListEntry>(entry: Entry, input: InputOf<Entry>, pageSize = PAGE): Rows<RowOf<Entry>> {
  const call = entry.call as unknown as (input: object, options: { signal: AbortSignal }) => Promise<Answer<RowOf<Entry>>>;
  const query = useInfiniteQuery({
    queryKey: entry.key({ type: 'infinite', input: { ...input, limit: pageSize } as never }),
    queryFn: ({ pageParam, signal }) => call({ ...input, offset: pageParam, limit: pageSize }, { signal }),
    initialPageParam: 0,
    getNextPageParam: (last, _pages, offset) => {
      const next = offset + last.rows.length;
      return last.rows.length > 0 && next < last.total ? next : undefined;
    },
    placeholderData: keepPreviousData,
  });
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
