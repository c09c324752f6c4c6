import { useTranslation } from 'react-i18next';
import { contract } from '#shared/contract/index.ts';
import type { SeriesFields, SeriesRow } from '#shared/contract/meeting-series.ts';
import { isDate } from '#shared/rules/dates.ts';
import { SERIES_FREQUENCIES } from '#shared/rules/meeting-series.ts';
import { dayOf, MEETING_KINDS, type MeetingKind, timeOf } from '#shared/rules/meetings.ts';
import { api } from '../../app/clients.ts';
import { useToday } from '../../app/day.ts';
import { useFormat } from '../../i18n/format.ts';
import { DateField } from '../../ui/form/DateField.tsx';
import { FieldRow, Form } from '../../ui/form/Form.tsx';
import { inputSchema } from '../../ui/form/input-schema.ts';
import { SelectField } from '../../ui/form/SelectField.tsx';
import { TextAreaField, TextField } from '../../ui/form/TextField.tsx';
import { type FieldBinding, useForm } from '../../ui/form/use-form.ts';
import { CommitteesField } from '../meetings/CommitteesField.tsx';
import { instantOf, whenText } from '../meetings/meeting-times.ts';
import { TimeField } from '../meetings/TimeField.tsx';

const USUAL_TIME = '08:00';

/** Begins a series. */
export function NewSeriesForm({ onSaved, onLeave }: { onSaved: (id: string) => void; onLeave: () => void }) {
  const { t } = useTranslation('meetingSeries');
  const initial: SeriesFields = { title: '', kind: 'session', meetingFrequency: null, startsAt: instantOf(useToday(), USUAL_TIME), endsOn: null, place: null, note: null, committeeIds: [] };
  const form = useForm({
    ...useSeriesWords(), draft: 'meetingSeries:new', schema: inputSchema(contract.meetingSeries.create), initial, toInput: (values) => values,
    mutation: api.meetingSeries.create.mutationOptions(), saved: t('created'), onSaved: ({ id }) => onSaved(id), onLeave,
  });
  return <Form form={form} verb={t('new')}><SeriesFormFields bind={form.bind} /></Form>;
}

/** Changes what is told of a series. */
export function SeriesForm({ series, onDone }: { series: SeriesRow; onDone: () => void }) {
  const { t } = useTranslation('meetingSeries');
  const { id, rev, title, kind, meetingFrequency, startsAt, endsOn, place, note, committees } = series;
  const initial: SeriesFields = { title, kind, meetingFrequency, startsAt, endsOn, place, note, committeeIds: committees.map((one) => one.id) };
  const form = useForm({
    ...useSeriesWords(), draft: `meetingSeries:${id}`, schema: inputSchema(contract.meetingSeries.update), initial, rev, toInput: (values, seen) => ({ id, rev: seen ?? 0, ...values }),
    mutation: api.meetingSeries.update.mutationOptions(), saved: t('saved'), onSaved: onDone, onLeave: onDone,
  });
  return <Form form={form}><SeriesFormFields bind={form.bind} /></Form>;
}

function SeriesFormFields({ bind }: { bind: <Field extends keyof SeriesFields>(field: Field) => FieldBinding<SeriesFields[Field]> }) {
  const { t } = useTranslation(['meetingSeries', 'meetings', 'ui']);
  const { value: committeeIds, onChange: onCommittees, ...committees } = bind('committeeIds');
  const starts = bind('startsAt');
  const day = dayOf(starts.value);
  // What is wrong with the beginning is said beside its day or its time, whichever it is.
  const dayIsGood = isDate(day);
  return (
    <>
      <CommitteesField {...committees} withoutQuorum value={committeeIds.map((committeeId) => ({ committeeId, quorum: null }))} onChange={(chosen) => onCommittees(chosen.map(({ committeeId }) => committeeId))} />
      <TextAreaField {...bind('title')} required rows={2} hint={t('titleHint')} />
      <SelectField {...bind('kind')} required options={MEETING_KINDS.map((value) => ({ value, label: t(`meetings:kinds.${value}`) }))} />
      <SelectField {...bind('meetingFrequency')} clearable placeholder={t('byRegulation')} options={SERIES_FREQUENCIES.map((value) => ({ value, label: t(`ui:meetingFrequencies.${value}`) }))} />
      <FieldRow>
        <DateField {...starts} error={dayIsGood ? undefined : starts.error} id={`${starts.id}-day`} label={t('fields.firstDay')} required value={day} onChange={(next) => starts.onChange(instantOf(next ?? '', timeOf(starts.value)))} />
        <TimeField {...starts} error={dayIsGood ? starts.error : undefined} required value={timeOf(starts.value)} onChange={(time) => starts.onChange(instantOf(day, time ?? ''))} />
      </FieldRow>
      <DateField {...bind('endsOn')} />
      <TextField {...bind('place')} />
      <TextAreaField {...bind('note')} rows={2} />
    </>
  );
}

/** The names of the fields of a series, and how their values read where two versions are compared. */
function useSeriesWords() {
  const { t } = useTranslation(['meetingSeries', 'meetings', 'ui']);
  const format = useFormat();
  return {
    labels: {
      committeeIds: t('fields.committeeIds'), title: t('fields.title'), kind: t('fields.kind'), meetingFrequency: t('fields.meetingFrequency'), startsAt: t('fields.startsAt'), endsOn: t('fields.endsOn'), place: t('fields.place'), note: t('fields.note'),
    },
    show: {
      kind: (value: MeetingKind) => t(`meetings:kinds.${value}`), meetingFrequency: (value: SeriesFields['meetingFrequency']) => (value === null ? t('byRegulation') : t(`ui:meetingFrequencies.${value}`)),
      startsAt: (value: string) => whenText({ startsAt: value, endsAt: null }), endsOn: format.date,
    },
  };
}
