import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Group } from '../../ui/table/column.ts';
import { countByRole, type RosterRow } from './roster-rows.ts';

/** The heading of each role in a roster: how many seats it has, and how many of them are vacant. */
export function useRosterGroups(rows: readonly RosterRow[] | undefined): (row: RosterRow) => Group {
  const { t } = useTranslation(['committees', 'ui']);
  return useMemo(() => {
    const counts = countByRole(rows ?? []);
    return ({ role }) => {
      const { seats, vacant } = counts[role];
      return { key: role, title: t(`ui:roles.${role}`), note: vacant > 0 ? t('roster.groupNote', { seats, vacant }) : String(seats) };
    };
  }, [rows, t]);
}
