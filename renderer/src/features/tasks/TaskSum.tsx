import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type ClassCounts, TASK_CLASSES, type TaskClass } from '#shared/rules/tasks.ts';
import { STACK_ORDER } from '#shared/rules/task-chart.ts';
import { api } from '../../app/clients.ts';
import { countedOf, type TaskFilters } from './use-task-filters.ts';

/** Says a total as the sum of its classes; those with nothing are left out. */
export function useSumText(): (counts: ClassCounts) => string {
  const { t } = useTranslation('taskViews');
  return (counts) => {
    const parts = STACK_ORDER.filter((name) => counts[name] > 0).map((name) => t(`sumParts.${name}`, { count: counts[name] }));
    return parts.length === 0 ? t('none') : t('sum', { total: counts.total, parts: parts.join(' + ') });
  };
}

/** Counts as the sum of their classes, in the status bar; in full as a tooltip where it has no room. */
export function SumFact({ counts }: { counts: ClassCounts }) {
  const text = useSumText()(counts);
  return <span title={text}>{text}</span>;
}

/** In the status bar: how many tasks the list has, as the sum of their classes. */
export function TaskSum({ filters }: { filters: TaskFilters }) {
  const { t } = useTranslation('tasks');
  const counts = useQuery({ ...api.tasks.counts.queryOptions({ input: countedOf(filters) }), placeholderData: keepPreviousData }).data;
  if (counts === undefined) return null;
  if (filters.drafts) return <span>{t('count', { count: counts.drafts })}</span>;
  if (filters.dueSoon) return <span>{t('count', { count: counts.dueSoon })}</span>;
  return <SumFact counts={filters.class === null ? counts : onlyOf(counts, filters.class)} />;
}

function onlyOf(counts: ClassCounts, only: TaskClass): ClassCounts {
  return { ...(Object.fromEntries(TASK_CLASSES.map((name) => [name, name === only ? counts[name] : 0])) as Record<TaskClass, number>), total: counts[only] };
}
