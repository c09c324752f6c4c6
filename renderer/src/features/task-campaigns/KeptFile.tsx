import { ActionIcon } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { toast } from '../../ui/toast.ts';
import { COPYING, openCopy, saveCopy } from '../documents/copies.ts';
import css from './Campaigns.module.css';

interface KeptFileProps {
  file: { fileName: string; kept: boolean };
  /** Writes a copy of it behind a ticket. */
  copy: (ticket: string, readOnly: boolean) => Promise<{ fileName: string }>;
}

/** The file a unit sent, as it came: opened as a copy that is only looked at, or saved elsewhere. Where only its hash is kept, its name. */
export function KeptFile({ file: { fileName, kept }, copy }: KeptFileProps) {
  const { t } = useTranslation('taskCampaigns');
  const open = useMutation({ ...COPYING, mutationFn: () => openCopy(fileName, copy) });
  const save = useMutation({ ...COPYING, mutationFn: () => saveCopy(fileName, t('replies.saveTitle'), copy), onSuccess: (name) => { if (name !== null) toast.done(t('replies.saved', { name })); } });
  if (!kept) return fileName;
  return (
    <span className={css.kept}>
      <button type="button" className={css.link} aria-label={t('replies.open', { name: fileName })} disabled={open.isPending} onClick={(event) => { event.stopPropagation(); open.mutate(); }}>{fileName}</button>
      <ActionIcon size={22} variant="subtle" aria-label={t('replies.save', { name: fileName })} data-hint={t('replies.saveHint')} disabled={save.isPending} onClick={(event) => { event.stopPropagation(); save.mutate(); }}><IconDownload size={14} /></ActionIcon>
    </span>
  );
}
