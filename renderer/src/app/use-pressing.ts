import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/format.ts';
import { api } from './clients.ts';

/** What stands beside the tasks in the navigation: how many are overdue, else how many are due soon, and both in words. Null where nothing presses. */
export function usePressing(asked: boolean): { count: string; overdue: boolean; words: string } | null {
  const { t } = useTranslation('app');
  const format = useFormat();
  const pressing = useQuery({ ...api.taskViews.pressing.queryOptions({ input: {} }), enabled: asked }).data;
  if (!asked || pressing === undefined || pressing.overdue + pressing.dueSoon === 0) return null;
  const overdue = pressing.overdue > 0;
  return { count: format.number(overdue ? pressing.overdue : pressing.dueSoon), overdue, words: t('nav.pressing', pressing) };
}
