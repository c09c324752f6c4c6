import { Button } from '@mantine/core';
import { IconArrowBackUp, IconFileImport } from '@tabler/icons-react';
import { useCallback, useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportList } from '#shared/rules/import-lists.ts';
import { api } from '../../app/clients.ts';
import { useFormat } from '../../i18n/format.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Fact, Facts } from '../../ui/Facts.tsx';
import { Page } from '../../ui/Page.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { StatusMark } from '../../ui/StatusMark.tsx';
import type { Column } from '../../ui/table/column.ts';
import { useRows } from '../../ui/use-rows.ts';
import { placeOf } from './list-places.ts';
import { useListName } from './use-list-words.ts';
import { useUndoImport } from './use-undo-import.ts';

interface PastImport {
  id: string;
  fileName: string;
  list: ImportList;
  committeeName: string | null;
  at: string;
  by: string;
  added: number;
  changed: number;
  newPeople: number;
  undone: boolean;
}

/** The imports made so far, newest first. Each can be taken back as a whole while nothing later depends on it. */
export function PastImports({ header }: { header: ReactNode }) {
  const { t } = useTranslation(['imports', 'ui']);
  const list = useRows(api.imports.list, {});
  const [current, setCurrent] = useState<string | null>(null);
  const columns = useColumns();
  const shown = list.rows?.find((row) => row.id === current);
  return (
    <Page
      header={header}
      facts={list.rows !== undefined && <span>{t('past.count', { count: list.total })}</span>}
      keys={[['↑↓', t('ui:keys.move')], ['Esc', t('ui:keys.close')]]}
      panel={shown !== undefined && <PastImportPanel key={shown.id} batch={shown} onClose={() => setCurrent(null)} />}
    >
      <DataTable<PastImport>
        id="imports"
        label={t('tabs.past')}
        columns={columns}
        rows={list.rows}
        rowId={(row) => row.id}
        error={list.error}
        onRetry={list.retry}
        total={list.total}
        onMore={list.more}
        current={current}
        onCurrentChange={setCurrent}
        rowTone={(row) => (row.undone ? 'off' : undefined)}
        empty={<EmptyState icon={<IconFileImport size={28} stroke={1.4} />} title={t('past.empty')} hint={t('past.emptyHint')} />}
      />
    </Page>
  );
}

/** Which list came in, and of which committee. */
function useBatchName(): (batch: Pick<PastImport, 'list' | 'committeeName'>) => string {
  const nameOf = useListName();
  return useCallback(({ list, committeeName }) => [nameOf(list), committeeName].filter(Boolean).join(' · '), [nameOf]);
}

function useColumns(): readonly Column<PastImport>[] {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const nameOf = useBatchName();
  return useMemo(() => [
    { id: 'at', header: t('past.at'), width: 138, fixed: true, cell: (row) => format.dateTime(row.at), text: (row) => format.dateTime(row.at) },
    { id: 'file', header: t('past.file'), width: 150, grow: 2, fixed: true, cell: (row) => <b>{row.fileName}</b>, text: (row) => row.fileName },
    { id: 'list', header: t('past.list'), width: 120, grow: 3, cell: (row) => nameOf(row), text: (row) => nameOf(row) },
    { id: 'by', header: t('past.by'), width: 110, grow: 1, cell: (row) => row.by, text: (row) => row.by },
    { id: 'added', header: t('past.added'), width: 60, align: 'end', cell: (row) => format.number(row.added) },
    { id: 'changed', header: t('past.changed'), width: 78, align: 'end', cell: (row) => format.number(row.changed) },
    { id: 'newPeople', header: t('past.newPeople'), width: 90, align: 'end', hidden: true, cell: (row) => format.number(row.newPeople) },
    { id: 'state', header: t('past.state'), width: 126, cell: (row) => <ImportState undone={row.undone} /> },
  ], [t, format, nameOf]);
}

function ImportState({ undone }: { undone: boolean }) {
  const { t } = useTranslation('imports');
  return undone ? <StatusMark mark="square" tone="off">{t('past.undone')}</StatusMark> : <StatusMark mark="tick" tone="ok">{t('past.stands')}</StatusMark>;
}

function PastImportPanel({ batch, onClose }: { batch: PastImport; onClose: () => void }) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  const undo = useUndoImport();
  const nameOf = useBatchName();
  return (
    <SidePanel
      title={batch.fileName}
      subtitle={nameOf(batch)}
      onClose={onClose}
      foot={!batch.undone && <Button variant="default" leftSection={<IconArrowBackUp size={16} />} loading={undo.isPending} onClick={() => undo.mutate({ id: batch.id })}>{t('past.undo')}</Button>}
    >
      {undo.error !== null && <ErrorNote error={undo.error} />}
      <Facts>
        <Fact label={t('past.state')}><ImportState undone={batch.undone} /></Fact>
        <Fact label={t('past.at')}>{format.dateTime(batch.at)}</Fact>
        <Fact label={t('past.by')}>{batch.by}</Fact>
        <Fact label={t('past.added')}>{format.number(batch.added)}</Fact>
        <Fact label={t('past.changed')}>{format.number(batch.changed)}</Fact>
        {placeOf(batch.list).words === 'roster' && <Fact label={t('past.newPeople')}>{format.number(batch.newPeople)}</Fact>}
      </Facts>
    </SidePanel>
  );
}
