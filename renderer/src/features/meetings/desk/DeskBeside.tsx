import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingDetail, MinutesEntry } from '#shared/contract/meetings.ts';
import { api } from '../../../app/clients.ts';
import { Kbd } from '../../../ui/Kbd.tsx';
import { SidePanel } from '../../../ui/SidePanel.tsx';
import { NewConclusionForm } from '../ConclusionForm.tsx';
import { ConclusionOutcome } from '../ConclusionOutcome.tsx';
import { InviteePanel } from '../InviteePanel.tsx';
import { isUntaken } from '../meeting-tabs.ts';
import { ConclusionPanel } from '../MinutesPanel.tsx';
import { ReviewPanel } from '../ReviewPanel.tsx';
import { useConclusionTasks } from '../use-conclusion-tasks.ts';
import { currentItem } from './desk-clock.ts';
import css from './Desk.module.css';
import { DeskPeople } from './DeskPeople.tsx';
import { useQuietWrite } from './use-quiet-write.ts';

/** What is open in place of the column at the right. */
export type Beside = { kind: 'newConclusion' | 'review' } | { kind: 'conclusion' | 'invitee'; id: string } | null;

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
  if (beside?.kind === 'review') return <ReviewPanel meeting={meeting} agendaItemId={currentItem(meeting.agenda)?.id ?? null} onClose={close} />;
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
      <Conclusions meeting={meeting} onOpen={(id) => onShow({ kind: 'conclusion', id })} onAdd={() => onShow({ kind: 'newConclusion' })} />
    </aside>
  );
}

function Conclusions({ meeting, onOpen, onAdd }: { meeting: MeetingDetail; onOpen: (id: string) => void; onAdd: () => void }) {
  const { t } = useTranslation('meetings');
  const tasks = useConclusionTasks(meeting.id);
  return (
    <section className={css.conclusions} aria-label={t('minutes.conclusions')}>
      <div className={css.head}><h2>{t('minutes.conclusions')}</h2><Button size="compact-xs" variant="subtle" rightSection={<Kbd>Alt K</Kbd>} onClick={onAdd}>{t('minutes.addConclusion')}</Button></div>
      {meeting.conclusions.length === 0 && <p className={css.none}>{t('minutes.noConclusions')}</p>}
      <ol>
        {meeting.conclusions.map((conclusion) => (
          <li key={conclusion.id}>
            <button type="button" onClick={() => onOpen(conclusion.id)}>
              <span className={css.no}>{conclusion.no}</span>
              <span className={css.what}>{conclusion.content}<ConclusionOutcome conclusion={conclusion} count={tasks.of(conclusion.id).length} /></span>
            </button>
          </li>
        ))}
        {meeting.entries.filter((entry) => isUntaken(meeting, entry)).map((entry) => <Untaken key={entry.id} entry={entry} />)}
      </ol>
    </section>
  );
}

/** What was written as a conclusion becomes a numbered one in one step. */
function Untaken({ entry: { id, rev, content } }: { entry: MinutesEntry }) {
  const { t } = useTranslation('meetingTasks');
  const take = useQuietWrite(api.meetingTasks.takeEntry);
  return (
    <li className={css.untaken}>
      <p>{content}</p>
      <small>{t('entry.waiting')}</small>
      <Button size="compact-xs" variant="default" loading={take.isPending} onClick={() => take.mutate({ id, rev })}>{t('entry.take')}</Button>
    </li>
  );
}
