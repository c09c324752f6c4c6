import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../app/clients.ts';
import { PanelSection } from '../../ui/SidePanel.tsx';
import { HandOverDialog } from './HandOverDialog.tsx';
import css from './Tasks.module.css';

type OpenTasksProps = { unit: { id: string; name: string } } | { person: { id: string; name: string } };

/** How many unfinished tasks a unit leads or a person answers for, as a way to them, and their hand-over. Nothing where there are none. */
export function OpenTasks(whose: OpenTasksProps) {
  const { t } = useTranslation('taskWork');
  const [handing, setHanding] = useState(false);
  const search = 'unit' in whose ? { unitId: whose.unit.id } : { personId: whose.person.id };
  const open = useQuery(api.taskWork.openOf.queryOptions({ input: search })).data?.open ?? 0;
  return (
    <>
      {open > 0 && (
        <PanelSection title={t('open.title')}>
          <div className={css.open}>
            <Link to="/tasks" search={search}>{t('open.count', { count: open })}</Link>
            <Button size="xs" variant="default" onClick={() => setHanding(true)}>{t('open.handOver')}</Button>
          </div>
        </PanelSection>
      )}
      <HandOverDialog what={handing ? whose : null} onClose={() => setHanding(false)} />
    </>
  );
}
