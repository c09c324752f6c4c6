import { ActionIcon, Button } from '@mantine/core';
import { IconPrinter, IconTableImport, IconTrash, IconUserOff, IconUserPlus, IconUsersGroup } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommitteeDetail, RosterMemberRow } from '#shared/contract/committees.ts';
import { LEADER_OF, MEMBER_OF, ROLES_OF, type Role } from '#shared/rules/roles.ts';
import { api } from '../../app/clients.ts';
import { useToday } from '../../app/day.ts';
import { useShortcut } from '../../app/shortcuts.ts';
import { useFormat } from '../../i18n/format.ts';
import { AsOf } from '../../ui/AsOf.tsx';
import { BulkAction } from '../../ui/BulkBar.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FilterChip, FilterSelect } from '../../ui/FilterChip.tsx';
import { idOf, List } from '../../ui/List.tsx';
import { Page } from '../../ui/Page.tsx';
import { usePrint } from '../../ui/PrintArea.tsx';
import { SearchBox } from '../../ui/SearchBox.tsx';
import { useAltArrows } from '../../ui/use-alt-arrows.ts';
import { useNarrowing } from '../../ui/use-narrowing.ts';
import { wholeList } from '../../ui/use-rows.ts';
import { useTicked } from '../../ui/use-ticked.ts';
import { refsOf, useWrite } from '../../ui/use-write.ts';
import type { CommitteeTab } from './committee-tabs.ts';
import { CommitteeHeader } from './CommitteeHeader.tsx';
import { EndSeatsDialog } from './EndSeatsDialog.tsx';
import { ExportRoster } from './ExportRoster.tsx';
import { filterRows, needsAttention, rosterRows, toneOf, type RosterRow } from './roster-rows.ts';
import { RosterFacts } from './RosterFacts.tsx';
import { RosterPanel, type PanelMode } from './RosterPanel.tsx';
import { RosterPaper } from './RosterPaper.tsx';
import { useReorder } from './use-reorder.ts';
import { useRosterColumns } from './use-roster-columns.tsx';
import { useRosterGroups } from './use-roster-groups.ts';

const ALL = { q: '', role: null as Role | null, attention: false };

interface MembersTabProps {
  committee: CommitteeDetail;
  day: string;
  onDay: (day: string) => void;
  onTab: (tab: CommitteeTab) => void;
}

