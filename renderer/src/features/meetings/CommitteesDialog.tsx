import { useTranslation } from 'react-i18next';
import { contract } from '#shared/contract/index.ts';
import type { MeetingDetail } from '#shared/contract/meetings.ts';
import { api } from '../../app/clients.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Form } from '../../ui/form/Form.tsx';
import { inputSchema } from '../../ui/form/input-schema.ts';
import { useForm } from '../../ui/form/use-form.ts';
import { type CommitteeChoice, CommitteesField } from './CommitteesField.tsx';

interface CommitteesDialogProps {
  opened: boolean;
  meeting: MeetingDetail;
  onClose: () => void;
}

/** Says of which committees a meeting is, and by which rule each has a quorum. */
export function CommitteesDialog({ opened, ...rest }: CommitteesDialogProps) {
  const { t } = useTranslation('meetings');
  return <Dialog opened={opened} onClose={rest.onClose} title={t('page.committees')} width={600}>{opened && <CommitteesForm {...rest} />}</Dialog>;
}

function CommitteesForm({ meeting: { id, rev, committees }, onClose }: Omit<CommitteesDialogProps, 'opened'>) {
  const { t } = useTranslation('meetings');
  const initial: { committees: CommitteeChoice[] } = { committees: committees.map(({ id: committeeId, quorum }) => ({ committeeId, quorum })) };
  const form = useForm({
    draft: null, schema: inputSchema(contract.meetings.setCommittees), initial, rev, labels: { committees: t('fields.committees') }, toInput: (values, seen) => ({ id, rev: seen ?? 0, ...values }),
    mutation: api.meetings.setCommittees.mutationOptions(), saved: t('form.saved'), onSaved: onClose, onLeave: onClose,
  });
  return <Form form={form}><CommitteesField {...form.bind('committees')} /></Form>;
}
