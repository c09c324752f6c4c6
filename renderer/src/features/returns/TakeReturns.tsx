import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReturnDetail } from '#shared/contract/returns.ts';
import { api, type ChosenFiles } from '../../app/clients.ts';
import { useToday } from '../../app/day.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { FilterChip } from '../../ui/FilterChip.tsx';
import { JobProgress } from '../../ui/JobProgress.tsx';
import { Note } from '../../ui/Note.tsx';
import { toast } from '../../ui/toast.ts';
import { useJob } from '../../ui/use-job.ts';
import shared from '../task-campaigns/Campaigns.module.css';
import { ChooseReplies } from '../task-campaigns/ChooseReplies.tsx';
import { ReadChosen } from '../task-campaigns/ReadChosen.tsx';
import { TakeOptions, type Taking } from '../task-campaigns/TakeOptions.tsx';
import { judgedReturn, type Verdict, VERDICTS, verdictsOf } from '../task-campaigns/verdicts.ts';
import { ReturnFileCard } from './ReturnFileCard.tsx';
import { type ReturnFiles, useReturnFiles } from './use-return-files.ts';

const NOTHING: ChosenFiles = { files: [], others: 0 };

/** Takes what units sent: many files at once, each form of each unit looked at by itself, written when every question is answered. */
export function TakeReturns({ campaign, onTaken }: { campaign: ReturnDetail; onTaken: () => void }) {
  const { t } = useTranslation(['returns', 'taskCampaigns']);
  const [taking, setTaking] = useState<Taking>({ confirmed: false, missing: false, keepFiles: true });
  const [chosen, setChosen] = useState<ChosenFiles>(NOTHING);
  const files = useReturnFiles(useToday());
  const { receivedOn } = files;
  const read = useJob((signal, tickets: string[]) => api.returns.readFiles.call({ campaignId: campaign.id, tickets, receivedOn, confirmedNoSecret: true }, { signal }));
  const write = useJob((signal) => api.returns.takeFiles.call({ readingId: files.reading?.readingId ?? '', receivedOn, ...files.matching, keepFiles: taking.keepFiles, files: files.taken.map(({ file }) => file) }, { signal }));
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
    files.begin(null);
    if (next.files.length === 0) return read.reset();
    const reading = await read.start(next.files.map(({ ticket }) => ticket));
    if (reading !== undefined) files.begin(reading);
  }
  async function commit(): Promise<void> {
    const done = await write.start();
    if (done === undefined) return;
    toast.done(t('take.done', { count: done.taken }), { undo: true });
    if (await files.goOn()) return;
    setChosen(NOTHING);
    onTaken();
  }
  return (
    <div className={shared.take}>
      <TakeOptions taking={taking} onChange={setTaking} receivedOn={receivedOn} onDay={files.changeDay}>
        <ChooseReplies disabled={busy || files.taken.length > 0} mayRead={mayRead} onChosen={(coming) => void take(coming)} />
      </TakeOptions>
      <ReadChosen job={read} chosen={chosen} busy={busy} />
      <ReadFiles files={files} campaign={campaign} />
      {write.state === 'running' && <JobProgress title={t('taskCampaigns:take.writing')} progress={write.progress} cancelling={write.cancelling} onCancel={write.cancel} />}
      {write.state === 'failed' && <ErrorNote error={write.error} action={<Button size="xs" variant="default" onClick={() => { write.reset(); void files.review(); }}>{t('taskCampaigns:take.again')}</Button>} />}
      {write.state === 'cancelled' && <Note live="status">{t('taskCampaigns:take.notWritten')}</Note>}
      {files.reading !== null && (
        <div className={shared.foot}>
          <output>{[t('take.sheets', { count: files.taken.length }), t('take.open', { count: files.open })].join(' · ')}</output>
          <Button variant="subtle" disabled={busy} onClick={() => { files.begin(null); read.reset(); setChosen(NOTHING); }}>{t('taskCampaigns:take.leave')}</Button>
          <Button disabled={busy || files.open > 0 || files.taken.length === 0} onClick={() => void commit()}>{t('take.commit', { count: files.taken.length })}</Button>
        </div>
      )}
    </div>
  );
}

/** The sheets that were read: counted by what became of them, then one after the other. */
function ReadFiles({ files, campaign }: { files: ReturnFiles; campaign: ReturnDetail }) {
  const { t } = useTranslation('taskCampaigns');
  const [shown, setShown] = useState<Verdict | null>(null);
  const verdicts = verdictsOf(files.files.map(judgedReturn));
  const all = [...verdicts.values()];
  const narrowed = shown !== null && all.includes(shown) ? shown : null;
  return (
    <>
      {all.length > 1 && (
        <div className={shared.chips}>
          <FilterChip view label={t('take.allFiles')} count={all.length} on={narrowed === null} onChange={() => setShown(null)} />
          {VERDICTS.filter((verdict) => all.includes(verdict)).map((verdict) => <FilterChip key={verdict} view label={t(`verdicts.${verdict}`)} count={all.filter((one) => one === verdict).length} on={narrowed === verdict} onChange={() => setShown(verdict)} />)}
        </div>
      )}
      {files.files.filter(({ file }) => narrowed === null || verdicts.get(file) === narrowed).map((file) => <ReturnFileCard key={file.file} file={file} verdict={verdicts.get(file.file) ?? 'matched'} files={files} campaign={campaign} />)}
    </>
  );
}
