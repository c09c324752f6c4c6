import { Button } from '@mantine/core';
import { IconUserPlus, IconUsersGroup } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InviteeLine, ListCheck, QuorumLine } from '#shared/contract/meetings.ts';
import { api } from '../../app/clients.ts';
import { useShortcut } from '../../app/shortcuts.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { idOf, List } from '../../ui/List.tsx';
import { Note } from '../../ui/Note.tsx';
import { Page } from '../../ui/Page.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { StatusMark } from '../../ui/StatusMark.tsx';
import type { Column } from '../../ui/table/column.ts';
import { useAltArrows } from '../../ui/use-alt-arrows.ts';
import { wholeList } from '../../ui/use-rows.ts';
import { useWrite } from '../../ui/use-write.ts';
import { AttendanceMark } from './AttendanceMark.tsx';
import { NewInviteeForm } from './InviteeForm.tsx';
import { InviteePanel } from './InviteePanel.tsx';
import { canChange, isTakenDown, type TabProps } from './meeting-tabs.ts';
import css from './Meetings.module.css';
import { MeetingHeader } from './MeetingHeader.tsx';
import { useRowOrder } from './use-row-order.ts';

const NOBODY: readonly InviteeLine[] = [];
/** Those with a duty stay first. */
const dutyOf = ({ duty }: InviteeLine): string => duty;

/** Who is invited, what they answered, and who came. */
export function PeopleTab({ meeting, onTab }: TabProps) {
  const { t } = useTranslation(['meetings', 'agenda', 'ui']);
  const columns = useInviteeColumns();
  const open = canChange(meeting);
  const marks = isTakenDown(meeting);
  const [current, setCurrent] = useState<string | null>(null);
  const [adding, setAdding] = useState(false);
  const query = useQuery(api.meetings.invitees.queryOptions({ input: { id: meeting.id } }));
  const order = useRowOrder({ meetingId: meeting.id, kept: query.data?.invitees ?? NOBODY, entry: api.meetings.arrangeInvitees, groupOf: dutyOf });
  const show = (id: string | null): void => { setCurrent(id); setAdding(false); };
  const members = useWrite(api.meetings.inviteMembers, { done: ({ added }) => t('people.membersAdded', { count: added }) });
  const present = useWrite(api.meetings.recordAttendance, { done: () => t('people.marked') });
  function markPresent(row: InviteeLine | null): void {
    if (row !== null && !present.isPending) present.mutate({ id: row.id, rev: row.rev, attendance: 'present', substitute: null, absenceReason: null, arrivedAt: null, leftAt: null });
  }
  useShortcut('new', () => setAdding(true), open);
  useAltArrows(open ? { up: () => order.move(current, -1), down: () => order.move(current, 1) } : {});
  const invitee = query.data?.invitees.find(({ id }) => id === current);
  const membersButton = <Button size="xs" variant="default" leftSection={<IconUsersGroup size={15} />} loading={members.isPending} onClick={() => members.mutate({ meetingId: meeting.id })}>{t('people.inviteMembers')}</Button>;
  const addButton = <Button size="xs" variant="default" leftSection={<IconUserPlus size={15} />} onClick={() => setAdding(true)}>{t('people.add')}</Button>;
  return (
    <Page
      header={<MeetingHeader meeting={meeting} tab="people" onTab={onTab} />}
      panel={adding
        ? <SidePanel title={t('people.add')} onClose={() => show(current)}><NewInviteeForm meeting={meeting} onSaved={show} onLeave={() => show(current)} /></SidePanel>
        : invitee !== undefined && <InviteePanel key={invitee.id} meeting={meeting} invitee={invitee} onClose={() => show(null)} />}
      facts={query.data !== undefined && <span>{t('people.count', { count: query.data.invitees.length })}</span>}
      keys={[['↑↓', t('ui:keys.move')], ...(marks ? [['C', t('people.presentKey')] as const] : []), ['Alt ↑↓', t('agenda.order')], ['Ctrl N', t('ui:keys.new')]]}
    >
      <List<InviteeLine>
        id="meetings-people"
        label={t('page.people')}
        columns={columns}
        list={wholeList(query.data === undefined ? undefined : order.rows, query)}
        rowId={idOf}
        rowLabel={(row) => row.name}
        tools={<Quorums lines={query.data?.quorums ?? []} invitees={query.data?.invitees ?? []} begun={meeting.status !== 'draft' && meeting.status !== 'invited' && meeting.status !== 'postponed' && meeting.status !== 'cancelled'} />}
        {...(open && order.rows.length > 0 && { toolsEnd: <>{membersButton}{addButton}</> })}
        current={current}
        onCurrentChange={show}
        {...(marks && { keys: { c: markPresent } })}
        {...(open && { onRowDrop: order.drop })}
        empty={<EmptyState icon={<IconUsersGroup size={28} />} title={t('people.empty')} hint={t('people.emptyHint')} actions={open && <>{membersButton}{addButton}</>} />}
      >
        {open && order.rows.length > 0 && query.data !== undefined && <ListChecked check={query.data.listCheck} onInvite={membersButton} />}
      </List>
    </Page>
  );
}

