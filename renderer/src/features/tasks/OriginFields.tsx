import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatDate } from '#shared/rules/dates.ts';
import { dayOf } from '#shared/rules/meetings.ts';
import { TASK_ORIGINS } from '#shared/rules/tasks.ts';
import { api } from '../../app/clients.ts';
import { queryClient } from '../../app/query-client.ts';
import { ComboField, type ComboOption } from '../../ui/form/ComboField.tsx';
import { SelectField } from '../../ui/form/SelectField.tsx';
import { TextField } from '../../ui/form/TextField.tsx';
import type { FieldBinding, Form as FormOf } from '../../ui/form/use-form.ts';
import { DocumentField } from '../documents/DocumentField.tsx';
import type { TaskValues } from './task-values.ts';

const MOST = 50;
const NO_SOURCE = { meetingId: null, conclusionId: null, documentId: null, originText: null } as const;

/** Where a task comes from, with the choice of its source: a paper, a conclusion through its meeting, or words. */
export function OriginFields({ form }: { form: FormOf<TaskValues> }) {
  const { t } = useTranslation('tasks');
  const { origin, meetingId } = form.values;
  return (
    <>
      <SelectField {...form.bind('origin')} required options={TASK_ORIGINS.map((value) => ({ value, label: t(`origins.${value}`) }))} onChange={(value) => form.setAll({ origin: value, ...NO_SOURCE })} />
      {origin === 'document' && <DocumentField {...form.bind('documentId')} required />}
      {origin === 'conclusion' && <MeetingField {...form.bind('meetingId')} required onChange={(value) => form.setAll({ meetingId: value, conclusionId: null })} />}
      {origin === 'conclusion' && meetingId !== null && <ConclusionField {...form.bind('conclusionId')} meetingId={meetingId} />}
      {origin !== 'document' && origin !== 'conclusion' && <TextField {...form.bind('originText')} />}
    </>
  );
}

/** A meeting, found by its name. */
function MeetingField(props: FieldBinding<string | null> & { required: boolean }) {
  const chosen = useQuery({ ...api.meetings.get.queryOptions({ input: { id: props.value ?? '' } }), enabled: props.value !== null });
  async function search(q: string): Promise<ComboOption[]> {
    const { rows } = await queryClient.fetchQuery(api.meetings.list.queryOptions({ input: { q, limit: MOST } }));
    return rows.map(({ id, title, startsAt }) => ({ value: id, label: title, note: formatDate(dayOf(startsAt)) }));
  }
  return <ComboField {...props} search={search} searchKey={['meetings']} labelOf={() => chosen.data?.title} />;
}

function ConclusionField({ meetingId, ...field }: FieldBinding<string | null> & { meetingId: string }) {
  const { t } = useTranslation('taskWork');
  const meeting = useQuery(api.meetings.get.queryOptions({ input: { id: meetingId } }));
  const conclusions = meeting.data?.conclusions ?? [];
  return <SelectField {...field} required options={conclusions.map(({ id, no, content }) => ({ value: id, label: `${no} ${content}` }))} {...(meeting.data !== undefined && conclusions.length === 0 && { hint: t('form.noConclusions') })} />;
}
