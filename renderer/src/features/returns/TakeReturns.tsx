import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReturnDetail } from '#shared/contract/returns.ts';
import { api } from '../../app/clients.ts';
import { useToday } from '../../app/day.ts';
import { FilterChip } from '../../ui/FilterChip.tsx';
import shared from '../task-campaigns/Campaigns.module.css';
import { TakeFiles } from '../task-campaigns/TakeFiles.tsx';
import { judgedReturn, type Verdict, VERDICTS, verdictsOf } from '../task-campaigns/verdicts.ts';
import { ReturnFileCard } from './ReturnFileCard.tsx';
import { type ReturnFiles, useReturnFiles } from './use-return-files.ts';

/** Takes what units sent, each form of each unit checked by itself. */
export function TakeReturns({ campaign, onTaken }: { campaign: ReturnDetail; onTaken: () => void }) {
  const { t } = useTranslation('returns');
  const files = useReturnFiles(useToday());
  const { receivedOn, reading, matching, taken } = files;
  return (
    <TakeFiles
      files={files}
      read={(signal, tickets) => api.returns.readFiles.call({ campaignId: campaign.id, tickets, receivedOn, confirmedNoSecret: true }, { signal })}
      write={(signal, keepFiles) => api.returns.takeFiles.call({ readingId: reading?.readingId ?? '', receivedOn, ...matching, keepFiles, files: taken.map(({ file }) => file) }, { signal })}
      summary={[t('take.sheets', { count: taken.length }), t('take.open', { count: files.open })].join(' · ')}
      verb={t('take.commit', { count: taken.length })}
      done={(written) => t('take.done', { count: written.taken })}
      onTaken={onTaken}
    >
      <ReadFiles files={files} campaign={campaign} />
    </TakeFiles>
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
