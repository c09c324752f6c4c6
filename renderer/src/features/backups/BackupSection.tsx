import { Button } from '@mantine/core';
import { IconDeviceFloppy, IconFolderOpen } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, desktop } from '../../app/clients.ts';
import { useToday } from '../../app/day.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { JobProgress } from '../../ui/JobProgress.tsx';
import { toast } from '../../ui/toast.ts';
import { useJob } from '../../ui/use-job.ts';
import css from './Backups.module.css';
import { BackupTable } from './BackupTable.tsx';
import { RestoreDialog, type BackupSource } from './RestoreDialog.tsx';
import { SecondFolder } from './SecondFolder.tsx';
import { usePickBackup } from './use-pick-backup.ts';

/** Backups in the settings: make one, see them, restore one, and where else they are kept. */
export function BackupSection() {
  const { t } = useTranslation(['backups', 'ui']);
  const list = useQuery(api.backups.list.queryOptions({ input: {} }));
  const [source, setSource] = useState<BackupSource | null>(null);
  const pick = usePickBackup(setSource);
  const job = useJob((signal, ticket: string | null) => api.backups.create.call({ ticket }, { signal }));
  const today = useToday();
  const chooseSave = useMutation(desktop.chooseSave.mutationOptions());

  async function backUp(ticket: string | null): Promise<void> {
    const made = await job.start(ticket);
    if (made === undefined) return;
    job.reset();
    toast.say(t('done', { name: made.name }));
  }
  async function backUpToFile(): Promise<void> {
    const chosen = await chooseSave.mutateAsync({ kind: 'backup', title: t('pickSave'), suggestedName: t('suggestedName', { date: today }) });
    if (chosen !== null) await backUp(chosen.ticket);
  }
  return (
    <>
      <div className={css.tools}>
        <Button variant="default" leftSection={<IconDeviceFloppy size={16} />} disabled={job.state === 'running'} onClick={() => void backUp(null)}>{t('now')}</Button>
        <Button variant="default" disabled={job.state === 'running'} onClick={() => void backUpToFile()}>{t('nowTo')}</Button>
        <Button variant="subtle" leftSection={<IconFolderOpen size={16} />} onClick={pick}>{t('openFile')}</Button>
      </div>
      {job.state === 'running' && <JobProgress title={t('working')} progress={job.progress} cancelling={job.cancelling} onCancel={job.cancel} />}
      {job.state === 'failed' && <ErrorNote error={job.error} onRetry={() => void backUp(null)} />}
      <SecondFolder folder={list.data?.secondFolder ?? null} />
      {list.error !== null && <ErrorNote error={list.error} onRetry={() => void list.refetch()} />}
      {list.data?.rows.length === 0 && <p>{t('none')}</p>}
      {list.data !== undefined && list.data.rows.length > 0 && <BackupTable rows={list.data.rows} onRestore={(row) => setSource({ name: row.name })} />}
      <RestoreDialog source={source} onClose={() => setSource(null)} />
    </>
  );
}
