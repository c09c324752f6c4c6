import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../app/clients.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { PanelSection } from '../../ui/SidePanel.tsx';
import { StatusMark } from '../../ui/StatusMark.tsx';
import css from './Campaigns.module.css';

/** The files a task's unit named as evidence and nobody attached yet. A name goes when a file of it is attached; without any there is nothing here. */
export function MissingEvidence({ taskId }: { taskId: string }) {
  const { t } = useTranslation('taskCampaigns');
  const evidence = useQuery(api.taskCampaigns.evidence.queryOptions({ input: { campaignId: null, taskId } }));
  if (evidence.error !== null) return <ErrorNote error={evidence.error} onRetry={() => void evidence.refetch()} />;
  const missing = (evidence.data ?? []).filter(({ attached }) => !attached);
  if (missing.length === 0) return null;
  return (
    <PanelSection title={t('evidence.missingTitle')} count={missing.length}>
      <ul className={css.lacking}>
        {missing.map(({ id, fileName, unitName }) => <li key={id}><span>{fileName}<small>{t('evidence.namedBy', { unit: unitName })}</small></span><StatusMark mark="triangle" tone="warn">{t('evidence.missing')}</StatusMark></li>)}
      </ul>
      <p className={css.quiet}>{t('evidence.missingHint')}</p>
    </PanelSection>
  );
}
