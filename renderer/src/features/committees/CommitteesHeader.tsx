import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../app/clients.ts';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { PageTabs } from '../../ui/Tabs.tsx';

export type CommitteesView = 'all' | 'attention';

interface CommitteesHeaderProps {
  view: CommitteesView;
  onView: (view: CommitteesView) => void;
  actions?: ReactNode;
}

/** The head of the page of all committees, in each of its views. */
export function CommitteesHeader({ view, onView, actions }: CommitteesHeaderProps) {
  const { t } = useTranslation('committees');
  const attention = useQuery(api.committees.attentionCounts.queryOptions({ input: {} }));
  return (
    <>
      <PageHeader title={t('title')} actions={actions} />
      <PageTabs<CommitteesView>
        label={t('list.views')}
        tabs={[{ id: 'all', label: t('list.all') }, { id: 'attention', label: t('attention.title'), ...(attention.data !== undefined && { count: attention.data.kinds.reduce((sum, { count }) => sum + count, 0) }) }]}
        current={view}
        onChange={onView}
      />
    </>
  );
}
