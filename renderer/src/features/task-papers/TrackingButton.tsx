import { Button } from '@mantine/core';
import { IconTable } from '@tabler/icons-react';
import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

/** Opens the table by which tasks are followed. */
export function TrackingButton() {
  const { t } = useTranslation('taskPapers');
  const router = useRouter();
  return <Button variant="default" leftSection={<IconTable size={16} />} onClick={() => void router.navigate({ to: '/reports', search: { view: 'tracking' } })}>{t('tracking.action')}</Button>;
}
