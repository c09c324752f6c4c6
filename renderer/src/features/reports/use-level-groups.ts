import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Level } from '#shared/rules/units.ts';
import type { Group } from '../../ui/table/column.ts';

/** Rows of committees stand under their level. */
export function useLevelGroups(): (row: { level: Level }) => Group {
  const { t } = useTranslation('ui');
  return useMemo(() => ({ level }) => ({ key: level, title: t(`levels.${level}`) }), [t]);
}
