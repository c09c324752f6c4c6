import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconFileText, IconPlus, IconTableImport, IconUserPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommitteeDetail } from '#shared/contract/committees.ts';
import { citeDecision, type Decision } from '#shared/rules/versions.ts';
import { useFormat } from '../../i18n/format.ts';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { PageTabs } from '../../ui/Tabs.tsx';
import { BeginVersion } from '../versions/BeginVersion.tsx';
import type { CommitteeTab } from './committee-tabs.ts';
import { CommitteeStatus } from './CommitteeStatus.tsx';
import css from './Committees.module.css';

interface CommitteeHeaderProps {
  committee: CommitteeDetail;
  tab: CommitteeTab;
  onTab: (tab: CommitteeTab) => void;
  /** How many seats there are on the day shown; today's when left out. */
  seats?: number | undefined;
  /** The button that writes what the tab shows as a workbook. */
  exporting?: ReactNode;
  onImport?: () => void;
  onAdd?: () => void;
}

/** The head of a committee's page, or of a support team's, which stands under its committee. */
export function CommitteeHeader({ committee, tab, onTab, seats, exporting, onImport, onAdd }: CommitteeHeaderProps) {
  const { t } = useTranslation(['committees', 'ui']);
  const { supportsId, supportsName, draftId } = committee;
  const isTeam = committee.body === 'support_team';
  const above = supportsId === null
    ? t(`ui:levels.${committee.level}`)
    : <Link key="above" to="/committees/$committeeId" params={{ committeeId: supportsId }} search={{ tab: 'team' }}>{supportsName}</Link>;
  // A body without anybody is first given the list of its founding decision. Other tabs have a main thing of their own.
  const canBegin = tab === 'members' && (draftId !== null || committee.membersCount > 0 || (seats ?? 0) > 0);
  return (
    <>
      <PageHeader
        crumbs={[<Link key="list" to="/committees">{t('title')}</Link>, above]}
        title={committee.name}
        facts={<>
          <CommitteeStatus status={committee.status} />
          {committee.code !== null && <span>{t('page.code')} <b>{committee.code}</b></span>}
          {committee.standingAgencyName !== null && <span>{t('page.standingAgency')} <b>{committee.standingAgencyName}</b></span>}
          {committee.decision !== null && <Basis decision={committee.decision} />}
          {committee.successorId !== null && <span>{t('fields.successorId')} <Link to="/committees/$committeeId" params={{ committeeId: committee.successorId }} className={css.link ?? ''}>{committee.successorName}</Link></span>}
        </>}
        actions={<>
          {exporting}
          {tab === 'details' && !isTeam && <Button variant="default" leftSection={<IconFileText size={16} />} renderRoot={(props) => <Link to="/committees/$committeeId/report" params={{ committeeId: committee.id }} {...props} />}>{t('page.report')}</Button>}
          {onAdd !== undefined && (
            <Menu position="bottom-end">
              <Menu.Target><Button variant="default" leftSection={<IconPlus size={16} />} rightSection={<IconChevronDown size={14} />}>{t('page.add')}</Button></Menu.Target>
              <Menu.Dropdown>
                <Menu.Item leftSection={<IconUserPlus size={16} />} onClick={onAdd}>{t('roster.add')}</Menu.Item>
                <Menu.Item leftSection={<IconTableImport size={16} />} onClick={onImport}>{t('list.import')}</Menu.Item>
              </Menu.Dropdown>
            </Menu>
          )}
        </>}
        primary={canBegin && <BeginVersion committee={committee} />}
      />
      <PageTabs<CommitteeTab>
        label={t('page.tabs')}
        tabs={[
          { id: 'members', label: t('page.members'), count: seats ?? committee.seatsCount },
          ...(isTeam ? [] : [{ id: 'team' as const, label: t('page.team') }]),
          { id: 'versions', label: t('page.versions') },
          ...(isTeam ? [] : [{ id: 'regulations' as const, label: t('page.regulations') }]),
          { id: 'details', label: t('page.details') },
        ]}
        current={tab}
        onChange={onTab}
      />
    </>
  );
}

/** The decision in force in short, and as papers cite it under the pointer. */
function Basis({ decision }: { decision: Decision }) {
  const { t } = useTranslation('committees');
  const format = useFormat();
  const { number, on } = decision;
  const cited = citeDecision(decision);
  if (cited === null) return null;
  return <span title={cited}>{t('page.basis')} <b>{number === null ? cited : [number, format.date(on)].filter((part) => part !== '').join(', ')}</b></span>;
}
