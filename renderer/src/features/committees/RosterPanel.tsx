import { Button } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CommitteeDetail, RosterMemberRow } from '#shared/contract/committees.ts';
import type { Role } from '#shared/rules/roles.ts';
import { Note } from '../../ui/Note.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { AddMemberForm, EditMemberForm } from './MemberForm.tsx';
import { MemberPanel } from './MemberPanel.tsx';
import type { RosterRow } from './roster-rows.ts';

/** What the side panel of a roster does: it shows the chosen line, changes it, or adds a member. */
export type PanelMode = { kind: 'show' } | { kind: 'edit' } | { kind: 'add'; role: Role };

interface RosterPanelProps {
  committee: CommitteeDetail;
  day: string;
  mode: PanelMode;
  row: RosterRow | null;
  onMode: (mode: PanelMode) => void;
  onClose: () => void;
  /** Shows the line of a seat. */
  onShow: (id: string) => void;
  onEnd: (member: RosterMemberRow) => void;
  onMove: (id: string, step: 1 | -1) => void;
  onRenumber: () => void;
}

export function RosterPanel({ committee, day, mode, row, onMode, onClose, onShow, onEnd, onMove, onRenumber }: RosterPanelProps) {
  const { t } = useTranslation(['committees', 'ui']);
  const back = (): void => onMode({ kind: 'show' });
  if (mode.kind === 'add') {
    return (
      <SidePanel title={t('memberForm.addTitle')} onClose={back}>
        <AddMemberForm key={mode.role} committeeId={committee.id} body={committee.body} role={mode.role} onSaved={onShow} onLeave={back} />
      </SidePanel>
    );
  }
  if (row === null) return null;
  const { member } = row;
  if (member === null) {
    return (
      <SidePanel title={t('issues.NO_HEAD.short')} subtitle={t(`ui:roles.${row.role}`)} onClose={onClose} foot={<Button leftSection={<IconUserPlus size={16} />} onClick={() => onMode({ kind: 'add', role: row.role })}>{t('member.addHead')}</Button>}>
        <Note tone="bad">{t('issues.NO_HEAD.long')}</Note>
      </SidePanel>
    );
  }
  if (mode.kind === 'edit') {
    return (
      <SidePanel title={member.fullName ?? t('roster.vacant')} subtitle={t('memberForm.editTitle')} onClose={back}>
        <EditMemberForm key={member.id} member={member} body={committee.body} onSaved={back} onLeave={back} />
      </SidePanel>
    );
  }
  return (
    <MemberPanel
      row={{ ...row, member }}
      committee={committee}
      day={day}
      onClose={onClose}
      onEdit={() => onMode({ kind: 'edit' })}
      onEnd={() => onEnd(member)}
      onMove={(step) => onMove(member.id, step)}
      onRenumber={onRenumber}
    />
  );
}
