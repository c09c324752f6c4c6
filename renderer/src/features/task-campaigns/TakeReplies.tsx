import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CampaignDetail } from '#shared/contract/task-campaigns.ts';
import { api, type ChosenFiles } from '../../app/clients.ts';
import { useToday } from '../../app/day.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { JobProgress } from '../../ui/JobProgress.tsx';
import { Note } from '../../ui/Note.tsx';
import { toast } from '../../ui/toast.ts';
import { useJob } from '../../ui/use-job.ts';
import css from './Campaigns.module.css';
import { ChooseReplies } from './ChooseReplies.tsx';
import { ReadChosen } from './ReadChosen.tsx';
import { ReplyFileCard } from './ReplyFileCard.tsx';
import { ReplySummary } from './ReplySummary.tsx';
import { TakeOptions, type Taking } from './TakeOptions.tsx';
import { type Replies, useReplies } from './use-replies.ts';
import { judgedReply, type Verdict, verdictsOf } from './verdicts.ts';

const NOTHING: ChosenFiles = { files: [], others: 0 };

/** Takes replies: many files at once, read one after the other, compared cell by cell, written when every conflict and question is decided. */
export function TakeReplies({ campaign, onTaken }: { campaign: CampaignDetail; onTaken: () => void }) {
  const { t } = useTranslation('taskCampaigns');
  const [taking, setTaking] = useState<Taking>({ confirmed: false, missing: false, keepFiles: true });
  const [chosen, setChosen] = useState<ChosenFiles>(NOTHING);
  const replies = useReplies(useToday());
  const { receivedOn } = replies;
  const read = useJob((signal, tickets: string[]) => api.taskCampaigns.readReplies.call({ campaignId: campaign.id, tickets, receivedOn, confirmedNoSecret: true }, { signal }));
  const write = useJob((signal) => api.taskCampaigns.takeReplies.call({ readingId: replies.reading?.readingId ?? '', receivedOn, ...replies.matching, keepFiles: taking.keepFiles, files: replies.taken.map((file) => ({ file: file.file, decisions: replies.decisionsOf(file) })) }, { signal }));
  const busy = read.state === 'running' || write.state === 'running';

  function mayRead(): boolean {
    setTaking({ ...taking, missing: !taking.confirmed });
    return taking.confirmed;
  }
  async function take(coming: Promise<ChosenFiles | null>): Promise<void> {
    const next = await coming.catch(toast.error);
    if (next === null || next === undefined) return;
    setChosen(next);
    write.reset();
    replies.begin(null);
    if (next.files.length === 0) return read.reset();
    const reading = await read.start(next.files.map(({ ticket }) => ticket));
    if (reading !== undefined) replies.begin(reading);
  }
  async function commit(): Promise<void> {
    const done = await write.start();
    if (done === undefined) return;
    toast.done(t('take.done', { count: done.changed }), { undo: true });
    if (await replies.goOn()) return;
    setChosen(NOTHING);
    onTaken();
  }
  return (
    <div className={css.take}>
      <TakeOptions taking={taking} onChange={setTaking} receivedOn={receivedOn} onDay={replies.changeDay}>
        <ChooseReplies disabled={busy || replies.taken.length > 0} mayRead={mayRead} onChosen={(coming) => void take(coming)} />
      </TakeOptions>
      <ReadChosen job={read} chosen={chosen} busy={busy} />
      <ReadFiles replies={replies} campaign={campaign} />
      {write.state === 'running' && <JobProgress title={t('take.writing')} progress={write.progress} cancelling={write.cancelling} onCancel={write.cancel} />}
      {write.state === 'failed' && <ErrorNote error={write.error} action={<Button size="xs" variant="default" onClick={() => { write.reset(); void replies.review(); }}>{t('take.again')}</Button>} />}
      {write.state === 'cancelled' && <Note live="status">{t('take.notWritten')}</Note>}
      {replies.reading !== null && (
        <div className={css.foot}>
          <output>{[t('take.files', { count: replies.taken.length }), t('take.ready', { count: replies.ready }), t('take.open', { count: replies.open }), ...(replies.unknown > 0 ? [t('take.unknown', { count: replies.unknown })] : [])].join(' · ')}</output>
          <Button variant="subtle" disabled={busy} onClick={() => { replies.begin(null); read.reset(); setChosen(NOTHING); }}>{t('take.leave')}</Button>
          <Button disabled={busy || replies.open > 0 || replies.taken.length === 0} onClick={() => void commit()}>{t('take.commit', { count: replies.taken.length })}</Button>
        </div>
      )}
    </div>
  );
}

/** The files that were read: counted by what became of them, then one after the other. */
function ReadFiles({ replies, campaign }: { replies: Replies; campaign: CampaignDetail }) {
  const [shown, setShown] = useState<Verdict | null>(null);
  const verdicts = verdictsOf(replies.files.map(judgedReply));
  const narrowed = shown !== null && [...verdicts.values()].includes(shown) ? shown : null;
  return (
    <>
      {replies.files.length > 1 && <ReplySummary replies={replies} verdicts={verdicts} shown={narrowed} onShow={setShown} />}
      {replies.files.filter(({ file }) => narrowed === null || verdicts.get(file) === narrowed).map((file) => <ReplyFileCard key={file.file} file={file} verdict={verdicts.get(file.file) ?? 'matched'} replies={replies} units={campaign.units} />)}
    </>
  );
}
