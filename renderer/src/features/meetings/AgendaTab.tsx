import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconListDetails, IconPlus } from '@tabler/icons-react';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgendaRow } from '#shared/contract/agenda.ts';
import { AGENDA_PARTS, type AgendaPart, agendaTimes, timeOf } from '#shared/rules/meetings.ts';
import { api } from '../../app/clients.ts';
import { useShortcut } from '../../app/shortcuts.ts';
import { useFormat } from '../../i18n/format.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { idOf, List } from '../../ui/List.tsx';
import { Page } from '../../ui/Page.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { StatusMark } from '../../ui/StatusMark.tsx';
import type { Column } from '../../ui/table/column.ts';
import { useAltArrows } from '../../ui/use-alt-arrows.ts';
import { wholeList } from '../../ui/use-rows.ts';
import { useWrite } from '../../ui/use-write.ts';
import { NewAgendaItemForm } from './AgendaForm.tsx';
import { AgendaItemPanel } from './AgendaItemPanel.tsx';
import { CarryOverNote, CarryOverPanel } from './CarryOverPanel.tsx';
import { KeepTemplateDialog } from './KeepTemplateDialog.tsx';
import { canChange, hasOutcomes, type TabProps } from './meeting-tabs.ts';
import { timesText } from './meeting-times.ts';
import { MeetingHeader } from './MeetingHeader.tsx';
import { ProposedPanel, TemplatesPanel } from './OffersPanel.tsx';
import { OpenTasksPanel } from './OpenTasksPanel.tsx';
import { useRowOrder } from './use-row-order.ts';

const partOf = ({ part }: AgendaRow): string => part;

/** What is shown beside the agenda instead of the chosen row. */
type Beside = 'new' | 'earlier' | 'proposed' | 'tasks' | 'templates' | null;

