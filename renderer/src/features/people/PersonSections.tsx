import { useTranslation } from 'react-i18next';
import type { PersonDetail } from '#shared/contract/people.ts';
import { positionLine } from '#shared/rules/positions.ts';
import { RecordHistory } from '../../ui/RecordHistory.tsx';
import { PanelSection } from '../../ui/SidePanel.tsx';
import { Timeline } from '../../ui/Timeline.tsx';
import { usePeriodText } from '../../ui/use-period-text.ts';
import css from './People.module.css';
import { SeatList } from './SeatList.tsx';

/** What is known of a person through time, beside the list: positions, committees, changes of the record. */
export function PersonSections({ person }: { person: PersonDetail }) {
  const { t } = useTranslation(['people', 'ui']);
  const periodText = usePeriodText();
  return (
    <>
      <PanelSection title={t('panel.positions')} count={person.positions.length}>
        {person.positions.length === 0 && <p className={css.empty}>{t('panel.noPositions')}</p>}
        <Timeline items={person.positions.map((held) => ({ id: held.id, title: positionLine(held.position, held.unitName), note: periodText(held), tone: held.to === null ? 'now' : 'past' }))} />
      </PanelSection>
      <SeatList seats={person.memberships} />
      <RecordHistory table="person" id={person.id} />
    </>
  );
}
