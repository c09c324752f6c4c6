import { useTranslation } from 'react-i18next';
import type { Recurrence } from '#shared/rules/recurrence.ts';
import { useFormat } from '../../i18n/format.ts';
import { useUnitName } from '../units/use-unit-name.ts';
import type { TaskValues } from './task-values.ts';

/** The names of the fields of a task, and how their values read where two versions are compared. */
export function useTaskWords() {
  const { t } = useTranslation(['tasks', 'taskWork']);
  const format = useFormat();
  const unitName = useUnitName();
  const name = (field: Exclude<keyof TaskValues, 'meetingId' | 'otherLeadUnitIds' | 'recurrence'>) => t(`fields.${field}`);
  const units = (value: string[]) => value.map(unitName).join(', ');
  return {
    labels: {
      title: name('title'), detail: name('detail'), origin: name('origin'), meetingId: t('taskWork:fields.meetingId'), conclusionId: name('conclusionId'), documentId: name('documentId'), recordId: name('recordId'), originText: name('originText'), committeeId: name('committeeId'), leadUnitId: name('leadUnitId'), otherLeadUnitIds: t('taskWork:fields.otherLeadUnitIds'),
      coopUnitIds: name('coopUnitIds'), leaderId: name('leaderId'), assigneeId: name('assigneeId'), product: name('product'), authority: name('authority'), startsOn: name('startsOn'), dueOn: name('dueOn'), dueText: name('dueText'), standing: name('standing'), recurrence: t('taskWork:fields.recurrence'), priority: name('priority'), note: name('note'),
    },
    show: {
      origin: (value: TaskValues['origin']) => t(`origins.${value}`), priority: (value: TaskValues['priority']) => t(`priorities.${value}`), startsOn: format.date, dueOn: format.date, leadUnitId: unitName,
      coopUnitIds: units, otherLeadUnitIds: units, standing: (value: boolean) => (value ? name('standing') : ''), recurrence: (value: Recurrence | null) => (value === null ? '' : t(`taskWork:recurrences.${value}`)),
    },
  };
}
