import { useTranslation } from 'react-i18next';
import { contract } from '#shared/contract/index.ts';
import type { ConclusionRow } from '#shared/contract/meetings.ts';
import { api } from '../../app/clients.ts';
import { Form } from '../../ui/form/Form.tsx';
import { inputSchema } from '../../ui/form/input-schema.ts';
import { TextAreaField } from '../../ui/form/TextField.tsx';
import { useForm } from '../../ui/form/use-form.ts';

/** Takes down a conclusion. */
export function NewConclusionForm({ meetingId, onDone }: { meetingId: string; onDone: () => void }) {
  const { t } = useTranslation('meetings');
  const form = useForm({
    draft: `meetings:conclusion:${meetingId}`, schema: inputSchema(contract.meetings.addConclusion), initial: { content: '' }, labels: { content: t('minutes.fields.content') }, toInput: (values) => ({ meetingId, ...values }),
    mutation: api.meetings.addConclusion.mutationOptions(), saved: t('minutes.conclusionAdded'), onSaved: onDone, onLeave: onDone,
  });
  return <Form form={form} verb={t('minutes.addConclusion')}><TextAreaField {...form.bind('content')} required first rows={4} /></Form>;
}

/** Corrects a conclusion. */
export function ConclusionForm({ conclusion: { id, rev, content }, onDone }: { conclusion: ConclusionRow; onDone: () => void }) {
  const { t } = useTranslation('meetings');
  const form = useForm({
    draft: `meetings:conclusion-row:${id}`, schema: inputSchema(contract.meetings.updateConclusion), initial: { content }, rev, labels: { content: t('minutes.fields.content') }, toInput: (values, seen) => ({ id, rev: seen ?? 0, ...values }),
    mutation: api.meetings.updateConclusion.mutationOptions(), saved: t('minutes.conclusionSaved'), onSaved: onDone, onLeave: onDone,
  });
  return <Form form={form}><TextAreaField {...form.bind('content')} required rows={4} /></Form>;
}
