import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Rollup } from '#shared/contract/rollups.ts';
import { isLocked, movesFrom, needsReason, type RollupMove } from '#shared/rules/rollups.ts';
import { api } from '../../app/clients.ts';
import { useFormat } from '../../i18n/format.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { type Mark, StatusMark, type Tone } from '../../ui/StatusMark.tsx';
import { toast } from '../../ui/toast.ts';
import { usePeriodTitle } from '../registers/use-statistic-words.ts';
import { RollupOut } from './RollupOut.tsx';
import css from './Rollups.module.css';
import { SendForm, UnlockForm } from './RollupForms.tsx';

export const STATUS_MARKS: Record<Rollup['status'], { mark: Mark; tone: Tone }> = {
  draft: { mark: 'dashed', tone: 'off' }, collecting: { mark: 'ring', tone: 'info' }, complete: { mark: 'half', tone: 'info' }, approved: { mark: 'ring-tick', tone: 'ok' }, locked: { mark: 'square', tone: 'ok' }, sent: { mark: 'tick', tone: 'ok' },
};

/** The head of a whole: how it stands, what goes out of it, and its next step. */
export function RollupHeader({ rollup, version }: { rollup: Rollup; version: number | null }) {
  const { t } = useTranslation('rollups');
  const format = useFormat();
  const period = usePeriodTitle();
  const { campaignId, title, status, dataFrom, dataTo } = rollup;
  return (
    <>
      <PageHeader
        crumbs={[<Link key="list" to="/returns">{t('returns')}</Link>, <Link key="round" to="/returns/$returnId" params={{ returnId: campaignId }}>{title}</Link>]}
        title={t('title')}
        facts={<>
          <StatusMark {...STATUS_MARKS[status]}>{t(`statuses.${status}`)}</StatusMark>
          <span>{period(rollup.period)}</span>
          <span>{t('days', { from: format.date(dataFrom), to: format.date(dataTo) })}</span>
        </>}
        actions={<RollupOut rollup={rollup} version={version} />}
        primary={<Steps rollup={rollup} />}
      />
    </>
  );
}

/** The next step, and the way back. What keeps a step from being taken is told in a dialog that stays until it is read. */
function Steps({ rollup }: { rollup: Rollup }) {
  const { t } = useTranslation('rollups');
  const { campaignId, rev, status } = rollup;
  const [dialog, setDialog] = useState<'unlock' | 'send' | null>(null);
  const move = useMutation({ ...api.rollups.move.mutationOptions(), meta: { errors: 'own' }, onSuccess: (_written, { to }) => toast.done(t(`moved.${to}`), { ...(to !== 'locked' && { undo: true as const }) }) });
  const start = (to: RollupMove): void => (needsReason(status, to) ? setDialog('unlock') : move.mutate({ campaignId, rev, to, reason: null }));
  const close = (): void => setDialog(null);
  const moves = movesFrom(status);
  const back = moves.includes('collecting');
  const next = moves.find((to) => to !== 'collecting');
  return (
    <>
      {back && <Button variant="default" loading={move.isPending} onClick={() => start('collecting')}>{t(isLocked(status) ? 'moves.unlock' : 'moves.collecting')}</Button>}
      {status === 'locked' && <Button onClick={() => setDialog('send')}>{t('moves.send')}</Button>}
      {next !== undefined && <Button loading={move.isPending} onClick={() => start(next)}>{t(`moves.${next}`)}</Button>}
      <Dialog opened={move.error !== null} onClose={move.reset} title={t(next === undefined ? 'title' : `moves.${next}`)}>{move.error !== null && <div className={css.fields}><ErrorNote error={move.error} /></div>}</Dialog>
      <Dialog opened={dialog === 'unlock'} onClose={close} title={t('unlockTitle')}>{dialog === 'unlock' && <UnlockForm rollup={rollup} onDone={close} />}</Dialog>
      <Dialog opened={dialog === 'send'} onClose={close} title={t('sendTitle')}>{dialog === 'send' && <SendForm rollup={rollup} onDone={close} />}</Dialog>
    </>
  );
}
