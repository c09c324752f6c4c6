import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { BulkBar } from './BulkBar.tsx';
import { DataTable, type DataTableProps } from './DataTable.tsx';
import { EmptyState } from './EmptyState.tsx';
import { Toolbar } from './Toolbar.tsx';
import type { Narrowing } from './use-narrowing.ts';
import type { Rows } from './use-rows.ts';
import type { Ticking } from './use-ticked.ts';

type FromRows = 'rows' | 'loading' | 'error' | 'onRetry' | 'total' | 'onMore';
type FromTicking = 'ticked' | 'onTickedChange';

interface ListProps<Row> extends Omit<DataTableProps<Row>, FromRows | FromTicking> {
  list: Rows<Row>;
  /** Search and filters, over the list; then what stands at the end of their line. */
  tools?: ReactNode;
  toolsEnd?: ReactNode;
  /** Between the tools and the rows. */
  children?: ReactNode;
  /** What the list is narrowed to; where that leaves nothing, the way back is offered in the words of `noMatch`. */
  narrowing?: Pick<Narrowing, 'on' | 'clear'>;
  noMatch?: { title?: string; hint?: string };
  /** Given when rows can be ticked, with the ticked ones and what can be done with them. */
  ticking?: Ticking;
  bulk?: { count: number; actions: ReactNode };
}

/** A list with everything around it: its tools, its rows in every state they can be in, and the bar of what can be done with ticked ones. */
export function List<Row extends object>({ list, tools, toolsEnd, children, narrowing, noMatch, empty, ticking, bulk, ...table }: ListProps<Row>) {
  return (
    <>
      {(tools !== undefined || toolsEnd !== undefined) && <Toolbar end={toolsEnd}>{tools}</Toolbar>}
      {children}
      <DataTable<Row>
        {...table}
        rows={list.rows}
        loading={list.loading}
        error={list.error}
        onRetry={list.retry}
        total={list.total}
        onMore={list.more}
        {...(ticking !== undefined && { ticked: ticking.ticked, onTickedChange: ticking.set })}
        empty={narrowing?.on === true ? <NoMatch {...noMatch} onClear={narrowing.clear} /> : empty}
      />
      {ticking !== undefined && bulk !== undefined && <BulkBar count={bulk.count} onClear={ticking.clear}>{bulk.actions}</BulkBar>}
    </>
  );
}

/** Said when search and filters leave nothing. */
export function NoMatch({ title, hint, onClear }: { title?: string; hint?: string; onClear: () => void }) {
  const { t } = useTranslation('ui');
  return <EmptyState title={title ?? t('noMatch')} {...(hint !== undefined && { hint })} actions={<Button variant="default" onClick={onClear}>{t('clearFilters')}</Button>} />;
}

/** Among the tools: takes back all that a list is narrowed to. */
export function ClearFilters({ narrowing: { on, clear } }: { narrowing: Pick<Narrowing, 'on' | 'clear'> }) {
  const { t } = useTranslation('ui');
  return on && <Button size="xs" variant="subtle" onClick={clear}>{t('clearFilters')}</Button>;
}

/** The id of a row that has one. */
export function idOf(row: { id: string }): string {
  return row.id;
}
