import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconDots, IconFileText } from '@tabler/icons-react';
import { Link, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contract } from '#shared/contract/index.ts';
import type { RoundDetail } from '#shared/contract/opinion-rounds.ts';
import { api } from '../../app/clients.ts';
import { useToday } from '../../app/day.ts';
import { useFormat } from '../../i18n/format.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { DateField } from '../../ui/form/DateField.tsx';
import { Form } from '../../ui/form/Form.tsx';
import { inputSchema } from '../../ui/form/input-schema.ts';
import { TextAreaField } from '../../ui/form/TextField.tsx';
import { useForm } from '../../ui/form/use-form.ts';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { RecordHistory } from '../../ui/RecordHistory.tsx';
import { refsOf, useWrite } from '../../ui/use-write.ts';
import css from './Rounds.module.css';
import { RoundForm } from './RoundForm.tsx';
import { RoundStatus } from './RoundStatus.tsx';

/** The head of a round: what was asked, how it stands, what came of it. */
export function RoundHeader({ round }: { round: RoundDetail }) {
  const { t } = useTranslation('opinionRounds');
  const format = useFormat();
  const { title, committeeId, committeeName, state, sentOn, closesOn, closedOn, closeReason, count, content, documentId, documentLabel } = round;
  return (
    <>
      <PageHeader
        crumbs={[<Link key="list" to="/meetings/opinions">{t('label')}</Link>]}
        title={title}
        facts={<>
          <RoundStatus state={state} />
          <Link to="/committees/$committeeId" params={{ committeeId }}>{committeeName}</Link>
          <span>{t('days', { sent: format.date(sentOn), closes: format.date(closesOn) })}</span>
          <b>{t('result', count)}</b>
          {closedOn !== null && <span>{t('reason', { date: format.date(closedOn), reason: closeReason })}</span>}
          {documentId !== null && <Link to="/documents" search={{ documentId }}>{documentLabel}</Link>}
        </>}
        actions={<More round={round} />}
      />
      {content !== null && <p className={css.content}>{content}</p>}
    </>
  );
}

function More({ round }: { round: RoundDetail }) {
  const { t } = useTranslation(['opinionRounds', 'ui']);
  const router = useRouter();
  const [dialog, setDialog] = useState<'edit' | 'close' | 'history' | null>(null);
  const remove = useWrite(api.opinionRounds.remove, { done: ({ removed }) => t('removed', { count: removed }), onDone: () => void router.navigate({ to: '/meetings/opinions' }) });
  const close = (): void => setDialog(null);
  const changes = round.state !== 'closed_early';
  const open = round.state === 'open' || round.state === 'closing';
  return (
    <>
      <Button variant="default" leftSection={<IconFileText size={16} />} renderRoot={(props) => <Link to="/meetings/opinions/$roundId/form" params={{ roundId: round.id }} {...props} />}>{t('form.title')}</Button>
      {open && <Button variant="default" onClick={() => setDialog('close')}>{t('close.verb')}</Button>}
      <Menu position="bottom-end" shadow="md">
        <Menu.Target><ActionIcon variant="default" size={30} aria-label={t('more')} title={t('more')}><IconDots size={16} /></ActionIcon></Menu.Target>
        <Menu.Dropdown>
          {changes && <Menu.Item onClick={() => setDialog('edit')}>{t('editTitle')}</Menu.Item>}
          <Menu.Item onClick={() => setDialog('history')}>{t('ui:history')}</Menu.Item>
          <Menu.Item onClick={() => remove.mutate(refsOf([round]))}>{t('ui:delete')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Dialog opened={dialog === 'edit'} onClose={close} title={t('editTitle')} width={560}>{dialog === 'edit' && <RoundForm round={round} onDone={close} />}</Dialog>
      <Dialog opened={dialog === 'close'} onClose={close} title={t('close.title')} width={480}>{dialog === 'close' && <CloseForm round={round} onDone={close} />}</Dialog>
      <Dialog opened={dialog === 'history'} onClose={close} title={round.title} width={480}>{dialog === 'history' && <RecordHistory table="opinion_round" id={round.id} />}</Dialog>
    </>
  );
}

function CloseForm({ round: { id, rev }, onDone }: { round: RoundDetail; onDone: () => void }) {
  const { t } = useTranslation('opinionRounds');
  const initial: { closedOn: string | null; reason: string | null } = { closedOn: useToday(), reason: null };
  const form = useForm({
    draft: null, schema: inputSchema(contract.opinionRounds.close), initial, rev, labels: { closedOn: t('close.day'), reason: t('close.reason') },
    toInput: ({ closedOn, reason }, seen) => ({ id, rev: seen ?? 0, closedOn: closedOn ?? '', reason: reason ?? '' }),
    mutation: api.opinionRounds.close.mutationOptions(), saved: t('close.done'), onSaved: onDone, onLeave: onDone,
  });
  return (
    <Form form={form} verb={t('close.verb')}>
      <DateField {...form.bind('closedOn')} required />
      <TextAreaField {...form.bind('reason')} required first rows={2} />
    </Form>
  );
}
