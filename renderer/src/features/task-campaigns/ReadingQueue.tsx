import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Mark, StatusMark, type Tone } from '../../ui/StatusMark.tsx';
import css from './Campaigns.module.css';

type QueueState = 'waiting' | 'reading' | 'read';
const MARKS: Record<QueueState, { mark: Mark; tone: Tone }> = { waiting: { mark: 'ring', tone: 'off' }, reading: { mark: 'half', tone: 'info' }, read: { mark: 'ring-tick', tone: 'ok' } };

/** Files that are read one after the other, and how far each is. `done`: how many were read. */
export function ReadingQueue({ names, done }: { names: readonly string[]; done: number }) {
  const { t } = useTranslation('taskCampaigns');
  return <ol className={css.queue} aria-label={t('take.queue')}>{names.map((name, index) => <QueuedFile key={`${index}:${name}`} name={name} state={index < done ? 'read' : index === done ? 'reading' : 'waiting'} />)}</ol>;
}

const QueuedFile = memo(({ name, state }: { name: string; state: QueueState }) => {
  const { t } = useTranslation('taskCampaigns');
  return <li><span>{name}</span><StatusMark {...MARKS[state]}>{t(`queue.${state}`)}</StatusMark></li>;
});
QueuedFile.displayName = 'QueuedFile';
