import { useTranslation } from 'react-i18next';
import { contract } from '#shared/contract/index.ts';
import type { DocumentDetail } from '#shared/contract/documents.ts';
import { api } from '../../app/clients.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Form } from '../../ui/form/Form.tsx';
import { inputSchema } from '../../ui/form/input-schema.ts';
import { TextAreaField } from '../../ui/form/TextField.tsx';
import { useForm } from '../../ui/form/use-form.ts';
import css from './Documents.module.css';

interface CancelDialogProps {
  /** The numbered paper to cancel; null while none is. */
  document: DocumentDetail | null;
  onClose: () => void;
}

/** Cancels a number, with the reason. */
export function CancelDialog({ document, onClose }: CancelDialogProps) {
  const { t } = useTranslation('documents');
  return <Dialog opened={document !== null} onClose={onClose} title={t('cancel.title', { symbol: document?.symbol ?? '' })} width={480}>{document !== null && <CancelForm key={document.id} document={document} onClose={onClose} />}</Dialog>;
}

function CancelForm({ document: { id, rev, symbol }, onClose }: { document: DocumentDetail; onClose: () => void }) {
  const { t } = useTranslation('documents');
  const initial: { reason: string | null } = { reason: null };
  const form = useForm({
    draft: null, schema: inputSchema(contract.documents.cancel), initial, rev, labels: { reason: t('cancel.reason') }, toInput: ({ reason }, seen) => ({ id, rev: seen ?? 0, reason: reason ?? '' }),
    mutation: api.documents.cancel.mutationOptions(), saved: t('cancel.done', { symbol: symbol ?? '' }), onSaved: onClose, onLeave: onClose,
  });
  return (
    <Form form={form} verb={t('cancel.verb')}>
      <TextAreaField {...form.bind('reason')} required first rows={2} />
      <p className={css.read}>{t('cancel.hint')}</p>
    </Form>
  );
}
