import { Button, SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contract } from '#shared/contract/index.ts';
import type { MeetingTask } from '#shared/contract/meeting-tasks.ts';
import type { ConclusionRow, MeetingDetail } from '#shared/contract/meetings.ts';
import { type Outcome, OUTCOMES } from '#shared/rules/meetings.ts';
import { api } from '../../app/clients.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Form } from '../../ui/form/Form.tsx';
import { inputSchema } from '../../ui/form/input-schema.ts';
import { SelectField } from '../../ui/form/SelectField.tsx';
import { TextField } from '../../ui/form/TextField.tsx';
import { useForm } from '../../ui/form/use-form.ts';
import { PanelSection } from '../../ui/SidePanel.tsx';
import { useWrite } from '../../ui/use-write.ts';
import { MakeTasksForm } from './MakeTasksForm.tsx';
import css from './Meetings.module.css';
import { TaskLine } from './TaskLine.tsx';
import { useConclusionTasks } from './use-conclusion-tasks.ts';

interface ConclusionProps {
  meeting: MeetingDetail;
  conclusion: ConclusionRow;
  /** What is asked belongs to a meeting that goes on. */
  open: boolean;
  onDone: () => void;
}

/** The tasks of a conclusion; while the meeting goes on, tasks are made, or it is said why none arises. */
export function ConclusionTasks({ meeting, conclusion, open, onDone }: ConclusionProps) {
  const { t } = useTranslation('meetingTasks');
  const tasks = useConclusionTasks(meeting.id).of(conclusion.id);
  const [more, setMore] = useState(false);
  if (tasks.length === 0) return open && <Decision meeting={meeting} conclusion={conclusion} onDone={onDone} />;
  return (
    <PanelSection title={t('tasks')} count={tasks.length}>
      <ul className={css.tasks}>{tasks.map((task) => <TaskLine key={task.id} task={task} />)}</ul>
      {open && (more ? <MakeTasks meeting={meeting} conclusion={conclusion} made={tasks} later={false} onLeave={() => setMore(false)} /> : <Button size="xs" variant="default" onClick={() => setMore(true)}>{t('more')}</Button>)}
    </PanelSection>
  );
}

/** Whether a task arises: then it is made; or why none does. */
function Decision({ meeting, conclusion, onDone }: Omit<ConclusionProps, 'open'>) {
  const { t } = useTranslation('meetings');
  const [outcome, setOutcome] = useState<Outcome>(conclusion.outcome ?? 'task');
  const choice = <SelectField<Outcome> id={`outcome-${conclusion.id}`} name="outcome" label={t('minutes.fields.outcome')} error={undefined} value={outcome} onChange={setOutcome} options={OUTCOMES.map((value) => ({ value, label: t(`outcomes.${value}`) }))} />;
  return (
    <>
      <div className={css.above}>{choice}</div>
      {outcome === 'no_task' ? <NoTaskForm conclusion={conclusion} onDone={onDone} /> : <MakeTasks meeting={meeting} conclusion={conclusion} made={[]} later={conclusion.outcome !== 'task'} onLeave={onDone} />}
    </>
  );
}

function NoTaskForm({ conclusion: { id, rev, reason }, onDone }: Pick<ConclusionProps, 'conclusion' | 'onDone'>) {
  const { t } = useTranslation('meetings');
  const initial: { reason: string | null } = { reason };
  const form = useForm({
    draft: null, schema: inputSchema(contract.meetings.decideConclusion), initial, rev, labels: { reason: t('minutes.fields.reason') },
    toInput: (values, seen) => ({ id, rev: seen ?? 0, outcome: 'no_task' as const, ...values }),
    mutation: api.meetings.decideConclusion.mutationOptions(), saved: t('minutes.decided'), onSaved: onDone, onLeave: onDone,
  });
  return <Form form={form} verb={t('minutes.decide')}><TextField {...form.bind('reason')} required first /></Form>;
}

type MakeTasksProps = Omit<ConclusionProps, 'open' | 'onDone'> & { made: readonly MeetingTask[]; later: boolean; onLeave: () => void };

/** What the text gives to do, one thing after the other, each with its form: first what no unit has a task of yet. */
function MakeTasks({ meeting, conclusion, made, later, onLeave }: MakeTasksProps) {
  const { t } = useTranslation(['meetingTasks', 'meetings']);
  const read = useQuery(api.meetingTasks.readConclusion.queryOptions({ input: { id: conclusion.id } }));
  const decide = useWrite(api.meetings.decideConclusion, { done: () => t('meetings:minutes.decided'), onDone: onLeave });
  const [chosen, setChosen] = useState<number | null>(null);
  if (read.data === undefined) return read.error === null ? null : <ErrorNote error={read.error} onRetry={() => void read.refetch()} />;
  const { assignments, authority } = read.data;
  const units = new Set(made.map(({ leadUnitId }) => leadUnitId));
  const part = chosen ?? Math.max(0, assignments.findIndex(({ leads }) => !leads.some(({ id }) => id !== null && units.has(id))));
  const shown = assignments[part];
  if (shown === undefined) return null;
  return (
    <>
      {assignments.length > 1 && <SegmentedControl size="xs" fullWidth mb="sm" aria-label={t('partLabel')} value={String(part)} onChange={(value) => setChosen(Number(value))} data={assignments.map((_, index) => ({ value: String(index), label: t('part', { no: index + 1 }) }))} />}
      <MakeTasksForm
        key={`${conclusion.rev}:${part}`}
        meeting={meeting}
        conclusion={conclusion}
        read={shown}
        authority={authority}
        part={part}
        onLater={later ? () => decide.mutate({ id: conclusion.id, rev: conclusion.rev, outcome: 'task', reason: null }) : null}
        onLeave={onLeave}
      />
    </>
  );
}
