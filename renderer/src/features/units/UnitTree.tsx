import { ActionIcon, Button } from '@mantine/core';
import { IconArrowsJoin, IconBuilding, IconFold, IconFoldDown, IconPlus, IconTrash } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useCallback, useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnitRow } from '#shared/contract/units.ts';
import { addDays } from '#shared/rules/dates.ts';
import { type UnitFilter, unitTree } from '#shared/rules/unit-tree.ts';
import { type Hierarchy, UNIT_KINDS } from '#shared/rules/units.ts';
import { api } from '../../app/clients.ts';
import { useShownDay, useToday } from '../../app/day.ts';
import { useShortcut } from '../../app/shortcuts.ts';
import { useFormat } from '../../i18n/format.ts';
import { AsOf } from '../../ui/AsOf.tsx';
import { BulkAction } from '../../ui/BulkBar.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FilterChip, FilterSelect } from '../../ui/FilterChip.tsx';
import { List } from '../../ui/List.tsx';
import { Page } from '../../ui/Page.tsx';
import { SearchBox } from '../../ui/SearchBox.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { toast } from '../../ui/toast.ts';
import { useNarrowing } from '../../ui/use-narrowing.ts';
import { wholeList } from '../../ui/use-rows.ts';
import { useTicked } from '../../ui/use-ticked.ts';
import { refsOf } from '../../ui/use-write.ts';
import { ImportButton } from '../imports/ImportButton.tsx';
import { ReportActions } from '../reports/ReportActions.tsx';
import { NewUnitForm } from './UnitForms.tsx';
import { UnitPanel, type UnitPanelMode } from './UnitPanel.tsx';
import { openLines, parentIds, type UnitLine } from './unit-tree.ts';
import { useUnitColumns } from './use-unit-columns.tsx';

const route = getRouteApi('/units');
const ALL: UnitFilter = { q: '', kind: null };
const NOTHING: ReadonlySet<string> = new Set();
type Mode = UnitPanelMode | 'add';

interface UnitTreeProps {
  hierarchy: Hierarchy;
  /** The head of the page, with its one primary action. */
  header: (primary: ReactNode) => ReactNode;
  onReorganise: (unitIds: readonly string[]) => void;
}

