import { Button } from '@mantine/core';
import { IconPencil, IconUserMinus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InviteeLine, MeetingDetail } from '#shared/contract/meetings.ts';
import { missedItems } from '#shared/rules/agenda.ts';
import { timeOf } from '#shared/rules/meetings.ts';
import { api } from '../../app/clients.ts';
import { Fact, Facts } from '../../ui/Facts.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { useWrite } from '../../ui/use-write.ts';
import { AttendanceForm } from './AttendanceForm.tsx';
import { AttendanceMark } from './AttendanceMark.tsx';
import { InviteeForm } from './InviteeForm.tsx';
import { canChange, isTakenDown } from './meeting-tabs.ts';
import { timesText } from './meeting-times.ts';
import css from './Meetings.module.css';
import { ReplyForm } from './ReplyForm.tsx';

interface InviteePanelProps {
  meeting: MeetingDetail;
  invitee: InviteeLine;
  onClose: () => void;
}

/** Somebody who is invited: what they answered, and how they attended. */
export function InviteePanel({ meeting, invitee, onClose }: InviteePanelProps) {
  const { t } = useTranslation(['meetings', 'agenda', 'ui']);
  const [mode, setMode] = useState<'show' | 'edit' | 'reply' | 'attendance'>('show');
  const remove = useWrite(api.meetings.removeInvitee, { done: () => t('people.removed'), onDone: onClose });
  const back = (): void => setMode('show');
  const { id, rev, name } = invitee;
  if (mode === 'edit') return <SidePanel title={name} subtitle={t('people.editTitle')} onClose={back}><InviteeForm invitee={invitee} onDone={back} /></SidePanel>;
  if (mode === 'reply') return <SidePanel title={name} subtitle={t('people.recordReply')} onClose={back}><ReplyForm invitee={invitee} onDone={back} /></SidePanel>;
  if (mode === 'attendance') return <SidePanel title={name} subtitle={t('people.recordAttendance')} onClose={back}><AttendanceForm meeting={meeting} invitee={invitee} onDone={back} /></SidePanel>;
  const takenDown = isTakenDown(meeting);
  const missed = missedItems(meeting.startsAt, meeting.agenda, invitee);
  return (
    <SidePanel
      title={name}
      subtitle={t(`capacities.${invitee.capacity}`)}
      onClose={onClose}
      foot={canChange(meeting) && <>
        {takenDown && <Button onClick={() => setMode('attendance')}>{t('people.recordAttendance')}</Button>}
        <Button variant="default" onClick={() => setMode('reply')}>{t('people.recordReply')}</Button>
        <Button variant="default" leftSection={<IconPencil size={16} />} onClick={() => setMode('edit')}>{t('ui:edit')}</Button>
        <Button variant="subtle" leftSection={<IconUserMinus size={16} />} loading={remove.isPending} onClick={() => remove.mutate({ id, rev })}>{t('people.remove')}</Button>
      </>}
    >
      <Facts>
        <Fact label={t('people.fields.unit')}>{invitee.unit}</Fact>
        <Fact label={t('people.fields.duty')}>{t(`duties.${invitee.duty}`)}</Fact>
        <Fact label={t('people.fields.reply')}>{t(`replies.${invitee.reply}`)}</Fact>
        <Fact label={t('people.fields.substitute')}>{invitee.substitute}</Fact>
        <Fact label={t('people.fields.attendance')}>{invitee.mark !== null && <AttendanceMark invitee={invitee} />}</Fact>
        <Fact label={t('people.fields.arrivedAt')}>{invitee.arrivedAt !== null && timeOf(invitee.arrivedAt)}</Fact>
        <Fact label={t('people.fields.leftAt')}>{invitee.leftAt !== null && timeOf(invitee.leftAt)}</Fact>
        <Fact label={t('agenda:list.missed')}>{missed.length > 0 && <ul className={css.missed}>{missed.map((item) => <li key={item.id}>{timesText(item)} {item.content}</li>)}</ul>}</Fact>
      </Facts>
    </SidePanel>
  );
}
