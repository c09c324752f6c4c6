import { Button, Popover } from '@mantine/core';
import { IconFolderDown } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Progress } from '#shared/contract/base.ts';
import { desktop } from '../../app/clients.ts';
import { errorCode } from '../../i18n/errors.ts';
import { BulkAction } from '../../ui/BulkBar.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { JobProgress } from '../../ui/JobProgress.tsx';
import { Note } from '../../ui/Note.tsx';
import { toast } from '../../ui/toast.ts';
import { useJob } from '../../ui/use-job.ts';
import css from './Campaigns.module.css';

interface WriteFolderProps {
  /** Writes into the folder behind a ticket; what somebody worked on there only when `replace` says so. */
  run: (target: { ticket: string; replace: boolean }, signal: AbortSignal) => Promise<AsyncIterator<Progress, { rows: number; fileName: string } | undefined, unknown>>;
  /** Among the actions of ticked rows. */
  bulk?: boolean;
  /** Beside a page's own first button. */
  quiet?: boolean;
}

/** Writes a workbook for each unit into a folder the user chooses; tells beside the button how far it is. */
export function WriteFolder({ run, bulk = false, quiet = false }: WriteFolderProps) {
  const { t } = useTranslation(['taskCampaigns', 'ui']);
  const [ticket, setTicket] = useState('');
  const job = useJob((signal, chosen: string, replace: boolean) => run({ ticket: chosen, replace }, signal));

  async function start(): Promise<void> {
    try {
      const chosen = await desktop.pickFolder.call({ title: t('write.pickFolder') });
      if (chosen === null) return;
      setTicket(chosen.ticket);
      await job.start(chosen.ticket, false);
    } catch (error) {
      toast.error(error);
    }
  }
  const close = <Button size="xs" variant="subtle" onClick={job.reset}>{t('ui:close')}</Button>;
  const replace = <Button size="xs" variant="default" onClick={() => void job.start(ticket, true)}>{t('write.replace')}</Button>;
  const target = { disabled: job.state === 'running', onClick: () => void start() };
  return (
    <Popover opened={job.state !== 'idle'} position={bulk ? 'top-end' : 'bottom-end'} withRoles={!bulk} width={360} closeOnClickOutside={false} closeOnEscape={false}>
      <Popover.Target>
        {bulk
          ? <span><BulkAction icon={<IconFolderDown size={16} />} label={t('write.folder')} {...target} /></span>
          : <Button variant={quiet ? 'default' : 'filled'} leftSection={<IconFolderDown size={16} />} {...target}>{t('write.folder')}</Button>}
      </Popover.Target>
      <Popover.Dropdown p={0} bd={0} aria-label={t('write.folder')}>
        <div className={css.told}>
          {job.state === 'running' && <JobProgress title={t('write.running')} unit={t('write.unit')} progress={job.progress} cancelling={job.cancelling} onCancel={job.cancel} />}
          {job.state === 'failed' && <ErrorNote error={job.error} action={errorCode(job.error) === 'FILE_CHANGED' ? <>{replace}{close}</> : close} />}
          {job.state === 'cancelled' && <Note live="status" action={close}>{t('write.cancelled')}</Note>}
          {job.state === 'done' && <Note tone="info" live="status" action={close}>{t('write.done', { count: job.result.rows, folder: job.result.fileName })}</Note>}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
