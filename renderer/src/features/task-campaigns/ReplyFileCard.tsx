import { ORPCError } from '@orpc/client';
import { Checkbox, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CampaignUnit, ReplyFile, ReplyRow } from '#shared/contract/task-campaigns.ts';
import { formatDate } from '#shared/rules/dates.ts';
import { useErrorText } from '../../i18n/errors.ts';
import { Note } from '../../ui/Note.tsx';
import css from './Campaigns.module.css';
import { ReplyRowView } from './ReplyRowView.tsx';
import { placeOf } from './ReplySummary.tsx';
import type { Replies } from './use-replies.ts';
import { VerdictMark } from './VerdictMark.tsx';
import type { Verdict } from './verdicts.ts';

interface ReplyFileCardProps {
  file: ReplyFile;
  verdict: Verdict;
  replies: Replies;
  units: readonly CampaignUnit[];
}

/** A file that came back: of which unit, what is odd about it, and its rows that say something. */
export function ReplyFileCard({ file, verdict, replies, units }: ReplyFileCardProps) {
  const { t } = useTranslation('taskCampaigns');
  const rows = file.rows.filter(saysSomething);
  return (
    <section id={placeOf(file.file)} className={css.file} aria-label={file.fileName} tabIndex={-1}>
      <header className={css.fileHead}>
        <Checkbox size="sm" color="var(--sd-selected-line)" aria-label={t('take.include', { name: file.fileName })} disabled={file.refusal !== null} checked={file.refusal === null && !replies.isLeft(file.file)} onChange={(event) => replies.leave(file.file, !event.currentTarget.checked)} />
        <h2>{file.unitName ?? t('take.refused')}</h2>
        <span>{file.fileName}</span>
        <VerdictMark verdict={verdict} />
      </header>
      {file.refusal !== null && <Refusal refusal={file.refusal} />}
      {verdict === 'second' && <Note>{t('take.secondHint')}</Note>}
      {(file.refusal?.code === 'UNIT_UNCLEAR' || (file.refusal === null && file.toldBy === 'wording')) && <UnitChoice file={file} replies={replies} units={units} />}
      {file.notes.length > 0 && <ul className={css.notes}>{file.notes.map(({ note, count, text }) => <li key={note}>{t(`fileNotes.${note}`, { count, text, date: note === 'LATE' ? formatDate(text) : '' })}</li>)}</ul>}
      {verdict === 'nothing' && <p className={css.quiet}>{t('take.nothingHint')}</p>}
      {rows.map((row) => <ReplyRowView key={row.row} file={file.file} row={row} replies={replies} />)}
    </section>
  );
}

function Refusal({ refusal: { code, text } }: { refusal: NonNullable<ReplyFile['refusal']> }) {
  const { t } = useTranslation('taskCampaigns');
  const errorText = useErrorText();
  return <Note tone={code === 'UNIT_UNCLEAR' ? 'warn' : 'bad'}>{t(`refusals.${code}`, { text })}{code === 'UNREADABLE' && ` ${errorText(new ORPCError(text)).sentence}`}</Note>;
}

/** Whose a sheet without its stamp is: asked, or told by its words and put right here. */
function UnitChoice({ file: { file, campaignUnitId }, replies, units }: { file: ReplyFile; replies: Replies; units: readonly CampaignUnit[] }) {
  const { t } = useTranslation('taskCampaigns');
  const none = campaignUnitId === null ? [{ value: '', label: t('take.choose') }] : [];
  return <NativeSelect className={css.choice} label={t('take.asksUnit')} value={campaignUnitId ?? ''} data={[...none, ...units.map(({ id, unitName }) => ({ value: id, label: unitName }))]} onChange={(event) => void replies.tellUnit(file, event.currentTarget.value)} />;
}

function saysSomething({ taskId, cells, notes, match }: ReplyRow): boolean {
  return taskId === null || match === 'near' || match === 'chosen' || notes.length > 0 || cells.some(({ state }) => state !== 'same');
}
