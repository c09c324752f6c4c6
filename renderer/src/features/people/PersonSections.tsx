import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { PersonDetail } from '#shared/contract/people.ts';
import { positionLine } from '#shared/rules/positions.ts';
import { RecordHistory } from '../../ui/RecordHistory.tsx';
import { PanelSection } from '../../ui/SidePanel.tsx';
import { Timeline } from '../../ui/Timeline.tsx';
import { usePeriodText } from '../../ui/use-period-text.ts';
import css from './People.module.css';

/** What is known of a person through time: positions, committees, changes of the record. */
export function PersonSections({ person }: { person: PersonDetail }) {
  const { t } = useTranslation(['people', 'ui']);
  const periodText = usePeriodText();
  return (
    <>
      <PanelSection title={t('panel.positions')} count={person.positions.length}>
        {person.positions.length === 0 && <p className={css.empty}>{t('panel.noPositions')}</p>}
        <Timeline items={person.positions.map((held) => ({ id: held.id, title: positionLine(held.position, held.unitName), note: periodText(held), tone: held.to === null ? 'now' : 'past' }))} />
      </PanelSection>
      <PanelSection title={t('panel.committees')} count={person.memberships.length}>
        {person.memberships.length === 0 && <p className={css.empty}>{t('panel.noCommittees')}</p>}
        {person.memberships.map((seat) => (
          <div key={seat.id} className={css.committee}>
            <Link to="/committees/$committeeId" params={{ committeeId: seat.committeeId }} className={css.link ?? ''}>{seat.committeeName}</Link>
            <small>{t(`ui:roles.${seat.role}`)} · {periodText(seat)}</small>
          </div>
        ))}
      </PanelSection>
      <RecordHistory table="person" id={person.id} />
    </>
  );
}
