import { ActionIcon, Button } from '@mantine/core';
import { IconDownload, IconPaperclip, IconX } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Attachment, FileFault, FileOwner } from '#shared/contract/documents.ts';
import { api } from '../../app/clients.ts';
import { useFormat } from '../../i18n/format.ts';
import { PanelSection } from '../../ui/SidePanel.tsx';
import { StatusMark } from '../../ui/StatusMark.tsx';
import { toast } from '../../ui/toast.ts';
import { useWrite } from '../../ui/use-write.ts';
import { AttachDialog } from './AttachDialog.tsx';
import { COPYING, openCopy, saveCopy } from './copies.ts';
import { useCheckFiles } from './use-check-files.ts';
import css from './Documents.module.css';

interface AttachedFilesProps {
  owner: FileOwner;
  attachments: readonly Attachment[];
  /** What the files are called here; files when left out. */
  title?: string;
}

/** The files of a paper or a task: opened as a copy that is only looked at, saved elsewhere, taken out. Each is read when the paper is shown, so that a missing or changed one says so. */
export function AttachedFiles({ owner, attachments, title }: AttachedFilesProps) {
  const { t } = useTranslation('documents');
  const [adding, setAdding] = useState(false);
  const check = useCheckFiles(owner, attachments.map((file) => file.id));
  const faults = new Map(check.data?.faults.map((fault) => [fault.id, fault.state]));
  return (
    <PanelSection title={title ?? t('files.title')} count={attachments.length}>
      {attachments.length === 0 && <p className={css.empty}>{t('files.none')}</p>}
      <ul className={css.files}>{attachments.map((file) => <AttachedFile key={file.id} file={file} fault={faults.get(file.id)} onFailed={() => void check.refetch()} />)}</ul>
      <Button size="xs" variant="default" leftSection={<IconPaperclip size={14} />} onClick={() => setAdding(true)}>{t('files.add')}</Button>
      <AttachDialog opened={adding} owner={owner} onClose={() => setAdding(false)} />
    </PanelSection>
  );
}

interface AttachedFileProps {
  file: Attachment;
  fault: FileFault['state'] | undefined;
  /** A copy could not be made: the file may be gone by now. */
  onFailed: () => void;
}

function AttachedFile({ file, fault, onFailed }: AttachedFileProps) {
  const { t } = useTranslation('documents');
  const format = useFormat();
  const copy = (ticket: string, readOnly: boolean) => api.documents.copyFile.call({ id: file.id, ticket, readOnly });
  const open = useMutation({ ...COPYING, mutationFn: () => openCopy(file.fileName, copy), onError: onFailed });
  const save = useMutation({ ...COPYING, mutationFn: () => saveCopy(file.fileName, t('files.saveTitle'), copy), onError: onFailed, onSuccess: (name) => { if (name !== null) toast.done(t('files.saved', { name })); } });
  const detach = useWrite(api.documents.detach, { done: () => t('files.removed') });
  return (
    <li>
      <span>
        <button type="button" className={css.file} aria-label={`${t('files.open')}: ${file.fileName}`} disabled={open.isPending} onClick={() => open.mutate()}>{file.fileName}</button>
        <small>{t('files.facts', { size: format.bytes(file.bytes), date: format.moment(file.addedAt), by: file.addedBy })}</small>
        {fault !== undefined && <StatusMark mark="triangle" tone="bad">{t(`files.states.${fault}`)}</StatusMark>}
      </span>
      <span className={css.acts}>
        <ActionIcon size={22} variant="subtle" aria-label={`${t('files.save')}: ${file.fileName}`} data-hint={t('files.save')} disabled={save.isPending} onClick={() => save.mutate()}><IconDownload size={14} /></ActionIcon>
        <ActionIcon size={22} variant="subtle" aria-label={`${t('files.remove')}: ${file.fileName}`} data-hint={t('files.remove')} disabled={detach.isPending} onClick={() => detach.mutate({ id: file.id, rev: file.rev })}><IconX size={14} /></ActionIcon>
      </span>
    </li>
  );
}
