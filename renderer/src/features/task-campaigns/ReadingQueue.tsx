import { memo, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type Mark, StatusMark, type Tone } from '../../ui/StatusMark.tsx';
import css from './Campaigns.module.css';

type QueueState = 'waiting' | 'reading' | 'read';
const MARKS: Record<QueueState, { mark: Mark; tone: Tone }> = { waiting: { mark: 'ring', tone: 'off' }, reading: { mark: 'half', tone: 'info' }, read: { mark: 'ring-tick', tone: 'ok' } };

/** Files that are read one after the other, and how far each is; the one that is being read stays in sight. `done`: how many were read. */
export function ReadingQueue({ names, done }: { names: readonly string[]; done: number }) {
  const { t } = useTranslation('taskCampaigns');
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    const current = list.current?.children[done];
    if (list.current !== null && current instanceof HTMLElement) list.current.scrollTop = current.offsetTop - list.current.clientHeight / 2;
  }, [done]);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolled by keys
    <ol ref={list} className={css.queue} tabIndex={0} aria-label={t('take.queue')}>{names.map((name, index) => <QueuedFile key={`${index}:${name}`} name={name} state={index < done ? 'read' : index === done ? 'reading' : 'waiting'} />)}</ol>
  );
}

const QueuedFile = memo(({ name, state }: { name: string; state: QueueState }) => {
  const { t } = useTranslation('taskCampaigns');
  return <li><span>{name}</span><StatusMark {...MARKS[state]}>{t(`queue.${state}`)}</StatusMark></li>;
});
QueuedFile.displayName = 'QueuedFile';
