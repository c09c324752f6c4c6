import { Button } from '@mantine/core';
import { IconFolderOpen, IconTableExport } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonDetail } from '#shared/contract/people.ts';
import { api, desktop } from '../../app/clients.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { JobProgress } from '../../ui/JobProgress.tsx';
import { Note } from '../../ui/Note.tsx';
import { toast } from '../../ui/toast.ts';
import { useJob } from '../../ui/use-job.ts';
import css from './People.module.css';

/** Writes the record of a person's data as a workbook: the button, and what is to be told of the work. */
export function useExportRecord(person: PersonDetail) {
  const { t } = useTranslation(['people', 'ui']);
  const [file, setFile] = useState<{ ticket: string; name: string } | null>(null);
  const job = useJob((signal, ticket: string) => api.people.exportRecord.call({ id: person.id, ticket }, { signal }));

  async function start(): Promise<void> {
    try {
      const chosen = await desktop.chooseSave.call({ kind: 'workbook', title: t('record.saveTitle'), suggestedName: t('record.fileName', { name: person.fullName }) });
      if (chosen === null) return;
      setFile(chosen);
      await job.start(chosen.ticket);
    } catch (error) {
      toast.error(error);
    }
  }
  const close = <Button size="xs" variant="subtle" onClick={job.reset}>{t('ui:close')}</Button>;
  return {
    button: <Button variant="default" leftSection={<IconTableExport size={16} />} disabled={job.state === 'running'} onClick={() => void start()}>{t('record.export')}</Button>,
    progress: file === null || job.state === 'idle' ? null : (
      <div className={css.job}>
        {job.state === 'running' && <JobProgress title={t('record.running', { file: file.name })} progress={job.progress} cancelling={job.cancelling} onCancel={job.cancel} unit={t('record.rows')} />}
        {job.state === 'failed' && <ErrorNote error={job.error} action={close} />}
        {job.state === 'cancelled' && <Note live="status" action={close}>{t('ui:cancelled')}</Note>}
        {job.state === 'done' && (
          <Note tone="info" live="status" action={<><Button size="xs" variant="default" leftSection={<IconFolderOpen size={14} />} onClick={() => { desktop.showInFolder.call({ ticket: file.ticket }).catch(toast.error); }}>{t('record.openFolder')}</Button>{close}</>}>
            {t('record.done', { file: job.result.fileName })}
          </Note>
        )}
      </div>
    ),
  };
}
