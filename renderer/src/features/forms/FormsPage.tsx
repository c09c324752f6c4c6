import { Button } from '@mantine/core';
import { IconPlus, IconTable, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormRow } from '#shared/contract/forms.ts';
import { api } from '../../app/clients.ts';
import { useShortcut } from '../../app/shortcuts.ts';
import { BulkAction } from '../../ui/BulkBar.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ClearFilters, idOf, List } from '../../ui/List.tsx';
import { Note } from '../../ui/Note.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { SearchBox } from '../../ui/SearchBox.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';
import type { Column } from '../../ui/table/column.ts';
import { useNarrowing } from '../../ui/use-narrowing.ts';
import { useRows } from '../../ui/use-rows.ts';
import { useTicked } from '../../ui/use-ticked.ts';
import { refsOf, useWrite } from '../../ui/use-write.ts';
import { NewForm } from './FormForms.tsx';
import { useDays } from './FormHeader.tsx';

const ALL = { q: '' };
const FIRST_PAGE = { q: '', offset: 0, limit: 500 };

/** The forms of the office: its own, those the program comes with, those of a level above. */
export function FormsPage() {
  const { t } = useTranslation(['forms', 'ui']);
  const router = useRouter();
  const columns = useFormColumns();
  const ticking = useTicked();
  const filters = useNarrowing(ALL, ticking.clear);
  const [current, setCurrent] = useState<string | null>(null);
  const [adding, setAdding] = useState(false);
  const list = useRows(api.forms.list, filters.values);
  const all = useQuery(api.forms.list.queryOptions({ input: FIRST_PAGE }));
  const remove = useWrite(api.forms.remove, { done: ({ removed }) => t('removed', { count: removed }), onDone: ticking.clear });
  const deliver = useWrite(api.forms.deliver, { done: ({ added }) => t('delivered', { count: added }) });
  const chosen = ticking.among(list.rows);
  const open = (formId: string): void => void router.navigate({ to: '/forms/$formId', params: { formId } });
  useShortcut('new', () => setAdding(true));
  const undelivered = all.data?.undelivered ?? 0;
  const addButton = <Button leftSection={<IconPlus size={16} />} onClick={() => setAdding(true)}>{t('new')}</Button>;
  const deliverButton = <Button size="xs" variant="default" loading={deliver.isPending} onClick={() => deliver.mutate({})}>{t('deliver')}</Button>;
  return (
    <Page
      header={<PageHeader title={t('title')} primary={addButton} />}
      panel={adding && <SidePanel title={t('new')} onClose={() => setAdding(false)}><NewForm copyOf={null} forms={all.data?.rows ?? []} onSaved={open} onLeave={() => setAdding(false)} /></SidePanel>}
      facts={list.rows !== undefined && <span>{t('count', { count: list.total })}</span>}
      keys={[['↑↓', t('ui:keys.move')], ['Enter', t('ui:keys.open')], ['Space', t('ui:keys.tick')], ['Ctrl N', t('ui:keys.new')]]}
    >
      {undelivered > 0 && <Note tone="info" action={deliverButton}>{t('undelivered', { count: undelivered })}</Note>}
      <List<FormRow>
        id="forms"
        label={t('label')}
        columns={columns}
        list={list}
        rowId={idOf}
        rowLabel={(row) => `${row.code} · ${row.name}`}
        tools={<><SearchBox value={filters.values.q} onChange={(q) => filters.set({ q })} placeholder={t('search')} /><ClearFilters narrowing={filters} /></>}
        narrowing={filters}
        noMatch={{ title: t('noMatch') }}
        current={current}
        onCurrentChange={setCurrent}
        onOpen={(row) => open(row.id)}
        empty={<EmptyState icon={<IconTable size={28} />} title={t('empty')} hint={t('emptyHint')} actions={addButton} />}
        ticking={ticking}
        bulk={{ count: chosen.length, actions: <BulkAction icon={<IconTrash size={16} />} label={t('ui:delete')} disabled={remove.isPending} onClick={() => remove.mutate(refsOf(chosen))} /> }}
      />
    </Page>
  );
}

function useFormColumns(): Column<FormRow>[] {
  const { t } = useTranslation('forms');
  const days = useDays();
  return useMemo<Column<FormRow>[]>(() => [
    { id: 'code', header: t('columns.code'), width: 110, fixed: true, text: ({ code }) => code, cell: ({ code }) => <b>{code}</b> },
    { id: 'name', header: t('columns.name'), width: 320, grow: 3, text: ({ name }) => name, cell: ({ name }) => name },
    { id: 'version', header: t('columns.version'), width: 100, cell: ({ number }) => number },
    { id: 'valid', header: t('columns.valid'), width: 190, text: days, cell: days },
    { id: 'origin', header: t('columns.origin'), width: 140, cell: ({ origin }) => t(`origins.${origin}`) },
    { id: 'campaigns', header: t('columns.campaigns'), width: 100, cell: ({ campaigns }) => (campaigns === 0 ? '' : campaigns) },
  ], [t, days]);
}
