import { ORPCError } from '@orpc/client';
import { Checkbox, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ReadValue, ReturnDetail, ReturnFile, ReturnFinding } from '#shared/contract/returns.ts';
import { formatDate } from '#shared/rules/dates.ts';
import { useErrorText } from '../../i18n/errors.ts';
import { Note } from '../../ui/Note.tsx';
import { StatusMark } from '../../ui/StatusMark.tsx';
import shared from '../task-campaigns/Campaigns.module.css';
import { VerdictMark } from '../task-campaigns/VerdictMark.tsx';
import type { Verdict } from '../task-campaigns/verdicts.ts';
import { useShownCell } from './SheetCells.tsx';
import type { ReturnFiles } from './use-return-files.ts';
import { useSaying } from './use-saying.ts';

interface ReturnFileCardProps {
  file: ReturnFile;
  verdict: Verdict;
  files: ReturnFiles;
  campaign: ReturnDetail;
}

/** A sheet that came in: of which unit and form, what is odd about it, what must be answered, and what does not add up. */
export function ReturnFileCard({ file, verdict, files, campaign }: ReturnFileCardProps) {
  const { t } = useTranslation(['returns', 'taskCampaigns']);
  const { fileName, unitName, formCode, refusal, notes, questions, findings, filled, changed } = file;
  const asksSheet = refusal?.code === 'UNIT_UNCLEAR' || refusal?.code === 'FORM_UNCLEAR' || (refusal === null && file.toldBy !== 'stamp');
  return (
    <section className={shared.file} aria-label={fileName}>
      <header className={shared.fileHead}>
        <Checkbox size="sm" color="var(--sd-selected-line)" aria-label={t('taskCampaigns:take.include', { name: fileName })} disabled={refusal !== null} checked={refusal === null && !files.isLeft(file.file)} onChange={(event) => files.leave(file.file, !event.currentTarget.checked)} />
        <h2>{unitName === null ? t('taskCampaigns:take.refused') : `${unitName} · ${formCode ?? ''}`}</h2>
        <span>{fileName}</span>
        <VerdictMark verdict={verdict} />
      </header>
      {refusal !== null && <Refusal refusal={refusal} />}
      {verdict === 'second' && <Note>{t('take.secondHint')}</Note>}
      {asksSheet && <SheetChoice file={file} files={files} campaign={campaign} />}
      {notes.length > 0 && <ul className={shared.notes}>{notes.map(({ note, count, text }) => <li key={note}>{t(`take.notes.${note}`, { count, text, date: note === 'LATE' ? formatDate(text) : '' })}</li>)}</ul>}
      {refusal === null && <p className={shared.quiet}>{t('take.cells', { filled, changed })}</p>}
      {questions.map((question) => <Question key={question.cell} file={file.file} question={question} files={files} />)}
      {findings.length > 0 && <ul className={shared.notes}>{findings.map((finding) => <Finding key={`${finding.check} ${finding.cell}`} finding={finding} />)}</ul>}
    </section>
  );
}

function Refusal({ refusal: { code, text } }: { refusal: NonNullable<ReturnFile['refusal']> }) {
  const { t } = useTranslation('returns');
  const errorText = useErrorText();
  return <Note tone={code === 'UNIT_UNCLEAR' || code === 'FORM_UNCLEAR' ? 'warn' : 'bad'}>{t(`take.refusals.${code}`, { text })}{code === 'UNREADABLE' && ` ${errorText(new ORPCError(text)).sentence}`}</Note>;
}

function Finding({ finding }: { finding: ReturnFinding }) {
  const { t } = useTranslation('returns');
  const { severity } = finding;
  const says = useSaying(finding);
  return <li><StatusMark mark={severity === 'E' ? 'diamond' : 'triangle'} tone={severity === 'E' ? 'bad' : 'warn'}>{t(`severities.${severity}`)}</StatusMark> {says}</li>;
}

/** Whose a sheet without its stamp is, and which form. */
function SheetChoice({ file: { file, sheetId }, files, campaign: { units, forms } }: Pick<ReturnFileCardProps, 'file' | 'files' | 'campaign'>) {
  const { t } = useTranslation(['returns', 'taskCampaigns']);
  const options = units.flatMap(({ name, sheets }) => sheets.map(({ id, versionId }) => ({ value: id, label: `${name} · ${forms.find((form) => form.versionId === versionId)?.code ?? ''}` })));
  return <NativeSelect className={shared.choice} label={t('take.asksSheet')} value={sheetId ?? ''} data={[...(sheetId === null ? [{ value: '', label: t('taskCampaigns:take.choose') }] : []), ...options]} onChange={(event) => void files.tellSheet(file, event.currentTarget.value)} />;
}

/** A cell nobody can be sure of: what it may be, to be chosen. */
function Question({ file, question: { cell, label, address, text, question, proposals }, files }: { file: number; question: ReturnFile['questions'][number]; files: ReturnFiles }) {
  const { t } = useTranslation(['returns', 'taskCampaigns']);
  const show = useShownCell();
  const choices: ReadValue[] = [...proposals, { number: null, text: null, qualifier: null }];
  const wordsOf = ({ number, text: words, qualifier }: ReadValue): string => (number === null && words === null ? t('take.asBlank') : number === null ? t('take.asText', { text: words ?? '' }) : show([cell, number, null, qualifier, null, null]));
  return (
    <NativeSelect
      className={shared.choice}
      label={`${label} (${address}): “${text}”`}
      description={t(`take.questions.${question}`)}
      value=""
      data={[{ value: '', label: t('taskCampaigns:take.choose') }, ...choices.map((value, index) => ({ value: String(index), label: wordsOf(value) }))]}
      onChange={(event) => { const value = choices[Number(event.currentTarget.value)]; if (value !== undefined) void files.answer(file, cell, value); }}
    />
  );
}
