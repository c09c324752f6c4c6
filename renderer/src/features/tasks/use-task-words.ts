import { useTranslation } from 'react-i18next';
import type { TaskDetail } from '#shared/contract/tasks.ts';
import { useFormat } from '../../i18n/format.ts';
import { useUnitName } from '../units/use-unit-name.ts';

/** What the form about a task holds. */
export type TaskValues = Pick<
  TaskDetail,
  'title' | 'detail' | 'origin' | 'conclusionId' | 'documentId' | 'originText' | 'committeeId' | 'leadUnitId' | 'leaderId' | 'assigneeId' | 'product' | 'authority' | 'startsOn' | 'dueOn' | 'dueText' | 'standing' | 'priority' | 'note'
> & { coopUnitIds: string[] };

/** The names of the fields of a task, and how their values read where two versions are compared. */
export function useTaskWords() {
  const { t } = useTranslation('tasks');
  const format = useFormat();
  const unitName = useUnitName();
  const name = (field: keyof TaskValues) => t(`fields.${field}`);
  return {
    labels: {
      title: name('title'), detail: name('detail'), origin: name('origin'), conclusionId: name('conclusionId'), documentId: name('documentId'), originText: name('originText'), committeeId: name('committeeId'), leadUnitId: name('leadUnitId'), coopUnitIds: name('coopUnitIds'),
      leaderId: name('leaderId'), assigneeId: name('assigneeId'), product: name('product'), authority: name('authority'), startsOn: name('startsOn'), dueOn: name('dueOn'), dueText: name('dueText'), standing: name('standing'), priority: name('priority'), note: name('note'),
    },
    show: {
      origin: (value: TaskValues['origin']) => t(`origins.${value}`), priority: (value: TaskValues['priority']) => t(`priorities.${value}`), startsOn: format.date, dueOn: format.date, leadUnitId: unitName,
      coopUnitIds: (value: string[]) => value.map(unitName).join(', '), standing: (value: boolean) => (value ? name('standing') : ''),
    },
  };
}
