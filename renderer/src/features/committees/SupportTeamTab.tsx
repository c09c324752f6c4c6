import { Button } from '@mantine/core';
import { IconExternalLink, IconPlus, IconUsersGroup } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommitteeDetail } from '#shared/contract/committees.ts';
import { api } from '../../app/clients.ts';
import { useToday } from '../../app/day.ts';
import { useShortcut } from '../../app/shortcuts.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { idOf, List } from '../../ui/List.tsx';
import { Note } from '../../ui/Note.tsx';
import { Page } from '../../ui/Page.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { wholeList } from '../../ui/use-rows.ts';
import { BeginVersion } from '../versions/BeginVersion.tsx';
import type { CommitteeTab } from './committee-tabs.ts';
import { CommitteeHeader } from './CommitteeHeader.tsx';
import { CommitteeStatus } from './CommitteeStatus.tsx';
import css from './Committees.module.css';
import { RosterFacts } from './RosterFacts.tsx';
import { rosterRows, toneOf, type RosterRow } from './roster-rows.ts';
import { SupportTeamForm } from './SupportTeamForm.tsx';
import { useRosterColumns } from './use-roster-columns.tsx';
import { useRosterGroups } from './use-roster-groups.ts';

interface SupportTeamTabProps {
  committee: CommitteeDetail;
  onTab: (tab: CommitteeTab) => void;
}

/** The support team of a committee: who is in it today, and the way to its own page; where there is none, the way to found one. */
export function SupportTeamTab({ committee, onTab }: SupportTeamTabProps) {
  const { t } = useTranslation(['committees', 'ui']);
  const router = useRouter();
  const [founding, setFounding] = useState(false);
  const { supportTeam } = committee;
  const team = useQuery({ ...api.committees.get.queryOptions({ input: { id: supportTeam?.id ?? '' } }), enabled: supportTeam !== null });
  const open = (id: string): void => void router.navigate({ to: '/committees/$committeeId', params: { committeeId: id } });
  const canFound = supportTeam === null || team.data?.endedOn != null;
  useShortcut('new', () => setFounding(true), canFound);
  const foundButton = <Button leftSection={<IconPlus size={16} />} onClick={() => setFounding(true)}>{t(supportTeam === null ? 'team.found' : 'team.foundAnew')}</Button>;
  return (
    <Page
      header={<CommitteeHeader committee={committee} tab="team" onTab={onTab} />}
      panel={founding && canFound && (
        <SidePanel title={t('team.found')} subtitle={committee.shortName ?? committee.name} onClose={() => setFounding(false)}>
          <SupportTeamForm committee={committee} onSaved={open} onLeave={() => setFounding(false)} />
        </SidePanel>
      )}
      keys={canFound ? [['Ctrl N', t('team.found')]] : [['↑↓', t('ui:keys.move')], ['Enter', t('ui:keys.open')]]}
    >
      {supportTeam === null && <div className={css.alone}><EmptyState icon={<IconUsersGroup size={28} />} title={t('team.empty')} hint={t('team.emptyHint')} actions={foundButton} /></div>}
      {team.error !== null && <div className={css.gone}><ErrorNote error={team.error} onRetry={() => void team.refetch()} /></div>}
      {team.data !== undefined && <TeamRoster team={team.data} onOpen={() => open(team.data.id)} foundAnew={canFound ? foundButton : null} />}
    </Page>
  );
}

interface TeamRosterProps {
  team: CommitteeDetail;
  onOpen: () => void;
  /** The way to found the next team, once this one has ended. */
  foundAnew: React.ReactNode;
}

function TeamRoster({ team, onOpen, foundAnew }: TeamRosterProps) {
  const { t } = useTranslation('committees');
  const day = useToday();
  const columns = useRosterColumns(day);
  const [current, setCurrent] = useState<string | null>(null);
  const roster = useQuery(api.committees.roster.queryOptions({ input: { id: team.id, asOf: day } }));
  const rows = useMemo(() => (roster.data === undefined ? undefined : rosterRows(roster.data, day, team.body)), [roster.data, day, team.body]);
  const groupOf = useRosterGroups(rows);
  return (
    <List<RosterRow>
      id="team-roster"
      label={t('team.label')}
      columns={columns}
      list={wholeList(rows, roster)}
      rowId={idOf}
      rowLabel={(row) => row.member?.fullName ?? t('roster.vacant')}
      tools={<>
        <b>{team.name}</b>
        <CommitteeStatus status={team.status} />
      </>}
      toolsEnd={<>
        {rows !== undefined && <span className={css.counts}><RosterFacts rows={rows} /></span>}
        <Button variant="default" leftSection={<IconExternalLink size={16} />} onClick={onOpen}>{t('team.open')}</Button>
        {foundAnew === null && team.membersCount > 0 && <BeginVersion committee={team} />}
      </>}
      current={current}
      onCurrentChange={setCurrent}
      onOpen={onOpen}
      groupOf={groupOf}
      rowTone={toneOf}
      empty={<EmptyState icon={<IconUsersGroup size={28} />} title={t('team.noMembers')} hint={t('team.noMembersHint')} actions={<Button onClick={onOpen}>{t('team.open')}</Button>} />}
    >
      {foundAnew !== null && <div className={css.over}><Note action={foundAnew}>{t('team.ended', { name: team.name })}</Note></div>}
    </List>
  );
}
