import { Button } from '@mantine/core';
import { IconLayoutDashboard, IconPlus, IconTableImport } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../app/clients.ts';
import { useToday } from '../../app/day.ts';
import { runOnNextPage } from '../../app/shortcuts.ts';
import { useFormat } from '../../i18n/format.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { later } from '../../ui/later.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { BackupBlock } from './BackupBlock.tsx';
import css from './Desk.module.css';
import { CommitteesBlock, OfficeBlocks } from './OfficeBlocks.tsx';
import { TaskBlocks } from './TaskBlocks.tsx';
import { useDeskKeys } from './use-desk-keys.ts';

const RecordsBlock = later(async () => (await import('./RecordsBlock.tsx')).RecordsBlock);
const ExportDeadlines = later(async () => (await import('./ExportDeadlines.tsx')).ExportDeadlines);

/** The page the program opens on: what the secretariat has to see to today. Each number opens its list. */
export function DeskPage() {
  const { t } = useTranslation('desk');
  const format = useFormat();
  const desk = useRef<HTMLDivElement>(null);
  const overview = useQuery(api.desk.overview.queryOptions({ input: {} }));
  const { data } = overview;
  const today = useToday();
  useDeskKeys(desk);
  const isEmpty = data?.isEmpty === true;
  return (
    <Page
      header={<PageHeader title={t('title')} facts={<span>{format.date(today)}</span>} actions={data !== undefined && !isEmpty && <ExportDeadlines />} />}
      keys={isEmpty ? [] : [['↑↓', t('keys.move')], ['Enter', t('keys.open')]]}
    >
      {isEmpty
        ? <FirstSteps />
        : (
          <div ref={desk} className={css.desk} aria-busy={overview.isPending}>
            {overview.error !== null && <div className={css.failure}><ErrorNote error={overview.error} onRetry={() => void overview.refetch()} /></div>}
            <div><TaskBlocks overview={data} /></div>
            <div><OfficeBlocks overview={data} /><RecordsBlock overview={data} /><CommitteesBlock /><BackupBlock /></div>
          </div>
        )}
    </Page>
  );
}

/** What a new office begins with. */
function FirstSteps() {
  const { t } = useTranslation('desk');
  const router = useRouter();
  function addCommittee(): void {
    runOnNextPage('new');
    void router.navigate({ to: '/committees' });
  }
  return (
    <EmptyState
      icon={<IconLayoutDashboard size={28} />}
      title={t('empty.title')}
      hint={t('empty.hint')}
      actions={<>
        <Button variant="default" leftSection={<IconTableImport size={16} />} onClick={() => void router.navigate({ to: '/import' })}>{t('empty.import')}</Button>
        <Button leftSection={<IconPlus size={16} />} onClick={addCommittee}>{t('empty.committee')}</Button>
      </>}
    />
  );
}
