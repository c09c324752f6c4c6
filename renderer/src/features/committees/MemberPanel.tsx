import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPencil, IconUserOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useRouter } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RosterMemberRow } from '#shared/contract/committees.ts';
import { positionLine } from '#shared/rules/positions.ts';
import { api } from '../../app/clients.ts';
import { recordPath } from '../../app/record-path.ts';
import { today, useFormat } from '../../i18n/format.ts';
import { Fact, Facts } from '../../ui/Facts.tsx';
import { Note } from '../../ui/Note.tsx';
import { RecordHistory } from '../../ui/RecordHistory.tsx';
import { PanelSection, SidePanel } from '../../ui/SidePanel.tsx';
import css from './Committees.module.css';
import { endReasonOf } from './MemberForm.tsx';
import { isError, type RosterRow } from './roster-rows.ts';

interface MemberPanelProps {
  row: RosterRow & { member: RosterMemberRow };
  committeeId: string;
  day: string;
  onClose: () => void;
  onEdit: () => void;
  onEnd: () => void;
  onMove: (step: 1 | -1) => void;
  onRenumber: () => void;
}

/** One member of the roster: what must be looked at, the facts, other committees, the history. */
export function MemberPanel({ row, committeeId, day, onClose, onEdit, onEnd, onMove, onRenumber }: MemberPanelProps) {
  const { t } = useTranslation(['committees', 'ui']);
  const router = useRouter();
  const format = useFormat();
  const { member } = row;
  const { personId } = member;
  const reason = endReasonOf(member);
  const { issues } = row;
  return (
    <SidePanel
      title={member.fullName ?? t('roster.vacant')}
      subtitle={t(`ui:roles.${row.role}`)}
      onClose={onClose}
      {...(personId !== null && { onOpenFull: () => router.history.push(recordPath('person', personId)) })}
      foot={<>
        <Button variant="default" leftSection={<IconPencil size={16} />} onClick={onEdit}>{t('ui:edit')}</Button>
        {member.to === null && <Button variant="subtle" leftSection={<IconUserOff size={16} />} onClick={onEnd}>{t('member.end')}</Button>}
      </>}
    >
      {issues.length > 0 && (
        <div className={css.notes}>
          {issues.map((code) => (
            <Note key={code} tone={isError(code) ? 'bad' : 'warn'} {...(code === 'ORDER_AGAINST_ROLES' && { action: <Button size="xs" variant="default" onClick={onRenumber}>{t('roster.renumber')}</Button> })}>
              {t(`issues.${code}.long`)}
            </Note>
          ))}
        </div>
      )}
      <Facts>
        <Fact label={t('member.order')}>
          <span className={css.order}>
            {member.orderNo}
            <MoveButton label={t('roster.moveUp')} onClick={() => onMove(-1)}><IconArrowUp size={14} /></MoveButton>
            <MoveButton label={t('roster.moveDown')} onClick={() => onMove(1)}><IconArrowDown size={14} /></MoveButton>
          </span>
        </Fact>
        <Fact label={t(day === today() ? 'member.position' : 'member.positionOn')}>{positionLine(member.position, member.unitName)}</Fact>
        <Fact label={t('member.phone')}>{member.phone}</Fact>
        <Fact label={t('member.email')}>{member.email}</Fact>
        <Fact label={t('member.field')}>{member.assignedField}</Fact>
        <Fact label={t('member.from')}>{format.date(member.from)}</Fact>
        <Fact label={t('member.to')}>{format.date(member.to)}</Fact>
        <Fact label={t('member.endReason')}>{[reason === null ? null : t(`ui:endReasons.${reason}`), member.endNote].filter((part) => part !== null).join('. ')}</Fact>
        <Fact label={t('member.note')}>{member.note}</Fact>
      </Facts>
      {personId !== null && <OtherCommittees personId={personId} committeeId={committeeId} />}
      <RecordHistory table="membership" id={member.id} />
    </SidePanel>
  );
}

function MoveButton({ label, onClick, children }: { label: string; onClick: () => void; children: ReactNode }) {
  return <Tooltip label={label}><ActionIcon size={20} aria-label={label} onClick={onClick}>{children}</ActionIcon></Tooltip>;
}

function OtherCommittees({ personId, committeeId }: { personId: string; committeeId: string }) {
  const { t } = useTranslation(['committees', 'ui']);
  const person = useQuery(api.people.get.queryOptions({ input: { id: personId } }));
  if (person.data === undefined) return null;
  const others = person.data.memberships.filter((seat) => seat.committeeId !== committeeId && (seat.to === null || seat.to >= today()));
  return (
    <PanelSection title={t('member.otherCommittees')} count={others.length}>
      {others.length === 0 && <p className={css.empty}>{t('member.noOther')}</p>}
      {others.map((seat) => (
        <div key={seat.id} className={css.other}>
          <Link to="/committees/$committeeId" params={{ committeeId: seat.committeeId }} className={css.link ?? ''}>{seat.committeeName}</Link>
          <small>{t(`ui:roles.${seat.role}`)}</small>
        </div>
      ))}
    </PanelSection>
  );
}
