import { Button } from '@mantine/core';
import { IconFolderOpen } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, desktop } from '../../app/clients.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { JobProgress } from '../../ui/JobProgress.tsx';
import { Note } from '../../ui/Note.tsx';
import { toast } from '../../ui/toast.ts';
import { useJob } from '../../ui/use-job.ts';
import css from './Versions.module.css';

/** Whose annex it is, for the name of the file. */
interface Named {
  committee: { name: string; shortName: string | null };
  number: string | null;
}

/** Writes the annex of a decision as a workbook: `start` asks where, `status` tells how far it is and where the file lies. */
export function useExportAnnex({ committee, number }: Named) {
  const { t } = useTranslation(['versions', 'committees', 'ui']);
  const [file, setFile] = useState<{ ticket: string; name: string } | null>(null);
  const job = useJob((signal, id: string, ticket: string) => api.versions.exportAnnex.call({ id, ticket }, { signal }));
  async function write(id: string): Promise<void> {
    const suggestedName = t('annex.fileName', { name: committee.shortName ?? committee.name, number: (number ?? t('annex.draftName')).replaceAll(/[\\/:*?"<>|]/g, '-') });
    const chosen = await desktop.chooseSave.call({ kind: 'workbook', title: t('annex.saveTitle'), suggestedName });
    if (chosen === null) return;
    setFile(chosen);
    await job.start(id, chosen.ticket);
  }
  const close = <Button size="xs" variant="subtle" onClick={job.reset}>{t('ui:close')}</Button>;
  return {
    start: (id: string): void => { write(id).catch(toast.error); },
    status: file === null || job.state === 'idle' ? null : (
      <div className={css.job}>
        {job.state === 'running' && <JobProgress title={t('committees:export.running', { file: file.name })} progress={job.progress} cancelling={job.cancelling} onCancel={job.cancel} unit={t('committees:export.rows')} />}
        {job.state === 'failed' && <ErrorNote error={job.error} action={close} />}
        {job.state === 'cancelled' && <Note live="status" action={close}>{t('committees:export.cancelled')}</Note>}
        {job.state === 'done' && (
          <Note
            tone="info"
            live="status"
            action={<>
              <Button size="xs" variant="default" leftSection={<IconFolderOpen size={14} />} onClick={() => { desktop.showInFolder.call({ ticket: file.ticket }).catch(toast.error); }}>{t('committees:export.openFolder')}</Button>
              {close}
            </>}
          >
            {t('committees:export.done', { count: job.result.rows, file: job.result.fileName })}
          </Note>
        )}
      </div>
    ),
  };
}
