import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { MissingMember, MissingRecord } from '#shared/contract/imports.ts';
import { formatKnownDate } from '#shared/rules/known-dates.ts';
import { useFormat } from '../../i18n/format.ts';
import type { Column } from '../../ui/table/column.ts';
import type { RecordWords } from './list-places.ts';

/** The columns of the members whom a file does not name. */
export function useMissingColumns(): Column<MissingMember>[] {
  const { t } = useTranslation(['imports', 'ui']);
  const format = useFormat();
  return useMemo(() => [
    { id: 'fullName', header: t('fields.fullName'), width: 180, grow: 1, fixed: true, text: (row) => row.fullName, cell: (row) => row.fullName },
    { id: 'role', header: t('fields.role'), width: 170, cell: (row) => t(`ui:roles.${row.role}`) },
    { id: 'position', header: t('fields.position'), width: 200, grow: 1, text: (row) => row.position ?? '', cell: (row) => row.position ?? '' },
    { id: 'unit', header: t('fields.unit'), width: 180, grow: 1, text: (row) => row.unitName ?? '', cell: (row) => row.unitName ?? '' },
    { id: 'from', header: t('fields.from'), width: 100, cell: (row) => format.date(row.from) },
  ], [t, format]);
}

/** The columns of the records that a file does not name. */
export function useMissingRecordColumns(words: RecordWords): Column<MissingRecord>[] {
  const { t } = useTranslation('imports');
  return useMemo(() => [
    { id: 'label', header: t(`missing.record.${words}`), width: 260, grow: 2, fixed: true, text: (row) => row.label, cell: (row) => row.label },
    { id: 'unit', header: t(`missing.of.${words}`), width: 200, grow: 1, text: (row) => row.unitName ?? '', cell: (row) => row.unitName ?? '' },
    { id: 'day', header: t(`missing.day.${words}`), width: 120, cell: (row) => (row.day === null ? '' : formatKnownDate(row.day)) },
  ], [t, words]);
}
