import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskRow } from '#shared/contract/tasks.ts';
import { TASK_MOVES, type TaskStatus } from '#shared/rules/tasks.ts';
import { api } from '../../app/clients.ts';
import { useFormat } from '../../i18n/format.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { StatusShape } from '../../ui/StatusMark.tsx';
import { useRows } from '../../ui/use-rows.ts';
import css from './Board.module.css';
import { TaskCard } from './TaskCard.tsx';
import { STATUS_MARKS } from './TaskStatus.tsx';
import { askedOf, type TaskFilters } from './use-task-filters.ts';

/** Cards of a column that are read at a time. */
const PAGE = 12;

interface BoardColumnProps {
  status: TaskStatus;
  filters: TaskFilters;
  order: 'asc' | 'desc';
  current: string | null;
  /** The card that is being moved, and the column it is over. */
  moving: TaskRow | null;
  over: TaskStatus | null;
  onOver: (status: TaskStatus | null) => void;
  onLift: (task: TaskRow) => void;
  onDrag: (task: TaskRow | null) => void;
  onDrop: (task: TaskRow, to: TaskStatus) => void;
  onShow: (taskId: string) => void;
}

/** The tasks of one stored status: what is over stands by the day it ended, the latest first; the others by their deadline. */
export function BoardColumn({ status, filters, order, current, moving, over, onOver, onLift, onDrag, onDrop, onShow }: BoardColumnProps) {
  const { t } = useTranslation(['taskViews', 'tasks']);
  const format = useFormat();
  const heading = useId();
  const isOver = status === 'completed' || status === 'cancelled';
  const list = useRows(api.tasks.list, { ...askedOf(filters), drafts: false, status, sort: isOver ? 'statusDay' : 'due', order: isOver ? 'desc' : order }, PAGE);
  const rows = list.rows ?? [];
  const allowed = moving !== null && TASK_MOVES[moving.status].includes(status);
  const look = [css.column, allowed && over === status && css.target, moving !== null && !allowed && moving.status !== status && css.refused].filter(Boolean).join(' ');
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- cards are dropped into it by the mouse; the board takes the keys for the same
    <section
      aria-labelledby={heading}
      aria-busy={list.rows === undefined}
      data-status={status}
      className={look}
      onDragOver={(event) => { if (!allowed) return; event.preventDefault(); if (over !== status) onOver(status); }}
      onDragLeave={(event) => { if (!event.currentTarget.contains(event.relatedTarget as Node | null)) onOver(null); }}
      onDrop={(event) => { event.preventDefault(); onOver(null); onDrag(null); if (moving !== null) onDrop(moving, status); }}
    >
      <div className={css.head}><StatusShape {...STATUS_MARKS[status]} /><h2 id={heading} aria-label={t('board.column', { status: t(`tasks:statuses.${status}`), count: list.total })} title={t(`tasks:statuses.${status}`)}>{t(`tasks:statuses.${status}`)}</h2><span aria-hidden>{format.number(list.total)}</span></div>
      {list.error !== null && <ErrorNote error={list.error} onRetry={list.retry} />}
      <ul className={css.cards}>
        {rows.map((task) => (
          <li key={task.id}>
            <TaskCard task={task} current={task.id === current} lifted={moving?.id === task.id} onOpen={() => onShow(task.id)} onLift={() => onLift(task)} onDrag={onDrag} onDragEnd={() => { onDrag(null); onOver(null); }} />
          </li>
        ))}
        {list.rows?.length === 0 && <li className={css.none}>{t('board.empty')}</li>}
      </ul>
      {rows.length < list.total && <button type="button" className={css.more} onClick={list.more}>{t('board.more', { count: list.total - rows.length })}</button>}
    </section>
  );
}
