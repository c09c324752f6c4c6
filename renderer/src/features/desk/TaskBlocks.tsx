import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeskOverview, DeskTask } from '#shared/contract/desk.ts';
import { api } from '../../app/clients.ts';
import { useToday } from '../../app/day.ts';
import { useFormat } from '../../i18n/format.ts';
import { useWrite } from '../../ui/use-write.ts';
import { StatusMark } from '../../ui/StatusMark.tsx';
import { DeskBlock, type DeskLine } from './DeskBlock.tsx';
import css from './Desk.module.css';

/** What concerns tasks: who is late, what is due, what waits for the secretariat itself. */
export function TaskBlocks({ overview }: { overview: DeskOverview | undefined }) {
  const { t } = useTranslation('desk');
  const format = useFormat();
  const today = useToday();
  const lines = (list: { rows: DeskTask[] } | undefined, when: (task: DeskTask) => ReactNode): DeskLine[] => (list?.rows ?? []).map((task) => ({
    id: task.alert?.id ?? task.id, text: task.title, open: { to: '/tasks', search: { taskId: task.id } },
    beside: <><span className={css.unit} title={task.leadUnitName ?? ''}>{task.leadUnitName ?? t('unled')}</span>{when(task)}</>, action: task.alert !== null && <SeenButton alert={task.alert} />,
  }));
  const dueText = ({ dueOn }: DeskTask): ReactNode => (dueOn === null ? t('noDue') : dueOn === today ? <StatusMark mark="triangle" tone="warn">{t('today')}</StatusMark> : format.dayBeside(dueOn, today));
  const day = (key: 'alertOn' | 'reportedOn' | 'heardOn') => (task: DeskTask): string => t(key, { date: format.dayBeside(task.day, today) });
  const units: DeskLine[] = (overview?.overdue.units ?? []).map(({ unitId, unitName, count, oldest }) => ({
    id: unitId ?? '', text: unitName ?? t('unled'), open: { to: '/tasks', search: { class: 'overdue', ...(unitId !== null && { unitId }) } },
    beside: <><span>{t('oldest', { date: format.date(oldest) })}</span><StatusMark mark="diamond" tone="bad">{t('overdueCount', { count })}</StatusMark></>,
  }));
  return (
    <>
      <DeskBlock title={t('tasks.overdue')} open={{ to: '/tasks', search: { class: 'overdue' } }} total={overview?.overdue.total} lines={units} />
      <DeskBlock title={t('tasks.due')} open={{ to: '/tasks', search: { dueSoon: true } }} total={overview?.dueSoon.total} lines={lines(overview?.dueSoon, dueText)} note={overview !== undefined && overview.dueToday > 0 && <Link to="/desk/tasks" search={{ of: 'today' }} className={css.note} data-desk-line="">{t('tasks.dueToday', { count: overview.dueToday })}</Link>} />
      <DeskBlock title={t('tasks.alerts')} open={{ to: '/desk/tasks', search: { of: 'alerts' } }} total={overview?.alerts.total} lines={lines(overview?.alerts, day('alertOn'))} />
      <DeskBlock title={t('tasks.awaiting')} open={{ to: '/desk/tasks', search: { of: 'awaiting' } }} total={overview?.awaiting.total} lines={lines(overview?.awaiting, day('reportedOn'))} />
      <DeskBlock title={t('tasks.answers')} open={{ to: '/desk/tasks', search: { of: 'answers' } }} total={overview?.answers.total} lines={lines(overview?.answers, day('heardOn'))} />
      <DeskBlock title={t('tasks.drafts')} open={{ to: '/tasks', search: { drafts: true } }} total={overview?.drafts.total} lines={lines(overview?.drafts, dueText)} />
    </>
  );
}

/** Takes an alert off the Desk. */
function SeenButton({ alert }: { alert: { id: string; rev: number } }) {
  const { t } = useTranslation('desk');
  const seen = useWrite(api.taskAlerts.markSeen, { done: () => t('seenDone') });
  return <Button size="compact-xs" variant="subtle" disabled={seen.isPending} onClick={() => seen.mutate({ items: [alert] })}>{t('seen')}</Button>;
}
