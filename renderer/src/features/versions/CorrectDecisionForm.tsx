import { useTranslation } from 'react-i18next';
import { contract } from '#shared/contract/index.ts';
import type { VersionRow } from '#shared/contract/versions.ts';
import { api } from '../../app/clients.ts';
import { useFormat } from '../../i18n/format.ts';
import { DateField } from '../../ui/form/DateField.tsx';
import { FieldRow, Form } from '../../ui/form/Form.tsx';
import { inputSchema } from '../../ui/form/input-schema.ts';
import { TextAreaField, TextField } from '../../ui/form/TextField.tsx';
import { useForm } from '../../ui/form/use-form.ts';
import { Note } from '../../ui/Note.tsx';

/** Corrects the facts of an applied decision. */
export function CorrectDecisionForm({ version, onDone }: { version: VersionRow; onDone: () => void }) {
  const { t } = useTranslation('versions');
  const format = useFormat();
  const form = useForm({
    draft: `versions:correct:${version.id}`, schema: inputSchema(contract.versions.correct), rev: version.rev, initial: version.decision,
    labels: { number: t('decision.number'), on: t('decision.on'), issuer: t('decision.issuer'), signer: t('decision.signer'), summary: t('decision.summary') },
    show: { on: format.date },
    toInput: (decision, rev) => ({ id: version.id, rev: rev ?? 0, decision }),
    mutation: api.versions.correct.mutationOptions(), saved: t('history.corrected'), onSaved: onDone, onLeave: onDone,
  });
  return (
    <Form form={form}>
      <FieldRow>
        <TextField {...form.bind('number')} first />
        <DateField {...form.bind('on')} />
      </FieldRow>
      <TextField {...form.bind('issuer')} />
      <TextField {...form.bind('signer')} />
      <TextAreaField {...form.bind('summary')} rows={2} />
      <Note>{t('history.correctHint')}</Note>
    </Form>
  );
}
