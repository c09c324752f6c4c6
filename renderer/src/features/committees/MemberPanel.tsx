import { ActionIcon, Button } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPencil, IconUserOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useRouter } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommitteeDetail, RosterMemberRow } from '#shared/contract/committees.ts';
import type { PersonDetail } from '#shared/contract/people.ts';
import { positionLine } from '#shared/rules/positions.ts';
import { api } from '../../app/clients.ts';
import { useToday } from '../../app/day.ts';
import { recordPath } from '../../app/record-path.ts';
import { useFormat } from '../../i18n/format.ts';
import { Fact, Facts } from '../../ui/Facts.tsx';
import { Note } from '../../ui/Note.tsx';
import { RecordHistory } from '../../ui/RecordHistory.tsx';
import { PanelSection, SidePanel } from '../../ui/SidePanel.tsx';
import { useBeginVersion } from '../versions/BeginVersion.tsx';
import css from './Committees.module.css';
import { endReasonOf } from './MemberForm.tsx';
import { MemberStory } from './MemberStory.tsx';
import { isForDecision, isGrave, type RosterRow } from './roster-rows.ts';
import { useIssueText } from './use-issue-text.ts';

interface MemberPanelProps {
  row: RosterRow & { member: RosterMemberRow };
  committee: CommitteeDetail;
  day: string;
  onClose: () => void;
  onEdit: () => void;
  onEnd: () => void;
  onMove: (step: 1 | -1) => void;
  onRenumber: () => void;
}

/** One seat of the roster: what must be looked at, the facts, the member through time, other committees, the history. */
export function MemberPanel({ row, committee, day, onClose, onEdit, onEnd, onMove, onRenumber }: MemberPanelProps) {
  const { t } = useTranslation(['committees', 'ui']);
  const router = useRouter();
  const issueText = useIssueText();
  const { member } = row;
  const { personId } = member;
  const person = useQuery({ ...api.people.get.queryOptions({ input: { id: personId ?? '' } }), enabled: personId !== null });
  return (
    <SidePanel
      title={member.fullName ?? t('roster.vacant')}
      subtitle={t('member.subtitle', { role: t(`ui:roles.${row.role}`), number: member.orderNo })}
      onClose={onClose}
      {...(personId !== null && { onOpenFull: () => router.history.push(recordPath('person', personId)) })}
      foot={<>
        <Button variant="default" leftSection={<IconPencil size={16} />} onClick={onEdit}>{t('ui:edit')}</Button>
        {member.to === null && <Button variant="subtle" leftSection={<IconUserOff size={16} />} onClick={onEnd}>{t('member.end')}</Button>}
      </>}
    >
      {row.issues.length > 0 && (
        <div className={css.notes}>
          {row.issues.map((issue) => (
            <Note
              key={issue.code}
              tone={isGrave(issue.code) ? 'bad' : 'warn'}
              action={issue.code === 'ORDER_AGAINST_ROLES' ? <Button size="xs" variant="default" onClick={onRenumber}>{t('roster.renumber')}</Button> : isForDecision(issue.code) && <NextDecision committee={committee} />}
            >
              {issueText(issue)}
            </Note>
          ))}
        </div>
      )}
      <SeatFacts member={member} vacant={row.vacant} day={day} onMove={onMove} />
      {person.data !== undefined && personId !== null && (
        <>
          <MemberStory committeeId={committee.id} member={member} person={person.data} />
          <OtherCommittees person={person.data} committeeId={committee.id} />
        </>
      )}
      <RecordHistory table="membership" id={member.id} />
    </SidePanel>
  );
}

/** The way to the decision that settles what is flagged; a committee at an end has none. */
function NextDecision({ committee }: { committee: CommitteeDetail }) {
  const { t } = useTranslation('versions');
  const { open, pending } = useBeginVersion(committee);
  if (committee.status === 'ended' || committee.status === 'handed_over') return null;
  return <Button size="xs" variant="default" loading={pending} onClick={() => open()}>{t(committee.draftId === null ? 'begin.verb' : 'begin.continue')}</Button>;
}

function SeatFacts({ member, vacant, day, onMove }: { member: RosterMemberRow; vacant: boolean; day: string; onMove: (step: 1 | -1) => void }) {
  const { t } = useTranslation(['committees', 'ui']);
  const format = useFormat();
  const today = useToday();
  const reason = endReasonOf(member);
  const { office } = member;
  return (
    <Facts>
      <Fact label={t('member.order')}>
        <span className={css.order}>
          {member.orderNo}
          <MoveButton label={t('roster.moveUp')} onClick={() => onMove(-1)}><IconArrowUp size={14} /></MoveButton>
          <MoveButton label={t('roster.moveDown')} onClick={() => onMove(1)}><IconArrowDown size={14} /></MoveButton>
        </span>
      </Fact>
      <Fact label={t(member.heldBy === 'office' ? 'member.office' : 'member.structure')}>{office !== null && positionLine(office.position, office.unitName)}</Fact>
      <Fact label={t(day === today ? 'member.position' : 'member.positionOn')}>{!vacant && positionLine(member.position, member.unitName)}</Fact>
      <Fact label={t('member.phone')}>{member.phone}</Fact>
      <Fact label={t('member.email')}>{member.email}</Fact>
      <Fact label={t('member.field')}>{member.assignedField}</Fact>
      <Fact label={t('member.area')}>{member.assignedArea}</Fact>
      <Fact label={t('member.from')}>{format.date(member.from)}</Fact>
      <Fact label={t('member.to')}>{format.date(member.to)}</Fact>
      <Fact label={t('member.endReason')}>{[reason === null ? null : t(`ui:endReasons.${reason}`), member.endNote].filter((part) => part !== null).join('. ')}</Fact>
      <Fact label={t('member.note')}>{member.note}</Fact>
    </Facts>
  );
}

function MoveButton({ label, onClick, children }: { label: string; onClick: () => void; children: ReactNode }) {
  return <ActionIcon size={20} aria-label={label} data-hint={label} onClick={onClick}>{children}</ActionIcon>;
}

function OtherCommittees({ person, committeeId }: { person: PersonDetail; committeeId: string }) {
  const { t } = useTranslation(['committees', 'ui']);
  const today = useToday();
  const others = person.memberships.filter((seat) => seat.committeeId !== committeeId && (seat.to === null || seat.to >= today));
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
