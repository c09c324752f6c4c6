import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../app/clients.ts';
import { useFormat } from '../../i18n/format.ts';
import { DeskBlock } from './DeskBlock.tsx';

/** When the data was backed up last; opens the settings, where the copies are. */
export function BackupBlock() {
  const { t } = useTranslation('desk');
  const format = useFormat();
  const { data } = useQuery(api.system.status.queryOptions({ input: {} }));
  const at = data?.lastBackupAt ?? null;
  const open = { to: '/settings' } as const;
  return <DeskBlock title={t('backup.title')} open={open} total={undefined} lines={data === undefined ? [] : [{ id: 'last', open, text: at === null ? t('backup.none') : t('backup.last', { at: format.moment(at) }) }]} />;
}
