import { Button } from '@mantine/core';
import { IconListDetails, IconPlus, IconTrash } from '@tabler/icons-react';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgendaRow } from '#shared/contract/meetings.ts';
import { AGENDA_PARTS, type AgendaPart, agendaTimes, timeOf } from '#shared/rules/meetings.ts';
import { api } from '../../app/clients.ts';
import { useShortcut } from '../../app/shortcuts.ts';
import { useFormat } from '../../i18n/format.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { idOf, List } from '../../ui/List.tsx';
import { Page } from '../../ui/Page.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';
import type { Column } from '../../ui/table/column.ts';
import { useAltArrows } from '../../ui/use-alt-arrows.ts';
import { wholeList } from '../../ui/use-rows.ts';
import { useWrite } from '../../ui/use-write.ts';
import { AgendaItemForm, NewAgendaItemForm } from './AgendaForm.tsx';
import { canChange, type TabProps } from './meeting-tabs.ts';
import { timesText } from './meeting-times.ts';
import { MeetingHeader } from './MeetingHeader.tsx';
import { useRowOrder } from './use-row-order.ts';

const partOf = ({ part }: AgendaRow): string => part;

/** The agenda, with the clock that runs through it. */
export function AgendaTab({ meeting, onTab }: TabProps) {
  const { t } = useTranslation(['meetings', 'ui']);
  const columns = useAgendaColumns();
  const open = canChange(meeting);
  const [current, setCurrent] = useState<string | null>(null);
  const [adding, setAdding] = useState(false);
  const order = useRowOrder({ meetingId: meeting.id, kept: meeting.agenda, entry: api.meetings.arrangeAgenda, groupOf: partOf });
  const rows = useMemo(() => {
    const times = agendaTimes(meeting.startsAt, order.rows.map(({ durationMin }) => durationMin));
    return order.rows.map((row, index) => ({ ...row, ...times[index] }));
  }, [order.rows, meeting.startsAt]);
  const show = (id: string | null): void => { setCurrent(id); setAdding(false); };
  const remove = useWrite(api.meetings.removeAgendaItem, { done: () => t('agenda.removed'), onDone: () => show(null) });
  const standard = useWrite(api.meetings.addStandardRows, { done: ({ added }) => t('agenda.standardAdded', { count: added }) });
  const headingOf = useCallback((part: AgendaPart) => ({ key: part, title: t(`agendaParts.${part}`) }), [t]);
  const groups = useMemo(() => AGENDA_PARTS.map(headingOf), [headingOf]);
  const groupOf = useMemo(() => ({ part }: AgendaRow) => headingOf(part), [headingOf]);
  useShortcut('new', () => setAdding(true), open);
  useAltArrows(open ? { up: () => order.move(current, -1), down: () => order.move(current, 1) } : {});
  const item = meeting.agenda.find(({ id }) => id === current);
  const standardButton = <Button size="xs" variant="default" leftSection={<IconListDetails size={15} />} loading={standard.isPending} onClick={() => standard.mutate({ meetingId: meeting.id })}>{t('agenda.standard')}</Button>;
  const addButton = <Button size="xs" variant="default" leftSection={<IconPlus size={15} />} onClick={() => setAdding(true)}>{t('agenda.add')}</Button>;
  return (
    <Page
      header={<MeetingHeader meeting={meeting} tab="agenda" onTab={onTab} />}
      panel={adding
        ? <SidePanel title={t('agenda.addTitle')} onClose={() => show(current)}><NewAgendaItemForm meeting={meeting} onSaved={show} onLeave={() => show(current)} /></SidePanel>
        : open && item !== undefined && (
          <SidePanel
            title={t('agenda.editTitle')}
            subtitle={timesText(item)}
            onClose={() => show(null)}
            foot={<Button variant="subtle" leftSection={<IconTrash size={16} />} loading={remove.isPending} onClick={() => remove.mutate({ id: item.id, rev: item.rev })}>{t('ui:delete')}</Button>}
          >
            <AgendaItemForm key={item.id} meeting={meeting} item={item} onDone={() => show(null)} />
          </SidePanel>
        )}
      facts={<AgendaFacts rows={rows} meeting={meeting} />}
      keys={[['↑↓', t('ui:keys.move')], ['Alt ↑↓', t('agenda.order')], ['Delete', t('agenda.remove')], ['Ctrl N', t('ui:keys.new')]]}
    >
      <List<AgendaRow>
        id="meetings-agenda"
        label={t('page.agenda')}
        columns={columns}
        list={wholeList(rows)}
        rowId={idOf}
        rowLabel={(row) => row.content}
        {...(open && rows.length > 0 && { toolsEnd: <>{standardButton}{addButton}</> })}
        current={current}
        onCurrentChange={show}
        groupOf={groupOf}
        groups={groups}
        {...(open && { keys: { delete: (row: AgendaRow | null) => { if (row !== null) remove.mutate({ id: row.id, rev: row.rev }); } }, onRowDrop: order.drop })}
        empty={<EmptyState icon={<IconListDetails size={28} />} title={t('agenda.empty')} hint={t('agenda.emptyHint')} actions={open && <>{standardButton}{addButton}</>} />}
      />
    </Page>
  );
}

/** How long the agenda is, and when it will be over. */
function AgendaFacts({ rows, meeting: { startsAt, endsAt } }: { rows: readonly AgendaRow[] } & Pick<TabProps, 'meeting'>) {
  const { t } = useTranslation('meetings');
  const last = rows.at(-1);
  if (last === undefined) return null;
  const minutes = rows.reduce((sum, { durationMin }) => sum + durationMin, 0);
  return <span>{endsAt === null ? t('agenda.length', { minutes, end: timeOf(last.endsAt) }) : t('agenda.lengthOf', { minutes, end: timeOf(last.endsAt), times: timesText({ startsAt, endsAt }) })}</span>;
}

function useAgendaColumns(): Column<AgendaRow>[] {
  const { t } = useTranslation('meetings');
  const format = useFormat();
  return useMemo<Column<AgendaRow>[]>(() => {
    const text = (read: (row: AgendaRow) => string) => ({ text: read, cell: read });
    return [
      { id: 'time', header: t('agenda.columns.time'), width: 112, fixed: true, ...text(timesText) },
      { id: 'minutes', header: t('agenda.columns.minutes'), width: 64, align: 'end', ...text((row) => format.number(row.durationMin)) },
      { id: 'content', header: t('agenda.fields.content'), width: 260, grow: 3, text: (row) => row.content, cell: (row) => <b>{row.content}</b> },
      { id: 'section', header: t('agenda.fields.section'), width: 120, grow: 1, hidden: true, ...text((row) => row.section ?? '') },
      { id: 'presenter', header: t('agenda.fields.presenter'), width: 150, grow: 1, ...text((row) => row.presenter ?? '') },
      { id: 'document', header: t('agenda.fields.documentId'), width: 130, grow: 1, ...text((row) => row.documentLabel ?? '') },
    ];
  }, [t, format]);
}
