import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconDots, IconPlayerPlay } from '@tabler/icons-react';
import { Link, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReturnDetail } from '#shared/contract/returns.ts';
import { api } from '../../app/clients.ts';
import { useFormat } from '../../i18n/format.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { RecordHistory } from '../../ui/RecordHistory.tsx';
import { refsOf, useWrite } from '../../ui/use-write.ts';
import { usePeriodTitle } from '../registers/use-statistic-words.ts';
import { AddUnitsForm } from './AddUnitsForm.tsx';
import { EditReturnForm } from './EditReturnForm.tsx';

/** The head of a round: its period and days, and what can be done with it. */
export function ReturnHeader({ campaign }: { campaign: ReturnDetail }) {
  const { t } = useTranslation('returns');
  const format = useFormat();
  const periodTitle = usePeriodTitle();
  const { id, rev, title, period, dataFrom, dataTo, dueOn, closesOn, letterId, letterSymbol, status } = campaign;
  const start = useWrite(api.returns.start, { done: () => t('started') });
  return (
    <PageHeader
      crumbs={[<Link key="list" to="/returns">{t('title')}</Link>, periodTitle(period)]}
      title={title}
      facts={<>
        <span>{t(`statuses.${status}`)}</span>
        <span>{t('facts.days', { from: format.date(dataFrom), to: format.date(dataTo) })}</span>
        <span>{t('facts.due')} <b>{format.date(dueOn)}</b>{closesOn !== null && `, ${t('facts.closes', { date: format.date(closesOn) })}`}</span>
        {letterId !== null && <span>{t('facts.letter')} <Link to="/documents" search={{ documentId: letterId }}>{letterSymbol ?? '…'}</Link></span>}
      </>}
      actions={<More campaign={campaign} />}
      primary={status === 'draft' && <Button leftSection={<IconPlayerPlay size={16} />} disabled={start.isPending} onClick={() => start.mutate({ id, rev })}>{t('start')}</Button>}
    />
  );
}

type Opened = 'edit' | 'units' | 'history';

function More({ campaign }: { campaign: ReturnDetail }) {
  const { t } = useTranslation(['returns', 'ui']);
  const router = useRouter();
  const [dialog, setDialog] = useState<Opened | null>(null);
  const remove = useWrite(api.returns.remove, { done: ({ removed }) => t('removed', { count: removed }), onDone: () => void router.navigate({ to: '/returns' }) });
  const close = (): void => setDialog(null);
  return (
    <>
      <Menu position="bottom-end" shadow="md">
        <Menu.Target><ActionIcon variant="default" size={30} aria-label={t('more')} title={t('more')}><IconDots size={16} /></ActionIcon></Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setDialog('edit')}>{t('editTitle')}</Menu.Item>
          <Menu.Item onClick={() => setDialog('units')}>{t('addUnits')}</Menu.Item>
          <Menu.Item onClick={() => setDialog('history')}>{t('ui:history')}</Menu.Item>
          <Menu.Item onClick={() => remove.mutate(refsOf([campaign]))}>{t('ui:delete')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Dialog opened={dialog === 'edit'} onClose={close} title={t('editTitle')} width={560}>{dialog === 'edit' && <EditReturnForm campaign={campaign} onDone={close} />}</Dialog>
      <Dialog opened={dialog === 'units'} onClose={close} title={t('addUnits')} width={560}>{dialog === 'units' && <AddUnitsForm campaign={campaign} onDone={close} />}</Dialog>
      <Dialog opened={dialog === 'history'} onClose={close} title={campaign.title} width={480}>{dialog === 'history' && <RecordHistory table="return_campaign" id={campaign.id} />}</Dialog>
    </>
  );
}
