import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingReview } from '#shared/contract/meeting-tasks.ts';
import { api } from '../../app/clients.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { idOf, List } from '../../ui/List.tsx';
import type { Column } from '../../ui/table/column.ts';
import { wholeList } from '../../ui/use-rows.ts';
import css from './Meetings.module.css';

/** What the meeting said of tasks that were given before; nothing where it spoke of none. */
export function ReviewList({ meetingId }: { meetingId: string }) {
  const { t } = useTranslation('meetingTasks');
  const columns = useReviewColumns();
  const reviews = useQuery(api.meetingTasks.reviews.queryOptions({ input: { id: meetingId } }));
  if (reviews.error !== null) return <ErrorNote error={reviews.error} onRetry={() => void reviews.refetch()} />;
  if (reviews.data === undefined || reviews.data.length === 0) return null;
  return (
    <List<MeetingReview>
      id="meetings-reviews"
      label={t('review.said')}
      columns={columns}
      list={wholeList(reviews.data)}
      rowId={idOf}
      rowLabel={(row) => row.title}
      tools={<h2 className={css.title}>{t('review.said')}</h2>}
      empty={null}
    />
  );
}

function useReviewColumns(): Column<MeetingReview>[] {
  const { t } = useTranslation('meetingTasks');
  return useMemo<Column<MeetingReview>[]>(() => [
    { id: 'code', header: t('review.code'), width: 130, fixed: true, text: (row) => row.code, cell: (row) => <Link to="/tasks" search={{ taskId: row.taskId }}>{row.code}</Link> },
    { id: 'title', header: t('fields.title'), width: 200, grow: 2, text: (row) => row.title, cell: (row) => row.title },
    { id: 'content', header: t('review.content'), width: 220, grow: 3, text: (row) => row.content ?? '', cell: (row) => row.content },
    { id: 'progress', header: t('review.progress'), width: 110, text: (row) => (row.progress === null ? '' : `${row.progress}%`), cell: (row) => (row.progress === null ? '' : `${row.progress}%`) },
  ], [t]);
}
