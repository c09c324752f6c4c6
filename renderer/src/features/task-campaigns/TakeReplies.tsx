import { Button, Checkbox } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CampaignDetail } from '#shared/contract/task-campaigns.ts';
import { api, desktop, dropFile } from '../../app/clients.ts';
import { useToday } from '../../app/day.ts';
import { DayInput } from '../../ui/DayInput.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { JobProgress } from '../../ui/JobProgress.tsx';
import { Note } from '../../ui/Note.tsx';
import { toast } from '../../ui/toast.ts';
import { useJob } from '../../ui/use-job.ts';
import { useFilesDrop } from '../imports/use-file-drop.ts';
import css from './Campaigns.module.css';
import { ReplyFileCard } from './ReplyFileCard.tsx';
import { useReplies } from './use-replies.ts';

/** Takes replies: many files at once, compared cell by cell, written when every conflict and question is decided. */
export function TakeReplies({ campaign, onTaken }: { campaign: CampaignDetail; onTaken: () => void }) {
  const { t } = useTranslation(['taskCampaigns', 'ui']);
  const today = useToday();
  const [receivedOn, setReceivedOn] = useState(today);
  const [confirmed, setConfirmed] = useState(false);
  const [missing, setMissing] = useState(false);
  const [keepFiles, setKeepFiles] = useState(true);
  const dayId = useId();
  const replies = useReplies(receivedOn);
  const read = useJob((signal, tickets: string[]) => api.taskCampaigns.readReplies.call({ campaignId: campaign.id, tickets, receivedOn, confirmedNoSecret: true }, { signal }));
  const write = useJob((signal) => api.taskCampaigns.takeReplies.call({ readingId: replies.reading?.readingId ?? '', receivedOn, ...replies.matching, keepFiles, files: replies.taken.map((file) => ({ file: file.file, decisions: replies.decisionsOf(file) })) }, { signal }));
  const busy = read.state === 'running' || write.state === 'running';

  async function take(files: Promise<{ ticket: string } | null>[]): Promise<void> {
    setMissing(!confirmed);
    if (!confirmed || busy) return;
    const tickets = (await Promise.all(files)).flatMap((file) => file?.ticket ?? []);
    if (tickets.length === 0) return;
    write.reset();
    const reading = await read.start(tickets);
    if (reading !== undefined) replies.begin(reading);
  }
  async function commit(): Promise<void> {
    const done = await write.start();
    if (done === undefined) return;
    toast.done(t('take.done', { count: done.changed }), { undo: true });
    replies.begin(null);
    onTaken();
  }
  const pick = (): void => { setMissing(!confirmed); if (confirmed) void take([desktop.pickFile.call({ kind: 'workbook', title: t('take.pickTitle') })]); };
  const dragging = useFilesDrop((files) => void take(files.map(dropFile)));
  return (
    <div className={css.take}>
      <div className={css.ask}>
        <div className={css.day}><label htmlFor={dayId}>{t('take.receivedOn')}</label><DayInput id={dayId} day={receivedOn} onChange={setReceivedOn} /></div>
        <Checkbox size="sm" color="var(--sd-selected-line)" label={t('take.noSecret')} description={t('take.noSecretHint')} checked={confirmed} error={missing ? t('take.noSecretMissing') : null} onChange={(event) => { setConfirmed(event.currentTarget.checked); setMissing(false); }} />
        <Checkbox size="sm" color="var(--sd-selected-line)" label={t('take.keepFiles')} description={t('take.keepHint')} checked={keepFiles} onChange={(event) => setKeepFiles(event.currentTarget.checked)} />
        <div className={dragging ? `${css.drop} ${css.over}` : css.drop}>
          <IconUpload size={18} stroke={1.6} aria-hidden />
          <span>{t('take.drop')}<small>{t('take.dropHint')}</small></span>
          <Button variant="default" disabled={busy} onClick={pick}>{t('take.pick')}</Button>
        </div>
      </div>
      {read.state === 'running' && <JobProgress title={t('take.reading')} unit={t('take.readingUnit')} progress={read.progress} cancelling={read.cancelling} onCancel={read.cancel} />}
      {read.state === 'failed' && <ErrorNote error={read.error} />}
      {read.state === 'cancelled' && <Note live="status">{t('ui:cancelled')}</Note>}
      {replies.files.map((file) => <ReplyFileCard key={file.file} file={file} replies={replies} units={campaign.units} />)}
      {write.state === 'running' && <JobProgress title={t('take.writing')} progress={write.progress} cancelling={write.cancelling} onCancel={write.cancel} />}
      {write.state === 'failed' && <ErrorNote error={write.error} action={<Button size="xs" variant="default" onClick={() => { write.reset(); void replies.review(); }}>{t('take.again')}</Button>} />}
      {replies.reading !== null && (
        <div className={css.foot}>
          <output>{[t('take.files', { count: replies.taken.length }), t('take.ready', { count: replies.ready }), t('take.open', { count: replies.open })].join(' · ')}</output>
          <Button variant="subtle" disabled={busy} onClick={() => replies.begin(null)}>{t('take.leave')}</Button>
          <Button disabled={busy || replies.open > 0 || replies.taken.length === 0} onClick={() => void commit()}>{t('take.commit', { count: replies.taken.length })}</Button>
        </div>
      )}
    </div>
  );
}
