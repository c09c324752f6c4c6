import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { BackendBar } from './BackendBar.tsx';
import { desktop, useBackendState } from './clients.ts';

/** Shown when the data could not even be asked for. */
export function StartFailure({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useTranslation('app');
  const state = useBackendState();
  return (
    <main style={{ maxWidth: 520, margin: '15vh auto', padding: 16 }}>
      {state === 'up'
        ? <ErrorNote error={error} onRetry={onRetry} action={<Button size="xs" variant="default" onClick={() => void desktop.quit.call({})}>{t('backend.quit')}</Button>} />
        : <BackendBar />}
    </main>
  );
}
