import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { BIN_TABLES, BinRow } from '#shared/contract/recycle-bin.ts';
import { registerTableName } from '../../i18n/register-words.ts';

/** What a thing in the bin is. */
export function useKindName(): (table: BinRow['table']) => string {
  const { t } = useTranslation('recycleBin');
  return useCallback((table) => registerTableName(table) ?? t(`kinds.${table as (typeof BIN_TABLES)[number]}`), [t]);
}
