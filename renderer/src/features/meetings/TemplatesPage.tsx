import { Button } from '@mantine/core';
import { IconListDetails, IconPlus, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgendaTemplate, TemplateRow } from '#shared/contract/agenda.ts';
import { api } from '../../app/clients.ts';
import { useShortcut } from '../../app/shortcuts.ts';
import { useFormat } from '../../i18n/format.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { idOf, List } from '../../ui/List.tsx';
import { Page } from '../../ui/Page.tsx';
import { MeetingsHead } from './MeetingsHead.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';
import type { Column } from '../../ui/table/column.ts';
import { useAltArrows } from '../../ui/use-alt-arrows.ts';
import { useMovedRows } from '../../ui/use-moved-rows.ts';
import { wholeList } from '../../ui/use-rows.ts';
import { refsOf, useWrite } from '../../ui/use-write.ts';
import css from './Meetings.module.css';
import { NewTemplateForm, NewTemplateRowForm, TemplateForm, TemplateRowForm } from './TemplateForms.tsx';

const partOf = ({ part }: TemplateRow): string => part;

type Shown = { kind: 'template' } | { kind: 'newTemplate' } | { kind: 'newRow' } | { kind: 'row'; id: string } | null;

/** The templates of agendas, and the rows of the chosen one. */
export function TemplatesPage() {
  const { t } = useTranslation(['agenda', 'meetings', 'ui']);
  const columns = useTemplateColumns();
  const templates = useQuery(api.meetings.templates.queryOptions({ input: {} }));
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [shown, setShown] = useState<Shown>(null);
  const template = templates.data?.find(({ id }) => id === chosenId);
  const choose = (id: string | null): void => { setChosenId(id); setShown(id === null ? null : { kind: 'template' }); };
  useShortcut('new', () => setShown({ kind: 'newTemplate' }));
  const addButton = <Button leftSection={<IconPlus size={16} />} onClick={() => setShown({ kind: 'newTemplate' })}>{t('templates.add')}</Button>;
  return (
    <Page
      header={<MeetingsHead section="templates" primary={addButton} />}
      panel={<Beside template={template} shown={shown} onChoose={choose} onShow={setShown} />}
      facts={templates.data !== undefined && <span>{t('templates.count', { count: templates.data.length })}</span>}
      keys={[['↑↓', t('ui:keys.move')], ['Alt ↑↓', t('meetings:agenda.order')], ['Ctrl N', t('ui:keys.new')]]}
    >
      <List<AgendaTemplate>
        id="meetings-templates"
        label={t('templates.label')}
        columns={columns}
        list={wholeList(templates.data, templates)}
        rowId={idOf}
        rowLabel={(row) => row.name}
        current={chosenId}
        onCurrentChange={choose}
        empty={<EmptyState icon={<IconListDetails size={28} />} title={t('templates.empty')} hint={t('templates.emptyHint')} actions={addButton} />}
      />
      {template !== undefined && <Rows key={template.id} template={template} current={shown?.kind === 'row' ? shown.id : null} onShow={setShown} />}
    </Page>
  );
}

/** The rows of a template, put in order like those of an agenda. */
function Rows({ template, current, onShow }: { template: AgendaTemplate; current: string | null; onShow: (shown: Shown) => void }) {
  const { t } = useTranslation(['agenda', 'meetings']);
  const columns = useRowColumns();
  const arrange = useWrite(api.meetings.arrangeTemplate, { done: () => t('meetings:arranged') });
  const order = useMovedRows({ kept: template.rows, keep: (items) => arrange.mutateAsync({ templateId: template.id, items }), isPending: arrange.isPending, groupOf: partOf });
  useAltArrows({ up: () => order.move(current, -1), down: () => order.move(current, 1) });
  const addButton = <Button size="xs" variant="default" leftSection={<IconPlus size={15} />} onClick={() => onShow({ kind: 'newRow' })}>{t('templates.addRow')}</Button>;
  const title = t('templates.rowsOf', { name: template.name });
  return (
    <List<TemplateRow>
      id="meetings-template-rows"
      label={title}
      columns={columns}
      list={wholeList(order.rows)}
      rowId={idOf}
      rowLabel={(row) => row.content}
      tools={<h2 className={css.title}>{title}</h2>}
      toolsEnd={addButton}
      current={current}
      onCurrentChange={(id) => onShow(id === null ? null : { kind: 'row', id })}
      onRowDrop={order.drop}
      empty={<EmptyState title={t('templates.noRows')} actions={addButton} />}
    />
  );
}

