import { useTranslation } from 'react-i18next';
import type { FormDetail, FormRow, FormVersion } from '#shared/contract/forms.ts';
import { contract } from '#shared/contract/index.ts';
import { api } from '../../app/clients.ts';
import { useToday } from '../../app/day.ts';
import { DateField } from '../../ui/form/DateField.tsx';
import { FieldRow, Form } from '../../ui/form/Form.tsx';
import { inputSchema } from '../../ui/form/input-schema.ts';
import { SelectField } from '../../ui/form/SelectField.tsx';
import { TextAreaField, TextField } from '../../ui/form/TextField.tsx';
import { type FieldBinding, useForm } from '../../ui/form/use-form.ts';
import { Note } from '../../ui/Note.tsx';

interface Done { onSaved: (id: string) => void; onLeave: () => void }

/** A form of the office's own: empty, or begun as a copy. */
export function NewForm({ copyOf, forms, onSaved, onLeave }: Done & { copyOf: FormDetail | null; forms: readonly FormRow[] }) {
  const { t } = useTranslation('forms');
  const today = useToday();
  const form = useForm({
    draft: copyOf === null ? 'forms:new' : `forms:copy:${copyOf.id}`, schema: inputSchema(contract.forms.create),
    initial: { code: '', name: copyOf?.name ?? '', note: null as string | null, number: `${today.slice(0, 4)}.1`, validFrom: `${today.slice(0, 4)}-01-01` as string | null, copyOf: copyOf?.id ?? null },
    labels: { code: t('fields.code'), name: t('fields.name'), note: t('fields.note'), number: t('fields.number'), validFrom: t('fields.validFrom'), copyOf: t('fields.copyOf') },
    toInput: ({ validFrom, ...values }) => ({ ...values, validFrom: validFrom ?? '' }), mutation: api.forms.create.mutationOptions(), saved: t('created'), onSaved: ({ id }) => onSaved(id), onLeave,
  });
  return (
    <Form form={form} verb={t(copyOf === null ? 'new' : 'copy')}>
      <HeadFields code={form.bind('code')} name={form.bind('name')} note={form.bind('note')} />
      <FieldRow><TextField {...form.bind('number')} required hint={t('numberHint')} /><DateField {...form.bind('validFrom')} required /></FieldRow>
      {copyOf === null && forms.length > 0 && <SelectField {...form.bind('copyOf')} clearable hint={t('copyHint')} options={forms.map(({ id, code, name }) => ({ value: id, label: `${code} · ${name}` }))} />}
    </Form>
  );
}

/** What a form is called. */
export function HeadForm({ form: { id, rev, code, name, note }, onSaved, onLeave }: Done & { form: FormDetail }) {
  const { t } = useTranslation('forms');
  const form = useForm({
    draft: `forms:head:${id}`, schema: inputSchema(contract.forms.update), rev, initial: { code, name, note }, labels: { code: t('fields.code'), name: t('fields.name'), note: t('fields.note') },
    toInput: (values, seen) => ({ id, rev: seen ?? rev, ...values }), mutation: api.forms.update.mutationOptions(), saved: t('saved'), onSaved: () => onSaved(id), onLeave,
  });
  return <Form form={form}><HeadFields code={form.bind('code')} name={form.bind('name')} note={form.bind('note')} /></Form>;
}

function HeadFields({ code, name, note }: { code: FieldBinding<string>; name: FieldBinding<string>; note: FieldBinding<string | null> }) {
  const { t } = useTranslation('forms');
  return (
    <>
      <TextField {...code} required first hint={t('codeHint')} />
      <TextField {...name} required />
      <TextAreaField {...note} rows={2} />
    </>
  );
}

/** A further version from a day on. */
export function VersionForm({ form: { id, versions }, onSaved, onLeave }: Done & { form: FormDetail }) {
  const { t } = useTranslation('forms');
  const today = useToday();
  const year = today.slice(0, 4);
  const initial: { number: string; validFrom: string | null } = { number: `${year}.${versions.filter(({ number }) => number.startsWith(year)).length + 1}`, validFrom: today };
  const form = useForm({
    draft: `forms:version:${id}`, schema: inputSchema(contract.forms.addVersion), initial,
    labels: { number: t('fields.number'), validFrom: t('fields.validFrom') }, toInput: ({ number, validFrom }) => ({ formId: id, number, validFrom: validFrom ?? '' }), mutation: api.forms.addVersion.mutationOptions(), saved: t('versionAdded'), onSaved: (version) => onSaved(version.id), onLeave,
  });
  return <Form form={form} verb={t('addVersion')}><Note>{t('addVersionHint')}</Note><TextField {...form.bind('number')} required first hint={t('numberHint')} /><DateField {...form.bind('validFrom')} required /></Form>;
}

/** Until when a version is asked for. */
export function EndForm({ version: { id, rev, validTo }, onSaved, onLeave }: Done & { version: FormVersion }) {
  const { t } = useTranslation('forms');
  const form = useForm({
    draft: `forms:end:${id}`, schema: inputSchema(contract.forms.endVersion), rev, initial: { validTo }, labels: { validTo: t('fields.validTo') },
    toInput: (values, seen) => ({ id, rev: seen ?? rev, ...values }), mutation: api.forms.endVersion.mutationOptions(), saved: t('ended'), onSaved: () => onSaved(id), onLeave,
  });
  return <Form form={form}><DateField {...form.bind('validTo')} hint={t('endHint')} /></Form>;
}
