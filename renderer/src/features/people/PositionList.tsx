import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconDots, IconFlagOff, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HeldPosition, PersonDetail } from '#shared/contract/people.ts';
import { positionLine } from '#shared/rules/positions.ts';
import { api } from '../../app/clients.ts';
import { PanelSection } from '../../ui/SidePanel.tsx';
import { Timeline } from '../../ui/Timeline.tsx';
import { usePeriodText } from '../../ui/use-period-text.ts';
import { useWrite } from '../../ui/use-write.ts';
import css from './People.module.css';
import { PositionDialog, type PositionTask } from './PositionDialog.tsx';
import { useTellResting } from './RestingSeats.tsx';

/** The positions of a person with their days; each can be corrected, ended or taken out. */
export function PositionList({ person }: { person: PersonDetail }) {
  const { t } = useTranslation('people');
  const periodText = usePeriodText();
  const tellResting = useTellResting();
  const [task, setTask] = useState<PositionTask>(null);
  const remove = useWrite(api.people.removePosition, { done: () => t('positions.removed'), onDone: tellResting });
  const canChange = person.anonymisedOn === null;
  return (
    <PanelSection title={t('panel.positions')} count={person.positions.length}>
      {person.positions.length === 0 && <p className={css.empty}>{t('panel.noPositions')}</p>}
      <Timeline items={person.positions.map((held) => ({
        id: held.id,
        title: (
          <span className={css.held}>
            <span>{positionLine(held.position, held.unitName)}</span>
            {canChange && <PositionMenu held={held} onTask={setTask} onRemove={() => remove.mutate({ personId: person.id, rev: person.rev, id: held.id })} />}
          </span>
        ),
        note: periodText(held),
        tone: held.to === null ? 'now' : 'past',
      }))} />
      {canChange && <Button size="xs" variant="default" leftSection={<IconPlus size={14} />} onClick={() => setTask({ what: 'add' })}>{t('positions.add')}</Button>}
      <PositionDialog task={task} person={person} onClose={() => setTask(null)} />
    </PanelSection>
  );
}

interface PositionMenuProps {
  held: HeldPosition;
  onTask: (task: PositionTask) => void;
  onRemove: () => void;
}

function PositionMenu({ held, onTask, onRemove }: PositionMenuProps) {
  const { t } = useTranslation('people');
  const label = t('positions.actions', { position: positionLine(held.position, held.unitName) });
  return (
    <Menu position="bottom-end">
      <Menu.Target><ActionIcon size={22} variant="subtle" aria-label={label} title={label}><IconDots size={16} /></ActionIcon></Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconPencil size={16} />} onClick={() => onTask({ what: 'edit', held })}>{t('positions.edit')}</Menu.Item>
        {held.to === null && <Menu.Item leftSection={<IconFlagOff size={16} />} onClick={() => onTask({ what: 'end', held })}>{t('positions.end')}</Menu.Item>}
        <Menu.Item leftSection={<IconTrash size={16} />} onClick={onRemove}>{t('positions.remove')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
