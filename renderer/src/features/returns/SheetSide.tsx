import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ReturnFinding, ReturnSheet, ReturnSubmission } from '#shared/contract/returns.ts';
import { api } from '../../app/clients.ts';
import { useFormat } from '../../i18n/format.ts';
import { StatusMark } from '../../ui/StatusMark.tsx';
import { KeptFile } from '../task-campaigns/KeptFile.tsx';
import css from './Sheet.module.css';

interface SheetSideProps {
  sheet: ReturnSheet;
  /** Goes to the cell a finding stands at. */
  onGo: (cell: string) => void;
  onExplain: (finding: ReturnFinding) => void;
}

/** Beside the figures: what was found in them, and what came in when. */
export function SheetSide({ sheet: { findings, submissions }, onGo, onExplain }: SheetSideProps) {
  const { t } = useTranslation('returns');
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it is scrolled by the keyboard
    <div className={css.side} tabIndex={0}>
      <h3>{t('sheet.findings')}</h3>
      {findings.length === 0 && <p className={css.quiet}>{t('sheet.noFindings')}</p>}
      <ul>{findings.map((finding) => <Finding key={`${finding.check} ${finding.cell}`} finding={finding} onGo={onGo} onExplain={onExplain} />)}</ul>
      <h3>{t('sheet.submissions')}</h3>
      <ul>{submissions.map((submission) => <Submission key={submission.id} submission={submission} />)}</ul>
    </div>
  );
}

function Finding({ finding, onGo, onExplain }: Pick<SheetSideProps, 'onGo' | 'onExplain'> & { finding: ReturnFinding }) {
  const { t } = useTranslation('returns');
  const { severity, says, cell, explanation } = finding;
  return (
    <li>
      <StatusMark mark={severity === 'E' ? 'diamond' : 'triangle'} tone={severity === 'E' ? 'bad' : 'warn'}>{t(`severities.${severity}`)}</StatusMark>
      <button type="button" className={css.link} onClick={() => onGo(cell)}>{says}</button>
      {explanation !== null && <small>{t('sheet.explanation')}: {explanation.content}</small>}
      {severity === 'W' && <Button size="compact-xs" variant="subtle" onClick={() => onExplain(finding)}>{t('sheet.explain')}</Button>}
    </li>
  );
}

function Submission({ submission: { id, number, kind, receivedOn, late, counts, reason, fileName, kept } }: { submission: ReturnSubmission }) {
  const { t } = useTranslation('returns');
  const format = useFormat();
  const words = [t('sheet.submission', { number, kind: t(`sheet.kinds.${kind}`), date: format.date(receivedOn) }), ...(late ? [t('sheet.late')] : []), ...(counts ? [t('sheet.counts')] : [])];
  return (
    <li>
      <span>{words.join(' · ')}</span>
      {reason !== null && <small>{reason}</small>}
      {fileName !== null && <KeptFile file={{ fileName, kept }} copy={(ticket, readOnly) => api.returns.copyFile.call({ id, ticket, readOnly })} />}
    </li>
  );
}
