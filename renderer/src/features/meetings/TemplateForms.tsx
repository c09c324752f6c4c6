import { useTranslation } from 'react-i18next';
import type { AgendaTemplate, TemplateRow } from '#shared/contract/agenda.ts';
import { contract } from '#shared/contract/index.ts';
import { AGENDA_PARTS, type AgendaPart, MEETING_KINDS, type MeetingKind } from '#shared/rules/meetings.ts';
import { api } from '../../app/clients.ts';
import { FieldRow, Form } from '../../ui/form/Form.tsx';
import { inputSchema } from '../../ui/form/input-schema.ts';
import { NumberField } from '../../ui/form/NumberField.tsx';
import { SelectField } from '../../ui/form/SelectField.tsx';
import { TextAreaField, TextField } from '../../ui/form/TextField.tsx';
import { type Form as FormOf, useForm } from '../../ui/form/use-form.ts';
import { Note } from '../../ui/Note.tsx';

type Values = Pick<AgendaTemplate, 'name' | 'kind'>;
const NEW: Values = { name: '', kind: 'session' };

/** Makes a template, which begins with the usual rows of its kind. */
export function NewTemplateForm({ onSaved, onLeave }: { onSaved: (id: string) => void; onLeave: () => void }) {
  const { t } = useTranslation('agenda');
  const form = useForm({
    ...useTemplateWords(), draft: 'meetings:template', schema: inputSchema(contract.meetings.createTemplate), initial: NEW, toInput: (values) => values,
    mutation: api.meetings.createTemplate.mutationOptions(), saved: t('templates.created'), onSaved: ({ id }) => onSaved(id), onLeave,
  });
  return <Form form={form} verb={t('templates.add')}><TemplateFields form={form} /><Note>{t('templates.newHint')}</Note></Form>;
}

/** Changes the name of a template, or the kind of meeting it is for. */
export function TemplateForm({ template: { id, rev, name, kind }, onDone }: { template: AgendaTemplate; onDone: () => void }) {
  const { t } = useTranslation('agenda');
  const form = useForm({
    ...useTemplateWords(), draft: `meetings:template:${id}`, schema: inputSchema(contract.meetings.updateTemplate), initial: { name, kind }, rev, toInput: (values, seen) => ({ id, rev: seen ?? 0, ...values }),
    mutation: api.meetings.updateTemplate.mutationOptions(), saved: t('templates.saved'), onSaved: onDone, onLeave: onDone,
  });
  return <Form form={form}><TemplateFields form={form} /></Form>;
}

function TemplateFields({ form }: { form: Pick<FormOf<Values>, 'bind'> }) {
  const { t } = useTranslation('meetings');
  return (
    <>
      <TextField {...form.bind('name')} required first />
      <SelectField {...form.bind('kind')} required options={MEETING_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))} />
    </>
  );
}

function useTemplateWords() {
  const { t } = useTranslation(['agenda', 'meetings']);
  return { labels: { name: t('templates.fields.name'), kind: t('templates.fields.kind') }, show: { kind: (value: MeetingKind) => t(`meetings:kinds.${value}`) } };
}

type RowValues = Pick<TemplateRow, 'part' | 'section' | 'content' | 'presenter'> & { durationMin: number | null };
const NEW_ROW: RowValues = { part: 'main', content: '', durationMin: 15, presenter: null, section: null };

/** Puts a row at the end of its part of a template. */
export function NewTemplateRowForm({ templateId, onSaved, onLeave }: { templateId: string; onSaved: (id: string) => void; onLeave: () => void }) {
  const { t } = useTranslation('agenda');
  const form = useForm({
    ...useRowWords(), draft: `meetings:template-row:${templateId}`, schema: inputSchema(contract.meetings.addTemplateRow), initial: NEW_ROW, toInput: (values) => ({ templateId, ...told(values) }),
    mutation: api.meetings.addTemplateRow.mutationOptions(), saved: t('templates.rowAdded'), onSaved: ({ id }) => onSaved(id), onLeave,
  });
  return <Form form={form} verb={t('templates.addRow')}><RowFields form={form} /></Form>;
}

/** Changes a row of a template. */
export function TemplateRowForm({ row: { id, rev, part, section, content, durationMin, presenter }, onDone }: { row: TemplateRow; onDone: () => void }) {
  const { t } = useTranslation('agenda');
  const initial: RowValues = { part, section, content, durationMin, presenter };
  const form = useForm({
    ...useRowWords(), draft: `meetings:template-line:${id}`, schema: inputSchema(contract.meetings.updateTemplateRow), initial, rev, toInput: (values, seen) => ({ id, rev: seen ?? 0, ...told(values) }),
    mutation: api.meetings.updateTemplateRow.mutationOptions(), saved: t('templates.rowSaved'), onSaved: onDone, onLeave: onDone,
  });
  return <Form form={form}><RowFields form={form} /></Form>;
}

/** What the contract takes in: no duration is refused beside its field. */
function told(values: RowValues) {
  return { ...values, durationMin: values.durationMin ?? NaN };
}

function RowFields({ form }: { form: Pick<FormOf<RowValues>, 'bind'> }) {
  const { t } = useTranslation('meetings');
  return (
    <>
      <TextAreaField {...form.bind('content')} required first rows={2} />
      <FieldRow>
        <SelectField {...form.bind('part')} options={AGENDA_PARTS.map((value) => ({ value, label: t(`agendaParts.${value}`) }))} />
        <NumberField {...form.bind('durationMin')} required />
      </FieldRow>
      <TextField {...form.bind('presenter')} />
      <TextField {...form.bind('section')} />
    </>
  );
}

function useRowWords() {
  const { t } = useTranslation('meetings');
  return {
    labels: { content: t('agenda.fields.content'), part: t('agenda.fields.part'), durationMin: t('agenda.fields.durationMin'), presenter: t('agenda.fields.presenter'), section: t('agenda.fields.section') },
    show: { part: (value: AgendaPart) => t(`agendaParts.${value}`) },
  };
}
