import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contract } from '#shared/contract/index.ts';
import type { TaskDetail } from '#shared/contract/tasks.ts';
import { TASK_PRIORITIES } from '#shared/rules/tasks.ts';
import { api } from '../../app/clients.ts';
import { useToday } from '../../app/day.ts';
import { DateField } from '../../ui/form/DateField.tsx';
import { FieldRow, Form } from '../../ui/form/Form.tsx';
import { inputSchema } from '../../ui/form/input-schema.ts';
import { CommitteeField, PersonField, UnitField } from '../../ui/form/RecordFields.tsx';
import { SelectField } from '../../ui/form/SelectField.tsx';
import { TextAreaField, TextField } from '../../ui/form/TextField.tsx';
import { type Form as FormOf, useForm } from '../../ui/form/use-form.ts';
import { type TaskValues, useTaskWords } from './use-task-words.ts';

const NEW: TaskValues = {
  title: '', detail: null, origin: 'freestanding', conclusionId: null, documentId: null, originText: null, committeeId: null, leadUnitId: null, coopUnitIds: [], leaderId: null, assigneeId: null, product: null, authority: null,
  startsOn: null, dueOn: null, dueText: null, standing: false, priority: 'normal', note: null,
};

/** Hands a task out, or keeps it as a draft. */
export function NewTaskForm({ onSaved, onLeave }: { onSaved: (id: string) => void; onLeave: () => void }) {
  const { t } = useTranslation('tasks');
  const today = useToday();
  const [draft, setDraft] = useState(false);
  const form = useForm({
    ...useTaskWords(), draft: 'tasks:new', schema: inputSchema(contract.tasks.create), initial: NEW,
    toInput: (values) => ({ ...values, assignedOn: draft ? null : today }),
    mutation: api.tasks.create.mutationOptions(), saved: t('form.created'), onSaved: ({ id }) => onSaved(id), onLeave,
  });
  return (
    <Form form={form} verb={t('new')}>
      <TaskFields form={form} handedOut={false} />
      <Checkbox size="xs" checked={draft} onChange={(event) => setDraft(event.currentTarget.checked)} label={t('form.draft')} />
    </Form>
  );
}

/** Corrects what is told of a task. */
export function TaskForm({ task, onSaved, onLeave }: { task: TaskDetail; onSaved: () => void; onLeave: () => void }) {
  const { t } = useTranslation('tasks');
  const { id, rev } = task;
  const form = useForm({
    ...useTaskWords(), draft: `tasks:${id}`, schema: inputSchema(contract.tasks.update), initial: valuesOf(task), rev,
    toInput: (values, seen) => ({ id, rev: seen ?? 0, ...values }),
    mutation: api.tasks.update.mutationOptions(), saved: t('form.saved'), onSaved, onLeave,
  });
  return <Form form={form}><TaskFields form={form} handedOut={task.assignedOn !== null} /></Form>;
}

function TaskFields({ form, handedOut }: { form: FormOf<TaskValues>; handedOut: boolean }) {
  const { t } = useTranslation('tasks');
  const standing = form.bind('standing');
  return (
    <>
      <TextAreaField {...form.bind('title')} required rows={2} first />
      <UnitField {...form.bind('leadUnitId')} />
      <PersonField {...form.bind('assigneeId')} />
      <PersonField {...form.bind('leaderId')} />
      <TextField {...form.bind('product')} />
      <FieldRow>
        {!handedOut && !form.values.standing && <DateField {...form.bind('dueOn')} />}
        <SelectField {...form.bind('priority')} required options={TASK_PRIORITIES.map((value) => ({ value, label: t(`priorities.${value}`) }))} />
      </FieldRow>
      <TextField {...form.bind('authority')} />
      <CommitteeField {...form.bind('committeeId')} />
      {!handedOut && <Checkbox id={standing.id} size="xs" checked={standing.value} onChange={(event) => form.setAll({ standing: event.currentTarget.checked, dueOn: null })} label={standing.label} />}
      <TextAreaField {...form.bind('detail')} rows={2} />
      <TextAreaField {...form.bind('note')} rows={2} />
    </>
  );
}

function valuesOf({ coopUnits, ...task }: TaskDetail): TaskValues {
  const fields = Object.keys(NEW) as (keyof TaskValues)[];
  const kept = Object.fromEntries(fields.map((field) => [field, (task as unknown as Record<string, unknown>)[field]])) as unknown as TaskValues;
  return { ...kept, coopUnitIds: coopUnits.map(({ id }) => id) };
}
