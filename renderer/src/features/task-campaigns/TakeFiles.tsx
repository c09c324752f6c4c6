import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChosenFiles } from '../../app/clients.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { JobProgress } from '../../ui/JobProgress.tsx';
import { Note } from '../../ui/Note.tsx';
import { toast } from '../../ui/toast.ts';
import { useJob } from '../../ui/use-job.ts';
import css from './Campaigns.module.css';
import { ChooseReplies } from './ChooseReplies.tsx';
import { ReadChosen } from './ReadChosen.tsx';
import { TakeOptions, type Taking } from './TakeOptions.tsx';

const NOTHING: ChosenFiles = { files: [], others: 0 };

/** Files of units that are being looked at, of whatever kind. */
export interface TakenFiles<Reading> {
  reading: { readingId: string } | null;
  receivedOn: string;
  /** What would be taken, and how many questions are open. */
  taken: readonly unknown[];
  open: number;
  begin: (reading: Reading | null) => void;
  changeDay: (day: string) => void;
  review: () => Promise<unknown>;
  /** Whether other files of the same reading wait to be looked at. */
  goOn: () => Promise<boolean>;
}

type Run<Args extends unknown[], Result> = Parameters<typeof useJob<Args, Result>>[0];

interface TakeFilesProps<Reading, Done> {
  files: TakenFiles<Reading>;
  read: Run<[string[]], Reading>;
  write: Run<[boolean], Done>;
  /** What stands beside the buttons; what the button says; what is said when it is done. */
  summary: string;
  verb: string;
  done: (done: Done) => string;
  onTaken: () => void;
  children: ReactNode;
}

/** Takes what units sent: many files at once, each looked at by itself, all written in one step when every question is answered. */
export function TakeFiles<Reading, Done>({ files, read: readFiles, write: writeFiles, summary, verb, done, onTaken, children }: TakeFilesProps<Reading, Done>) {
  const { t } = useTranslation('taskCampaigns');
  const [taking, setTaking] = useState<Taking>({ confirmed: false, missing: false, keepFiles: true });
  const [chosen, setChosen] = useState<ChosenFiles>(NOTHING);
  const read = useJob(readFiles);
  const write = useJob(writeFiles);
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
    const result = await write.start(taking.keepFiles);
    if (result === undefined) return;
    toast.done(done(result), { undo: true });
    if (await files.goOn()) return;
    setChosen(NOTHING);
    onTaken();
  }
  return (
    <div className={css.take}>
      <TakeOptions taking={taking} onChange={setTaking} receivedOn={files.receivedOn} onDay={files.changeDay}>
        <ChooseReplies disabled={busy || files.taken.length > 0} mayRead={mayRead} onChosen={(coming) => void take(coming)} />
      </TakeOptions>
      <ReadChosen job={read} chosen={chosen} busy={busy} />
      {children}
      {write.state === 'running' && <JobProgress title={t('take.writing')} progress={write.progress} cancelling={write.cancelling} onCancel={write.cancel} />}
      {write.state === 'failed' && <ErrorNote error={write.error} action={<Button size="xs" variant="default" onClick={() => { write.reset(); void files.review(); }}>{t('take.again')}</Button>} />}
      {write.state === 'cancelled' && <Note live="status">{t('take.notWritten')}</Note>}
      {files.reading !== null && (
        <div className={css.foot}>
          <output>{summary}</output>
          <Button variant="subtle" disabled={busy} onClick={() => { files.begin(null); read.reset(); setChosen(NOTHING); }}>{t('take.leave')}</Button>
          <Button disabled={busy || files.open > 0 || files.taken.length === 0} onClick={() => void commit()}>{verb}</Button>
        </div>
      )}
    </div>
  );
}
