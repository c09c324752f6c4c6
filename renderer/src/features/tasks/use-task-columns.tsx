import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskRow } from '#shared/contract/tasks.ts';
import { useFormat } from '../../i18n/format.ts';
import { StatusMark } from '../../ui/StatusMark.tsx';
import type { Column } from '../../ui/table/column.ts';
import { lookOf, useTaskStanding } from './TaskStatus.tsx';

/** The columns of the list of tasks. */
export function useTaskColumns(): Column<TaskRow>[] {
  const { t } = useTranslation('tasks');
  const format = useFormat();
  const standing = useTaskStanding();
  return useMemo((): Column<TaskRow>[] => {
    const text = (read: (row: TaskRow) => string | null) => ({ cell: (row: TaskRow) => read(row) ?? '', text: (row: TaskRow) => read(row) ?? '' });
    return [
      { id: 'title', header: t('fields.title'), width: 220, grow: 3, fixed: true, ...text((row) => row.title) },
      { id: 'code', header: t('fields.code'), width: 110, sortable: true, hidden: true, ...text((row) => row.code) },
      { id: 'leadUnit', header: t('fields.leadUnitId'), width: 150, grow: 1, sortable: true, ...text((row) => row.leadUnitName) },
      { id: 'source', header: t('fields.origin'), width: 120, ...text((row) => row.source ?? t(`origins.${row.origin}`)) },
      { id: 'committee', header: t('fields.committeeId'), width: 130, grow: 1, hidden: true, ...text((row) => row.committeeName) },
      { id: 'due', header: t('fields.dueOn'), width: 104, sortable: true, ...text((row) => format.date(row.dueOn)) },
      { id: 'status', header: t('fields.status'), width: 182, sortable: true, text: standing, cell: (row) => <StatusMark {...lookOf(row)}>{standing(row)}</StatusMark> },
      { id: 'progress', header: t('fields.progress'), width: 76, align: 'end', ...text((row) => `${row.progress}%`) },
    ];
  }, [t, format, standing]);
}
