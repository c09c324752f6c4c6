import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConclusionRow, MeetingDetail } from '#shared/contract/meetings.ts';
import { api } from '../../../app/clients.ts';
import { Kbd } from '../../../ui/Kbd.tsx';
import { SidePanel } from '../../../ui/SidePanel.tsx';
import { StatusMark } from '../../../ui/StatusMark.tsx';
import { NewConclusionForm } from '../ConclusionForm.tsx';
import { InviteePanel } from '../InviteePanel.tsx';
import { ConclusionPanel } from '../MinutesPanel.tsx';
import css from './Desk.module.css';
import { DeskPeople } from './DeskPeople.tsx';

/** What is open in place of the column at the right. */
export type Beside = { kind: 'newConclusion' } | { kind: 'conclusion' | 'invitee'; id: string } | null;

interface DeskBesideProps {
  meeting: MeetingDetail;
  beside: Beside;
  people: RefObject<HTMLDivElement | null>;
  onShow: (beside: Beside) => void;
}

/** Who is there and what was concluded; one of either while it is open. */
export function DeskBeside({ meeting, beside, people, onShow }: DeskBesideProps) {
  const { t } = useTranslation('meetings');
  const invitees = useQuery(api.meetings.invitees.queryOptions({ input: { id: meeting.id } }));
  const close = (): void => onShow(null);
  if (beside?.kind === 'newConclusion') return <SidePanel title={t('minutes.addConclusion')} onClose={close}><NewConclusionForm meetingId={meeting.id} onDone={close} /></SidePanel>;
  if (beside?.kind === 'conclusion') {
    const conclusion = meeting.conclusions.find(({ id }) => id === beside.id);
    if (conclusion !== undefined) return <ConclusionPanel key={conclusion.id} meeting={meeting} conclusion={conclusion} onClose={close} />;
  }
  if (beside?.kind === 'invitee') {
    const invitee = invitees.data?.invitees.find(({ id }) => id === beside.id);
    if (invitee !== undefined) return <InviteePanel key={invitee.id} meeting={meeting} invitee={invitee} onClose={close} />;
  }
  return (
    <aside className={css.beside} aria-label={t('desk.beside')}>
      <DeskPeople invitees={invitees.data?.invitees ?? []} quorums={invitees.data?.quorums ?? []} list={people} onOpen={(id) => onShow({ kind: 'invitee', id })} />
      <Conclusions conclusions={meeting.conclusions} onOpen={(id) => onShow({ kind: 'conclusion', id })} onAdd={() => onShow({ kind: 'newConclusion' })} />
    </aside>
  );
}

function Conclusions({ conclusions, onOpen, onAdd }: { conclusions: readonly ConclusionRow[]; onOpen: (id: string) => void; onAdd: () => void }) {
  const { t } = useTranslation('meetings');
  return (
    <section className={css.conclusions} aria-label={t('minutes.conclusions')}>
      <div className={css.head}><h2>{t('minutes.conclusions')}</h2><Button size="compact-xs" variant="subtle" rightSection={<Kbd>Alt K</Kbd>} onClick={onAdd}>{t('minutes.addConclusion')}</Button></div>
      {conclusions.length === 0 && <p className={css.none}>{t('minutes.noConclusions')}</p>}
      <ol>
        {conclusions.map(({ id, no, content, outcome }) => (
          <li key={id}>
            <button type="button" onClick={() => onOpen(id)}>
              <span className={css.no}>{no}</span>
              <span className={css.what}>{content}<StatusMark mark={outcome === null ? 'dashed' : 'tick'} tone={outcome === null ? 'warn' : 'ok'}>{t(outcome === null ? 'minutes.undecided' : `outcomes.${outcome}`)}</StatusMark></span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
