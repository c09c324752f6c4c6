import { useTranslation } from 'react-i18next';
import { contract } from '#shared/contract/index.ts';
import type { MeetingDetail } from '#shared/contract/meetings.ts';
import { isDate } from '#shared/rules/dates.ts';
import { timeOf } from '#shared/rules/meetings.ts';
import { api } from '../../app/clients.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { DateField } from '../../ui/form/DateField.tsx';
import { FieldRow, Form } from '../../ui/form/Form.tsx';
import { inputSchema } from '../../ui/form/input-schema.ts';
import { useForm } from '../../ui/form/use-form.ts';
import { instantOf } from './meeting-times.ts';
import { TimeField } from './TimeField.tsx';
import { useOpenMeeting } from './use-open-meeting.ts';

interface DuplicateDialogProps {
  opened: boolean;
  meeting: MeetingDetail;
  onClose: () => void;
}

/** Plans the same meeting for another day, and goes there. */
export function DuplicateDialog({ opened, ...rest }: DuplicateDialogProps) {
  const { t } = useTranslation('meetings');
  return <Dialog opened={opened} onClose={rest.onClose} title={t('duplicate.title')} width={480}>{opened && <DuplicateForm {...rest} />}</Dialog>;
}

function DuplicateForm({ meeting: { id, startsAt }, onClose }: Omit<DuplicateDialogProps, 'opened'>) {
  const { t } = useTranslation('meetings');
  const open = useOpenMeeting();
  const initial = { startsAt: instantOf('', timeOf(startsAt)) };
  const form = useForm({
    draft: null, schema: inputSchema(contract.meetings.duplicate), initial, labels: { startsAt: t('fields.startsAt') }, toInput: (values) => ({ id, ...values }),
    mutation: api.meetings.duplicate.mutationOptions(), saved: t('duplicate.done'), onSaved: (copy) => { onClose(); open(copy.id); }, onLeave: onClose,
  });
  const starts = form.bind('startsAt');
  const day = starts.value.split('T')[0] ?? '';
  const dayIsGood = isDate(day);
  return (
    <Form form={form} verb={t('duplicate.verb')}>
      <p>{t('duplicate.hint')}</p>
      <FieldRow>
        <DateField {...starts} error={dayIsGood ? undefined : starts.error} id={`${starts.id}-day`} label={t('fields.day')} required first value={day} onChange={(next) => starts.onChange(instantOf(next ?? '', timeOf(starts.value)))} />
        <TimeField {...starts} error={dayIsGood ? starts.error : undefined} required value={timeOf(starts.value)} onChange={(time) => starts.onChange(instantOf(day, time ?? ''))} />
      </FieldRow>
    </Form>
  );
}
