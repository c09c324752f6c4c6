import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { BackupPreview } from '#shared/contract/backups.ts';
import { api } from '../../app/clients.ts';
import { queryClient } from '../../app/query-client.ts';
import { useFormat } from '../../i18n/format.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { JobProgress } from '../../ui/JobProgress.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { toast } from '../../ui/toast.ts';
import { useJob } from '../../ui/use-job.ts';
import css from './Backups.module.css';

export type BackupSource = { name: string } | { ticket: string };

/** Shows what a backup holds beside what is held now, and puts it in place when the user says so. */
export function RestoreDialog({ source, onClose }: { source: BackupSource | null; onClose: () => void }) {
  return source === null ? null : <OpenRestoreDialog source={source} onClose={onClose} />;
}

function OpenRestoreDialog({ source, onClose }: { source: BackupSource; onClose: () => void }) {
  const { t } = useTranslation(['backups', 'ui']);
  const format = useFormat();
  const opened = useQuery({ ...api.backups.preview.queryOptions({ input: { source } }), gcTime: 0 });
  const job = useJob((signal, previewId: string) => api.backups.restore.call({ previewId }, { signal }));
  const preview = opened.data?.preview;
  const at = preview === undefined ? '' : format.dateTime(preview.at);
  const running = job.state === 'running';

  async function restore(): Promise<void> {
    if (opened.data === undefined || (await job.start(opened.data.previewId)) === undefined) return;
    onClose();
    toast.dropUndo();
    toast.say(t('restore.done', { at }));
    // Everything on the screen belonged to the former data.
    await queryClient.resetQueries();
  }
  return (
    <Dialog
      opened
      onClose={() => { if (!running) onClose(); }}
      title={preview === undefined ? t('restore.reading') : t('restore.title', { at })}
      foot={!running && <>
        <Button variant="default" onClick={onClose} rightSection={<Kbd>Esc</Kbd>}>{t('ui:later')}</Button>
        <Button disabled={preview === undefined} onClick={() => void restore()}>{t('restore.verb')}</Button>
      </>}
    >
      {opened.error !== null && <ErrorNote error={opened.error} />}
      {job.state === 'failed' && <ErrorNote error={job.error} />}
      {running && <JobProgress title={t('restore.working')} progress={job.progress} />}
      {preview !== undefined && !running && (
        <>
          <p className={css.body}>{t(preview.current === null ? 'restore.bodyNoCurrent' : 'restore.body')}</p>
          <Comparison preview={preview} />
        </>
      )}
    </Dialog>
  );
}

function Comparison({ preview }: { preview: BackupPreview }) {
  const { t } = useTranslation('backups');
  const format = useFormat();
  const { current } = preview;
  const written = (at: string | null): string => (at === null ? '' : format.dateTime(at));
  return (
    <table className={css.compare}>
      <thead>
        <tr><th scope="col">{preview.officeName}</th><th scope="col">{t('restore.holds')}</th>{current !== null && <th scope="col">{t('restore.current')}</th>}</tr>
      </thead>
      <tbody>
        {(['committees', 'members', 'people', 'units'] as const).map((counted) => (
          <tr key={counted}>
            <th scope="row">{t(`restore.${counted}`)}</th>
            <td>{format.number(preview.counts[counted])}</td>
            {current !== null && <td>{format.number(current.counts[counted])}</td>}
          </tr>
        ))}
        <tr><th scope="row">{t('restore.lastWrite')}</th><td>{written(preview.lastWriteAt)}</td>{current !== null && <td>{written(current.lastWriteAt)}</td>}</tr>
      </tbody>
    </table>
  );
}
