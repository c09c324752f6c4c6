import { Button, Checkbox } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileOwner } from '#shared/contract/documents.ts';
import { api, desktop } from '../../app/clients.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { toast } from '../../ui/toast.ts';
import css from './Documents.module.css';

interface AttachDialogProps {
  opened: boolean;
  /** The paper or the task it hangs on. */
  owner: FileOwner;
  onClose: () => void;
}

/** Attaches a file, after the user's word that it holds no state secret. */
export function AttachDialog({ opened, owner, onClose }: AttachDialogProps) {
  const { t } = useTranslation('documents');
  return <Dialog opened={opened} onClose={onClose} title={t('files.add')} width={480}>{opened && <AttachForm owner={owner} onClose={onClose} />}</Dialog>;
}

function AttachForm({ owner, onClose }: Omit<AttachDialogProps, 'opened'>) {
  const { t } = useTranslation('documents');
  const [confirmed, setConfirmed] = useState(false);
  const [missing, setMissing] = useState(false);
  const pick = useMutation(desktop.pickFile.mutationOptions());
  const attach = useMutation({ ...api.documents.attach.mutationOptions(), meta: { errors: 'own' }, onSuccess: () => { toast.done(t('files.added'), { undo: true }); onClose(); } });
  const busy = pick.isPending || attach.isPending;

  async function choose(): Promise<void> {
    setMissing(!confirmed);
    if (!confirmed) return;
    const picked = await pick.mutateAsync({ kind: 'attachment', title: t('files.pickTitle') });
    if (picked !== null) attach.mutate({ owner, ticket: picked.ticket, confirmedNoSecret: true });
  }
  return (
    <form className={css.attach} noValidate onSubmit={(event) => { event.preventDefault(); void choose(); }}>
      <Checkbox
        size="sm"
        color="var(--sd-selected-line)"
        data-autofocus
        label={t('files.noSecret')}
        description={t('files.noSecretHint')}
        checked={confirmed}
        error={missing ? t('files.noSecretMissing') : null}
        onChange={(event) => { setConfirmed(event.currentTarget.checked); setMissing(false); }}
      />
      {attach.error !== null && <ErrorNote error={attach.error} />}
      <div><Button type="submit" loading={busy}>{t('files.pick')}</Button></div>
    </form>
  );
}
