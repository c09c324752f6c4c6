import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/format.ts';
import { api } from './clients.ts';

interface Pressing { count: string; overdue: boolean; words: string }

/** What stands beside a section in the navigation, and what it says in words. Null where nothing presses. */
export function usePressing(section: string): Pressing | null {
  const tasks = usePressingTasks(section === '/tasks');
  const units = useMissingUnits(section === '/returns');
  return tasks ?? units;
}

/** How many units have still to send figures in open rounds. */
function useMissingUnits(asked: boolean): Pressing | null {
  const { t } = useTranslation('app');
  const format = useFormat();
  const count = useQuery({ ...api.returns.missing.queryOptions({ input: {} }), enabled: asked }).data ?? 0;
  return !asked || count === 0 ? null : { count: format.number(count), overdue: false, words: t('nav.returnsMissing', { count }) };
}

/** How many tasks are overdue, else how many are due soon, and both in words. */
function usePressingTasks(asked: boolean): Pressing | null {
  const { t } = useTranslation('app');
  const format = useFormat();
  const pressing = useQuery({ ...api.taskViews.pressing.queryOptions({ input: {} }), enabled: asked }).data;
  if (!asked || pressing === undefined || pressing.overdue + pressing.dueSoon === 0) return null;
  const overdue = pressing.overdue > 0;
  return { count: format.number(overdue ? pressing.overdue : pressing.dueSoon), overdue, words: t('nav.pressing', pressing) };
}
