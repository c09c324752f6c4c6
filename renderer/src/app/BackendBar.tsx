import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Note } from '../ui/Note.tsx';
import { desktop, useBackendState } from './clients.ts';

/** Says when the part that holds the data is away; nothing when all is well. */
export function BackendBar() {
  const { t } = useTranslation('app');
  const state = useBackendState();
  if (state === 'up') return null;
  if (state === 'down') return <Note tone="warn" live="status">{t('backend.down')}</Note>;
  return (
    <Note
      tone="bad"
      live="alert"
      action={<>
        <Button size="xs" variant="default" onClick={() => void desktop.openPlace.call({ place: 'logs' })}>{t('backend.logs')}</Button>
        <Button size="xs" onClick={() => void desktop.quit.call({})}>{t('backend.quit')}</Button>
      </>}
    >
      {t('backend.failed')}
    </Note>
  );
}
