import { Button } from '@mantine/core';
import { Link, useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import css from './Meetings.module.css';

/** In place of a meeting that cannot be shown. */
export function MeetingGone({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useTranslation('meetings');
  const router = useRouter();
  return (
    <Page header={<PageHeader crumbs={[<Link key="list" to="/meetings">{t('title')}</Link>]} title={t('page.gone')} />}>
      <div className={css.gone}><ErrorNote error={error} onRetry={onRetry} action={<Button size="xs" onClick={() => void router.navigate({ to: '/meetings' })}>{t('page.back')}</Button>} /></div>
    </Page>
  );
}
