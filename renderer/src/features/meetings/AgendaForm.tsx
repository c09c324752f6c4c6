import { useTranslation } from 'react-i18next';
import type { AgendaRow } from '#shared/contract/agenda.ts';
import { contract } from '#shared/contract/index.ts';
import type { MeetingDetail } from '#shared/contract/meetings.ts';
import { AGENDA_PARTS, type AgendaPart, minutesOver } from '#shared/rules/meetings.ts';
import { api } from '../../app/clients.ts';
import { FieldRow, Form } from '../../ui/form/Form.tsx';
import { inputSchema } from '../../ui/form/input-schema.ts';
import { NumberField } from '../../ui/form/NumberField.tsx';
import { SelectField } from '../../ui/form/SelectField.tsx';
import { TextAreaField, TextField } from '../../ui/form/TextField.tsx';
import { type Form as FormOf, useForm } from '../../ui/form/use-form.ts';
import { Note } from '../../ui/Note.tsx';
import { ConfirmsField } from './ConfirmsField.tsx';
import { DocumentsField } from './DocumentsField.tsx';

type Values = Pick<AgendaRow, 'part' | 'section' | 'content' | 'presenter'> & { durationMin: number | null; documentIds: string[]; confirmsId: string | null };

const NEW: Values = { part: 'main', content: '', durationMin: 15, presenter: null, section: null, documentIds: [], confirmsId: null };

/** Puts a row at the end of its part of the agenda. */
export function NewAgendaItemForm({ meeting, onSaved, onLeave }: { meeting: MeetingDetail; onSaved: (id: string) => void; onLeave: () => void }) {
  const { t } = useTranslation('meetings');
  const form = useForm({
    ...useAgendaWords(), draft: `meetings:agenda:${meeting.id}`, schema: inputSchema(contract.meetings.addAgendaItem), initial: NEW, toInput: (values) => ({ meetingId: meeting.id, ...told(values) }),
    mutation: api.meetings.addAgendaItem.mutationOptions(), saved: t('agenda.added'), onSaved: ({ id }) => onSaved(id), onLeave,
  });
  return <Form form={form} verb={t('agenda.add')}><AgendaFields form={form} meeting={meeting} others={meeting.agenda} /></Form>;
}

/** Changes a row of the agenda. */
export function AgendaItemForm({ meeting, item, onDone }: { meeting: MeetingDetail; item: AgendaRow; onDone: () => void }) {
  const { t } = useTranslation('meetings');
  const { id, rev, part, section, content, durationMin, presenter, documents, confirms } = item;
  const initial: Values = { part, section, content, durationMin, presenter, documentIds: documents.map((document) => document.id), confirmsId: confirms?.id ?? null };
  const form = useForm({
    ...useAgendaWords(), draft: `meetings:agenda-item:${id}`, schema: inputSchema(contract.meetings.updateAgendaItem), initial, rev, toInput: (values, seen) => ({ id, rev: seen ?? 0, ...told(values) }),
    mutation: api.meetings.updateAgendaItem.mutationOptions(), saved: t('agenda.saved'), onSaved: onDone, onLeave: onDone,
  });
  return <Form form={form}><AgendaFields form={form} meeting={meeting} others={meeting.agenda.filter((other) => other.id !== id)} kept={confirms} /></Form>;
}

/** What the contract takes in: no duration is refused beside its field. */
function told(values: Values) {
  return { ...values, durationMin: values.durationMin ?? NaN };
}

function AgendaFields({ form, meeting, others, kept = null }: { form: Pick<FormOf<Values>, 'bind' | 'values' | 'setAll'>; meeting: MeetingDetail; others: readonly AgendaRow[]; kept?: AgendaRow['confirms'] }) {
  const { t } = useTranslation('meetings');
  const over = minutesOver(meeting, [...others.map(({ durationMin }) => durationMin), form.values.durationMin ?? 0]);
  return (
    <>
      <TextAreaField {...form.bind('content')} required first rows={2} />
      <FieldRow>
        <SelectField {...form.bind('part')} options={AGENDA_PARTS.map((value) => ({ value, label: t(`agendaParts.${value}`) }))} />
        <NumberField {...form.bind('durationMin')} required />
      </FieldRow>
      {over > 0 && <Note tone="bad" live="status">{t('agenda.over', { minutes: over })}</Note>}
      <TextField {...form.bind('presenter')} />
      <TextField {...form.bind('section')} />
      <DocumentsField {...form.bind('documentIds')} />
      <ConfirmsField
        {...form.bind('confirmsId')}
        meetingId={meeting.id}
        kept={kept}
        // Both at once: two changes of one moment would each begin from the values before.
        onChoose={(confirmsId, content) => form.setAll({ confirmsId, ...(content !== null && form.values.content === '' && { content }) })}
      />
    </>
  );
}

function useAgendaWords() {
  const { t } = useTranslation(['meetings', 'agenda']);
  return {
    labels: { content: t('agenda.fields.content'), part: t('agenda.fields.part'), durationMin: t('agenda.fields.durationMin'), presenter: t('agenda.fields.presenter'), section: t('agenda.fields.section'), documentIds: t('agenda:documents'), confirmsId: t('agenda:confirm.field') },
    show: { part: (value: AgendaPart) => t(`agendaParts.${value}`) },
  };
}
