import { useTranslation } from 'react-i18next';
import type { ReplyFile } from '#shared/contract/task-campaigns.ts';
import { useFormat } from '../../i18n/format.ts';
import { FilterChip } from '../../ui/FilterChip.tsx';
import css from './Campaigns.module.css';
import type { Replies } from './use-replies.ts';
import { VerdictMark } from './VerdictMark.tsx';
import { type Verdict, VERDICTS } from './verdicts.ts';

interface ReplySummaryProps {
  replies: Replies;
  verdicts: ReadonlyMap<number, Verdict>;
  /** The verdict the files below are narrowed to; null for all of them. */
  shown: Verdict | null;
  onShow: (verdict: Verdict | null) => void;
}

/** What a file's own part of the page is called. */
export const placeOf = (file: number): string => `reply-${file}`;

/** What became of the files that were read together: counted, and each with the way to it. */
export function ReplySummary({ replies, verdicts, shown, onShow }: ReplySummaryProps) {
  const { t } = useTranslation('taskCampaigns');
  const all = [...verdicts.values()];
  const files = replies.files.filter(({ file }) => shown === null || verdicts.get(file) === shown);
  return (
    <section className={css.summary} aria-label={t('take.summary')}>
      <div className={css.chips}>
        <FilterChip view label={t('take.allFiles')} count={all.length} on={shown === null} onChange={() => onShow(null)} />
        {VERDICTS.filter((verdict) => all.includes(verdict)).map((verdict) => <FilterChip key={verdict} view label={t(`verdicts.${verdict}`)} count={all.filter((one) => one === verdict).length} on={shown === verdict} onChange={() => onShow(verdict)} />)}
      </div>
      <div className={css.scroller}>
        <table className={css.index}>
          <thead><tr><th scope="col">{t('replies.fileName')}</th><th scope="col">{t('units.unitName')}</th><th scope="col">{t('take.verdict')}</th><th scope="col">{t('take.toTake')}</th><th scope="col">{t('take.toDecide')}</th></tr></thead>
          <tbody>{files.map((file) => <FileLine key={file.file} file={file} replies={replies} verdict={verdicts.get(file.file) ?? 'matched'} />)}</tbody>
        </table>
      </div>
    </section>
  );
}

function FileLine({ file, replies, verdict }: { file: ReplyFile; replies: Replies; verdict: Verdict }) {
  const { t } = useTranslation('taskCampaigns');
  const format = useFormat();
  const isTaken = replies.taken.includes(file);
  return (
    <tr>
      <th scope="row"><button type="button" className={css.link} aria-label={t('take.goTo', { name: file.fileName })} onClick={() => document.getElementById(placeOf(file.file))?.focus()}>{file.fileName}</button></th>
      <td>{file.unitName}</td>
      <td><VerdictMark verdict={verdict} /></td>
      <td>{isTaken && format.number(replies.readyOf(file))}</td>
      <td>{isTaken && replies.openOf(file) > 0 && <b>{format.number(replies.openOf(file))}</b>}</td>
    </tr>
  );
}
