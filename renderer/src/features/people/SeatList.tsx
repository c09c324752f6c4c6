import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { SeatLine } from '#shared/contract/people.ts';
import { PanelSection } from '../../ui/SidePanel.tsx';
import { usePeriodText } from '../../ui/use-period-text.ts';
import css from './People.module.css';

/** Where somebody sits or sat: in what role, since when and until when, why it ended, by which decisions. */
export function SeatList({ seats }: { seats: readonly SeatLine[] }) {
  const { t } = useTranslation('people');
  return (
    <PanelSection title={t('panel.committees')} count={seats.length}>
      {seats.length === 0 && <p className={css.empty}>{t('panel.noCommittees')}</p>}
      {seats.map((seat) => <OneSeat key={`${seat.id}${seat.from}`} seat={seat} />)}
    </PanelSection>
  );
}

function OneSeat({ seat }: { seat: SeatLine }) {
  const { t } = useTranslation(['people', 'ui']);
  const periodText = usePeriodText();
  const ended = [seat.endReason === null ? null : t(`ui:endReasons.${seat.endReason}`), seat.endNote, seat.endDecision === null ? null : t('seats.endedBy', { decision: seat.endDecision })].filter((part) => part !== null);
  return (
    <div className={css.committee}>
      <Link to="/committees/$committeeId" params={{ committeeId: seat.committeeId }} className={css.link ?? ''}>{seat.committeeName}</Link>
      <small>{t(`ui:roles.${seat.role}`)} · {periodText(seat)}{seat.decision !== null && <> · {t('seats.by', { decision: seat.decision })}</>}</small>
      {seat.office !== null && <small>{t('seats.office', { office: seat.office })}</small>}
      {ended.length > 0 && <small>{ended.join('. ')}</small>}
    </div>
  );
}
