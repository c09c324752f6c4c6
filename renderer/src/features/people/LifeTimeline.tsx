import { useTranslation } from 'react-i18next';
import type { PersonDetail } from '#shared/contract/people.ts';
import { useToday } from '../../app/day.ts';
import { useFormat } from '../../i18n/format.ts';
import { PanelSection } from '../../ui/SidePanel.tsx';
import { Timeline } from '../../ui/Timeline.tsx';
import { lifeEvents, type LifeEvent } from './life-events.ts';
import css from './People.module.css';

/** The history of a person: positions and seats, begun, changed and ended, each with its decision. */
export function LifeTimeline({ person }: { person: PersonDetail }) {
  const { t } = useTranslation('people');
  const format = useFormat();
  const today = useToday();
  const titleOf = useEventTitle();
  const events = lifeEvents(person);
  return (
    <PanelSection title={t('life.title')} count={events.length}>
      {events.length === 0 && <p className={css.empty}>{t('life.empty')}</p>}
      <Timeline items={events.map((event) => ({
        id: event.id,
        title: titleOf(event),
        note: [event.day === null ? t('life.undated') : format.date(event.day), 'decision' in event ? event.decision : null].filter((part) => part !== null).join(' · '),
        tone: event.day !== null && event.day > today ? 'warn' : 'past',
      }))} />
    </PanelSection>
  );
}

function useEventTitle(): (event: LifeEvent) => string {
  const { t } = useTranslation(['people', 'ui']);
  return (event) => {
    const { what } = event;
    switch (event.kind) {
      case 'position_began': case 'position_ended': return t(`life.${event.kind}`, { what });
      case 'role_changed': return t('life.role_changed', { what, role: t(`ui:roles.${event.role}`), former: t(`ui:roles.${event.former}`) });
      case 'seat_began': case 'seat_ended': {
        const reason = event.kind === 'seat_ended' && event.seat.endReason !== null ? ` (${t(`ui:endReasons.${event.seat.endReason}`)})` : '';
        return t(`life.${event.kind}`, { what, role: t(`ui:roles.${event.role}`) }) + reason;
      }
    }
  };
}
