import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { addDays } from '#shared/rules/dates.ts';
import { DEFAULT_DEADLINE_DAYS, deadlineOf, workingDayFrom } from '#shared/rules/deadlines.ts';
import { useFormat } from '../../i18n/format.ts';
import { DateField } from '../../ui/form/DateField.tsx';
import { FieldRow } from '../../ui/form/Form.tsx';
import { TextField } from '../../ui/form/TextField.tsx';
import type { Form as FormOf } from '../../ui/form/use-form.ts';
import { Note } from '../../ui/Note.tsx';
import type { TaskValues } from './task-values.ts';
import css from './Tasks.module.css';
import { useHolidays, useMovedSentence } from './use-holidays.ts';

/** The deadline, as a day or in the words of the paper: what the words say as a day, and whether and why it moves. */
export function DeadlineFields({ form, from }: { form: FormOf<TaskValues>; /** The day the task is handed out. */ from: string }) {
  const { t } = useTranslation('taskWork');
  const format = useFormat();
  const table = useHolidays();
  const movedSentence = useMovedSentence();
  const { dueOn, dueText, origin } = form.values;
  const words = dueText?.trim() ?? '';
  const told = words === '' ? null : deadlineOf(words, from, table);
  const moved = movedSentence(dueOn);
  const offered = workingDayFrom(addDays(from, DEFAULT_DEADLINE_DAYS), table).day;
  function changeWords(typed: string | null): void {
    form.setAll((typed ?? '').trim() === '' ? { dueText: typed } : { dueText: typed, dueOn: deadlineOf(typed ?? '', from, table) });
  }
  return (
    <>
      <FieldRow>
        <DateField {...form.bind('dueOn')} />
        <TextField {...form.bind('dueText')} onChange={changeWords} />
      </FieldRow>
      {told !== null && told === dueOn && <p className={css.hint}>{t('deadline.understood', { date: format.date(told) })}</p>}
      {moved !== null && <output className={css.hint}>{moved}</output>}
      {words !== '' && told === null && dueOn === null && <Note tone="warn" live="status">{t('deadline.unread', { words })}</Note>}
      {origin === 'document' && words === '' && dueOn === null && <Note action={<Button size="xs" variant="default" onClick={() => form.set('dueOn', offered)}>{t('deadline.take', { date: format.date(offered) })}</Button>}>{t('deadline.offer')}</Note>}
    </>
  );
}
