import { IconFileAlert } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Handover, UnitDetail } from '#shared/contract/units.ts';
import { HIERARCHIES } from '#shared/rules/units.ts';
import { useFormat } from '../../i18n/format.ts';
import { Fact, Facts } from '../../ui/Facts.tsx';
import { Flag } from '../../ui/Flag.tsx';
import { RecordHistory } from '../../ui/RecordHistory.tsx';
import { PanelSection } from '../../ui/SidePanel.tsx';
import { Timeline, type TimelineItem } from '../../ui/Timeline.tsx';
import { usePeriodText } from '../../ui/use-period-text.ts';
import css from './Units.module.css';

interface UnitFactsProps {
  unit: UnitDetail;
  onShow: (unitId: string) => void;
  onHandover: (id: string) => void;
}

/** What a unit is and was. */
export function UnitFacts({ unit, onShow, onHandover }: UnitFactsProps) {
  const { t } = useTranslation(['units', 'ui']);
  const format = useFormat();
  const periodText = usePeriodText();
  const waiting = unit.handovers.filter(({ minutesNumber }) => minutesNumber === null).length;
  return (
    <>
      {waiting > 0 && <p className={css.flag}><Flag tone="warn" icon={<IconFileAlert size={14} aria-hidden />}>{t('handover.waiting', { count: waiting })}</Flag></p>}
      <Facts>
        <Fact label={t('fields.shortName')}>{unit.shortName}</Fact>
        <Fact label={t('fields.level')}>{t(`ui:levels.${unit.level}`)}</Fact>
        <Fact label={t('ui:codeSystems.statistics')}>{unit.statisticsCode}</Fact>
        <Fact label={t('ui:codeSystems.office')}>{unit.officeCode}</Fact>
        <Fact label={t('fields.createdOn')}>{format.date(unit.createdOn)}</Fact>
        <Fact label={t('fields.endedOn')}>{format.date(unit.endedOn)}</Fact>
        <Fact label={t('panel.people')}>{format.number(unit.peopleCount)}</Fact>
        <Fact label={t('panel.committees')}>{format.number(unit.committeesCount)}</Fact>
        <Fact label={t('fields.note')}>{unit.note}</Fact>
      </Facts>
      <Successions title={t('panel.successors')} items={unit.successors} onShow={onShow} />
      <Successions title={t('panel.predecessors')} items={unit.predecessors} onShow={onShow} />
      <Handovers unit={unit} onHandover={onHandover} />
      <PanelSection title={t('panel.names')} count={unit.names.length}>
        <Timeline items={unit.names.map((name) => ({ id: `${name.from}${name.name}`, title: name.shortName === null ? name.name : `${name.name} (${name.shortName})`, note: periodText(name), tone: toneOf(name) }))} />
      </PanelSection>
      {HIERARCHIES.map((hierarchy) => {
        const parents = unit.parents.filter((parent) => parent.hierarchy === hierarchy);
        if (parents.length === 0 && hierarchy !== 'administrative') return null;
        return (
          <PanelSection key={hierarchy} title={t(`panel.parents.${hierarchy}`)} count={parents.length}>
            {parents.length === 0 && <p className={css.empty}>{t('panel.noParents')}</p>}
            <Timeline items={parents.map((parent) => ({ id: `${parent.from}${parent.parentId}`, title: parent.parentName, note: periodText(parent), tone: toneOf(parent) }))} />
          </PanelSection>
        );
      })}
      {unit.codes.length > 0 && (
        <PanelSection title={t('panel.codes')} count={unit.codes.length}>
          <Timeline items={unit.codes.map((code) => ({ id: `${code.system}${code.from}`, title: <>{code.code} <small>{t(`ui:codeSystems.${code.system}`)}</small></>, note: periodText(code), tone: toneOf(code) }))} />
        </PanelSection>
      )}
      <RecordHistory table="org_unit" id={unit.id} />
    </>
  );
}

function toneOf({ to }: { to: string | null }): 'now' | 'past' {
  return to === null ? 'now' : 'past';
}

interface SuccessionsProps {
  title: string;
  items: UnitDetail['successors'];
  onShow: (unitId: string) => void;
}

/** Units that this one came from, or that came from it, each to be gone to. */
function Successions({ title, items, onShow }: SuccessionsProps) {
  const { t } = useTranslation(['units', 'ui']);
  const format = useFormat();
  if (items.length === 0) return null;
  const lines = items.map(({ id, unitId, unitName, kind, effectiveOn, decision }): TimelineItem => ({
    id,
    title: unitId === null ? t('panel.noSuccessor') : <button type="button" className={css.link} onClick={() => onShow(unitId)}>{unitName}</button>,
    note: [t(`ui:successionKinds.${kind}`), t('panel.on', { date: format.date(effectiveOn) }), decision].filter((part) => part !== null).join(' · '),
  }));
  return <PanelSection title={title} count={items.length}><Timeline items={lines} /></PanelSection>;
}

/** What the unit gave and received: open ones want their minutes. */
function Handovers({ unit, onHandover }: { unit: UnitDetail; onHandover: (id: string) => void }) {
  const { t } = useTranslation('units');
  const format = useFormat();
  if (unit.handovers.length === 0) return null;
  const noteOf = ({ fromId, fromName, toName, minutesNumber, minutesOn }: Handover): string => [
    fromId === unit.id ? t('handover.to', { name: toName }) : t('handover.from', { name: fromName }),
    minutesNumber === null ? t('handover.open') : minutesOn === null ? t('handover.minutes', { number: minutesNumber }) : t('handover.minutesOn', { number: minutesNumber, date: format.date(minutesOn) }),
  ].join(' · ');
  return (
    <PanelSection title={t('handover.title')} count={unit.handovers.length}>
      <Timeline items={unit.handovers.map((handover) => ({
        id: handover.id, title: handover.committeeName ?? t('handover.affairs'), ...(handover.minutesNumber === null && { tone: 'warn' as const }),
        note: <>{noteOf(handover)} <button type="button" className={css.link} aria-label={t('handover.recordFor', { name: handover.committeeName ?? t('handover.affairs') })} onClick={() => onHandover(handover.id)}>{t('handover.record')}</button></>,
      }))} />
    </PanelSection>
  );
}
