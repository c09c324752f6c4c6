import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, desktop } from '../../app/clients.ts';
import { toast } from '../../ui/toast.ts';
import css from './Backups.module.css';

/** The second folder to which each backup is copied. */
export function SecondFolder({ folder }: { folder: string | null }) {
  const { t } = useTranslation('backups');
  const pick = useMutation(desktop.pickFolder.mutationOptions());
  const set = useMutation(api.backups.setSecondFolder.mutationOptions({
    onSuccess: ({ secondFolder }) => toast.say(secondFolder === null ? t('secondFolderStopped') : t('secondFolderSet', { folder: secondFolder })),
  }));
  async function choose(): Promise<void> {
    const picked = await pick.mutateAsync({ title: t('secondFolder') });
    if (picked !== null) set.mutate({ ticket: picked.ticket });
  }
  return (
    <div className={css.folder}>
      <b>{t('secondFolder')}</b>
      <p>{t('secondFolderHint')}</p>
      <div className={css.tools}>
        <span className={css.path}>{folder ?? t('secondFolderNone')}</span>
        <Button size="xs" variant="default" loading={set.isPending} onClick={() => void choose()}>{t('secondFolderChoose')}</Button>
        {folder !== null && <Button size="xs" variant="subtle" onClick={() => set.mutate({ ticket: null })}>{t('secondFolderStop')}</Button>}
      </div>
    </div>
  );
}
