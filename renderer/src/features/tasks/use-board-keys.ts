import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskRow } from '#shared/contract/tasks.ts';
import { TASK_MOVES, TASK_STATUSES, type TaskStatus } from '#shared/rules/tasks.ts';

interface BoardKeys {
  /** The card that was lifted, and the column it would fall into. */
  lifted: TaskRow | null;
  over: TaskStatus | null;
  setOver: (status: TaskStatus | null) => void;
  /** What is read out. */
  said: string;
  onLift: (task: TaskRow) => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

/** Cards by keys: arrows go from card to card; Space lifts one, then arrows choose its column, Enter drops and Esc leaves it. All is said. */
export function useBoardKeys(board: RefObject<HTMLElement | null>, onDrop: (task: TaskRow, to: TaskStatus) => void): BoardKeys {
  const { t } = useTranslation(['taskViews', 'tasks']);
  const [lifted, setLifted] = useState<TaskRow | null>(null);
  const [over, setOver] = useState<TaskStatus | null>(null);
  const [said, say] = useState('');
  const wanted = useRef<{ id: string; status: TaskStatus } | null>(null);
  const name = (status: TaskStatus): string => t(`tasks:statuses.${status}`);

  // A card that was dropped keeps the keyboard in its new column.
  useEffect(() => {
    if (wanted.current === null) return;
    const card = board.current?.querySelector<HTMLElement>(`[data-status="${wanted.current.status}"] [data-task="${wanted.current.id}"]`);
    if (card === null || card === undefined) return;
    wanted.current = null;
    card.focus();
  });

  function onLift(task: TaskRow): void {
    setLifted(task);
    setOver(task.status);
    say(t('board.lifted', { title: task.title, status: name(task.status) }));
  }

  function end(sentence: string): void {
    setLifted(null);
    setOver(null);
    say(sentence);
  }

  function carry(task: TaskRow, key: string): boolean {
    const here = over ?? task.status;
    if (key === 'Escape') end(t('board.back', { title: task.title, status: name(task.status) }));
    else if (key === 'Enter' || key === ' ') {
      if (here === task.status) end(t('board.back', { title: task.title, status: name(task.status) }));
      else {
        wanted.current = { id: task.id, status: here };
        end(t('board.dropped', { title: task.title, status: name(here) }));
        onDrop(task, here);
      }
    } else if (key === 'ArrowLeft' || key === 'ArrowRight') {
      const next = TASK_STATUSES[TASK_STATUSES.indexOf(here) + (key === 'ArrowRight' ? 1 : -1)];
      if (next === undefined) return true;
      setOver(next);
      say(next === task.status || TASK_MOVES[task.status].includes(next) ? t('board.over', { status: name(next) }) : t('board.notTo', { status: name(next) }));
    } else return key === 'ArrowUp' || key === 'ArrowDown';
    return true;
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const done = lifted === null ? goFrom(board.current, event.target as HTMLElement, event.key) : carry(lifted, event.key);
    if (!done) return;
    event.preventDefault();
    event.stopPropagation();
  }

  return { lifted, over, setOver, said, onLift, onKeyDown };
}

/** Goes to the card above, below, or in the next column that has one. */
function goFrom(board: HTMLElement | null, from: HTMLElement, key: string): boolean {
  const column = from.closest('[data-status]');
  if (board === null || column === null || !/^Arrow(Up|Down|Left|Right)$/.test(key)) return false;
  const cardsOf = (one: Element | undefined): HTMLElement[] => [...(one?.querySelectorAll<HTMLElement>('[data-task]') ?? [])];
  const columns = [...board.querySelectorAll('[data-status]')];
  const row = Math.max(0, cardsOf(column).indexOf(from));
  if (key === 'ArrowUp' || key === 'ArrowDown') {
    cardsOf(column)[row + (key === 'ArrowDown' ? 1 : -1)]?.focus();
    return true;
  }
  const beside = key === 'ArrowRight' ? columns.slice(columns.indexOf(column) + 1) : columns.slice(0, columns.indexOf(column)).toReversed();
  const cards = cardsOf(beside.find((one) => cardsOf(one).length > 0));
  (cards[row] ?? cards.at(-1))?.focus();
  return true;
}
