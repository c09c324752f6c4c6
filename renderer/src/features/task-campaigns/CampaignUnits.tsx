import { Button } from '@mantine/core';
import { IconRefresh, IconUsersGroup } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CampaignDetail, CampaignUnit } from '#shared/contract/task-campaigns.ts';
import { UNIT_STATES, type UnitState } from '#shared/rules/task-sheet-compare.ts';
import { api } from '../../app/clients.ts';
import { useFormat } from '../../i18n/format.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ExportButton } from '../../ui/ExportButton.tsx';
import { FilterChip } from '../../ui/FilterChip.tsx';
import { idOf, List } from '../../ui/List.tsx';
import { StatusMark } from '../../ui/StatusMark.tsx';
import type { Column } from '../../ui/table/column.ts';
import { wholeList } from '../../ui/use-rows.ts';
import { useTicked } from '../../ui/use-ticked.ts';
import { useWrite } from '../../ui/use-write.ts';
import { UnitStateMark } from './UnitStateMark.tsx';
import { WriteFolder } from './WriteFolder.tsx';

/** The units of a round, and how each stands. A unit can be sent its sheet anew. */
export function CampaignUnits({ campaign: { id: campaignId, title, units } }: { campaign: CampaignDetail }) {
  const { t } = useTranslation('taskCampaigns');
  const columns = useUnitColumns();
  const [state, setState] = useState<UnitState | null>(null);
  const [current, setCurrent] = useState<string | null>(null);
  const reissue = useWrite(api.taskCampaigns.reissue, { done: () => t('units.reissued') });
  const ticking = useTicked();
  const unitIds = ticking.among(units).map(({ id }) => id);
  const unit = units.find(({ id }) => id === current);
  const rows = state === null ? units : units.filter((one) => one.state === state);
  return (
    <List<CampaignUnit>
      id="task-campaign-units"
      label={t('units.label')}
      columns={columns}
      list={wholeList(rows)}
      rowId={idOf}
      rowLabel={(row) => row.unitName}
      tools={<>
        <FilterChip view label={t('units.all')} count={units.length} on={state === null} onChange={() => setState(null)} />
        {UNIT_STATES.map((one) => <FilterChip key={one} view label={t(`states.${one}`)} count={units.filter((row) => row.state === one).length} on={state === one} onChange={() => setState(one)} />)}
        <Button size="compact-sm" variant="default" leftSection={<IconRefresh size={14} />} disabled={unit === undefined || reissue.isPending} onClick={() => { if (unit !== undefined) reissue.mutate({ id: unit.id, rev: unit.rev }); }}>{t('units.reissue')}</Button>
      </>}
      current={current}
      onCurrentChange={setCurrent}
      ticking={ticking}
      bulk={{
        count: unitIds.length,
        actions: <>
          <WriteFolder bulk run={(target, signal) => api.taskCampaigns.exportFolder.call({ campaignId, unitIds, ...target }, { signal })} />
          <ExportButton bulk fileName={title} label={t('write.one')} run={(ticket, signal, replace) => api.taskCampaigns.export.call({ campaignId, unitIds, ticket, replace }, { signal })} />
        </>,
      }}
      empty={<EmptyState icon={<IconUsersGroup size={28} />} title={t('units.none')} />}
    />
  );
}

function useUnitColumns(): Column<CampaignUnit>[] {
  const { t } = useTranslation('taskCampaigns');
  const format = useFormat();
  return useMemo<Column<CampaignUnit>[]>(() => [
    { id: 'unit', header: t('units.unitName'), width: 220, grow: 2, fixed: true, text: (row) => row.unitName, cell: (row) => <b>{row.unitName}</b> },
    { id: 'state', header: t('units.state'), width: 140, text: (row) => t(`states.${row.state}`), cell: (row) => <UnitStateMark state={row.state} /> },
    { id: 'tasks', header: t('units.tasks'), width: 90, cell: (row) => format.number(row.tasks) },
    { id: 'version', header: t('units.version'), width: 60, cell: (row) => format.number(row.version) },
    { id: 'sentOn', header: t('fields.sentOn'), width: 100, cell: (row) => format.date(row.sentOn) },
    { id: 'repliedOn', header: t('units.repliedOn'), width: 110, cell: (row) => format.date(row.repliedOn) },
    { id: 'replies', header: t('units.replies'), width: 100, cell: (row) => format.number(row.replies) },
    { id: 'evidence', header: t('units.evidenceMissing'), width: 130, cell: (row) => (row.evidenceMissing === 0 ? format.number(0) : <StatusMark mark="triangle" tone="warn">{format.number(row.evidenceMissing)}</StatusMark>) },
    { id: 'lastReply', header: t('units.lastReply'), width: 160, grow: 1, text: (row) => row.lastReply ?? '', cell: (row) => row.lastReply },
  ], [t, format]);
}
