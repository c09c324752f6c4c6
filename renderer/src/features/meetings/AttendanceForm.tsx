import { useTranslation } from 'react-i18next';
import { contract } from '#shared/contract/index.ts';
import type { InviteeLine, MeetingDetail } from '#shared/contract/meetings.ts';
import { type Attendance, ATTENDANCES, dayOf, timeOf } from '#shared/rules/meetings.ts';
import { api } from '../../app/clients.ts';
import { FieldRow, Form } from '../../ui/form/Form.tsx';
import { inputSchema } from '../../ui/form/input-schema.ts';
import { SelectField } from '../../ui/form/SelectField.tsx';
import { TextField } from '../../ui/form/TextField.tsx';
import { type FieldBinding, useForm } from '../../ui/form/use-form.ts';
import { instantOf } from './meeting-times.ts';
import { TimeField } from './TimeField.tsx';

type Values = Pick<InviteeLine, 'attendance' | 'substitute' | 'absenceReason' | 'arrivedAt' | 'leftAt'>;

/** Records whether somebody came, when they came late or left early, and why they did not come. */
export function AttendanceForm({ meeting, invitee, onDone }: { meeting: MeetingDetail; invitee: InviteeLine; onDone: () => void }) {
  const { t } = useTranslation('meetings');
  const { id, rev, attendance, substitute, absenceReason, arrivedAt, leftAt } = invitee;
  const initial: Values = { attendance, substitute, absenceReason, arrivedAt, leftAt };
  const time = (at: string | null): string => (at === null ? '' : timeOf(at));
  const form = useForm({
    draft: null, schema: inputSchema(contract.meetings.recordAttendance), initial, rev,
    labels: { attendance: t('people.fields.attendance'), substitute: t('people.fields.substitute'), absenceReason: t('people.fields.absenceReason'), arrivedAt: t('people.fields.arrivedAt'), leftAt: t('people.fields.leftAt') },
    show: { attendance: (value: Attendance | null) => (value === null ? '' : t(`attendances.${value}`)), arrivedAt: time, leftAt: time },
    toInput: (values, seen) => ({ id, rev: seen ?? 0, ...values }),
    mutation: api.meetings.recordAttendance.mutationOptions(), saved: t('people.marked'), onSaved: onDone, onLeave: onDone,
  });
  const came = form.values.attendance === 'present' || form.values.attendance === 'substituted';
  const day = dayOf(meeting.startsAt);
  return (
    <Form form={form}>
      <SelectField {...form.bind('attendance')} first clearable hint={t('people.absentHint')} options={ATTENDANCES.map((value) => ({ value, label: t(`attendances.${value}`) }))} />
      {form.values.attendance === 'substituted' && <TextField {...form.bind('substitute')} required />}
      {form.values.attendance === 'excused' && <TextField {...form.bind('absenceReason')} required />}
      {came && <FieldRow><TimeOfDay field={form.bind('arrivedAt')} day={day} /><TimeOfDay field={form.bind('leftAt')} day={day} /></FieldRow>}
    </Form>
  );
}

/** A time on the day of the meeting. */
function TimeOfDay({ field, day }: { field: FieldBinding<string | null>; day: string }) {
  return <TimeField {...field} value={field.value === null ? null : timeOf(field.value)} onChange={(time) => field.onChange(time === null ? null : instantOf(day, time))} />;
}
