import { useTranslation } from 'react-i18next';
import type { DossierLine } from '#shared/contract/dossier.ts';
import { contract } from '#shared/contract/index.ts';
import { DOSSIER_STATES, type DossierState } from '#shared/rules/dossier.ts';
import { api } from '../../app/clients.ts';
import { DateField } from '../../ui/form/DateField.tsx';
import { FieldRow, Form } from '../../ui/form/Form.tsx';
import { inputSchema } from '../../ui/form/input-schema.ts';
import { SelectField } from '../../ui/form/SelectField.tsx';
import { TextField } from '../../ui/form/TextField.tsx';
import { type Form as FormOf, useForm } from '../../ui/form/use-form.ts';
import { DocumentField } from '../documents/DocumentField.tsx';

type Values = Pick<DossierLine, 'title' | 'state' | 'reason' | 'responsible' | 'dueOn' | 'documentId'>;

const NEW: Values = { title: '', state: 'needed', reason: null, responsible: null, dueOn: null, documentId: null };

/** Adds a line to the dossier. */
export function NewDossierForm({ meetingId, onSaved, onLeave }: { meetingId: string; onSaved: (id: string) => void; onLeave: () => void }) {
  const { t } = useTranslation('agenda');
  const form = useForm({
    ...useDossierWords(), draft: `meetings:dossier:${meetingId}`, schema: inputSchema(contract.meetings.addDossierLine), initial: NEW, toInput: (values) => ({ meetingId, ...values }),
    mutation: api.meetings.addDossierLine.mutationOptions(), saved: t('dossier.added'), onSaved: ({ id }) => onSaved(id), onLeave,
  });
  return <Form form={form} verb={t('dossier.add')}><DossierFields form={form} /></Form>;
}

/** Changes a line of the dossier. */
export function DossierForm({ line, onDone }: { line: DossierLine; onDone: () => void }) {
  const { t } = useTranslation('agenda');
  const { id, rev, title, state, reason, responsible, dueOn, documentId } = line;
  const form = useForm({
    ...useDossierWords(), draft: `meetings:dossier-line:${id}`, schema: inputSchema(contract.meetings.updateDossierLine), initial: { title, state, reason, responsible, dueOn, documentId }, rev, toInput: (values, seen) => ({ id, rev: seen ?? 0, ...values }),
    mutation: api.meetings.updateDossierLine.mutationOptions(), saved: t('dossier.saved'), onSaved: onDone, onLeave: onDone,
  });
  return <Form form={form}><DossierFields form={form} /></Form>;
}

function DossierFields({ form }: { form: Pick<FormOf<Values>, 'bind' | 'values'> }) {
  const { t } = useTranslation('agenda');
  return (
    <>
      <TextField {...form.bind('title')} required first />
      <SelectField {...form.bind('state')} options={DOSSIER_STATES.map((value) => ({ value, label: t(`dossierStates.${value}`) }))} />
      {form.values.state === 'not_needed' && <TextField {...form.bind('reason')} required />}
      <FieldRow>
        <TextField {...form.bind('responsible')} />
        <DateField {...form.bind('dueOn')} />
      </FieldRow>
      <DocumentField {...form.bind('documentId')} />
    </>
  );
}

function useDossierWords() {
  const { t } = useTranslation('agenda');
  return {
    labels: { title: t('dossier.fields.title'), state: t('dossier.fields.state'), reason: t('dossier.fields.reason'), responsible: t('dossier.fields.responsible'), dueOn: t('dossier.fields.dueOn'), documentId: t('dossier.fields.documentId') },
    show: { state: (value: DossierState) => t(`dossierStates.${value}`) },
  };
}