/** What is shown beside the templates. */
function Beside({ template, shown, onChoose, onShow }: { template: AgendaTemplate | undefined; shown: Shown; onChoose: (id: string | null) => void; onShow: (shown: Shown) => void }) {
  const { t } = useTranslation(['agenda', 'ui']);
  const close = (): void => onShow(null);
  const remove = useWrite(api.meetings.removeTemplates, { done: ({ removed }) => t('templates.removed', { count: removed }), onDone: () => onChoose(null) });
  const removeRow = useWrite(api.meetings.removeTemplateRow, { done: () => t('templates.rowRemoved'), onDone: close });
  const removeButton = (pending: boolean, onClick: () => void) => <Button variant="subtle" leftSection={<IconTrash size={16} />} loading={pending} onClick={onClick}>{t('ui:delete')}</Button>;
  if (shown?.kind === 'newTemplate') return <SidePanel title={t('templates.add')} onClose={close}><NewTemplateForm onSaved={onChoose} onLeave={close} /></SidePanel>;
  if (template === undefined || shown === null) return null;
  if (shown.kind === 'newRow') return <SidePanel title={t('templates.addRow')} onClose={close}><NewTemplateRowForm key={template.id} templateId={template.id} onSaved={(id) => onShow({ kind: 'row', id })} onLeave={close} /></SidePanel>;
  if (shown.kind === 'template') return <SidePanel title={t('templates.editTitle')} onClose={close} foot={removeButton(remove.isPending, () => remove.mutate(refsOf([template])))}><TemplateForm key={template.id} template={template} onDone={close} /></SidePanel>;
  const row = template.rows.find(({ id }) => id === shown.id);
  return row !== undefined && <SidePanel title={t('templates.editRow')} onClose={close} foot={removeButton(removeRow.isPending, () => removeRow.mutate({ id: row.id, rev: row.rev }))}><TemplateRowForm key={row.id} row={row} onDone={close} /></SidePanel>;
}

function useTemplateColumns(): Column<AgendaTemplate>[] {
  const { t } = useTranslation(['agenda', 'meetings']);
  return useMemo<Column<AgendaTemplate>[]>(() => {
    const text = (read: (row: AgendaTemplate) => string) => ({ text: read, cell: read });
    return [
      { id: 'name', header: t('templates.fields.name'), width: 240, grow: 2, fixed: true, text: (row) => row.name, cell: (row) => <b>{row.name}</b> },
      { id: 'kind', header: t('templates.fields.kind'), width: 200, grow: 1, ...text((row) => t(`meetings:kinds.${row.kind}`)) },
      { id: 'rows', header: t('templates.fields.rows'), width: 170, ...text(({ rows }) => t('templates.rows', { count: rows.length, minutes: rows.reduce((sum, { durationMin }) => sum + durationMin, 0) })) },
    ];
  }, [t]);
}

function useRowColumns(): Column<TemplateRow>[] {
  const { t } = useTranslation('meetings');
  const format = useFormat();
  return useMemo<Column<TemplateRow>[]>(() => {
    const text = (read: (row: TemplateRow) => string) => ({ text: read, cell: read });
    return [
      { id: 'part', header: t('agenda.fields.part'), width: 130, fixed: true, ...text((row) => t(`agendaParts.${row.part}`)) },
      { id: 'content', header: t('agenda.fields.content'), width: 260, grow: 3, text: (row) => row.content, cell: (row) => <b>{row.content}</b> },
      { id: 'minutes', header: t('agenda.columns.minutes'), width: 64, align: 'end', ...text((row) => format.number(row.durationMin)) },
      { id: 'presenter', header: t('agenda.fields.presenter'), width: 150, grow: 1, ...text((row) => row.presenter ?? '') },
      { id: 'section', header: t('agenda.fields.section'), width: 120, grow: 1, hidden: true, ...text((row) => row.section ?? '') },
    ];
  }, [t, format]);
}
