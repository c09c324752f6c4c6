import { useTranslation } from 'react-i18next';
import type { MeetingRow } from '#shared/contract/meetings.ts';
import { timeOf } from '#shared/rules/meetings.ts';
import css from '../../ui/calendar/Calendar.module.css';
import { MeetingMark } from './MeetingStatus.tsx';

/** A meeting in the cell of its day. */
export function MeetingChip({ meeting: { title, startsAt, status }, onOpen }: { meeting: MeetingRow; onOpen: () => void }) {
  const { t } = useTranslation('meetings');
  const told = `${timeOf(startsAt)} ${title}, ${t(`statuses.${status}`)}`;
  return (
    <button type="button" tabIndex={-1} className={status === 'cancelled' ? `${css.chip} ${css.off}` : css.chip} title={told} onClick={(event) => { event.stopPropagation(); onOpen(); }}>
      <MeetingMark status={status} /><b>{timeOf(startsAt)}</b><span>{title}</span><small className="visually-hidden">{t(`statuses.${status}`)}</small>
    </button>
  );
}
