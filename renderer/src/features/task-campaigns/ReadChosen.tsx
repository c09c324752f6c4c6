import { useTranslation } from 'react-i18next';
import type { ChosenFiles } from '../../app/clients.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { JobProgress } from '../../ui/JobProgress.tsx';
import { Note } from '../../ui/Note.tsx';
import type { Job } from '../../ui/use-job.ts';
import { ReadingQueue } from './ReadingQueue.tsx';

/** How far the chosen files are read, and what was not read of them. */
export function ReadChosen({ job, chosen, busy }: { job: Job<[string[]], unknown>; chosen: ChosenFiles; busy: boolean }) {
  const { t } = useTranslation('taskCampaigns');
  return (
    <>
      {job.state === 'running' && <JobProgress title={t('take.reading')} unit={t('take.readingUnit')} progress={job.progress} cancelling={job.cancelling} onCancel={job.cancel} />}
      {job.state === 'running' && <ReadingQueue names={chosen.files.map(({ name }) => name)} done={job.progress?.done ?? 0} />}
      {job.state === 'failed' && <ErrorNote error={job.error} />}
      {job.state === 'cancelled' && <Note live="status">{t('take.cancelled')}</Note>}
      {!busy && <ChosenNotes chosen={chosen} isRead={job.state === 'done'} />}
    </>
  );
}

/** What was not read of what was chosen. */
function ChosenNotes({ chosen, isRead }: { chosen: ChosenFiles; isRead: boolean }) {
  const { t } = useTranslation('taskCampaigns');
  if (chosen.files.length === 0 && (chosen.others > 0 || isRead)) return <Note tone="warn" live="status">{t('take.noWorkbooks', { count: chosen.others })}</Note>;
  return chosen.others > 0 && isRead ? <Note live="status">{t('take.others', { count: chosen.others })}</Note> : null;
}