/** Says where the list no longer fits the members of the day. */
function ListChecked({ check: { noLongerMembers, missing }, onInvite }: { check: ListCheck; onInvite: ReactNode }) {
  const { t } = useTranslation('agenda');
  if (noLongerMembers.length === 0 && missing.length === 0) return null;
  return (
    <div className={css.strip}>
      <Note tone="warn" live="status" action={missing.length > 0 && onInvite}>
        {missing.length > 0 && <div>{t('list.missing', { names: missing.join(', ') })}</div>}
        {noLongerMembers.length > 0 && <div>{t('list.noLongerMembers', { names: noLongerMembers.join(', ') })}</div>}
      </Note>
    </div>
  );
}

/** For each committee how many members came and whether that is enough; then how many are away. */
function Quorums({ lines, invitees, begun }: { lines: readonly QuorumLine[]; invitees: readonly InviteeLine[]; begun: boolean }) {
  const { t } = useTranslation('meetings');
  const away = invitees.filter(({ mark }) => mark === 'excused' || mark === 'absent').length;
  return (
    <div className={css.quorums} aria-live="polite">
      {lines.map((line) => (begun
        ? <StatusMark key={line.committeeId} mark={line.reached ? 'tick' : 'triangle'} tone={line.reached ? 'ok' : 'warn'}>{t(line.reached ? 'people.reached' : 'people.notReached', line)}</StatusMark>
        : <span key={line.committeeId}>{t('people.members', line)}</span>))}
      {begun && <span>{t('people.away', { count: away })}</span>}
    </div>
  );
}

function useInviteeColumns(): Column<InviteeLine>[] {
  const { t } = useTranslation('meetings');
  return useMemo<Column<InviteeLine>[]>(() => {
    const text = (read: (row: InviteeLine) => string) => ({ text: read, cell: read });
    return [
      { id: 'name', header: t('people.fields.name'), width: 170, grow: 2, fixed: true, text: (row) => row.name, cell: (row) => <b>{row.name}</b> },
      { id: 'unit', header: t('people.fields.unit'), width: 80, grow: 1, ...text((row) => row.unit ?? '') },
      { id: 'capacity', header: t('people.fields.capacity'), width: 120, ...text((row) => t(`capacities.${row.capacity}`)) },
      { id: 'duty', header: t('people.fields.duty'), width: 96, ...text((row) => t(`duties.${row.duty}`)) },
      { id: 'reply', header: t('people.fields.reply'), width: 130, grow: 1, ...text((row) => [t(`replies.${row.reply}`), row.reply === 'substitute' ? row.substitute : null].filter(Boolean).join(': ')) },
      { id: 'mark', header: t('people.fields.attendance'), width: 130, grow: 1, text: (row) => row.absenceReason ?? row.substitute ?? '', cell: (row) => <AttendanceMark invitee={row} /> },
    ];
  }, [t]);
}
