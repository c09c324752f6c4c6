import { Button } from '@mantine/core';
import { IconFlagOff, IconUsersGroup } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommitteeDetail } from '#shared/contract/committees.ts';
import type { VersionRow } from '#shared/contract/versions.ts';
import { api } from '../../app/clients.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { idOf, List } from '../../ui/List.tsx';
import { Page } from '../../ui/Page.tsx';
import { wholeList } from '../../ui/use-rows.ts';
import { ReportActions } from '../reports/ReportActions.tsx';
import { useBeginVersion } from './BeginVersion.tsx';
import { useVersionColumns } from './use-version-columns.tsx';
import { useVersionWords } from './use-version-words.ts';
import { VersionPanel } from './VersionPanel.tsx';
import css from './Versions.module.css';

/** All decisions about who sits in a committee, the latest first. */
export function VersionsTab({ committee, header }: { committee: CommitteeDetail; header: ReactNode }) {
  const { t } = useTranslation(['versions', 'ui']);
  const columns = useVersionColumns();
  const { numberOf, decisionOf } = useVersionWords();
  const [current, setCurrent] = useState<string | null>(null);
  const versions = useQuery(api.versions.list.queryOptions({ input: { committeeId: committee.id } }));
  const begin = useBeginVersion(committee);
  const shown = versions.data?.find(({ id }) => id === current);
  const over = committee.status === 'ended' || committee.status === 'handed_over';
  const open = (version: VersionRow): void => { if (version.state === 'draft') begin.open(); else setCurrent(version.id); };
  return (
    <Page
      header={header}
      panel={shown !== undefined && <VersionPanel key={shown.id} committee={committee} version={shown} onClose={() => setCurrent(null)} onOpenDraft={() => begin.open()} />}
      facts={versions.data !== undefined && <span>{t('history.facts', { count: versions.data.filter(({ state }) => state !== 'draft').length })}</span>}
      keys={[['↑↓', t('ui:keys.move')], ['Enter', t('ui:keys.open')], ['Ctrl P', t('ui:keys.print')]]}
    >
      <List<VersionRow>
        id="versions"
        label={t('history.label')}
        columns={columns}
        list={wholeList(versions.data, versions)}
        rowId={idOf}
        rowLabel={(version) => `${numberOf(version)}, ${decisionOf(version)}`}
        tools={<h2 className={css.title}>{t('history.label')}</h2>}
        toolsEnd={<>
          {!over && committee.draftId === null && <Button size="xs" variant="subtle" leftSection={<IconFlagOff size={15} />} onClick={() => begin.open('end')}>{t('history.end')}</Button>}
          {!over && <Button size="xs" variant="default" leftSection={<IconUsersGroup size={15} />} loading={begin.pending} onClick={() => begin.open()}>{t(committee.draftId === null ? 'begin.verb' : 'begin.continue')}</Button>}
          <ReportActions report="versions" params={{ committeeId: committee.id }} small />
        </>}
        current={current}
        onCurrentChange={setCurrent}
        onOpen={open}
        empty={<EmptyState icon={<IconUsersGroup size={28} />} title={t('history.empty')} hint={t('history.emptyHint')} />}
      />
    </Page>
  );
}
