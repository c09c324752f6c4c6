import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportMissing } from '#shared/contract/imports.ts';
import { api } from '../../app/clients.ts';
import { useFormat } from '../../i18n/format.ts';
import type { Column } from '../../ui/table/column.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useRows } from '../../ui/use-rows.ts';

type Missing = ImportMissing['rows'][number];

/** The members of today whom the file does not name. The import leaves them as they are. */
export function MissingMembers({ importId }: { importId: string }) {
  const { t } = useTranslation(['imports', 'ui']);
  const format = useFormat();
  const list = useRows(api.imports.missing, { importId });
  const columns = useMemo((): Column<Missing>[] => [
    { id: 'fullName', header: t('fields.fullName'), width: 180, grow: 1, fixed: true, text: (row) => row.fullName, cell: (row) => <b>{row.fullName}</b> },
    { id: 'role', header: t('fields.role'), width: 170, cell: (row) => t(`ui:roles.${row.role}`) },
    { id: 'position', header: t('fields.position'), width: 200, grow: 1, text: (row) => row.position ?? '', cell: (row) => row.position ?? '' },
    { id: 'unit', header: t('fields.unit'), width: 180, grow: 1, text: (row) => row.unitName ?? '', cell: (row) => row.unitName ?? '' },
    { id: 'from', header: t('fields.from'), width: 100, cell: (row) => format.date(row.from) },
  ], [t, format]);
  return (
    <DataTable<Missing>
      id="import-missing"
      label={t('missing.title')}
      columns={columns}
      rows={list.rows}
      total={list.total}
      rowId={(row) => row.membershipId}
      rowLabel={(row) => row.fullName}
      loading={list.loading}
      error={list.error}
      onRetry={list.retry}
      onMore={list.more}
      empty={<EmptyState title={t('missing.none')} />}
    />
  );
}
