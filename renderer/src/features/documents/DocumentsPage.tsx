import { Button } from '@mantine/core';
import { IconFilePlus, IconFileText, IconTableImport, IconTrash } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentRow } from '#shared/contract/documents.ts';
import { DIRECTIONS, type Direction, DOCUMENT_STANDINGS, type DocumentStanding, DOCUMENT_TYPE_NAMES, type DocumentType } from '#shared/rules/documents.ts';
import { api } from '../../app/clients.ts';
import { useToday } from '../../app/day.ts';
import { useShortcut } from '../../app/shortcuts.ts';
import { BulkAction } from '../../ui/BulkBar.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FilterSelect } from '../../ui/FilterChip.tsx';
import { ClearFilters, idOf, List } from '../../ui/List.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { SearchBox } from '../../ui/SearchBox.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { useNarrowing } from '../../ui/use-narrowing.ts';
import { useRows } from '../../ui/use-rows.ts';
import { useTicked } from '../../ui/use-ticked.ts';
import { refsOf, useWrite } from '../../ui/use-write.ts';
import { ReportActions } from '../reports/ReportActions.tsx';
import { CheckFilesDialog } from './CheckFilesDialog.tsx';
import { NewDocumentForm } from './DocumentForm.tsx';
import { DocumentPanel } from './DocumentPanel.tsx';
import { TermsDialog } from './TermsDialog.tsx';
import { useDocumentColumns } from './use-document-columns.tsx';

const route = getRouteApi('/documents');
const ALL = { q: '', direction: null as Direction | null, type: null as DocumentType | null, standing: null as DocumentStanding | null, year: null as string | null };
const YEARS = 12;
const COLUMN_OF = { date: 'date', symbol: 'symbol', arrival: 'arrivedOn' } as const;
type ListSort = { by: keyof typeof COLUMN_OF; direction: 'asc' | 'desc' };

/** The register of documents: what superiors direct, what comes in, what goes out. */
export function DocumentsPage() {
  const { t } = useTranslation(['documents', 'ui']);
  const { documentId = null, direction: firstDirection = null, standing: firstStanding = null } = route.useSearch();
  const navigate = route.useNavigate();
  const columns = useDocumentColumns();
  const ticking = useTicked();
  const filters = useNarrowing(ALL, ticking.clear, { direction: firstDirection, standing: firstStanding });
  const { q, direction, type, standing, year } = filters.values;
  const [sort, setSort] = useState<ListSort>({ by: 'date', direction: 'desc' });
  const [mode, setMode] = useState<'show' | 'edit' | 'add'>('show');
  const [dialog, setDialog] = useState<'terms' | 'files' | null>(null);
  const thisYear = Number(useToday().slice(0, 4));
  const list = useRows(api.documents.list, { q, direction, type, standing, year: year === null ? null : Number(year), sort: sort.by, order: sort.direction });
  const show = (id: string | null): void => { setMode('show'); void navigate({ search: id === null ? {} : { documentId: id }, replace: true }); };
  const remove = useWrite(api.documents.remove, { done: ({ removed }) => t('list.removed', { count: removed }), onDone: () => { ticking.clear(); show(null); } });
  const chosen = ticking.among(list.rows);
  useShortcut('new', () => setMode('add'));
  const toImport = (): void => void navigate({ to: '/import', search: { list: direction ?? 'incoming' } });
  const addButton = <Button leftSection={<IconFilePlus size={16} />} onClick={() => setMode('add')}>{t('list.new')}</Button>;
  return (
    <Page
      header={<PageHeader title={t('title')} actions={<><Button variant="default" leftSection={<IconTableImport size={16} />} onClick={toImport}>{t('list.import')}</Button><Button variant="default" onClick={() => setDialog('files')}>{t('files.check')}</Button><Button variant="default" onClick={() => setDialog('terms')}>{t('list.terms')}</Button></>} primary={addButton} />}
      panel={mode === 'add'
        ? <SidePanel title={t('form.newTitle')} onClose={() => setMode('show')}><NewDocumentForm direction={direction ?? 'incoming'} onSaved={show} onLeave={() => setMode('show')} /></SidePanel>
        : documentId !== null && <DocumentPanel documentId={documentId} editing={mode === 'edit'} onEditing={(editing) => setMode(editing ? 'edit' : 'show')} onClose={() => show(null)} onOpen={show} onRemove={(document) => remove.mutate(refsOf([document]))} />}
      facts={list.rows !== undefined && <span>{t('list.count', { count: list.total })}</span>}
      keys={[['↑↓', t('ui:keys.move')], ['Space', t('ui:keys.tick')], ['Ctrl N', t('ui:keys.new')]]}
    >
      <List<DocumentRow>
        id="documents"
        label={t('list.label')}
        columns={columns}
        list={list}
        rowId={idOf}
        rowLabel={(row) => row.symbol ?? row.title ?? t('panel.noSymbol')}
        rowTone={(row) => (['expired', 'replaced', 'cancelled'].includes(row.standing) ? 'off' : undefined)}
        tools={<>
          <SearchBox value={q} onChange={(typed) => filters.set({ q: typed })} placeholder={t('list.search')} />
          <FilterSelect label={t('fields.direction')} value={direction} options={DIRECTIONS.map((value) => ({ value, label: t(`directions.${value}`) }))} onChange={(value) => filters.set({ direction: value })} />
          <FilterSelect label={t('fields.type')} value={type} options={DOCUMENT_TYPE_NAMES.map((value) => ({ value, label: t(`types.${value}`) }))} onChange={(value) => filters.set({ type: value })} />
          <FilterSelect label={t('columns.standing')} value={standing} options={DOCUMENT_STANDINGS.map((value) => ({ value, label: t(`standings.${value}`) }))} onChange={(value) => filters.set({ standing: value })} />
          <FilterSelect label={t('list.year')} value={year} options={Array.from({ length: YEARS }, (_, back) => String(thisYear - back)).map((value) => ({ value, label: value }))} onChange={(value) => filters.set({ year: value })} />
          <ClearFilters narrowing={filters} />
        </>}
        toolsEnd={<ReportActions report="register" params={{ book: direction === 'incoming' ? 'incoming' : 'issued', year: year === null ? thisYear : Number(year), committeeId: null }} disabled={direction !== 'incoming' && direction !== 'issued'} small />}
        narrowing={filters}
        noMatch={{ title: t('list.noMatch'), hint: t('list.noMatchHint') }}
        sort={{ by: COLUMN_OF[sort.by], direction: sort.direction }}
        onSort={({ by, direction: order }) => setSort({ by: by === 'symbol' ? 'symbol' : by === 'arrivedOn' ? 'arrival' : 'date', direction: order })}
        current={documentId}
        onCurrentChange={show}
        empty={<EmptyState icon={<IconFileText size={28} />} title={t('list.empty')} hint={t('list.emptyHint')} actions={<><Button variant="default" leftSection={<IconTableImport size={16} />} onClick={toImport}>{t('list.import')}</Button>{addButton}</>} />}
        ticking={ticking}
        bulk={{ count: chosen.length, actions: <BulkAction icon={<IconTrash size={16} />} label={t('list.remove')} disabled={remove.isPending} onClick={() => remove.mutate(refsOf(chosen))} /> }}
      />
      <TermsDialog opened={dialog === 'terms'} onClose={() => setDialog(null)} />
      <CheckFilesDialog opened={dialog === 'files'} onClose={() => setDialog(null)} onOpen={(id) => { setDialog(null); show(id); }} />
    </Page>
  );
}
