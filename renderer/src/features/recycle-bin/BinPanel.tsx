import { Button } from '@mantine/core';
import { IconRestore, IconTrashX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { BinRow } from '#shared/contract/recycle-bin.ts';
import { useFormat } from '../../i18n/format.ts';
import { Fact, Facts } from '../../ui/Facts.tsx';
import { RecordLink } from '../../ui/RecordLink.tsx';
import { RecordHistory } from '../../ui/RecordHistory.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { useKindName } from './use-kind-name.ts';

interface BinPanelProps {
  row: BinRow;
  busy: boolean;
  onRestore: () => void;
  onErase: () => void;
  onClose: () => void;
}

/** A removed record: when it went, and what happened to it before. */
export function BinPanel({ row, busy, onRestore, onErase, onClose }: BinPanelProps) {
  const { t } = useTranslation('recycleBin');
  const format = useFormat();
  const kindName = useKindName();
  return (
    <SidePanel
      title={row.label}
      subtitle={kindName(row.table)}
      onClose={onClose}
      foot={<>
        <Button variant="default" leftSection={<IconRestore size={16} />} disabled={busy} onClick={onRestore}>{t('restore')}</Button>
        <Button variant="subtle" leftSection={<IconTrashX size={16} />} disabled={busy} onClick={onErase}>{t('erase.verb')}</Button>
      </>}
    >
      <Facts>
        <Fact label={t('columns.about')}>{row.about !== null && <RecordLink page={row.about} />}</Fact>
        <Fact label={t('columns.removedAt')}>{format.dateTime(row.removedAt)}</Fact>
        <Fact label={t('columns.removedBy')}>{row.removedBy}</Fact>
      </Facts>
      <RecordHistory table={row.table} id={row.id} />
    </SidePanel>
  );
}
