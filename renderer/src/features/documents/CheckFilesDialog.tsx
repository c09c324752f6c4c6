import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { FileFault } from '#shared/contract/documents.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Note } from '../../ui/Note.tsx';
import { StatusMark } from '../../ui/StatusMark.tsx';
import { useCheckFiles } from './use-check-files.ts';
import css from './Documents.module.css';

interface CheckFilesDialogProps {
  opened: boolean;
  onClose: () => void;
  onOpen: (documentId: string) => void;
}

/** Reads every attached file and lists those that are missing or were changed. */
export function CheckFilesDialog({ opened, onClose, onOpen }: CheckFilesDialogProps) {
  const { t } = useTranslation('documents');
  return <Dialog opened={opened} onClose={onClose} title={t('files.checkTitle')} width={480}>{opened && <Faults onOpen={onOpen} />}</Dialog>;
}

function Faults({ onOpen }: Pick<CheckFilesDialogProps, 'onOpen'>) {
  const { t } = useTranslation('documents');
  const check = useCheckFiles({ documentId: null });
  if (check.error !== null) return <ErrorNote error={check.error} onRetry={() => void check.refetch()} />;
  if (check.data === undefined) return <p aria-busy>{t('files.checking')}</p>;
  const { checked, faults } = check.data;
  if (faults.length === 0) return <Note tone="info">{checked === 0 ? t('files.noFiles') : t('files.allWell', { count: checked })}</Note>;
  return (
    <>
      <p>{t('files.faults', { count: faults.length })}</p>
      <ul className={css.terms}>
        {faults.map((fault) => (
          <li key={fault.id}>
            <span><OwnerLink fault={fault} onOpen={onOpen} /><small>{fault.fileName}</small></span>
            <StatusMark mark="triangle" tone="bad">{t(`files.states.${fault.state}`)}</StatusMark>
          </li>
        ))}
      </ul>
      <p>{t('files.faultsHint')}</p>
    </>
  );
}

function OwnerLink({ fault: { documentId, taskId, record, label }, onOpen }: Pick<CheckFilesDialogProps, 'onOpen'> & { fault: FileFault }) {
  if (record !== null) return <Link to="/registers/$register" params={{ register: record.recordTable.replace('register_', '') }} search={{ recordId: record.recordId }}>{label}</Link>;
  if (documentId === null) return <Link to="/tasks" search={{ taskId: taskId ?? '' }}>{label}</Link>;
  return <a href={`#/documents?documentId=${documentId}`} onClick={(event) => { event.preventDefault(); onOpen(documentId); }}>{label}</a>;
}
