import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnitAlias } from '#shared/contract/units.ts';
import { useFormat } from '../../i18n/format.ts';
import type { Column } from '../../ui/table/column.ts';
import { usePeriodText } from '../../ui/use-period-text.ts';

/** The columns of the names that no unit bears: of those settled also the unit and the days. */
export function useAliasColumns(status: UnitAlias['status']): Column<UnitAlias>[] {
  const { t } = useTranslation('units');
  const format = useFormat();
  const periodText = usePeriodText();
  return useMemo(() => [
    { id: 'alias', header: t('aliases.columns.alias'), width: 280, grow: 3, fixed: true, text: ({ alias }) => alias, cell: ({ alias }) => <b>{alias}</b> },
    ...(status === 'resolved'
      ? [
        { id: 'unit', header: t('aliases.columns.unit'), width: 220, grow: 2, text: ({ unitName }: UnitAlias) => unitName ?? '', cell: ({ unitName }: UnitAlias) => unitName ?? '' },
        { id: 'period', header: t('aliases.columns.period'), width: 190, cell: (alias: UnitAlias) => (alias.from === null && alias.to === null ? t('aliases.always') : periodText(alias)) },
      ]
      : [{ id: 'positions', header: t('aliases.columns.positions'), width: 130, align: 'end' as const, cell: ({ positionsCount }: UnitAlias) => (positionsCount === 0 ? '' : format.number(positionsCount)) }]),
    { id: 'source', header: t('aliases.columns.source'), width: 240, grow: 2, text: ({ source }) => source ?? '', cell: ({ source }) => source ?? '' },
  ], [t, format, periodText, status]);
}
