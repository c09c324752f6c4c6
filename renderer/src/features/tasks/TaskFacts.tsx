import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { TaskDetail } from '#shared/contract/tasks.ts';
import { registerOfTasks } from '#shared/registers/index.ts';
import { api } from '../../app/clients.ts';
import { useFormat } from '../../i18n/format.ts';
import { Fact, Facts } from '../../ui/Facts.tsx';
import { TaskClarity } from './TaskClarity.tsx';
import css from './Tasks.module.css';

/** What is told of a task, label and value. */
export function TaskFacts({ task }: { task: TaskDetail }) {
  const { t } = useTranslation(['tasks', 'taskWork']);
  const format = useFormat();
  return (
    <Facts>
      <Fact label={t('fields.origin')}><Source task={task} /></Fact>
      <Fact label={t('fields.committeeId')}>{task.committeeName}</Fact>
      <Fact label={t('fields.leadUnitId')}>{task.leadUnitName}</Fact>
      <Fact label={t('fields.coopUnitIds')}>{task.coopUnits.map(({ name }) => name).join(', ')}</Fact>
      <Fact label={t('fields.assigneeId')}>{task.assigneeName}</Fact>
      <Fact label={t('fields.leaderId')}>{task.leaderName}</Fact>
      <Fact label={t('fields.product')}>{task.product}</Fact>
      <Fact label={t('fields.authority')}>{task.authority}</Fact>
      <Fact label={t('fields.assignedOn')}>{format.date(task.assignedOn)}</Fact>
      <Fact label={t('fields.startsOn')}>{format.date(task.startsOn)}</Fact>
      <Fact label={t('fields.dueOn')}><Due task={task} /></Fact>
      <Fact label={t('fields.priority')}>{task.priority === 'normal' ? null : t(`priorities.${task.priority}`)}</Fact>
      <SeriesFact taskId={task.id} />
      <Fact label={t('fields.completedOn')}>{format.date(task.completedOn)}</Fact>
      <Fact label={t('fields.clarity')}><TaskClarity missing={task.missing} /></Fact>
      <Fact label={t('fields.detail')}>{task.detail}</Fact>
      <Fact label={t('fields.result')}>{task.result}</Fact>
      <Fact label={t('taskWork:panel.resultDocument')}>{task.resultDocumentId !== null && task.resultDocumentName !== null && <Link to="/documents" search={{ documentId: task.resultDocumentId }}>{task.resultDocumentName}</Link>}</Fact>
      <Fact label={t('fields.note')}>{task.note}</Fact>
    </Facts>
  );
}

/** Where it comes from, as a way there. */
function Source({ task }: { task: TaskDetail }) {
  const { t } = useTranslation('tasks');
  const words = task.source ?? t(`origins.${task.origin}`);
  const register = registerOfTasks(task.origin);
  if (register !== undefined && task.recordId !== null) return <Link to="/registers/$register" params={{ register: register.name }} search={{ recordId: task.recordId }}>{words}</Link>;
  if (task.documentId !== null) return <Link to="/documents" search={{ documentId: task.documentId }}>{words}</Link>;
  return task.meetingId === null ? words : <Link to="/meetings/$meetingId" params={{ meetingId: task.meetingId }} search={{ tab: 'minutes', ...(task.conclusionId !== null && { conclusionId: task.conclusionId }) }}>{words}</Link>;
}

/** The deadline as a day and in its words, and how often it was put off. */
function Due({ task: { dueOn, dueText, standing, extensions } }: { task: TaskDetail }) {
  const { t } = useTranslation('taskWork');
  const format = useFormat();
  const beside = [dueText === null ? '' : t('panel.dueText', { words: dueText }), standing ? t('panel.standing') : '', extensions > 0 ? t('panel.extensions', { count: extensions }) : ''].filter((part) => part !== '');
  return <>{format.date(dueOn)}{beside.length > 0 && <span className={css.quiet}>{`${dueOn === null ? '' : ' · '}${beside.join(' · ')}`}</span>}</>;
}

function SeriesFact({ taskId }: { taskId: string }) {
  const { t } = useTranslation('taskWork');
  const format = useFormat();
  const { data } = useQuery(api.taskWork.log.queryOptions({ input: { id: taskId } }));
  const series = data?.series ?? null;
  if (series === null) return null;
  const recurrence = t(`recurrences.${series.recurrence}`);
  return <Fact label={t('panel.series')}>{series.stoppedOn === null ? recurrence : t('panel.stopped', { recurrence, date: format.date(series.stoppedOn) })}</Fact>;
}
