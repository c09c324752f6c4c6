import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { TaskDetail } from '#shared/contract/tasks.ts';
import { PanelSection } from '../../ui/SidePanel.tsx';
import css from './Tasks.module.css';
import { TaskStatus } from './TaskStatus.tsx';

/** The other tasks of the same directive: each unit, and how its task stands. */
export function TaskGroup({ task: { group, assignedOn } }: { task: TaskDetail }) {
  const { t } = useTranslation(['taskWork', 'tasks']);
  if (group.length === 0) return null;
  return (
    <PanelSection title={t('panel.group')} count={group.length + 1}>
      <ul className={css.group}>
        {group.map(({ id, leadUnitName, class: name }) => (
          <li key={id}>
            <Link to="/tasks" search={{ taskId: id }}>{leadUnitName ?? t('tasks:unled')}</Link>
            <TaskStatus task={{ assignedOn, class: name, dueSoon: false }} />
          </li>
        ))}
      </ul>
    </PanelSection>
  );
}
