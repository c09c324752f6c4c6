import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contract } from '#shared/contract/index.ts';
import type { TaskDetail } from '#shared/contract/tasks.ts';
import { api } from '../../app/clients.ts';
import { useToday } from '../../app/day.ts';
import { Form } from '../../ui/form/Form.tsx';
import { inputSchema } from '../../ui/form/input-schema.ts';
import { useForm } from '../../ui/form/use-form.ts';
import { missingIn, NEW_TASK, type TaskValues, valuesOf } from './task-values.ts';
import { TaskFields } from './TaskFields.tsx';
import { useClarityQuestion } from './use-clarity-question.ts';
import { useTaskWords } from './use-task-words.ts';

interface NewTaskFormProps {
  /** What is known beforehand, and under which name the draft is kept. */
  told?: Partial<TaskValues>;
  keptAs?: string;
  onSaved: (id: string) => void;
  onLeave: () => void;
}

/** Hands a task out, or keeps it as a draft. What is missing of the six is named before it goes out. */
export function NewTaskForm({ told, keptAs = 'tasks:new', onSaved, onLeave }: NewTaskFormProps) {
  const { t } = useTranslation('tasks');
  const today = useToday();
  const [draft, setDraft] = useState(false);
  const goesOut = useClarityQuestion();
  const form = useForm({
    ...useTaskWords(), draft: keptAs, schema: inputSchema(contract.tasks.create), initial: { ...NEW_TASK, ...told },
    toInput: ({ meetingId: _meeting, ...values }) => ({ ...values, assignedOn: draft ? null : today }),
    mutation: api.tasks.create.mutationOptions(), saved: t('form.created'), onSaved: ({ id }) => onSaved(id), onLeave,
  });
  const submit = async (): Promise<void> => { if (draft || (await goesOut(missingIn(form.values)))) form.submit(); };
  return (
    <Form form={{ ...form, submit: () => void submit() }} verb={t(draft ? 'form.keepDraft' : 'new')}>
      <TaskFields form={form} from={today} isNew />
      <Checkbox size="xs" checked={draft} onChange={(event) => setDraft(event.currentTarget.checked)} label={t('form.draft')} />
    </Form>
  );
}

/** Corrects what is told of a task, and of those given out with it if wished. */
export function TaskForm({ task, onSaved, onLeave }: { task: TaskDetail; onSaved: () => void; onLeave: () => void }) {
  const { t } = useTranslation(['tasks', 'taskWork']);
  const today = useToday();
  const { id, rev } = task;
  const [wholeGroup, setWholeGroup] = useState(false);
  const form = useForm({
    ...useTaskWords(), draft: `tasks:${id}`, schema: inputSchema(contract.tasks.update), initial: valuesOf(task), rev,
    toInput: ({ meetingId: _meeting, otherLeadUnitIds: _others, recurrence: _recurrence, ...values }, seen) => ({ id, rev: seen ?? 0, ...values, wholeGroup }),
    mutation: api.tasks.update.mutationOptions(), saved: t('form.saved'), onSaved, onLeave,
  });
  const others = task.group.filter(({ class: name }) => name !== 'completed_on_time' && name !== 'completed_late' && name !== 'cancelled').length;
  return (
    <Form form={form}>
      <TaskFields form={form} from={task.assignedOn === null ? today : null} isNew={false} />
      {others > 0 && <Checkbox size="xs" checked={wholeGroup} onChange={(event) => setWholeGroup(event.currentTarget.checked)} label={t('taskWork:form.wholeGroup', { count: others + 1 })} />}
    </Form>
  );
}
