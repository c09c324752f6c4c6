import { useTranslation } from 'react-i18next';
import type { MissingMember, MissingRecord } from '#shared/contract/imports.ts';
import { api } from '../../app/clients.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import type { Column } from '../../ui/table/column.ts';
import { useRows } from '../../ui/use-rows.ts';
import type { RecordWords } from './list-places.ts';
import { useMissingColumns, useMissingRecordColumns } from './use-missing-columns.tsx';

/** The members of today whom the file does not name. The import leaves them as they are. */
export function MissingMembers({ importId }: { importId: string }) {
  return <Missing<MissingMember> importId={importId} words="roster" columns={useMissingColumns()} of={(row) => ('membershipId' in row ? row : null)} rowId={({ membershipId }) => membershipId} rowLabel={({ fullName }) => fullName} />;
}

/** The records that the file should name and does not. The import leaves them as they are. */
export function MissingRecords({ importId, words }: { importId: string; words: RecordWords }) {
  return <Missing<MissingRecord> importId={importId} words={words} columns={useMissingRecordColumns(words)} of={(row) => ('recordId' in row ? row : null)} rowId={({ recordId }) => recordId} rowLabel={({ label }) => label} />;
}

interface MissingProps<Row extends object> {
  importId: string;
  words: 'roster' | RecordWords;
  columns: readonly Column<Row>[];
  of: (row: MissingMember | MissingRecord) => Row | null;
  rowId: (row: Row) => string;
  rowLabel: (row: Row) => string;
}

function Missing<Row extends object>({ importId, words, columns, of, rowId, rowLabel }: MissingProps<Row>) {
  const { t } = useTranslation('imports');
  const list = useRows(api.imports.missing, { importId });
  return (
    <DataTable<Row>
      id="import-missing"
      label={t(`missing.title.${words}`)}
      columns={columns}
      rows={list.rows?.flatMap((row) => of(row) ?? [])}
      total={list.total}
      rowId={rowId}
      rowLabel={rowLabel}
      loading={list.loading}
      error={list.error}
      onRetry={list.retry}
      onMore={list.more}
      empty={<EmptyState title={t(`missing.none.${words}`)} />}
    />
  );
}
