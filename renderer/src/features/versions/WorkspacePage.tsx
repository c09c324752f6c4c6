import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../app/clients.ts';
import { errorCode } from '../../i18n/errors.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import css from './Versions.module.css';
import { WorkspaceView } from './WorkspaceView.tsx';

const route = getRouteApi('/committees/$committeeId/versions/$versionId');

/** The work on a draft of a decision about who sits in a committee. */
export function WorkspacePage() {
  const { committeeId, versionId } = route.useParams();
  const workspace = useQuery(api.versions.workspace.queryOptions({ input: { id: versionId } }));
  if (workspace.error !== null) return <Gone committeeId={committeeId} error={workspace.error} onRetry={() => void workspace.refetch()} />;
  if (workspace.data === undefined) return <Page header={null}><div aria-busy="true" /></Page>;
  return <WorkspaceView key={versionId} workspace={workspace.data} />;
}

function Gone({ committeeId, error, onRetry }: { committeeId: string; error: unknown; onRetry: () => void }) {
  const { t } = useTranslation(['versions', 'committees']);
  const router = useRouter();
  const back = <Button size="xs" onClick={() => void router.navigate({ to: '/committees/$committeeId', params: { committeeId }, search: { tab: 'versions' } })}>{t('page.toHistory')}</Button>;
  return (
    <Page header={<PageHeader crumbs={[<Link key="list" to="/committees">{t('committees:title')}</Link>]} title={t('page.gone')} />}>
      <div className={css.ending}>
        {errorCode(error) === 'NOT_FOUND' ? <EmptyState title={t('page.goneHint')} actions={back} /> : <ErrorNote error={error} onRetry={onRetry} action={back} />}
      </div>
    </Page>
  );
}
