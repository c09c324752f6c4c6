import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { registerOfTasks } from '#shared/registers/index.ts';
import { TASK_ORIGINS } from '#shared/rules/tasks.ts';
import { api } from '../../app/clients.ts';
import { SelectField } from '../../ui/form/SelectField.tsx';
import { TextField } from '../../ui/form/TextField.tsx';
import type { FieldBinding, Form as FormOf } from '../../ui/form/use-form.ts';
import { DocumentField } from '../documents/DocumentField.tsx';
import { MeetingField, RecordField } from '../registers/LinkFields.tsx';
import type { TaskValues } from './task-values.ts';

const NO_SOURCE = { meetingId: null, conclusionId: null, documentId: null, recordId: null, originText: null } as const;

/** Where a task comes from, with the choice of its source: a paper, a conclusion through its meeting, or words. */
export function OriginFields({ form }: { form: FormOf<TaskValues> }) {
  const { t } = useTranslation('tasks');
  const { origin, meetingId } = form.values;
  const register = registerOfTasks(origin);
  return (
    <>
      <SelectField {...form.bind('origin')} required options={TASK_ORIGINS.map((value) => ({ value, label: t(`origins.${value}`) }))} onChange={(value) => form.setAll({ origin: value, ...NO_SOURCE })} />
      {origin === 'document' && <DocumentField {...form.bind('documentId')} required />}
      {origin === 'conclusion' && <MeetingField {...form.bind('meetingId')} required onChange={(value) => form.setAll({ meetingId: value, conclusionId: null })} />}
      {origin === 'conclusion' && meetingId !== null && <ConclusionField {...form.bind('conclusionId')} meetingId={meetingId} />}
      {register !== undefined && <RecordField key={register.name} {...form.bind('recordId')} of={register.name} />}
      {origin !== 'document' && origin !== 'conclusion' && <TextField {...form.bind('originText')} />}
    </>
  );
}

function ConclusionField({ meetingId, ...field }: FieldBinding<string | null> & { meetingId: string }) {
  const { t } = useTranslation('taskWork');
  const meeting = useQuery(api.meetings.get.queryOptions({ input: { id: meetingId } }));
  const conclusions = meeting.data?.conclusions ?? [];
  return <SelectField {...field} required options={conclusions.map(({ id, no, content }) => ({ value: id, label: `${no} ${content}` }))} {...(meeting.data !== undefined && conclusions.length === 0 && { hint: t('form.noConclusions') })} />;
}