/** The units of a hierarchy as a tree, as it was on a day. */
export function UnitTree({ hierarchy, header, onReorganise }: UnitTreeProps) {
  const { t } = useTranslation(['units', 'ui']);
  const format = useFormat();
  const { unitId: current = null, asOf = null } = route.useSearch();
  const navigate = route.useNavigate();
  const today = useToday();
  const [day, setDay] = useShownDay(asOf);
  const [includeEnded, setIncludeEnded] = useState(false);
  const filter = useNarrowing(ALL);
  const [collapsed, setCollapsed] = useState(NOTHING);
  const [mode, setMode] = useState<Mode>('show');
  const ticking = useTicked();
  const onToggle = useCallback(({ unit }: UnitLine) => setCollapsed((now) => { const next = new Set(now); if (!next.delete(unit.id)) next.add(unit.id); return next; }), []);
  const asked = day === today ? null : day;
  const units = useQuery({ ...api.units.list.queryOptions({ input: { asOf: asked, includeEnded, hierarchy } }), placeholderData: (former) => former });
  const counts = useQuery({ ...api.units.counts.queryOptions({ input: { asOf: asked } }), placeholderData: (former) => former });
  const columns = useUnitColumns(onToggle, counts.data);
  const everyUnit = useQuery(api.units.list.queryOptions({ input: { includeEnded: true } }));
  const stops = useMemo(() => changeDays(everyUnit.data ?? []), [everyUnit.data]);
  const tree = useMemo(() => (units.data === undefined ? undefined : unitTree(units.data, filter.values)), [units.data, filter.values]);
  // What was found is shown wherever it stands.
  const lines = useMemo(() => (tree === undefined ? undefined : openLines(tree, filter.on ? NOTHING : collapsed)), [tree, filter.on, collapsed]);
  const remove = useMutation({ ...api.units.remove.mutationOptions(), meta: { errors: 'own' } });

  const chosen = ticking.among(units.data);
  function show(id: string | null): void {
    setMode('show');
    remove.reset();
    void navigate({ search: { ...(hierarchy !== 'administrative' && { tab: hierarchy }), ...(id !== null && { unitId: id }) }, replace: true });
  }
  function removeAll(items: readonly { id: string; rev: number }[], onError?: (error: unknown) => void): void {
    remove.mutate(refsOf(items), {
      onSuccess: ({ removed }) => { toast.done(t('list.removed', { count: removed }), { undo: true }); ticking.clear(); show(null); },
      ...(onError !== undefined && { onError }),
    });
  }
  useShortcut('new', () => setMode('add'));
  const addButton = <Button leftSection={<IconPlus size={16} />} onClick={() => setMode('add')}>{t('list.new')}</Button>;
  const parents = units.data === undefined ? new Set<string>() : parentIds(units.data);
  return (
    <Page
      header={header(addButton)}
      panel={mode === 'add'
        ? <SidePanel title={t('form.newTitle')} onClose={() => setMode('show')}><NewUnitForm key={current} parentId={current} onSaved={show} onLeave={() => setMode('show')} /></SidePanel>
        : current !== null && <UnitPanel unitId={current} mode={mode} onMode={setMode} onClose={() => show(null)} onAddUnder={() => setMode('add')} onReorganise={() => onReorganise([current])} onShow={show} onRemove={(unit) => removeAll([unit])} refusal={ticking.ticked.size === 0 ? remove.error : null} />}
      facts={tree !== undefined && <><span>{t('list.count', { count: tree.filter(({ found }) => found).length })}</span>{day !== today && <span>{t('list.on', { date: format.date(day) })}</span>}</>}
      keys={[['↑↓', t('ui:keys.move')], ['←→', t('list.fold')], ['Enter', t('ui:keys.edit')], ['Ctrl N', t('ui:keys.new')]]}
    >
      <List<UnitLine>
        id="units"
        label={t('list.label')}
        columns={columns}
        list={wholeList(lines, units)}
        rowId={lineId}
        rowLabel={({ unit }) => unit.name}
        tools={<>
          <AsOf day={day} onChange={setDay} stops={stops} />
          <SearchBox value={filter.values.q} onChange={(q) => filter.set({ q })} placeholder={t('list.search')} />
        </>}
        toolsEnd={<>
          <FilterSelect label={t('list.kind')} value={filter.values.kind} options={UNIT_KINDS.map((value) => ({ value, label: t(`ui:unitKinds.${value}`) }))} onChange={(kind) => filter.set({ kind })} />
          <FilterChip label={t('list.ended')} on={includeEnded} onChange={setIncludeEnded} />
          <CollapseAll collapsed={collapsed.size > 0} onChange={(all) => setCollapsed(all ? parents : NOTHING)} />
          <ReportActions report="units" params={{ asOf: day, hierarchy, includeEnded, ...filter.values }} small />
        </>}
        narrowing={filter}
        noMatch={{ title: t('list.noMatch') }}
        current={current}
        onCurrentChange={show}
        onOpen={({ unit }) => { show(unit.id); setMode('edit'); }}
        tree={{ level: (line) => line.level, expanded: (line) => line.expanded, onToggle }}
        rowTone={({ unit, found }) => (!found || (unit.endedOn !== null && unit.endedOn < day) ? 'off' : undefined)}
        empty={<EmptyState icon={<IconBuilding size={28} />} title={day !== today ? t('list.emptyOn', { date: format.date(day) }) : hierarchy === 'administrative' ? t('list.empty') : t('list.emptyHierarchy')} hint={t(hierarchy === 'administrative' ? 'list.emptyHint' : 'list.emptyHierarchyHint')} actions={<><ImportButton list="units" />{addButton}</>} />}
        ticking={ticking}
        bulk={{
          count: chosen.length,
          actions: <>
            <BulkAction icon={<IconArrowsJoin size={16} />} label={t('list.reorganise')} onClick={() => onReorganise(chosen.map(({ id }) => id))} />
            <BulkAction icon={<IconTrash size={16} />} label={t('list.remove')} disabled={remove.isPending} onClick={() => removeAll(chosen, toast.error)} />
          </>,
        }}
      />
    </Page>
  );
}

function CollapseAll({ collapsed, onChange }: { collapsed: boolean; onChange: (collapsed: boolean) => void }) {
  const { t } = useTranslation('units');
  const label = t(collapsed ? 'list.expandAll' : 'list.collapseAll');
  const Icon = collapsed ? IconFoldDown : IconFold;
  return <ActionIcon aria-label={label} data-hint={label} onClick={() => onChange(!collapsed)}><Icon size={18} stroke={1.6} /></ActionIcon>;
}

/** The days on which units began, and the days after their last. */
function changeDays(units: readonly UnitRow[]): string[] {
  const days = units.flatMap(({ createdOn, endedOn }) => [createdOn, endedOn === null ? null : addDays(endedOn, 1)].filter((day) => day !== null));
  return [...new Set(days)].toSorted();
}

function lineId({ unit }: UnitLine): string {
  return unit.id;
}
