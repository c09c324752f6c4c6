import { useTranslation } from 'react-i18next';
import type { AgendaRow } from '#shared/contract/agenda.ts';
import type { MeetingDetail } from '#shared/contract/meetings.ts';
import { secondsSpent, timeOf } from '#shared/rules/meetings.ts';
import { StatusMark } from '../../../ui/StatusMark.tsx';
import { clockText, overrunMinutes, useNow } from './desk-clock.ts';
import css from './Desk.module.css';

/** The agenda with the item that is spoken to, and how long each has taken. */
export function DeskAgenda({ meeting, onCall }: { meeting: MeetingDetail; onCall: (item: AgendaRow) => void }) {
  const { t } = useTranslation('meetings');
  const runs = meeting.status === 'in_progress';
  return (
    <nav className={css.agenda} aria-label={t('page.agenda')}>
      <h2>{t('page.agenda')}</h2>
      {meeting.agenda.length === 0 && <p className={css.none}>{t('agenda.empty')}</p>}
      <ol>
        {meeting.agenda.map((item) => (
          <li key={item.id}>
            <button type="button" disabled={!runs} aria-current={item.beganAt === null ? undefined : 'step'} onClick={() => onCall(item)}>
              <time>{timeOf(item.startsAt)}</time>
              <span className={css.what}>{item.content}{item.presenter !== null && <small>{item.presenter}</small>}{item.beganAt !== null && <RunningClock item={item} />}</span>
              <span className={css.spent}>{item.beganAt === null && item.spentS > 0 && <b>{t('desk.minutes', { minutes: Math.round(item.spentS / 60) })}</b>}<span>{t('desk.minutes', { minutes: item.durationMin })}</span></span>
            </button>
          </li>
        ))}
      </ol>
      {meeting.agenda.length > 0 && <Foot agenda={meeting.agenda} />}
    </nav>
  );
}

/** How long an item has been spoken to, and by how much that is too long. */
export function RunningClock({ item }: { item: AgendaRow }) {
  const { t } = useTranslation('meetings');
  const now = useNow();
  const over = overrunMinutes(item, now);
  const clock = <span role="timer" aria-label={t('desk.clock')}>{clockText(secondsSpent(item, now))}</span>;
  if (over === 0) return <span className={css.clock}>{clock}</span>;
  return <span className={`${css.clock} ${css.over}`}><StatusMark mark="triangle" tone="bad">{clock} · {t('desk.over', { minutes: over })}</StatusMark></span>;
}

/** How much of the whole agenda's time is gone. */
function Foot({ agenda }: { agenda: readonly AgendaRow[] }) {
  const { t } = useTranslation('meetings');
  const now = useNow();
  const spent = Math.floor(agenda.reduce((sum, item) => sum + secondsSpent(item, now), 0) / 60);
  const planned = agenda.reduce((sum, { durationMin }) => sum + durationMin, 0);
  return (
    <footer>
      <span>{t('desk.spent', { spent, planned })}</span>
      <progress max={Math.max(planned, 1)} value={Math.min(spent, planned)} aria-label={t('desk.spent', { spent, planned })} />
    </footer>
  );
}
