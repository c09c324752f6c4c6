import { ActionIcon, Button } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useToday } from '../../app/day.ts';
import css from './Calendar.module.css';
import { monthOf, shiftMonth } from './month-weeks.ts';

/** Which month is shown, with the ways to those beside it and back to today. */
export function MonthPicker({ month, onMonth }: { month: string; onMonth: (month: string) => void }) {
  const { t } = useTranslation('meetings');
  const thisMonth = monthOf(useToday());
  const [year = '', number = ''] = month.split('-');
  return (
    <div className={css.picker}>
      <ActionIcon variant="default" aria-label={t('calendar.earlier')} title={t('calendar.earlier')} onClick={() => onMonth(shiftMonth(month, -1))}><IconChevronLeft size={16} /></ActionIcon>
      <b aria-live="polite">{t('calendar.month', { month: Number(number), year })}</b>
      <ActionIcon variant="default" aria-label={t('calendar.later')} title={t('calendar.later')} onClick={() => onMonth(shiftMonth(month, 1))}><IconChevronRight size={16} /></ActionIcon>
      <Button size="xs" variant="default" disabled={month === thisMonth} onClick={() => onMonth(thisMonth)}>{t('calendar.thisMonth')}</Button>
    </div>
  );
}
