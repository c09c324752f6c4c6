import { Button } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Rollup, RollupVersion } from '#shared/contract/rollups.ts';
import { checkCode } from '#shared/forms/locked-whole.ts';
import { useFormat } from '../../i18n/format.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { idOf, List } from '../../ui/List.tsx';
import { StatusMark } from '../../ui/StatusMark.tsx';
import type { Column } from '../../ui/table/column.ts';
import { wholeList } from '../../ui/use-rows.ts';
import { DifferenceDialog } from './DifferenceDialog.tsx';
import css from './Rollups.module.css';

/** What is compared: a locked whole, with a later one or with what counts now. */
interface Compared {
  from: number;
  to: number | null;
}

/** The wholes that were locked, each with its check sum proved, and what changed from one to the next. */
export function Versions({ rollup }: { rollup: Rollup }) {
  const { t } = useTranslation('rollups');
  const [current, setCurrent] = useState<string | null>(null);
  const [compared, setCompared] = useState<Compared | null>(null);
  const columns = useColumns(setCompared);
  return (
    <>
      <List<RollupVersion> id="rollup-versions" label={t('versions.label')} columns={columns} list={wholeList(rollup.versions)} rowId={idOf} rowLabel={({ number }) => t('versions.versionWord', { number })} current={current} onCurrentChange={setCurrent} empty={<EmptyState icon={<IconLock size={28} />} title={t('versions.none')} hint={t('versions.noneHint')} />} />
      <DifferenceDialog campaignId={rollup.campaignId} compared={compared} onClose={() => setCompared(null)} />
    </>
  );
}

function useColumns(onCompare: (compared: Compared) => void): Column<RollupVersion>[] {
  const { t } = useTranslation('rollups');
  const format = useFormat();
  return useMemo<Column<RollupVersion>[]>(() => [
    { id: 'number', header: t('versions.number'), width: 60, fixed: true, cell: (row) => <b>{format.number(row.number)}</b> },
    { id: 'lockedOn', header: t('versions.lockedOn'), width: 100, cell: (row) => format.date(row.lockedOn) },
    { id: 'lockedBy', header: t('versions.lockedBy'), width: 130, grow: 1, text: (row) => row.lockedBy, cell: (row) => row.lockedBy },
    { id: 'code', header: t('versions.code'), width: 180, cell: (row) => <span className={css.code} title={row.sha256}>{checkCode(row.sha256)}</span> },
    { id: 'proof', header: t('versions.proof'), width: 170, cell: (row) => (row.proven ? <StatusMark mark="tick" tone="ok">{t('versions.proven')}</StatusMark> : <StatusMark mark="diamond" tone="bad">{t('versions.broken')}</StatusMark>) },
    { id: 'sent', header: t('versions.sent'), width: 190, grow: 1, text: (row) => row.sentNumber ?? '', cell: (row) => (row.sentOn === null ? '' : t('versions.sentLine', { number: row.sentNumber, date: format.date(row.sentOn) })) },
    { id: 'reason', header: t('versions.reason'), width: 200, grow: 2, text: (row) => row.reason ?? '', cell: (row) => row.reason ?? '' },
    { id: 'difference', header: t('versions.difference'), width: 250, cell: (row) => <>
      {row.number > 1 && <Button size="compact-xs" variant="subtle" onClick={() => onCompare({ from: row.number - 1, to: row.number })}>{t('versions.withBefore', { number: row.number - 1 })}</Button>}
      <Button size="compact-xs" variant="subtle" onClick={() => onCompare({ from: row.number, to: null })}>{t('versions.withNow')}</Button>
    </> },
  ], [t, format, onCompare]);
}
