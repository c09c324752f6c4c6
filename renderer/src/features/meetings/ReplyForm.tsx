import { useTranslation } from 'react-i18next';
import { contract } from '#shared/contract/index.ts';
import type { InviteeLine } from '#shared/contract/meetings.ts';
import { REPLIES, type Reply } from '#shared/rules/meetings.ts';
import { api } from '../../app/clients.ts';
import { Form } from '../../ui/form/Form.tsx';
import { inputSchema } from '../../ui/form/input-schema.ts';
import { SelectField } from '../../ui/form/SelectField.tsx';
import { TextField } from '../../ui/form/TextField.tsx';
import { useForm } from '../../ui/form/use-form.ts';

/** Records what somebody answered to the invitation. */
export function ReplyForm({ invitee: { id, rev, reply, substitute }, onDone }: { invitee: InviteeLine; onDone: () => void }) {
  const { t } = useTranslation('meetings');
  const initial: { reply: Reply; substitute: string | null } = { reply, substitute };
  const form = useForm({
    draft: null, schema: inputSchema(contract.meetings.recordReply), initial, rev, labels: { reply: t('people.fields.reply'), substitute: t('people.fields.substitute') }, show: { reply: (value: Reply) => t(`replies.${value}`) },
    toInput: (values, seen) => ({ id, rev: seen ?? 0, ...values }),
    mutation: api.meetings.recordReply.mutationOptions(), saved: t('people.replied'), onSaved: onDone, onLeave: onDone,
  });
  return (
    <Form form={form}>
      <SelectField {...form.bind('reply')} first options={REPLIES.map((value) => ({ value, label: t(`replies.${value}`) }))} />
      {form.values.reply === 'substitute' && <TextField {...form.bind('substitute')} required />}
    </Form>
  );
}
