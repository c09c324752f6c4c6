import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { contract } from '#shared/contract/index.ts';
import type { MeetingDetail, MinutesEntry } from '#shared/contract/meetings.ts';
import { ENTRY_KINDS, type EntryKind } from '#shared/rules/meetings.ts';
import { api } from '../../app/clients.ts';
import { FieldRow, Form } from '../../ui/form/Form.tsx';
import { inputSchema } from '../../ui/form/input-schema.ts';
import { NumberField } from '../../ui/form/NumberField.tsx';
import { SelectField } from '../../ui/form/SelectField.tsx';
import { TextAreaField, TextField } from '../../ui/form/TextField.tsx';
import { type FieldBinding, useForm } from '../../ui/form/use-form.ts';

type Values = Pick<MinutesEntry, 'kind' | 'inviteeId' | 'speaker' | 'unit' | 'content' | 'votes'>;
const NO_VOTES = { for: 0, against: 0, abstained: 0 };
const NEW: Values = { kind: 'opinion', inviteeId: null, speaker: null, unit: null, content: '', votes: null };

/** Takes down what was said. */
export function NewEntryForm({ meeting, onSaved, onLeave }: { meeting: MeetingDetail; onSaved: (id: string) => void; onLeave: () => void }) {
  const { t } = useTranslation('meetings');
  const form = useForm({
    ...useEntryWords(), draft: `meetings:entry:${meeting.id}`, schema: inputSchema(contract.meetings.addEntry), initial: NEW, toInput: (values) => ({ meetingId: meeting.id, ...told(values) }),
    mutation: api.meetings.addEntry.mutationOptions(), saved: t('minutes.entryAdded'), onSaved: ({ id }) => onSaved(id), onLeave,
  });
  return <Form form={form} verb={t('minutes.addEntry')}><EntryFields form={form} meeting={meeting} /></Form>;
}

/** Corrects what was taken down. */
export function EntryForm({ meeting, entry, onDone }: { meeting: MeetingDetail; entry: MinutesEntry; onDone: () => void }) {
  const { t } = useTranslation('meetings');
  const { id, rev, kind, inviteeId, speaker, unit, content, votes } = entry;
  // The name of somebody on the list is the list's.
  const initial: Values = { kind, inviteeId, speaker: inviteeId === null ? speaker : null, unit, content, votes };
  const form = useForm({
    ...useEntryWords(), draft: `meetings:entry-row:${id}`, schema: inputSchema(contract.meetings.updateEntry), initial, rev, toInput: (values, seen) => ({ id, rev: seen ?? 0, ...told(values) }),
    mutation: api.meetings.updateEntry.mutationOptions(), saved: t('minutes.entrySaved'), onSaved: onDone, onLeave: onDone,
  });
  return <Form form={form}><EntryFields form={form} meeting={meeting} /></Form>;
}

/** Votes belong to a vote only, and a name that was heard to whoever is not on the list. */
function told({ votes, ...values }: Values) {
  return { ...values, speaker: values.inviteeId === null ? values.speaker : null, votes: values.kind === 'vote' ? (votes ?? NO_VOTES) : null };
}

interface Fields {
  bind: <Field extends keyof Values>(field: Field) => FieldBinding<Values[Field]>;
  values: Values;
}

function EntryFields({ form, meeting }: { form: Fields; meeting: MeetingDetail }) {
  const { t } = useTranslation('meetings');
  const people = useQuery(api.meetings.invitees.queryOptions({ input: { id: meeting.id } }));
  return (
    <>
      <SelectField {...form.bind('kind')} options={ENTRY_KINDS.map((value) => ({ value, label: t(`entryKinds.${value}`) }))} />
      <SelectField {...form.bind('inviteeId')} clearable options={(people.data?.invitees ?? []).map(({ id, name }) => ({ value: id, label: name }))} />
      {form.values.inviteeId === null && <TextField {...form.bind('speaker')} hint={t('minutes.speakerHint')} />}
      <TextField {...form.bind('unit')} />
      <TextAreaField {...form.bind('content')} required first rows={4} />
      {form.values.kind === 'vote' && <VotesField {...form.bind('votes')} />}
    </>
  );
}

function VotesField({ id, value, onChange, error }: FieldBinding<Values['votes']>) {
  const { t } = useTranslation('meetings');
  const votes = value ?? NO_VOTES;
  return (
    <FieldRow>
      {(['for', 'against', 'abstained'] as const).map((side, index) => (
        <NumberField key={side} id={`${id}-${side}`} name={side} label={t(`minutes.votes.${side}`)} error={index === 0 ? error : undefined} value={votes[side]} onChange={(count) => onChange({ ...votes, [side]: count ?? 0 })} />
      ))}
    </FieldRow>
  );
}

function useEntryWords() {
  const { t } = useTranslation('meetings');
  return {
    labels: { kind: t('minutes.fields.kind'), inviteeId: t('minutes.fields.inviteeId'), speaker: t('minutes.fields.speaker'), unit: t('people.fields.unit'), content: t('minutes.fields.content'), votes: t('minutes.fields.votes') },
    show: { kind: (value: EntryKind) => t(`entryKinds.${value}`) },
  };
}
