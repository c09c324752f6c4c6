import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { listColumns } from '#shared/registers/list-columns.ts';
import { api } from '../../app/clients.ts';
import { useShortcut } from '../../app/shortcuts.ts';
import { useConfirm } from '../../ui/ConfirmDialog.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Page } from '../../ui/Page.tsx';
import { toast } from '../../ui/toast.ts';
import { useJob } from '../../ui/use-job.ts';
import { breaksRule } from './breaks-rule.ts';
import { CheckRows } from './CheckRows.tsx';
import { ImportHeader } from './ImportHeader.tsx';
import { placeOf } from './list-places.ts';
import { MapColumns } from './MapColumns.tsx';
import { isSame, mappingOf } from './mapping.ts';
import { useRememberedMappings } from './remembered.ts';
import { changeImport, discardImport, forget, type Mapping, type UnderWay } from './under-way.ts';

export type CheckJob = ReturnType<typeof useCheck>;

/** The second and third step: which column is what, then the rows and their problems. Esc leaves and keeps the import. */
export function Wizard({ underWay, onAnother }: { underWay: UnderWay; onAnother: () => void }) {
  const { t } = useTranslation('imports');
  const router = useRouter();
  const confirm = useConfirm();
  const { importId, sheet, headerRow, committeeId, list } = underWay;
  const table = useQuery(api.imports.table.queryOptions({ input: { importId, sheet, headerRow }, staleTime: Infinity }));
  const check = useCheck(underWay, table.data?.headerRow ?? null);
  const remembered = useRememberedMappings(listColumns(list));
  const columns = table.data?.columns ?? [];
  const recalled = remembered.recall(columns);
  const mapping = underWay.mapping ?? recalled ?? mappingOf(columns);

  useShortcut('escape', () => {
    toast.say(t('resume.kept'));
    router.history.push(placeOf(list).home(committeeId));
  });
  async function discard(): Promise<void> {
    const question = { title: t('discard.title', { file: underWay.fileName }), body: t('discard.body'), verb: t('discard.verb') };
    if (underWay.step === 'rows' && !(await confirm(question))) return;
    await discardImport();
  }
  const checkColumns = { ...check, start: (chosen: Mapping) => { remembered.remember(columns, chosen); return check.start(chosen); } };
  const parts = { underWay, mapping, check: checkColumns, onDiscard: () => void discard() };

  if (table.error !== null) {
    const gone = breaksRule(table.error, 'IMPORT_GONE');
    const again = <Button size="xs" variant="default" onClick={() => { forget(); onAnother(); }}>{t('file.other')}</Button>;
    return (
      <Page header={<ImportHeader underWay={underWay} step={underWay.step} />}>
        <div style={{ padding: 'var(--sd-4)', maxWidth: 560 }}>
          <ErrorNote error={table.error} {...(gone ? { action: again } : { onRetry: () => void table.refetch() })} />
        </div>
      </Page>
    );
  }
  if (underWay.step === 'rows') return <CheckRows {...parts} table={table.data} />;
  return <MapColumns {...parts} table={remembered.loaded ? table.data : undefined} isRecalled={underWay.mapping === null && recalled !== undefined && !isSame(recalled, mappingOf(columns))} />;
}

/** Checks the rows under a mapping and goes on to them. */
function useCheck({ importId, sheet }: UnderWay, headerRow: number | null) {
  const job = useJob((signal, mapping: Mapping) => api.imports.check.call({ importId, sheet, headerRow: headerRow ?? 1, mapping: [...mapping].map(([column, field]) => ({ column, field })) }, { signal }));
  return {
    ...job,
    start: async (mapping: Mapping): Promise<void> => {
      if ((await job.start(mapping)) !== undefined) changeImport({ step: 'rows' });
    },
  };
}
