import { getRouteApi } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskRow } from '#shared/contract/tasks.ts';
import { moveNeedsReason, TASK_MOVES, TASK_STATUSES, type TaskStatus } from '#shared/rules/tasks.ts';
import { api } from '../../app/clients.ts';
import { useToday } from '../../app/day.ts';
import { Page } from '../../ui/Page.tsx';
import { Toolbar } from '../../ui/Toolbar.tsx';
import { useWrite } from '../../ui/use-write.ts';
import css from './Board.module.css';
import { BoardColumn } from './BoardColumn.tsx';
import { MoveDialog } from './MoveDialog.tsx';
import type { TaskWayProps } from './TasksPage.tsx';
import { TaskSum } from './TaskSum.tsx';
import { TaskTools } from './TaskTools.tsx';
import { useBoardKeys } from './use-board-keys.ts';

const route = getRouteApi('/tasks');

/** Whether a move asks for more than itself: a reason, or the day something was reported or completed. */
function asksFor(task: TaskRow, to: TaskStatus): boolean {
  return to === 'completed' || to === 'awaiting_confirmation' || moveNeedsReason(task.status, to);
}

/** Tasks by their stored status. A card is moved by the mouse or by keys; what the move must tell is asked for. */
export function TaskBoard({ header, panel, filters, taskId, onShow }: TaskWayProps) {
  const { t } = useTranslation(['taskViews', 'tasks', 'ui']);
  const { order = 'asc' } = route.useSearch();
  const today = useToday();
  const [asking, setAsking] = useState<{ task: TaskRow; to: TaskStatus } | null>(null);
  const [dragged, setDragged] = useState<TaskRow | null>(null);
  const board = useRef<HTMLDivElement>(null);
  const move = useWrite(api.tasks.move, { done: (_output, { status }) => t('move.done', { status: t(`tasks:statuses.${status}`) }) });
  function drop(task: TaskRow, to: TaskStatus): void {
    if (!TASK_MOVES[task.status].includes(to)) return;
    if (asksFor(task, to)) setAsking({ task, to });
    else move.mutate({ id: task.id, rev: task.rev, status: to, on: today, reason: null, result: null, resultDocumentId: null });
  }
  const keys = useBoardKeys(board, drop);
  const moving = dragged ?? keys.lifted;
  return (
    <Page
      header={header}
      panel={panel}
      facts={<TaskSum filters={filters.values} />}
      keys={[['↑↓←→', t('board.keys.cards')], ['Space', t('board.keys.lift')], ['Enter', t('ui:keys.open')]]}
    >
      <Toolbar><TaskTools filters={filters} /></Toolbar>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/prefer-tag-over-role -- the board takes the keys for all its cards; a fieldset is for forms */}
      <div ref={board} role="group" tabIndex={-1} aria-label={t('board.label')} aria-describedby="board-help" className={css.board} onKeyDown={keys.onKeyDown}>
        <span id="board-help" className="visually-hidden">{t('board.help')}</span>
        {TASK_STATUSES.map((status) => (
          <BoardColumn
            key={status}
            status={status}
            filters={filters.values}
            order={order}
            current={taskId}
            moving={moving}
            over={keys.over}
            onOver={keys.setOver}
            onLift={keys.onLift}
            onDrag={setDragged}
            onDrop={drop}
            onShow={onShow}
          />
        ))}
      </div>
      <output aria-live="assertive" className="visually-hidden">{keys.said}</output>
      <MoveDialog tasks={asking === null ? [] : [asking.task]} targets={asking === null ? [] : [asking.to]} onClose={() => setAsking(null)} />
    </Page>
  );
}
