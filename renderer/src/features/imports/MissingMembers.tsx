import { useTranslation } from 'react-i18next';
import { api } from '../../app/clients.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useRows } from '../../ui/use-rows.ts';
import { type MissingMember, useMissingColumns } from './use-missing-columns.tsx';

/** The members of today whom the file does not name. The import leaves them as they are. */
export function MissingMembers({ importId }: { importId: string }) {
  const { t } = useTranslation('imports');
  const list = useRows(api.imports.missing, { importId });
  const columns = useMissingColumns();
  return (
    <DataTable<MissingMember>
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
