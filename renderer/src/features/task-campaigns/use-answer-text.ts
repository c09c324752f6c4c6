import { useTranslation } from 'react-i18next';
import type { AnswerField, AnswerValue, SheetStatus } from '#shared/rules/task-sheet.ts';
import { useFormat } from '../../i18n/format.ts';

/** How a cell of an answer reads. */
export function useAnswerText(): (field: AnswerField, value: AnswerValue) => string {
  const { t } = useTranslation('taskCampaigns');
  const format = useFormat();
  return (field, value) => {
    if (value === null) return t('take.blank');
    if (field === 'progress') return `${value}%`;
    if (field === 'status') return t(`statuses.${value as SheetStatus}`);
    return field === 'doneOn' || field === 'extendTo' ? format.date(String(value)) : String(value);
  };
}
