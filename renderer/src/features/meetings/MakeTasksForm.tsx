import { Button, Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { contract } from '#shared/contract/index.ts';
import type { NamedInText, ReadAssignment } from '#shared/contract/meeting-tasks.ts';
import type { ConclusionRow, MeetingDetail } from '#shared/contract/meetings.ts';
import { dayOf } from '#shared/rules/meetings.ts';
import { api } from '../../app/clients.ts';
import { useFormat } from '../../i18n/format.ts';
import { DateField } from '../../ui/form/DateField.tsx';
import { Form } from '../../ui/form/Form.tsx';
import { inputSchema } from '../../ui/form/input-schema.ts';
import { PersonField } from '../../ui/form/RecordFields.tsx';
import { SelectField } from '../../ui/form/SelectField.tsx';
import { TextAreaField, TextField } from '../../ui/form/TextField.tsx';
import { useForm } from '../../ui/form/use-form.ts';
import { toast } from '../../ui/toast.ts';
import { useUnitName } from '../units/use-unit-name.ts';
import { UnclearNote } from './UnclearNote.tsx';
import { UnitsField } from './UnitsField.tsx';

interface MakeTasksProps {
  meeting: MeetingDetail;
  conclusion: ConclusionRow;
  read: ReadAssignment;
  authority: string | null;
  /** Which of the things the conclusion gives to do, from 0. */
  part: number;
  /** Says that a task arises, without making one. */
  onLater: (() => void) | null;
  onLeave: () => void;
}

const idsOf = (named: readonly NamedInText[]): string[] => [...new Set(named.flatMap(({ id }) => id ?? []))];

function valuesOf({ meeting, read, authority }: Pick<MakeTasksProps, 'meeting' | 'read' | 'authority'>) {
  const [deadline, ...others] = read.deadlines;
  const sure = others.length === 0 ? deadline : undefined;
  const [committee, ...more] = meeting.committees;
  return {
    title: read.work, committeeId: (more.length === 0 ? committee?.id : null) ?? null, leadUnitIds: idsOf(read.leads), coopUnitIds: idsOf(read.cooperating), assigneeId: read.people.length === 1 ? (read.people[0]?.id ?? null) : null,
    product: read.product, authority, dueOn: sure?.dueOn ?? null, dueText: sure?.text ?? null, standing: sure?.standing ?? false,
  };
}

/** Makes the tasks of a conclusion. What was read from its text stands in the fields, marked as that; what is unclear is left empty and asked. */
export function MakeTasksForm({ meeting, conclusion, read, authority, part, onLater, onLeave }: MakeTasksProps) {
  const { t } = useTranslation('meetingTasks');
  const format = useFormat();
  const unitName = useUnitName();
  const initial = valuesOf({ meeting, read, authority });
  const label = (field: keyof typeof initial) => t(`fields.${field}`);
  const form = useForm({
    draft: `meetings:make-tasks:${conclusion.id}:${part}`, schema: inputSchema(contract.meetingTasks.makeTasks), initial,
    labels: { title: label('title'), committeeId: label('committeeId'), leadUnitIds: label('leadUnitIds'), coopUnitIds: label('coopUnitIds'), assigneeId: label('assigneeId'), product: label('product'), authority: label('authority'), dueOn: label('dueOn'), dueText: label('dueText'), standing: label('standing') },
    show: { leadUnitIds: (ids: string[]) => ids.map(unitName).join(', '), coopUnitIds: (ids: string[]) => ids.map(unitName).join(', '), dueOn: format.date },
    toInput: ({ committeeId, ...values }) => ({ ...values, committeeId: committeeId ?? '', conclusionId: conclusion.id, conclusionRev: conclusion.rev }),
    mutation: api.meetingTasks.makeTasks.mutationOptions(), onSaved: ({ made }) => { toast.done(t('made', { count: made }), { undo: true }); }, onLeave,
  });
  const { values } = form;
  const textOf = (named: readonly NamedInText[]) => (id: string): string | null => { const found = named.find((one) => one.id === id); return found === undefined ? null : t('fromText', { text: found.text }); };
  const hintOf = (isRead: boolean, text: string | null | undefined) => (isRead && text != null ? { hint: t('fromText', { text }) } : {});
  const standing = form.bind('standing');
  return (
    <Form form={form} verb={t('make')} {...(onLater !== null && { foot: <Button variant="subtle" onClick={onLater}>{t('later')}</Button> })}>
      <UnclearNote read={read} onDeadline={({ text, dueOn, standing: goesOn }) => form.setAll({ dueOn, dueText: text, standing: goesOn })} />
      <TextAreaField {...form.bind('title')} required rows={3} />
      {meeting.committees.length > 1 && <SelectField {...form.bind('committeeId')} required options={meeting.committees.map(({ id, name }) => ({ value: id, label: name }))} />}
      <UnitsField {...form.bind('leadUnitIds')} asOf={dayOf(meeting.startsAt)} noteOf={textOf(read.leads)} hint={t('leadHint')} />
      <UnitsField {...form.bind('coopUnitIds')} asOf={dayOf(meeting.startsAt)} noteOf={textOf(read.cooperating)} />
      <PersonField {...form.bind('assigneeId')} {...hintOf(values.assigneeId !== null && values.assigneeId === initial.assigneeId, read.people[0]?.text)} />
      <TextField {...form.bind('product')} {...hintOf(values.product === initial.product, read.product)} />
      {!values.standing && <DateField {...form.bind('dueOn')} onChange={(dueOn) => form.setAll({ dueOn, dueText: null })} {...hintOf(values.dueText !== null, values.dueText)} />}
      <Checkbox id={standing.id} size="xs" checked={standing.value} onChange={(event) => form.setAll({ standing: event.currentTarget.checked, dueOn: null, dueText: null })} label={standing.label} />
      <TextField {...form.bind('authority')} {...(values.authority !== null && values.authority === initial.authority && { hint: t('byChair') })} />
    </Form>
  );
}
