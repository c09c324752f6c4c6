import { Button } from '@mantine/core';
import { IconTableExport, IconTableImport, IconUserPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CommitteeDetail } from '#shared/contract/committees.ts';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { PageTabs } from '../../ui/Tabs.tsx';
import { CommitteeStatus } from './CommitteeStatus.tsx';

export type CommitteeTab = 'members' | 'versions' | 'details';

interface CommitteeHeaderProps {
  committee: CommitteeDetail;
  tab: CommitteeTab;
  onTab: (tab: CommitteeTab) => void;
  /** How many sit on the day shown. */
  members?: number | undefined;
  onImport?: () => void;
  onExport?: () => void;
  onAdd?: () => void;
}

export function CommitteeHeader({ committee, tab, onTab, members, onImport, onExport, onAdd }: CommitteeHeaderProps) {
  const { t } = useTranslation(['committees', 'ui', 'versions']);
  return (
    <>
      <PageHeader
        crumbs={[<Link key="list" to="/committees">{t('title')}</Link>, t(`ui:levels.${committee.level}`)]}
        title={committee.name}
        facts={<>
          <CommitteeStatus status={committee.status} />
          {committee.code !== null && <span>{t('page.code')} <b>{committee.code}</b></span>}
          {committee.standingAgencyName !== null && <span>{t('page.standingAgency')} <b>{committee.standingAgencyName}</b></span>}
          {committee.basis !== null && <span>{t('page.basis')} <b>{committee.basis}</b></span>}
        </>}
        actions={<>
          {onImport !== undefined && <Button variant="default" leftSection={<IconTableImport size={16} />} onClick={onImport}>{t('list.import')}</Button>}
          {onExport !== undefined && <Button variant="default" leftSection={<IconTableExport size={16} />} onClick={onExport}>{t('page.export')}</Button>}
        </>}
        primary={onAdd !== undefined && <Button leftSection={<IconUserPlus size={16} />} onClick={onAdd}>{t('roster.add')}</Button>}
      />
      <PageTabs<CommitteeTab>
        label={t('page.tabs')}
        tabs={[{ id: 'members', label: t('page.members'), ...(members !== undefined && { count: members }) }, { id: 'versions', label: t('versions:history.label') }, { id: 'details', label: t('page.details') }]}
        current={tab}
        onChange={onTab}
      />
    </>
  );
}
