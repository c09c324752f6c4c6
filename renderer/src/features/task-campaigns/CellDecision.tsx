import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReplyCell, ReplyRow } from '#shared/contract/task-campaigns.ts';
import { parseDate } from '#shared/rules/dates.ts';
import { type AnswerField, type AnswerValue, SHEET_STATUSES } from '#shared/rules/task-sheet.ts';
import { useAnswerText } from './use-answer-text.ts';
import { type Decided, needsDecision, type Replies } from './use-replies.ts';

const UNDECIDED = 'undecided';
const KEEP = 'keep';
const OWN = 'own';

/** What becomes of a cell: the unit's value, one of those it may mean, one the user types, or the record as it stands. */
export function CellDecision({ file, row, cell, replies }: { file: number; row: ReplyRow; cell: ReplyCell; replies: Replies }) {
  const { t } = useTranslation('taskCampaigns');
  const answerText = useAnswerText();
  const [typing, setTyping] = useState(false);
  if (row.taskId === null || cell.state === 'blocked') return <span>{t('take.blocked')}</span>;
  const decision = replies.decided(file, row.row, cell.field);
  const choices = choicesOf(cell);
  const label = `${t('take.decide')}: ${t(`cells.${cell.field}`)}`;
  const decide = (next: Decided | null): void => replies.decide(file, row, cell.field, next);
  function choose(value: string): void {
    setTyping(value === OWN);
    if (value === KEEP) decide({ take: false, value: null });
    else decide(value === UNDECIDED || value === OWN ? null : { take: true, value: choices[Number(value)] ?? null });
  }
  const shown = typing ? OWN : decision === undefined ? (needsDecision(cell) ? UNDECIDED : '0') : decision.take ? String(Math.max(0, choices.indexOf(decision.value))) : KEEP;
  return (
    <>
      <NativeSelect
        size="xs"
        aria-label={label}
        value={shown}
        data={[
          ...(needsDecision(cell) ? [{ value: UNDECIDED, label: t('take.undecided') }] : []),
          ...choices.map((value, index) => ({ value: String(index), label: value === cell.replied ? t('take.take') : t('take.takeValue', { value: answerText(cell.field, value) }) })),
          { value: KEEP, label: t('take.keep') }, ...(canBeTyped(cell.field) ? [{ value: OWN, label: t('take.own') }] : []),
        ]}
        onChange={(event) => choose(event.currentTarget.value)}
      />
      {typing && <TextInput size="xs" aria-label={`${t('take.own')}: ${t(`cells.${cell.field}`)}`} onChange={(event) => { const value = typed(cell.field, event.currentTarget.value); decide(value === null ? null : { take: true, value }); }} />}
    </>
  );
}

function choicesOf({ field, state, replied, proposals, question }: ReplyCell): AnswerValue[] {
  if (field === 'status' && question === 'STATUS_UNCLEAR') return [...SHEET_STATUSES];
  const own = replied === null || (state === 'question' && question !== 'EXTENSION_IMPOSSIBLE' && question !== 'STATUS_MISSING' && proposals.length === 0) || question === 'DAY_IMPOSSIBLE' || question === 'EXTENSION_IMPOSSIBLE' ? [] : [replied];
  return [...own, ...proposals];
}

function canBeTyped(field: AnswerField): boolean {
  return field === 'progress' || field === 'doneOn' || field === 'extendTo';
}

/** What the user typed as the column keeps it; null while it is none. */
function typed(field: AnswerField, text: string): AnswerValue {
  if (field !== 'progress') return parseDate(text);
  return /^\d{1,3}$/.test(text.trim()) && Number(text) <= 100 ? Number(text) : null;
}
