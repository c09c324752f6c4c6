import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconDots, IconPencil } from '@tabler/icons-react';
import { Link, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingDetail } from '#shared/contract/meetings.ts';
import type { MeetingStatus as Status } from '#shared/rules/meetings.ts';
import { api } from '../../app/clients.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { RecordHistory } from '../../ui/RecordHistory.tsx';
import { PageTabs } from '../../ui/Tabs.tsx';
import { refsOf, useWrite } from '../../ui/use-write.ts';
import { RaisedAt, raisedNow } from '../registers/RaisedAt.tsx';
import { CommitteesDialog } from './CommitteesDialog.tsx';
import { DuplicateDialog } from './DuplicateDialog.tsx';
import { ExportCalendar } from './ExportCalendar.tsx';
import { canChange, isTakenDown, type MeetingTab, type TabProps } from './meeting-tabs.ts';
import { whenText } from './meeting-times.ts';
import { MeetingForm } from './MeetingForm.tsx';
import { MeetingStatus } from './MeetingStatus.tsx';
import { NextStep } from './NextStep.tsx';
import { ReasonDialog, type Reasoned } from './ReasonDialog.tsx';

/** The head of a meeting's page: what it is, how far it has come, and its next step. */
export function MeetingHeader({ meeting, tab, onTab }: TabProps & { tab: MeetingTab }) {
  const { t } = useTranslation(['meetings', 'agenda']);
  return (
    <>
      <PageHeader
        crumbs={[<Link key="list" to="/meetings">{t('title')}</Link>, t(`kinds.${meeting.kind}`)]}
        title={meeting.title}
        facts={<>
          <MeetingStatus status={meeting.status} />
          <span>{whenText(meeting)}</span>
          {meeting.place !== null && <span>{meeting.place}</span>}
          <span>{meeting.committees.map(({ name }) => name).join(', ')}</span>
          {meeting.series !== null && <Link to="/meetings/series">{t('ofSeries', meeting.series)}</Link>}
          <RaisedAt meetingId={meeting.id} />
          {meeting.statusReason !== null && <span>{t('page.reason', { reason: meeting.statusReason })}</span>}
        </>}
        actions={<>{isTakenDown(meeting) && <OpenDesk meetingId={meeting.id} />}<ExportCalendar of="meeting" id={meeting.id} title={meeting.title} label={t('exportCalendar')} /><More meeting={meeting} /></>}
        primary={<NextStep meeting={meeting} />}
      />
      <PageTabs<MeetingTab>
        label={t('page.tabs')}
        tabs={[
          { id: 'agenda', label: t('page.agenda'), count: meeting.agenda.length },
          { id: 'people', label: t('page.people') },
          { id: 'minutes', label: t('page.minutes'), count: meeting.entries.length },
          { id: 'dossier', label: t('agenda:dossier.title'), count: meeting.dossier.length },
          { id: 'papers', label: t('page.papers') },
        ]}
        current={tab}
        onChange={onTab}
      />
    </>
  );
}

function OpenDesk({ meetingId }: { meetingId: string }) {
  const { t } = useTranslation('meetings');
  return <Button variant="default" leftSection={<IconPencil size={16} />} renderRoot={(props) => <Link to="/meetings/$meetingId/desk" params={{ meetingId }} {...props} />}>{t('desk.title')}</Button>;
}

/** Out of the usual course, and for which states. */
const REASONED: Record<Reasoned, readonly Status[]> = { postpone: ['invited'], cancel: ['draft', 'invited', 'postponed'], reopen: ['closed', 'cancelled'] };
const REMOVABLE: readonly Status[] = ['draft', 'invited', 'postponed', 'cancelled'];

/** Everything that is not the next step. */
function More({ meeting }: { meeting: MeetingDetail }) {
  const { t } = useTranslation(['meetings', 'registers', 'ui']);
  const router = useRouter();
  const [dialog, setDialog] = useState<Reasoned | 'edit' | 'committees' | 'duplicate' | 'history' | null>(null);
  const remove = useWrite(api.meetings.remove, { done: ({ removed }) => t('list.removed', { count: removed }), onDone: () => void router.navigate({ to: '/meetings' }) });
  const close = (): void => setDialog(null);
  const open = canChange(meeting);
  const moves = (Object.keys(REASONED) as Reasoned[]).filter((name) => REASONED[name].includes(meeting.status));
  const canRemove = REMOVABLE.includes(meeting.status);
  return (
    <>
      <Menu position="bottom-end" shadow="md">
        <Menu.Target><ActionIcon variant="default" size={30} aria-label={t('page.more')} title={t('page.more')}><IconDots size={16} /></ActionIcon></Menu.Target>
        <Menu.Dropdown>
          {open && <Menu.Item onClick={() => setDialog('edit')}>{t('page.edit')}</Menu.Item>}
          {open && <Menu.Item onClick={() => setDialog('committees')}>{t('page.committees')}</Menu.Item>}
          {moves.map((name) => <Menu.Item key={name} onClick={() => setDialog(name)}>{t(`moves.${name}.verb`)}</Menu.Item>)}
          <Menu.Item onClick={() => void router.navigate({ to: '/registers/$register', params: { register: 'recommendation' }, search: raisedNow(meeting) })}>{t('registers:meeting.add')}</Menu.Item>
          <Menu.Item onClick={() => setDialog('duplicate')}>{t('duplicate.menu')}</Menu.Item>
          <Menu.Item onClick={() => setDialog('history')}>{t('history')}</Menu.Item>
          {canRemove && <Menu.Item onClick={() => remove.mutate(refsOf([meeting]))}>{t('ui:delete')}</Menu.Item>}
        </Menu.Dropdown>
      </Menu>
      <Dialog opened={dialog === 'edit'} onClose={close} title={t('page.edit')} width={560}><MeetingForm meeting={meeting} onDone={close} /></Dialog>
      <CommitteesDialog opened={dialog === 'committees'} meeting={meeting} onClose={close} />
      <DuplicateDialog opened={dialog === 'duplicate'} meeting={meeting} onClose={close} />
      <Dialog opened={dialog === 'history'} onClose={close} title={meeting.title} width={480}><RecordHistory table="meeting" id={meeting.id} /></Dialog>
      <ReasonDialog move={moves.find((name) => name === dialog) ?? null} meeting={meeting} onClose={close} />
    </>
  );
}
