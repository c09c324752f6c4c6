import { useQuery } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useEffect } from 'react';
import { setNumberStyle } from '../i18n/format.ts';
import { ConfirmProvider } from '../ui/ConfirmDialog.tsx';
import { Hints } from '../ui/Hints.tsx';
import { later } from '../ui/later.tsx';
import { Toasts } from '../ui/Toasts.tsx';
import { api } from './clients.ts';
import { watchDay } from './day.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { useApplyPreferences } from './preferences.ts';
import { refreshRecords } from './query-client.ts';
import { router } from './router.tsx';
import { listenToShortcuts } from './shortcuts.ts';
import { StartFailure } from './StartFailure.tsx';

const FirstStart = later(async () => (await import('../features/office/FirstStart.tsx')).FirstStart);
const RecoveryPage = later(async () => (await import('../features/recovery/RecoveryPage.tsx')).RecoveryPage);

/** The program: what it opens on depends on how the data was found. */
export function App() {
  useEffect(() => listenToShortcuts(document), []);
  useEffect(() => watchDay(() => void refreshRecords()), []);
  return (
    <ConfirmProvider>
      <ErrorBoundary><Opening /></ErrorBoundary>
      <Toasts />
      <Hints />
    </ConfirmProvider>
  );
}

function Opening() {
  const ready = useApplyPreferences();
  const status = useQuery(api.system.status.queryOptions({ input: {} }));
  const office = useQuery({ ...api.office.get.queryOptions({ input: {} }), enabled: status.data?.database === 'ready' });
  const numberStyle = office.data?.settings.numberStyle;
  useEffect(() => { if (numberStyle !== undefined) setNumberStyle(numberStyle); }, [numberStyle]);
  if (status.data === undefined) return status.error === null ? null : <StartFailure error={status.error} onRetry={() => void status.refetch()} />;
  if (status.data.database !== 'ready') return <RecoveryPage status={status.data} />;
  if (!ready) return null;
  if (!status.data.setUp) return <FirstStart />;
  return <RouterProvider router={router} />;
}
