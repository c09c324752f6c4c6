import { Button } from '@mantine/core';
import { IconFlagOff, IconUsersGroup } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommitteeDetail } from '#shared/contract/committees.ts';
import type { VersionRow } from '#shared/contract/versions.ts';
import { api } from '../../app/clients.ts';
import { InStatusBar } from '../../app/status-bar.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Toolbar } from '../../ui/Toolbar.tsx';
import { ReportActions } from '../reports/ReportActions.tsx';
import { useBeginVersion } from './BeginVersion.tsx';
import { useVersionColumns } from './use-version-columns.tsx';
import { useVersionWords } from './use-version-words.ts';
import { VersionPanel } from './VersionPanel.tsx';
import css from './Versions.module.css';

/** All decisions about who sits in a committee, the latest first. Stands in the committee's page. */
export function VersionsTab({ committee }: { committee: CommitteeDetail }) {
  const { t } = useTranslation('versions');
  const columns = useVersionColumns();
  const { numberOf, decisionOf } = useVersionWords();
  const [current, setCurrent] = useState<string | null>(null);
  const versions = useQuery(api.versions.list.queryOptions({ input: { committeeId: committee.id } }));
  const begin = useBeginVersion(committee);
  const shown = versions.data?.find(({ id }) => id === current);
  const over = committee.status === 'ended' || committee.status === 'handed_over';
  const open = (version: VersionRow): void => { if (version.state === 'draft') begin.open(); else setCurrent(version.id); };
  return (
    <>
      <Toolbar end={<>
        {!over && committee.draftId === null && <Button size="xs" variant="subtle" leftSection={<IconFlagOff size={15} />} onClick={() => begin.open('end')}>{t('history.end')}</Button>}
        {!over && <Button size="xs" variant="default" leftSection={<IconUsersGroup size={15} />} loading={begin.pending} onClick={() => begin.open()}>{t(committee.draftId === null ? 'begin.verb' : 'begin.continue')}</Button>}
        <ReportActions report="versions" params={{ committeeId: committee.id }} small />
      </>}>
        <h2 className={css.title}>{t('history.label')}</h2>
      </Toolbar>
      <div className={css.split}>
        <div className={css.pane}>
          <DataTable<VersionRow>
            id="versions"
            label={t('history.label')}
            columns={columns}
            rows={versions.data}
            rowId={rowId}
            rowLabel={(version) => `${numberOf(version)}, ${decisionOf(version)}`}
            loading={versions.isFetching}
            error={versions.error}
            onRetry={() => void versions.refetch()}
            current={current}
            onCurrentChange={setCurrent}
            onOpen={open}
            empty={<EmptyState icon={<IconUsersGroup size={28} />} title={t('history.empty')} hint={t('history.emptyHint')} />}
          />
        </div>
        {shown !== undefined && <VersionPanel key={shown.id} committee={committee} version={shown} onClose={() => setCurrent(null)} onOpenDraft={() => begin.open()} />}
      </div>
      <InStatusBar slot="facts">{versions.data !== undefined && <span>{t('history.facts', { count: versions.data.filter(({ state }) => state !== 'draft').length })}</span>}</InStatusBar>
    </>
  );
}

function rowId(version: VersionRow): string {
  return version.id;
}
