import { Button } from '@mantine/core';
import { IconBellRinging } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BulkAction } from '../../ui/BulkBar.tsx';
import { RemindDialog } from './RemindDialog.tsx';

interface RemindButtonProps {
  taskIds: readonly string[];
  /** Among the verbs for ticked rows instead of a panel's buttons. */
  bulk?: boolean;
  onDone?: () => void;
}

/** The button that logs a reminder on tasks, with the dialog it opens. */
export function RemindButton({ taskIds, bulk = false, onDone }: RemindButtonProps) {
  const { t } = useTranslation('taskPapers');
  const [opened, setOpened] = useState(false);
  const open = (): void => setOpened(true);
  return (
    <>
      {bulk
        ? <BulkAction icon={<IconBellRinging size={16} />} label={t('remind.action')} onClick={open} />
        : <Button variant="default" leftSection={<IconBellRinging size={16} />} onClick={open}>{t('remind.action')}</Button>}
      <RemindDialog opened={opened} taskIds={taskIds} onClose={() => setOpened(false)} {...(onDone !== undefined && { onDone })} />
    </>
  );
}
