import { Button } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentDetail } from '#shared/contract/documents.ts';
import { formatKnownDate } from '#shared/rules/known-dates.ts';
import { api } from '../../app/clients.ts';
import { useFormat } from '../../i18n/format.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Fact, Facts } from '../../ui/Facts.tsx';
import { Note } from '../../ui/Note.tsx';
import { RecordHistory } from '../../ui/RecordHistory.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { useWrite } from '../../ui/use-write.ts';
import { DocumentTasks } from '../tasks/SourceTasks.tsx';
import { AttachedFiles } from './AttachedFiles.tsx';
import { CancelDialog } from './CancelDialog.tsx';
import { DocumentForm } from './DocumentForm.tsx';
import { DocumentLinks } from './DocumentLinks.tsx';
import { DocumentStanding } from './DocumentStanding.tsx';
import { IssueDialog } from './IssueDialog.tsx';

interface DocumentPanelProps {
  documentId: string;
  editing: boolean;
  onEditing: (editing: boolean) => void;
  onClose: () => void;
  onOpen: (id: string) => void;
  onRemove: (ref: { id: string; rev: number }) => void;
}

/** One paper beside the register. */
export function DocumentPanel({ documentId, editing, onEditing, onClose, onOpen, onRemove }: DocumentPanelProps) {
  const { t } = useTranslation(['documents', 'ui']);
  const query = useQuery(api.documents.get.queryOptions({ input: { id: documentId } }));
  const document = query.data;
  if (document === undefined) {
    return <SidePanel title={query.error === null ? t('ui:loading') : t('panel.gone')} onClose={onClose}>{query.error !== null && <ErrorNote error={query.error} onRetry={() => void query.refetch()} />}</SidePanel>;
  }
  const title = document.symbol ?? t('panel.noSymbol');
  if (editing) {
    const back = (): void => onEditing(false);
    return <SidePanel title={title} subtitle={t('form.editTitle')} onClose={back}><DocumentForm key={document.id} document={document} onSaved={back} onLeave={back} /></SidePanel>;
  }
  return (
    <SidePanel title={title} subtitle={<DocumentStanding standing={document.standing} />} onClose={onClose} foot={<Actions document={document} onEdit={() => onEditing(true)} onRemove={() => onRemove(document)} />}>
      {document.secret && <Note tone="info">{t('panel.secret')}</Note>}
      <Cancelled document={document} />
      <DocumentFacts document={document} />
      {!document.secret && <AttachedFiles owner={{ documentId: document.id }} attachments={document.attachments} />}
      {!document.secret && <DocumentTasks documentId={document.id} committeeId={document.committeeId} />}
      <DocumentLinks document={document} onOpen={onOpen} />
      <RecordHistory table="document" id={document.id} />
    </SidePanel>
  );
}

function Cancelled({ document: { cancelled } }: { document: DocumentDetail }) {
  const { t } = useTranslation('documents');
  const format = useFormat();
  if (cancelled === null) return null;
  const told = { date: format.date(cancelled.on), by: cancelled.by };
  return <Note tone="warn">{cancelled.reason === null ? t('panel.cancelledBare', told) : t('panel.cancelled', { ...told, reason: cancelled.reason })}</Note>;
}

function DocumentFacts({ document }: { document: DocumentDetail }) {
  const { t } = useTranslation('documents');
  const format = useFormat();
  const { effectiveFrom, effectiveTo } = document;
  const effect = [effectiveFrom !== null && t('panel.from', { date: format.date(effectiveFrom) }), effectiveTo !== null && t('panel.to', { date: format.date(effectiveTo) })].filter((part) => part !== false).join(' ');
  return (
    <Facts>
      <Fact label={t('fields.title')}>{document.title}</Fact>
      <Fact label={t('fields.type')}>{t(`types.${document.type}`)}</Fact>
      <Fact label={t('fields.issuedOn')}>{document.issuedOn === null ? null : formatKnownDate(document.issuedOn)}</Fact>
      <Fact label={t('fields.issuer')}>{document.issuer}</Fact>
      <Fact label={t('fields.committeeId')}>{document.committeeName}</Fact>
      <Fact label={t('fields.arrivalNumber')}>{document.arrivalNumber === null ? null : format.number(document.arrivalNumber)}</Fact>
      <Fact label={t('fields.arrivedOn')}>{format.date(document.arrivedOn)}</Fact>
      <Fact label={t('fields.signer')}>{document.signer}</Fact>
      <Fact label={t('fields.urgency')}>{document.urgency === 'normal' ? null : t(`urgencies.${document.urgency}`)}</Fact>
      <Fact label={t('panel.effect')}>{effect}</Fact>
      <Fact label={t('fields.recipients')}>{document.recipients}</Fact>
      <Fact label={t('fields.copies')}>{document.copies === null ? null : format.number(document.copies)}</Fact>
      <Fact label={t('fields.holder')}>{document.holder}</Fact>
      <Fact label={t('fields.note')}>{document.note}</Fact>
    </Facts>
  );
}

function Actions({ document, onEdit, onRemove }: { document: DocumentDetail; onEdit: () => void; onRemove: () => void }) {
  const { t } = useTranslation(['documents', 'ui']);
  const router = useRouter();
  const [dialog, setDialog] = useState<'issue' | 'cancel' | null>(null);
  const sign = useWrite(api.documents.sign, { done: (_output, { signed }) => t(signed ? 'panel.signed' : 'panel.unsigned') });
  const { id, rev, standing, direction } = document;
  const close = (): void => setDialog(null);
  const waits = standing === 'draft' || standing === 'signed';
  const numbered = direction === 'issued' && !waits;
  return (
    <>
      {waits && <Button onClick={() => setDialog('issue')}>{t('panel.issue')}</Button>}
      {waits && <Button variant="default" loading={sign.isPending} onClick={() => sign.mutate({ id, rev, signed: standing === 'draft' })}>{t(standing === 'draft' ? 'panel.sign' : 'panel.unsign')}</Button>}
      {standing !== 'cancelled' && <Button variant="default" leftSection={<IconPencil size={16} />} onClick={onEdit}>{t('ui:edit')}</Button>}
      {direction === 'directive' && <Button variant="default" onClick={() => void router.navigate({ to: '/documents/$documentId/cascade', params: { documentId: id } })}>{t('panel.cascade')}</Button>}
      {numbered && standing !== 'cancelled' && <Button variant="subtle" onClick={() => setDialog('cancel')}>{t('panel.cancel')}</Button>}
      {!numbered && <Button variant="subtle" leftSection={<IconTrash size={16} />} onClick={onRemove}>{t('panel.remove')}</Button>}
      <IssueDialog document={dialog === 'issue' ? document : null} onClose={close} />
      <CancelDialog document={dialog === 'cancel' ? document : null} onClose={close} />
    </>
  );
}
