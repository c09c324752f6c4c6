import { Button } from '@mantine/core';
import { IconHistory, IconShieldCheck } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HistoryEntry } from '#shared/contract/history.ts';
import { api } from '../../app/clients.ts';
import { useToday } from '../../app/day.ts';
import { useFormat } from '../../i18n/format.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { List } from '../../ui/List.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { RecordLink } from '../../ui/RecordLink.tsx';
import { StatusMark } from '../../ui/StatusMark.tsx';
import type { Column, Group } from '../../ui/table/column.ts';
import { useRows } from '../../ui/use-rows.ts';
import { EntryPanel } from './EntryPanel.tsx';
import css from './History.module.css';
import { useEntrySentence } from './use-entry-sentence.ts';
import { useVerifyHistory, VerifyResult } from './VerifyHistory.tsx';

/** Everything that was written: who, when, what; each entry with its changes, and the way to take it back. */
export function HistoryPage() {
  const { t } = useTranslation(['history', 'ui']);
  const list = useRows(api.history.list, {});
  const [current, setCurrent] = useState<string | null>(null);
  const verify = useVerifyHistory();
  const columns = useColumns();
  const groupOf = useDayGroups();
  const shown = list.rows?.find((entry) => entryId(entry) === current);
  return (
    <Page
      header={<PageHeader title={t('title')} actions={<Button variant="default" leftSection={<IconShieldCheck size={16} />} loading={verify.isPending} onClick={() => verify.mutate({})}>{t('verify.action')}</Button>} />}
      facts={list.rows !== undefined && <span>{t('count', { count: list.total })}</span>}
      keys={[['↑↓', t('ui:keys.move')], ['Ctrl Z', t('keys.undoLast')], ['Esc', t('ui:keys.close')]]}
      panel={shown !== undefined && <EntryPanel key={entryId(shown)} entry={shown} onClose={() => setCurrent(null)} />}
    >
      <VerifyResult verify={verify} />
      <div className={css.table}>
        <List<HistoryEntry>
          id="history"
          label={t('title')}
          columns={columns}
          list={list}
          rowId={entryId}
          current={current}
          onCurrentChange={setCurrent}
          groupOf={groupOf}
          rowTone={(entry) => (entry.undoneBy === null ? undefined : 'off')}
          empty={<EmptyState icon={<IconHistory size={28} stroke={1.4} />} title={t('empty')} hint={t('emptyHint')} />}
        />
      </div>
    </Page>
  );
}

function entryId({ origin, seq }: HistoryEntry): string {
  return `${origin} ${seq}`;
}

function useColumns(): readonly Column<HistoryEntry>[] {
  const { t } = useTranslation('history');
  const format = useFormat();
  const sentence = useEntrySentence();
  return useMemo(() => [
    { id: 'seq', header: t('columns.seq'), width: 56, align: 'end', cell: (entry) => format.number(entry.seq) },
    { id: 'at', header: t('columns.at'), width: 64, fixed: true, cell: (entry) => format.time(entry.at), text: (entry) => format.dateTime(entry.at) },
    { id: 'what', header: t('columns.what'), width: 260, grow: 4, fixed: true, cell: (entry) => (entry.undoneBy === null ? <b>{sentence(entry)}</b> : <s>{sentence(entry)}</s>), text: sentence },
    { id: 'by', header: t('columns.by'), width: 160, grow: 1, cell: (entry) => entry.by, text: (entry) => entry.by },
    { id: 'changes', header: t('columns.changes'), width: 84, align: 'end', cell: (entry) => format.number(entry.changesCount) },
    { id: 'state', header: t('columns.state'), width: 130, cell: (entry) => (entry.undoneBy === null ? null : <StatusMark mark="square" tone="off">{t('undone')}</StatusMark>) },
    { id: 'about', header: t('columns.about'), width: 180, cell: (entry) => entry.about !== null && <RecordLink page={entry.about} />, text: (entry) => entry.about?.label ?? '' },
  ], [t, format, sentence]);
}

function useDayGroups(): (entry: HistoryEntry) => Group {
  const { t } = useTranslation('history');
  const format = useFormat();
  const today = useToday();
  return useMemo(() => (entry) => {
    const day = format.day(entry.at);
    return { key: day, title: day === format.date(today) ? t('today', { date: day }) : day };
  }, [t, format, today]);
}
