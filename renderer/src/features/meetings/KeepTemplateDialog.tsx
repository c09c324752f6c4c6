import { useTranslation } from 'react-i18next';
import { contract } from '#shared/contract/index.ts';
import type { MeetingDetail } from '#shared/contract/meetings.ts';
import { api } from '../../app/clients.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Form } from '../../ui/form/Form.tsx';
import { inputSchema } from '../../ui/form/input-schema.ts';
import { TextField } from '../../ui/form/TextField.tsx';
import { useForm } from '../../ui/form/use-form.ts';

interface KeepTemplateProps {
  opened: boolean;
  meeting: MeetingDetail;
  onClose: () => void;
}

/** Keeps the agenda of a meeting as a template for its kind. */
export function KeepTemplateDialog({ opened, ...rest }: KeepTemplateProps) {
  const { t } = useTranslation('agenda');
  return <Dialog opened={opened} onClose={rest.onClose} title={t('templates.keep')} width={480}>{opened && <KeepForm {...rest} />}</Dialog>;
}

function KeepForm({ meeting, onClose }: Omit<KeepTemplateProps, 'opened'>) {
  const { t } = useTranslation(['agenda', 'meetings']);
  const initial: { name: string } = { name: t(`meetings:kinds.${meeting.kind}`) };
  const form = useForm({
    draft: null, schema: inputSchema(contract.meetings.keepAsTemplate), initial, labels: { name: t('templates.fields.name') }, toInput: ({ name }) => ({ meetingId: meeting.id, name }),
    mutation: api.meetings.keepAsTemplate.mutationOptions(), saved: t('templates.kept'), onSaved: onClose, onLeave: onClose,
  });
  return <Form form={form} verb={t('templates.keep')}><TextField {...form.bind('name')} required first /></Form>;
}
