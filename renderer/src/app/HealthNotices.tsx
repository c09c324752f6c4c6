import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Note } from '../ui/Note.tsx';
import { api, desktop } from './clients.ts';

const ASK_AGAIN_MS = 2000;

/** What the checks of the data file found, as far as the user should know. */
export function HealthNotices() {
  const { t } = useTranslation(['app', 'ui']);
  const [seen, setSeen] = useState(false);
  // The background check has no result while it runs.
  const status = useQuery({ ...api.system.status.queryOptions({ input: {} }), refetchInterval: ({ state }) => (state.data?.healthy === null ? ASK_AGAIN_MS : false) });
  if (status.data?.healthy === false) {
    return <Note tone="bad" live="alert" action={<Button size="xs" variant="default" onClick={() => void desktop.openPlace.call({ place: 'backups' })}>{t('app:notices.toBackups')}</Button>}>{t('app:notices.unhealthy')}</Note>;
  }
  if (status.data?.uncleanEnd !== true || seen) return null;
  return <Note tone="info" live="status" action={<Button size="xs" variant="default" onClick={() => setSeen(true)}>{t('ui:close')}</Button>}>{t('app:notices.uncleanEnd')}</Note>;
}
