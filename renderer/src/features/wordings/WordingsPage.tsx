import { SegmentedControl } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WordingRow } from '#shared/contract/wordings.ts';
import { type System, SYSTEMS } from '#shared/rules/documents.ts';
import { api } from '../../app/clients.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { List } from '../../ui/List.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { StatusMark } from '../../ui/StatusMark.tsx';
import type { Column } from '../../ui/table/column.ts';
import { wholeList } from '../../ui/use-rows.ts';
import { paperOf } from './paper-of.ts';
import { WordingPanel } from './WordingPanel.tsx';

/** The sentences that papers are written with, each as the program has it or as the office worded it. */
export function WordingsPage() {
  const { t } = useTranslation(['wordings', 'office', 'ui']);
  const [system, setSystem] = useState<System>('party');
  const [current, setCurrent] = useState<string | null>(null);
  const columns = useWordingColumns();
  const wordings = useQuery(api.wordings.list.queryOptions({ input: { system } }));
  const own = wordings.data?.filter((row) => row.own !== null).length ?? 0;
  const shown = wordings.data?.find(({ part }) => part === current);
  return (
    <Page
      header={<PageHeader crumbs={[<Link key="settings" to="/settings">{t('office:settings.title')}</Link>]} title={t('title')} facts={<span>{t('hint')}</span>} />}
      panel={shown !== undefined && <WordingPanel key={`${system} ${shown.part}`} system={system} row={shown} onClose={() => setCurrent(null)} />}
      facts={wordings.data !== undefined && <><span>{t('count', { count: wordings.data.length })}</span><span>{t('ownCount', { count: own })}</span></>}
      keys={[['↑↓', t('ui:keys.move')], ['Enter', t('ui:keys.edit')]]}
    >
      <List<WordingRow>
        id="wordings"
        label={t('list')}
        columns={columns}
        list={wholeList(wordings.data, wordings)}
        rowId={({ part }) => part}
        groupOf={({ part }) => ({ key: paperOf(part), title: t(`papers.${paperOf(part)}`) })}
        tools={<SegmentedControl size="xs" aria-label={t('systems')} value={system} data={SYSTEMS.map((value) => ({ value, label: t(`ui:systems.${value}`) }))} onChange={(chosen) => setSystem(chosen === 'state' ? 'state' : 'party')} />}
        current={current}
        onCurrentChange={setCurrent}
        onOpen={({ part }) => setCurrent(part)}
        empty={<EmptyState icon={<IconFileText size={28} />} title={t('list')} />}
      />
    </Page>
  );
}

function useWordingColumns(): Column<WordingRow>[] {
  const { t } = useTranslation('wordings');
  return useMemo<Column<WordingRow>[]>(() => [
    { id: 'part', header: t('columns.part'), width: 190, fixed: true, text: ({ part }) => t(`parts.${part}`), cell: ({ part }) => <b>{t(`parts.${part}`)}</b> },
    { id: 'content', header: t('columns.content'), width: 420, grow: 1, text: textOf, cell: textOf },
    {
      id: 'state', header: t('columns.state'), width: 130, text: ({ own }) => t(own === null ? 'standard' : 'own'),
      cell: ({ own }) => (own === null ? <StatusMark mark="dashed" tone="off">{t('standard')}</StatusMark> : <StatusMark mark="tick" tone="ok">{t('own')}</StatusMark>),
    },
  ], [t]);
}

function textOf({ own, standard }: WordingRow): string {
  return own?.content ?? standard;
}