/** The agenda, with the clock that runs through it. */
export function AgendaTab({ meeting, onTab }: TabProps) {
  const { t } = useTranslation(['meetings', 'agenda', 'meetingTasks', 'ui']);
  const columns = useAgendaColumns(hasOutcomes(meeting) || meeting.status === 'closed');
  const open = canChange(meeting);
  const [current, setCurrent] = useState<string | null>(null);
  const [beside, setBeside] = useState<Beside>(null);
  const [keeping, setKeeping] = useState(false);
  const order = useRowOrder({ meetingId: meeting.id, kept: meeting.agenda, entry: api.meetings.arrangeAgenda, groupOf: partOf });
  const rows = useMemo(() => {
    const times = agendaTimes(meeting.startsAt, order.rows.map(({ durationMin }) => durationMin));
    return order.rows.map((row, index) => ({ ...row, ...times[index] }));
  }, [order.rows, meeting.startsAt]);
  const show = (id: string | null): void => { setCurrent(id); setBeside(null); };
  const remove = useWrite(api.meetings.removeAgendaItem, { done: () => t('agenda.removed'), onDone: () => show(null) });
  const standard = useWrite(api.meetings.addStandardRows, { done: ({ added }) => t('agenda.standardAdded', { count: added }) });
  const headingOf = useCallback((part: AgendaPart) => ({ key: part, title: t(`agendaParts.${part}`) }), [t]);
  const groups = useMemo(() => AGENDA_PARTS.map(headingOf), [headingOf]);
  const groupOf = useMemo(() => ({ part }: AgendaRow) => headingOf(part), [headingOf]);
  useShortcut('new', () => setBeside('new'), open);
  useAltArrows(open ? { up: () => order.move(current, -1), down: () => order.move(current, 1) } : {});
  const item = meeting.agenda.find(({ id }) => id === current);
  const standardButton = <Button size="xs" variant="default" leftSection={<IconListDetails size={15} />} loading={standard.isPending} onClick={() => standard.mutate({ meetingId: meeting.id })}>{t('agenda.standard')}</Button>;
  const tasksButton = <Button size="xs" variant="default" onClick={() => setBeside('tasks')}>{t('meetingTasks:agenda.title')}</Button>;
  const templatesButton = <Button size="xs" variant="default" onClick={() => setBeside('templates')}>{t('agenda:templates.pick')}</Button>;
  const fromMenu = (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target><Button size="xs" variant="default" rightSection={<IconChevronDown size={14} />}>{t('agenda:from')}</Button></Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => setBeside('earlier')}>{t('agenda:carry.title')}</Menu.Item>
        <Menu.Item onClick={() => setBeside('proposed')}>{t('agenda:proposed.title')}</Menu.Item>
        <Menu.Item onClick={() => setBeside('tasks')}>{t('meetingTasks:agenda.title')}</Menu.Item>
        <Menu.Item onClick={() => setBeside('templates')}>{t('agenda:templates.pick')}</Menu.Item>
        <Menu.Item onClick={() => standard.mutate({ meetingId: meeting.id })}>{t('agenda.standard')}</Menu.Item>
        <Menu.Item onClick={() => setKeeping(true)}>{t('agenda:templates.keep')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
  const addButton = <Button size="xs" variant="default" leftSection={<IconPlus size={15} />} onClick={() => setBeside('new')}>{t('agenda.add')}</Button>;
  return (
    <Page
      header={<MeetingHeader meeting={meeting} tab="agenda" onTab={onTab} />}
      panel={beside === null
        ? item !== undefined && <AgendaItemPanel key={item.id} meeting={meeting} item={item} onClose={() => show(null)} />
        : <BesidePanel beside={beside} meeting={meeting} onShow={show} onClose={() => show(current)} />}
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
        {...(open && rows.length > 0 && { toolsEnd: <>{fromMenu}{addButton}</> })}
        current={current}
        onCurrentChange={show}
        groupOf={groupOf}
        groups={groups}
        {...(open && { keys: { delete: (row: AgendaRow | null) => { if (row !== null) remove.mutate({ id: row.id, rev: row.rev }); } }, onRowDrop: order.drop })}
        empty={<EmptyState icon={<IconListDetails size={28} />} title={t('agenda.empty')} hint={t('agenda.emptyHint')} actions={open && <>{templatesButton}{tasksButton}{standardButton}{addButton}</>} />}
      >
        {open && <CarryOverNote meetingId={meeting.id} onOpen={() => setBeside('earlier')} />}
      </List>
      <KeepTemplateDialog opened={keeping} meeting={meeting} onClose={() => setKeeping(false)} />
    </Page>
  );
}

function BesidePanel({ beside, meeting, onShow, onClose }: Pick<TabProps, 'meeting'> & { beside: Exclude<Beside, null>; onShow: (id: string | null) => void; onClose: () => void }) {
  const { t } = useTranslation('meetings');
  switch (beside) {
    case 'new': return <SidePanel title={t('agenda.addTitle')} onClose={onClose}><NewAgendaItemForm meeting={meeting} onSaved={onShow} onLeave={onClose} /></SidePanel>;
    case 'earlier': return <CarryOverPanel meeting={meeting} onClose={onClose} />;
    case 'proposed': return <ProposedPanel meeting={meeting} onClose={onClose} />;
    case 'tasks': return <OpenTasksPanel meeting={meeting} onClose={onClose} />;
    case 'templates': return <TemplatesPanel meeting={meeting} onClose={onClose} />;
  }
}

/** How long the agenda is, and when it will be over. */
function AgendaFacts({ rows, meeting: { startsAt, endsAt } }: { rows: readonly AgendaRow[] } & Pick<TabProps, 'meeting'>) {
  const { t } = useTranslation('meetings');
  const last = rows.at(-1);
  if (last === undefined) return null;
  const minutes = rows.reduce((sum, { durationMin }) => sum + durationMin, 0);
  return <span>{endsAt === null ? t('agenda.length', { minutes, end: timeOf(last.endsAt) }) : t('agenda.lengthOf', { minutes, end: timeOf(last.endsAt), times: timesText({ startsAt, endsAt }) })}</span>;
}

function useAgendaColumns(withOutcomes: boolean): Column<AgendaRow>[] {
  const { t } = useTranslation(['meetings', 'agenda']);
  const format = useFormat();
  return useMemo<Column<AgendaRow>[]>(() => {
    const text = (read: (row: AgendaRow) => string) => ({ text: read, cell: read });
    return [
      { id: 'time', header: t('agenda.columns.time'), width: 112, fixed: true, ...text(timesText) },
      { id: 'minutes', header: t('agenda.columns.minutes'), width: 64, align: 'end', ...text((row) => format.number(row.durationMin)) },
      { id: 'content', header: t('agenda.fields.content'), width: 220, grow: 3, text: (row) => row.content, cell: (row) => <b>{row.content}</b> },
      { id: 'section', header: t('agenda.fields.section'), width: 120, grow: 1, hidden: true, ...text((row) => row.section ?? '') },
      { id: 'presenter', header: t('agenda.fields.presenter'), width: 118, grow: 1, ...text((row) => row.presenter ?? '') },
      { id: 'document', header: t('agenda:documents'), width: 100, grow: 1, ...text((row) => row.documents.map(({ label }) => label).join(', ')) },
      ...(withOutcomes ? [{ id: 'outcome', header: t('agenda:outcome.column'), width: 156, text: (row: AgendaRow) => row.outcomeNote ?? '', cell: (row: AgendaRow) => <Outcome outcome={row.outcome} /> }] : []),
    ];
  }, [t, format, withOutcomes]);
}

const OUTCOME_MARKS = { done: { mark: 'tick', tone: 'ok' }, not_done: { mark: 'triangle', tone: 'warn' }, postponed: { mark: 'half', tone: 'info' } } as const;

function Outcome({ outcome }: Pick<AgendaRow, 'outcome'>) {
  const { t } = useTranslation('agenda');
  return outcome === null ? <StatusMark mark="dashed">{t('outcome.none')}</StatusMark> : <StatusMark {...OUTCOME_MARKS[outcome]}>{t(`outcomes.${outcome}`)}</StatusMark>;
}
