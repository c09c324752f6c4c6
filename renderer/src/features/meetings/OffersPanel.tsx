import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingDetail } from '#shared/contract/meetings.ts';
import { USUAL_AGENDAS } from '#shared/rules/agenda.ts';
import { api } from '../../app/clients.ts';
import { useFormat } from '../../i18n/format.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Note } from '../../ui/Note.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { useWrite } from '../../ui/use-write.ts';
import css from './Meetings.module.css';

interface OffersProps {
  meeting: MeetingDetail;
  onClose: () => void;
}

/** Proposed items that wait for the committees of a meeting; one press puts one on the agenda. */
export function ProposedPanel({ meeting, onClose }: OffersProps) {
  const { t } = useTranslation('agenda');
  const format = useFormat();
  const items = useQuery(api.meetings.proposedItems.queryOptions({ input: { meetingId: meeting.id, waiting: true } }));
  const take = useWrite(api.meetings.takeProposedItems, { done: ({ added }) => t('taken', { count: added }) });
  return (
    <SidePanel title={t('proposed.title')} onClose={onClose}>
      <p className={css.hint}><Link to="/meetings/proposed">{t('proposed.manage')}</Link></p>
      {items.error !== null && <ErrorNote error={items.error} onRetry={() => void items.refetch()} />}
      {items.data?.rows.length === 0 && <Note>{t('proposed.nothing')}</Note>}
      <ul className={css.offers}>
        {(items.data?.rows ?? []).map(({ id, rev, content, proposedBy, proposedOn, committee }) => (
          <Offer key={id} title={content} about={[proposedBy, format.date(proposedOn), committee].filter(Boolean).join(' · ')} disabled={take.isPending} onTake={() => take.mutate({ meetingId: meeting.id, items: [{ id, rev }] })} />
        ))}
      </ul>
    </SidePanel>
  );
}

/** The agendas one can begin with: the usual one of the kind of meeting, then the templates, those for its kind first. */
export function TemplatesPanel({ meeting, onClose }: OffersProps) {
  const { t } = useTranslation(['agenda', 'meetings']);
  const templates = useQuery(api.meetings.templates.queryOptions({ input: {} }));
  const told = { done: ({ added }: { added: number }) => (added === 0 ? t('takenNone') : t('taken', { count: added })) };
  const apply = useWrite(api.meetings.applyTemplate, told);
  const usual = useWrite(api.meetings.applyUsualAgenda, told);
  const about = (rows: readonly { durationMin: number }[]): string => t('templates.rows', { count: rows.length, minutes: rows.reduce((sum, { durationMin }) => sum + durationMin, 0) });
  const sorted = (templates.data ?? []).toSorted((a, b) => Number(b.kind === meeting.kind) - Number(a.kind === meeting.kind));
  const isPending = apply.isPending || usual.isPending;
  return (
    <SidePanel title={t('templates.pick')} onClose={onClose}>
      {templates.error !== null && <ErrorNote error={templates.error} onRetry={() => void templates.refetch()} />}
      <ul className={css.offers}>
        <Offer title={t('templates.usual', { kind: t(`meetings:kinds.${meeting.kind}`) })} about={about(USUAL_AGENDAS[meeting.kind])} disabled={isPending} onTake={() => usual.mutate({ meetingId: meeting.id, kind: meeting.kind })} />
        {sorted.map(({ id, name, kind, rows }) => (
          <Offer key={id} title={name} about={`${t(`meetings:kinds.${kind}`)} · ${about(rows)}`} disabled={isPending} onTake={() => apply.mutate({ meetingId: meeting.id, templateId: id })} />
        ))}
      </ul>
    </SidePanel>
  );
}

function Offer({ title, about, disabled, onTake }: { title: string; about: ReactNode; disabled: boolean; onTake: () => void }) {
  const { t } = useTranslation('agenda');
  return (
    <li>
      <b>{title}</b>
      <p>{about}</p>
      <div className={css.buttons}><Button size="xs" variant="default" disabled={disabled} onClick={onTake} aria-label={`${t('take')}: ${title}`}>{t('take')}</Button></div>
    </li>
  );
}
