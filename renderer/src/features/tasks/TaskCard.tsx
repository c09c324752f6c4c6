import { IconClock, IconClockExclamation, IconFileCheck, IconMessage2 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { TaskRow } from '#shared/contract/tasks.ts';
import { daysBetween } from '#shared/rules/dates.ts';
import { daysLate } from '#shared/rules/tasks.ts';
import { useToday } from '../../app/day.ts';
import { useFormat } from '../../i18n/format.ts';
import { Flag } from '../../ui/Flag.tsx';
import { StatusShape } from '../../ui/StatusMark.tsx';
import css from './Board.module.css';

interface TaskCardProps {
  task: TaskRow;
  /** Shown beside the board. */
  current: boolean;
  lifted: boolean;
  onOpen: () => void;
  onLift: () => void;
  onDrag: (task: TaskRow) => void;
  onDragEnd: () => void;
}

/** A task on the board: what, who, until when, and what of it presses. */
export function TaskCard({ task, current, lifted, onOpen, onLift, onDrag, onDragEnd }: TaskCardProps) {
  const { t } = useTranslation(['taskViews', 'tasks']);
  const format = useFormat();
  return (
    <button
      type="button"
      draggable
      data-task={task.id}
      aria-current={current}
      aria-pressed={lifted}
      className={[css.card, current && css.current, lifted && css.lifted].filter(Boolean).join(' ')}
      onClick={onOpen}
      onKeyDown={(event) => {
        if (event.key !== ' ' || lifted) return;
        event.preventDefault();
        event.stopPropagation();
        onLift();
      }}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        // Without data some systems do not begin to drag.
        event.dataTransfer.setData('text/plain', '');
        onDrag(task);
      }}
      onDragEnd={onDragEnd}
    >
      <span className={css.title} title={task.title}>{task.title}</span>
      <span className={css.line}><span title={task.leadUnitName ?? ''}>{task.leadUnitName ?? t('tasks:unled')}</span><span>{task.dueOn === null ? t('board.noDue') : format.date(task.dueOn)}</span></span>
      <Told task={task} />
    </button>
  );
}

/** The last line of a card: the flag of what presses with the progress, or what became of it. */
function Told({ task }: { task: TaskRow }) {
  const { t } = useTranslation('taskViews');
  const today = useToday();
  const format = useFormat();
  if (task.status === 'completed') {
    const late = daysLate(task, today);
    return <span className={css.told}><StatusShape mark={late > 0 ? 'ring-tick' : 'tick'} tone="ok" />{late > 0 ? t('board.doneLate', { count: late, date: format.date(task.completedOn) }) : t('board.onTime', { date: format.date(task.completedOn) })}</span>;
  }
  if (task.statusReason !== null && (task.status === 'suspended' || task.status === 'cancelled')) return <span className={css.line}><span title={task.statusReason}><IconMessage2 size={13} aria-hidden /> {task.statusReason}</span></span>;
  const flag = <PressingFlag task={task} />;
  const progress = task.progress > 0 && <span aria-label={t('board.progress', { count: task.progress })}>{task.progress}%</span>;
  const evidence = task.evidence > 0 && <span className={css.told}><IconFileCheck size={13} aria-hidden />{t('board.evidence', { count: task.evidence })}</span>;
  return <>{(task.class === 'overdue' || task.dueSoon || task.progress > 0) && <span className={css.pressing}>{flag}{progress}</span>}{evidence}</>;
}

function PressingFlag({ task: { class: name, dueSoon, dueOn } }: { task: TaskRow }) {
  const { t } = useTranslation('taskViews');
  const today = useToday();
  if (name === 'overdue') return <Flag tone="bad" icon={<IconClockExclamation size={14} />}>{t('board.late', { count: daysBetween(dueOn ?? today, today) })}</Flag>;
  if (!dueSoon) return null;
  const left = daysBetween(today, dueOn ?? today);
  return <Flag tone="warn" icon={<IconClock size={14} />}>{left === 0 ? t('board.dueToday') : t('board.left', { count: left })}</Flag>;
}
