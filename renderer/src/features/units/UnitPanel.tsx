import { Button, Menu } from '@mantine/core';
import { IconArrowsJoin, IconArrowsMoveVertical, IconDots, IconForms, IconHash, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../app/clients.ts';
import { errorCode } from '../../i18n/errors.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { TransfersNote } from '../registers/TransfersNote.tsx';
import { OpenTasks } from '../tasks/OpenTasks.tsx';
import { HandoverForm } from './HandoverForm.tsx';
import { MoveUnitForm, RenameUnitForm, UnitCodeForm } from './UnitChanges.tsx';
import { UnitFacts } from './UnitFacts.tsx';
import { UnitForm } from './UnitForms.tsx';
import css from './Units.module.css';

export type UnitPanelMode = 'show' | 'edit' | 'rename' | 'move' | 'code';
const FORMS = { edit: UnitForm, rename: RenameUnitForm, move: MoveUnitForm, code: UnitCodeForm };

interface UnitPanelProps {
  unitId: string;
  mode: UnitPanelMode;
  onMode: (mode: UnitPanelMode) => void;
  onClose: () => void;
  onAddUnder: () => void;
  onReorganise: () => void;
  onShow: (unitId: string) => void;
  onRemove: (ref: { id: string; rev: number }) => void;
  /** Why the last try to remove it was refused. */
  refusal: unknown;
}

/** One unit: its facts, its names, superiors and codes through time, what it came from and became. */
export function UnitPanel({ unitId, mode, onMode, onClose, onAddUnder, onReorganise, onShow, onRemove, refusal }: UnitPanelProps) {
  const { t } = useTranslation(['units', 'ui']);
  const [handoverId, setHandoverId] = useState<string | null>(null);
  const query = useQuery(api.units.get.queryOptions({ input: { id: unitId } }));
  // What was read before does not stand for a unit that has been taken back meanwhile.
  const unit = query.error !== null && errorCode(query.error) === 'NOT_FOUND' ? undefined : query.data;
  if (unit === undefined) {
    return <SidePanel title={query.error === null ? t('ui:loading') : t('panel.gone')} onClose={onClose}>{query.error !== null && <ErrorNote error={query.error} onRetry={() => void query.refetch()} />}</SidePanel>;
  }
  const back = (): void => { setHandoverId(null); onMode('show'); };
  const handover = unit.handovers.find(({ id }) => id === handoverId);
  if (handover !== undefined) {
    return <SidePanel title={unit.name} subtitle={t('handover.title')} onClose={back}><HandoverForm key={handover.id} handover={handover} onSaved={back} onLeave={back} /></SidePanel>;
  }
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
            <Menu.Item leftSection={<IconHash size={16} />} onClick={() => onMode('code')}>{t('panel.code')}</Menu.Item>
            <Menu.Item leftSection={<IconPlus size={16} />} onClick={onAddUnder}>{t('panel.add')}</Menu.Item>
            {unit.endedOn === null && <Menu.Item leftSection={<IconArrowsJoin size={16} />} onClick={onReorganise}>{t('panel.reorganise')}</Menu.Item>}
            <Menu.Item leftSection={<IconTrash size={16} />} onClick={() => onRemove(unit)}>{t('panel.remove')}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </>}
    >
      {refusal !== null && <div className={css.refusal}><ErrorNote error={refusal} /></div>}
      <OpenTasks unit={unit} />
      <TransfersNote unitId={unit.id} />
      <UnitFacts unit={unit} onShow={onShow} onHandover={setHandoverId} />
    </SidePanel>
  );
}
