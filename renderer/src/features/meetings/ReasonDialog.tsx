import { useTranslation } from 'react-i18next';
import { contract } from '#shared/contract/index.ts';
import type { MeetingDetail } from '#shared/contract/meetings.ts';
import { api } from '../../app/clients.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Form } from '../../ui/form/Form.tsx';
import { inputSchema } from '../../ui/form/input-schema.ts';
import { TextAreaField } from '../../ui/form/TextField.tsx';
import { useForm } from '../../ui/form/use-form.ts';

/** The moves that must say why. */
export type Reasoned = 'postpone' | 'cancel' | 'reopen';

interface ReasonDialogProps {
  /** Null while none is to be done. */
  move: Reasoned | null;
  meeting: MeetingDetail;
  onClose: () => void;
}

/** Postpones or cancels a meeting, or opens it again, with the reason. */
export function ReasonDialog({ move, meeting, onClose }: ReasonDialogProps) {
  const { t } = useTranslation('meetings');
  return <Dialog opened={move !== null} onClose={onClose} title={move === null ? '' : t(`moves.${move}.title`)} width={480}>{move !== null && <ReasonForm key={move} move={move} meeting={meeting} onClose={onClose} />}</Dialog>;
}

function ReasonForm({ move, meeting: { id, rev }, onClose }: ReasonDialogProps & { move: Reasoned }) {
  const { t } = useTranslation('meetings');
  const initial: { reason: string | null } = { reason: null };
  const form = useForm({
    draft: null, schema: inputSchema(contract.meetings[move]), initial, rev, labels: { reason: t('moves.reason') }, toInput: ({ reason }, seen) => ({ id, rev: seen ?? 0, reason: reason ?? '' }),
    mutation: api.meetings[move].mutationOptions(), saved: t(`moves.${move}.done`), onSaved: onClose, onLeave: onClose,
  });
  return <Form form={form} verb={t(`moves.${move}.verb`)}><TextAreaField {...form.bind('reason')} required first rows={2} /></Form>;
}
