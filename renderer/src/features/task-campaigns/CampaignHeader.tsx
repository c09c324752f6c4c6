import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { Link, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CampaignDetail } from '#shared/contract/task-campaigns.ts';
import { api } from '../../app/clients.ts';
import { useFormat } from '../../i18n/format.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { ExportButton } from '../../ui/ExportButton.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { RecordHistory } from '../../ui/RecordHistory.tsx';
import { refsOf, useWrite } from '../../ui/use-write.ts';
import { CampaignForm } from './CampaignForm.tsx';
import { WriteFolder } from './WriteFolder.tsx';

/** The head of a round: its days, how many units answered, and the workbooks to send. */
export function CampaignHeader({ campaign }: { campaign: CampaignDetail }) {
  const { t } = useTranslation(['taskCampaigns', 'tasks']);
  const format = useFormat();
  const { id, title, sentOn, answerBy, count, committeeName } = campaign;
  return (
    <PageHeader
      crumbs={[<Link key="tasks" to="/tasks">{t('tasks:title')}</Link>, <Link key="list" to="/tasks/campaigns">{t('title')}</Link>]}
      title={title}
      facts={<>
        <span>{committeeName ?? t('allCommittees')}</span>
        <span>{t('days', { sent: format.date(sentOn), answerBy: format.date(answerBy) })}</span>
        <b>{t('line', { ...count })}</b>
      </>}
      actions={<>
        <ExportButton fileName={title} label={t('write.one')} run={(ticket, signal, replace) => api.taskCampaigns.export.call({ campaignId: id, unitIds: null, ticket, replace }, { signal })} />
        <More campaign={campaign} />
      </>}
      primary={<WriteFolder run={(target, signal) => api.taskCampaigns.exportFolder.call({ campaignId: id, unitIds: null, ...target }, { signal })} />}
    />
  );
}

function More({ campaign }: { campaign: CampaignDetail }) {
  const { t } = useTranslation(['taskCampaigns', 'ui']);
  const router = useRouter();
  const [dialog, setDialog] = useState<'edit' | 'history' | null>(null);
  const remove = useWrite(api.taskCampaigns.remove, { done: ({ removed }) => t('removed', { count: removed }), onDone: () => void router.navigate({ to: '/tasks/campaigns' }) });
  const close = (): void => setDialog(null);
  return (
    <>
      <Menu position="bottom-end" shadow="md">
        <Menu.Target><ActionIcon variant="default" size={30} aria-label={t('more')} title={t('more')}><IconDots size={16} /></ActionIcon></Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setDialog('edit')}>{t('editTitle')}</Menu.Item>
          <Menu.Item onClick={() => setDialog('history')}>{t('ui:history')}</Menu.Item>
          <Menu.Item onClick={() => remove.mutate(refsOf([campaign]))}>{t('ui:delete')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Dialog opened={dialog === 'edit'} onClose={close} title={t('editTitle')} width={560}>{dialog === 'edit' && <CampaignForm campaign={campaign} onDone={close} />}</Dialog>
      <Dialog opened={dialog === 'history'} onClose={close} title={campaign.title} width={480}>{dialog === 'history' && <RecordHistory table="task_campaign" id={campaign.id} />}</Dialog>
    </>
  );
}
