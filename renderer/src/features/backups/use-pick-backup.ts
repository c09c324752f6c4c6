import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { desktop } from '../../app/clients.ts';
import type { BackupSource } from './RestoreDialog.tsx';

/** Lets the user choose a backup file anywhere on the computer. */
export function usePickBackup(onPicked: (source: BackupSource) => void): () => void {
  const { t } = useTranslation('backups');
  const { mutate } = useMutation({
    ...desktop.pickFile.mutationOptions(),
    onSuccess: (picked) => { if (picked !== null) onPicked({ ticket: picked.ticket }); },
  });
  return () => mutate({ kind: 'backup', title: t('pickFile') });
}
