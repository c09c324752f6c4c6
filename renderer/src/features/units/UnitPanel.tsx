import { Button, Menu } from '@mantine/core';
import { IconArrowsMoveVertical, IconDots, IconForms, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { UnitDetail } from '#shared/contract/units.ts';
import { api } from '../../app/clients.ts';
import { useFormat } from '../../i18n/format.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Fact, Facts } from '../../ui/Facts.tsx';
import { RecordHistory } from '../../ui/RecordHistory.tsx';
import { PanelSection, SidePanel } from '../../ui/SidePanel.tsx';
import { Timeline } from '../../ui/Timeline.tsx';
import { usePeriodText } from '../../ui/use-period-text.ts';
import { MoveUnitForm, RenameUnitForm } from './UnitChanges.tsx';
import { UnitForm } from './UnitForms.tsx';
import css from './Units.module.css';

export type UnitPanelMode = 'show' | 'edit' | 'rename' | 'move';
const FORMS = { edit: UnitForm, rename: RenameUnitForm, move: MoveUnitForm };

interface UnitPanelProps {
  unitId: string;
  mode: UnitPanelMode;
  onMode: (mode: UnitPanelMode) => void;
  onClose: () => void;
  onAddUnder: () => void;
  onRemove: (ref: { id: string; rev: number }) => void;
  /** Why the last try to remove it was refused. */
  refusal: unknown;
}

/** One unit: its facts, its names and superiors through time. */
export function UnitPanel({ unitId, mode, onMode, onClose, onAddUnder, onRemove, refusal }: UnitPanelProps) {
  const { t } = useTranslation(['units', 'ui']);
  const query = useQuery(api.units.get.queryOptions({ input: { id: unitId } }));
  const unit = query.data;
  if (unit === undefined) {
    return <SidePanel title={query.error === null ? t('ui:loading') : t('panel.gone')} onClose={onClose}>{query.error !== null && <ErrorNote error={query.error} onRetry={() => void query.refetch()} />}</SidePanel>;
  }
  const back = (): void => onMode('show');
  if (mode !== 'show') {
    const Shown = FORMS[mode];
    return <SidePanel title={unit.name} subtitle={t(`form.${mode}Title`)} onClose={back}><Shown key={`${mode}${unit.id}`} unit={unit} onSaved={back} onLeave={back} /></SidePanel>;
  }
  return (
    <SidePanel
      title={unit.name}
      subtitle={t(`ui:unitKinds.${unit.kind}`)}
      onClose={onClose}
      foot={<>
        <Button variant="default" leftSection={<IconPencil size={16} />} onClick={() => onMode('edit')}>{t('ui:edit')}</Button>
        <Button variant="default" leftSection={<IconForms size={16} />} onClick={() => onMode('rename')}>{t('panel.rename')}</Button>
        <Menu position="top-end">
          <Menu.Target><Button variant="subtle" leftSection={<IconDots size={16} />}>{t('panel.more')}</Button></Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<IconArrowsMoveVertical size={16} />} onClick={() => onMode('move')}>{t('panel.move')}</Menu.Item>
            <Menu.Item leftSection={<IconPlus size={16} />} onClick={onAddUnder}>{t('panel.add')}</Menu.Item>
            <Menu.Item leftSection={<IconTrash size={16} />} onClick={() => onRemove(unit)}>{t('panel.remove')}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </>}
    >
      {refusal !== null && <div className={css.refusal}><ErrorNote error={refusal} /></div>}
      <UnitFacts unit={unit} />
    </SidePanel>
  );
}

function UnitFacts({ unit }: { unit: UnitDetail }) {
  const { t } = useTranslation(['units', 'ui']);
  const format = useFormat();
  const periodText = usePeriodText();
  return (
    <>
      <Facts>
        <Fact label={t('fields.shortName')}>{unit.shortName}</Fact>
        <Fact label={t('fields.level')}>{t(`ui:levels.${unit.level}`)}</Fact>
        <Fact label={t('fields.createdOn')}>{format.date(unit.createdOn)}</Fact>
        <Fact label={t('fields.endedOn')}>{format.date(unit.endedOn)}</Fact>
        <Fact label={t('panel.people')}>{format.number(unit.peopleCount)}</Fact>
        <Fact label={t('panel.committees')}>{format.number(unit.committeesCount)}</Fact>
        <Fact label={t('fields.note')}>{unit.note}</Fact>
      </Facts>
      <PanelSection title={t('panel.names')} count={unit.names.length}>
        <Timeline items={unit.names.map((name) => ({ id: `${name.from}${name.name}`, title: name.shortName === null ? name.name : `${name.name} (${name.shortName})`, note: periodText(name), tone: name.to === null ? 'now' : 'past' }))} />
      </PanelSection>
      <PanelSection title={t('panel.parents')} count={unit.parents.length}>
        {unit.parents.length === 0 && <p className={css.empty}>{t('panel.noParents')}</p>}
        <Timeline items={unit.parents.map((parent) => ({ id: `${parent.from}${parent.parentId}`, title: parent.parentName, note: periodText(parent), tone: parent.to === null ? 'now' : 'past' }))} />
      </PanelSection>
      <RecordHistory table="org_unit" id={unit.id} />
    </>
  );
}
