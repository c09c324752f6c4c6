import { Button } from '@mantine/core';
import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../ui/EmptyState.tsx';
import { navigation } from './navigation.ts';

/** Shown instead of a page that met a fault. */
export function PageFailure({ reset }: { reset: () => void }) {
  const { t } = useTranslation('app');
  return <EmptyState title={t('crash.title')} hint={t('crash.body')} actions={<Button onClick={reset}>{t('crash.reload')}</Button>} />;
}

export function PageNotFound() {
  const { t } = useTranslation('app');
  const router = useRouter();
  return <EmptyState title={t('notFound.title')} actions={<Button onClick={() => router.history.push(navigation[0].to)}>{t('notFound.back')}</Button>} />;
}