/** The roster on a day: by role, in the order of the decision. */
export function MembersTab({ committee, day, onDay, onTab }: MembersTabProps) {
  const { t } = useTranslation(['committees', 'ui']);
  const format = useFormat();
  const router = useRouter();
  const today = useToday();
  const columns = useRosterColumns(day);
  const filter = useNarrowing(ALL);
  const [includeFormer, setIncludeFormer] = useState(false);
  const [current, setCurrent] = useState<string | null>(null);
  const [mode, setMode] = useState<PanelMode>({ kind: 'show' });
  const ticking = useTicked();
  const [ending, setEnding] = useState<readonly RosterMemberRow[] | null>(null);
  const roster = useQuery({ ...api.committees.roster.queryOptions({ input: { id: committee.id, asOf: day, includeFormer } }), placeholderData: (former) => former });
  const order = useReorder(committee.id, roster.data?.members, day === today && !filter.on && !includeFormer);
  const all = useMemo(() => (roster.data === undefined || order.members === undefined ? undefined : rosterRows({ ...roster.data, members: order.members }, day, committee.body)), [roster.data, order.members, day, committee.body]);
  const rows = useMemo(() => (all === undefined ? undefined : filterRows(all, filter.values)), [all, filter.values]);
  const groupOf = useRosterGroups(all);
  const versions = useQuery(api.versions.list.queryOptions({ input: { committeeId: committee.id } }));
  const version = versions.data?.find(({ id }) => id === roster.data?.versionId);
  const remove = useWrite(api.members.remove, { done: ({ removed }) => t('roster.removed', { count: removed }), onDone: () => { ticking.clear(); setCurrent(null); } });
  const print = usePrint();

  const seats = all?.flatMap((row) => (row.member === null || row.former ? [] : [row.member])) ?? [];
  const chosen = ticking.among(all).flatMap(({ member }) => member ?? []);
  const attention = all?.filter(needsAttention).length ?? 0;
  const leader = LEADER_OF[committee.body];
  const add = (role: Role = seats.some((seat) => seat.role === leader) ? MEMBER_OF[committee.body] : leader): void => setMode({ kind: 'add', role });
  const show = (id: string | null): void => { setCurrent(id); setMode({ kind: 'show' }); };
  const open = (row: RosterRow): void => { setCurrent(row.id); if (row.member === null) add(row.role); else setMode({ kind: 'edit' }); };
  const importList = (): void => void router.navigate({ to: '/import', search: { committeeId: committee.id } });
  useShortcut('new', () => add());
  useAltArrows({ up: () => { if (current !== null) order.move(current, -1); }, down: () => { if (current !== null) order.move(current, 1); } });

  const empty = (
    <EmptyState
      icon={<IconUsersGroup size={28} />}
      title={roster.data?.changeDays.length === 0 ? t('roster.empty') : t('roster.emptyOn', { date: format.date(day) })}
      hint={t(roster.data?.changeDays.length === 0 ? 'roster.emptyHint' : 'roster.emptyOnHint')}
      actions={<>
        <Button variant="default" leftSection={<IconTableImport size={16} />} onClick={importList}>{t('list.import')}</Button>
        <Button leftSection={<IconUserPlus size={16} />} onClick={() => add()}>{t('roster.add')}</Button>
      </>}
    />
  );
  return (
    <Page
      header={<CommitteeHeader committee={committee} tab="members" onTab={onTab} seats={roster.data === undefined ? undefined : seats.length} exporting={<ExportRoster committee={committee} day={day} />} onImport={importList} onAdd={() => add()} />}
      panel={(
        <RosterPanel
          committee={committee}
          day={day}
          mode={mode}
          row={all?.find((row) => row.id === current) ?? null}
          onMode={setMode}
          onClose={() => show(null)}
          onShow={show}
          onEnd={(member) => setEnding([member])}
          onMove={(id, step) => order.move(id, step)}
          onRenumber={order.renumber}
        />
      )}
      facts={all !== undefined && <RosterFacts rows={all} />}
      keys={[['↑↓', t('ui:keys.move')], ['Enter', t('ui:keys.edit')], ['Alt ←→', t('ui:asOf.keys')], ['Alt ↑↓', t('roster.order')], ['Ctrl P', t('ui:keys.print')]]}
    >
      <List<RosterRow>
        id="roster"
        label={t('roster.label')}
        columns={columns}
        list={wholeList(rows, roster)}
        rowId={idOf}
        rowLabel={(row) => row.member?.fullName ?? t('roster.vacant')}
        tools={<>
          <AsOf day={day} onChange={onDay} stops={roster.data?.changeDays ?? []} label={version?.number == null ? undefined : t('roster.version', { number: version.number })} />
          <SearchBox value={filter.values.q} onChange={(q) => filter.set({ q })} placeholder={t('roster.search')} />
        </>}
        toolsEnd={<>
          {attention > 0 && <FilterChip label={t('roster.attention')} count={attention} on={filter.values.attention} onChange={(on) => filter.set({ attention: on })} />}
          <FilterSelect label={t('roster.role')} value={filter.values.role} options={ROLES_OF[committee.body].map((value) => ({ value, label: t(`ui:roles.${value}`) }))} onChange={(role) => filter.set({ role })} />
          <FilterChip label={t('roster.former')} on={includeFormer} onChange={setIncludeFormer} />
          <ActionIcon aria-label={t('page.print')} data-hint={t('page.print')} onClick={print}><IconPrinter size={18} stroke={1.6} /></ActionIcon>
        </>}
        narrowing={filter}
        noMatch={{ title: t('roster.noMatch') }}
        current={current}
        onCurrentChange={show}
        onOpen={open}
        groupOf={groupOf}
        rowTone={toneOf}
        empty={empty}
        ticking={ticking}
        bulk={{
          count: chosen.length,
          actions: <>
            <BulkAction icon={<IconUserOff size={16} />} label={t('roster.end')} onClick={() => setEnding(chosen)} />
            <BulkAction icon={<IconTrash size={16} />} label={t('roster.remove')} disabled={remove.isPending} onClick={() => remove.mutate(refsOf(chosen))} />
          </>,
        }}
      />
      <EndSeatsDialog members={ending} onClose={() => setEnding(null)} onDone={() => { setEnding(null); ticking.clear(); }} />
      {order.members !== undefined && <RosterPaper committee={committee} members={seats} day={day} />}
    </Page>
  );
}
