import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CampaignDetail } from '#shared/contract/task-campaigns.ts';
import { api } from '../../app/clients.ts';
import { useToday } from '../../app/day.ts';
import { ReplyFileCard } from './ReplyFileCard.tsx';
import { ReplySummary } from './ReplySummary.tsx';
import { TakeFiles } from './TakeFiles.tsx';
import { type Replies, useReplies } from './use-replies.ts';
import { judgedReply, type Verdict, verdictsOf } from './verdicts.ts';

/** Takes replies, compared cell by cell with the tasks as they stand. */
export function TakeReplies({ campaign, onTaken }: { campaign: CampaignDetail; onTaken: () => void }) {
  const { t } = useTranslation('taskCampaigns');
  const replies = useReplies(useToday());
  const { receivedOn, reading, matching, taken } = replies;
  return (
    <TakeFiles
      files={replies}
      read={(signal, tickets) => api.taskCampaigns.readReplies.call({ campaignId: campaign.id, tickets, receivedOn, confirmedNoSecret: true }, { signal })}
      write={(signal, keepFiles) => api.taskCampaigns.takeReplies.call({ readingId: reading?.readingId ?? '', receivedOn, ...matching, keepFiles, files: taken.map((file) => ({ file: file.file, decisions: replies.decisionsOf(file) })) }, { signal })}
      summary={[t('take.files', { count: taken.length }), t('take.ready', { count: replies.ready }), t('take.open', { count: replies.open }), ...(replies.unknown > 0 ? [t('take.unknown', { count: replies.unknown })] : [])].join(' · ')}
      verb={t('take.commit', { count: taken.length })}
      done={({ changed }) => t('take.done', { count: changed })}
      onTaken={onTaken}
    >
      <ReadFiles replies={replies} campaign={campaign} />
    </TakeFiles>
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
