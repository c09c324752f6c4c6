import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { contract } from '#shared/contract/index.ts';
import type { MeetingDetail, MeetingFields as Told } from '#shared/contract/meetings.ts';
import { isDate } from '#shared/rules/dates.ts';
import { MEETING_KINDS, MEETING_MODES, type MeetingKind, type MeetingMode, timeOf } from '#shared/rules/meetings.ts';
import { api } from '../../app/clients.ts';
import { useToday } from '../../app/day.ts';
import { DateField } from '../../ui/form/DateField.tsx';
import { FieldRow, Form } from '../../ui/form/Form.tsx';
import { inputSchema } from '../../ui/form/input-schema.ts';
import { SelectField } from '../../ui/form/SelectField.tsx';
import { TextAreaField, TextField } from '../../ui/form/TextField.tsx';
import { type FieldBinding, useForm } from '../../ui/form/use-form.ts';
import { type CommitteeChoice, CommitteesField } from './CommitteesField.tsx';
import { instantOf, whenText } from './meeting-times.ts';
import { TimeField } from './TimeField.tsx';

/** Of which committees a meeting is stands in the form of a new one only. */
type Values = Told & { committees?: CommitteeChoice[] };

/** Plans a meeting. */
export function NewMeetingForm({ day, onSaved, onLeave }: { /** The day it is planned from; today when null. */ day: string | null; onSaved: (id: string) => void; onLeave: () => void }) {
  const { t } = useTranslation('meetings');
  const today = useToday();
  const words = useMeetingWords();
  const initial: Values = {
    kind: 'session', title: '', startsAt: instantOf(day ?? today, '08:00'), endsAt: instantOf(day ?? today, '11:00'), place: null, mode: 'in_person', note: null, committees: [],
  };
  const form = useForm({
    ...words, labels: { ...words.labels, committees: t('fields.committees') }, draft: day === null ? 'meetings:new' : `meetings:new:${day}`, schema: inputSchema(contract.meetings.create), initial, toInput: ({ committees = [], ...values }) => ({ ...values, committees }),
    mutation: api.meetings.create.mutationOptions(), saved: t('form.created'), onSaved: ({ id }) => onSaved(id), onLeave,
  });
  const { value = [], ...committees } = form.bind('committees');
  return (
    <Form form={form} verb={t('list.new')}>
      <MeetingFields form={form} committees={<CommitteesField {...committees} value={value} />} />
    </Form>
  );
}

/** Changes what is told of a meeting. */
export function MeetingForm({ meeting, onDone }: { meeting: MeetingDetail; onDone: () => void }) {
  const { t } = useTranslation('meetings');
  const { id, rev, kind, title, startsAt, endsAt, place, mode, note } = meeting;
  const initial: Values = { kind, title, startsAt, endsAt, place, mode, note };
  const form = useForm({
    ...useMeetingWords(), draft: `meetings:${id}`, schema: inputSchema(contract.meetings.update), initial, rev, toInput: (values, seen) => ({ id, rev: seen ?? 0, ...values }),
    mutation: api.meetings.update.mutationOptions(), saved: t('form.saved'), onSaved: onDone, onLeave: onDone,
  });
  return <Form form={form}><MeetingFields form={form} /></Form>;
}

interface Fields {
  bind: <Field extends keyof Values>(field: Field) => FieldBinding<Values[Field]>;
  setAll: (changes: Partial<Values>) => void;
}

function MeetingFields({ form, committees }: { form: Fields; committees?: ReactNode }) {
  const { t } = useTranslation('meetings');
  const starts = form.bind('startsAt');
  const ends = form.bind('endsAt');
  const day = starts.value.split('T')[0] ?? '';
  // What is wrong with the beginning is said beside its day or its time, whichever it is.
  const dayIsGood = isDate(day);
  // The meeting ends on the day it begins.
  const setDay = (next: string | null): void => form.setAll({ startsAt: instantOf(next ?? '', timeOf(starts.value)), ...(ends.value !== null && { endsAt: instantOf(next ?? '', timeOf(ends.value)) }) });
  return (
    <>
      <SelectField {...form.bind('kind')} required first options={MEETING_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))} />
      {committees}
      <TextAreaField {...form.bind('title')} required rows={2} />
      <DateField {...starts} error={dayIsGood ? undefined : starts.error} id={`${starts.id}-day`} label={t('fields.day')} required value={day} onChange={setDay} />
      <FieldRow>
        <TimeField {...starts} error={dayIsGood ? starts.error : undefined} required value={timeOf(starts.value)} onChange={(time) => starts.onChange(instantOf(day, time ?? ''))} />
        <TimeField {...ends} value={ends.value === null ? null : timeOf(ends.value)} onChange={(time) => ends.onChange(time === null ? null : instantOf(day, time))} />
      </FieldRow>
      <TextField {...form.bind('place')} />
      <SelectField {...form.bind('mode')} options={MEETING_MODES.map((value) => ({ value, label: t(`modes.${value}`) }))} />
      <TextAreaField {...form.bind('note')} rows={2} />
    </>
  );
}

/** The names of the fields of a meeting, and how their values read where two versions are compared. */
function useMeetingWords() {
  const { t } = useTranslation('meetings');
  return {
    labels: { kind: t('fields.kind'), title: t('fields.title'), startsAt: t('fields.startsAt'), endsAt: t('fields.endsAt'), place: t('fields.place'), mode: t('fields.mode'), note: t('fields.note') },
    show: {
      kind: (value: MeetingKind) => t(`kinds.${value}`), mode: (value: MeetingMode) => t(`modes.${value}`),
      startsAt: (value: string) => whenText({ startsAt: value, endsAt: null }), endsAt: (value: string | null) => (value === null ? '' : timeOf(value)),
    },
  };
}
