import { IconChecks, IconMessage } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MissingUnit, Rollup } from '#shared/contract/rollups.ts';
import { isLocked } from '#shared/rules/rollups.ts';
import { api } from '../../app/clients.ts';
import { BulkAction } from '../../ui/BulkBar.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { List } from '../../ui/List.tsx';
import { Note } from '../../ui/Note.tsx';
import { StatusMark } from '../../ui/StatusMark.tsx';
import type { Column } from '../../ui/table/column.ts';
import { wholeList } from '../../ui/use-rows.ts';
import { useTicked } from '../../ui/use-ticked.ts';
import { useWrite } from '../../ui/use-write.ts';
import { AbsenceForm } from './RollupForms.tsx';
import css from './Rollups.module.css';

/** The units whose figures are missing, and why. */
export function MissingUnits({ rollup }: { rollup: Rollup }) {
  const { t } = useTranslation('rollups');
  const [current, setCurrent] = useState<string | null>(null);
  const [asked, setAsked] = useState<MissingUnit[] | null>(null);
  const ticking = useTicked();
  const columns = useColumns();
  const ticked = rollup.missing.filter(({ returnUnitId }) => ticking.ticked.has(returnUnitId));
  const withdraw = useWrite(api.rollups.explain, { done: () => t('missing.withdrawn'), onDone: ticking.clear });
  const close = (): void => setAsked(null);
  const done = (): void => { close(); ticking.clear(); };
  const isOpen = !isLocked(rollup.status);
  return (
    <>
      {rollup.missing.length > 0 && isOpen && <div className={css.notes}><Note tone="info">{t('missing.hint')}</Note></div>}
      <List<MissingUnit>
        id="rollup-missing" label={t('missing.label')} columns={columns} list={wholeList(rollup.missing)} rowId={({ returnUnitId }) => returnUnitId} rowLabel={({ unitName }) => unitName} current={current} onCurrentChange={setCurrent}
        {...(isOpen && { onOpen: (row: MissingUnit) => setAsked([row]), ticking, bulk: { count: ticked.length, actions: <>
          <BulkAction icon={<IconMessage size={16} />} label={t('missing.explain')} onClick={() => setAsked(ticked)} />
          <BulkAction icon={<IconMessage size={16} />} label={t('missing.withdraw')} onClick={() => withdraw.mutate({ returnUnitIds: ticked.map(({ returnUnitId }) => returnUnitId), reason: null })} />
        </> } })}
        empty={<EmptyState icon={<IconChecks size={28} />} title={t('missing.none')} />}
      />
      <Dialog opened={asked !== null} onClose={close} title={asked?.length === 1 ? (asked[0]?.unitName ?? '') : t('missing.title', { count: asked?.length ?? 0 })}>
        {asked !== null && <AbsenceForm returnUnitIds={asked.map(({ returnUnitId }) => returnUnitId)} reason={asked.length === 1 ? (asked[0]?.reason ?? null) : null} onDone={done} />}
      </Dialog>
    </>
  );
}

function useColumns(): Column<MissingUnit>[] {
  const { t } = useTranslation('rollups');
  return useMemo<Column<MissingUnit>[]>(() => [
    { id: 'unit', header: t('missing.unitName'), width: 220, grow: 1, fixed: true, text: (row) => row.unitName, cell: (row) => <b>{row.unitName}</b> },
    { id: 'forms', header: t('missing.forms'), width: 200, grow: 1, text: (row) => row.forms.join(', '), cell: (row) => row.forms.join(', ') },
    { id: 'reason', header: t('missing.reason'), width: 300, grow: 2, text: (row) => row.reason ?? '', cell: (row) => (row.reason === null ? <StatusMark mark="triangle" tone="warn">{t('missing.unexplained', { count: 1 })}</StatusMark> : row.reason) },
  ], [t]);
}
