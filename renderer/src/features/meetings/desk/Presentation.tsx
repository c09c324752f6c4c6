import { CloseButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { MeetingDetail } from '#shared/contract/meetings.ts';
import type { RichText } from '#shared/rules/rich-text.ts';
import { api } from '../../../app/clients.ts';
import { useShortcut } from '../../../app/shortcuts.ts';
import { currentItem } from './desk-clock.ts';
import { RunningClock } from './DeskAgenda.tsx';
import css from './Presentation.module.css';
import { RichTextView } from '../RichTextView.tsx';

interface PresentationProps {
  meeting: MeetingDetail;
  /** The conclusion that is being typed. */
  worded: RichText;
  onClose: () => void;
}

/** The whole screen for the projector: what is spoken to, and the conclusions as they are being worded. Typing goes on behind it. */
export function Presentation({ meeting, worded, onClose }: PresentationProps) {
  const { t } = useTranslation('meetings');
  const item = currentItem(meeting.agenda);
  const drafted = useDraftedConclusion(meeting.id);
  useWholeScreen(onClose);
  useShortcut('escape', onClose);
  return createPortal(
    <section className={css.screen} aria-label={t('desk.present')}>
      <CloseButton className={css.close ?? ''} size="lg" aria-label={t('desk.leave')} title={t('desk.leave')} onClick={onClose} />
      <p className={css.meeting}>{meeting.title}</p>
      <h2>{item?.content ?? t('desk.noItem')}</h2>
      {item !== undefined && <p className={css.clock}>{item.presenter !== null && <span>{item.presenter}</span>}<RunningClock item={item} /></p>}
      <ol>
        {meeting.conclusions.map(({ id, no, content }) => <li key={id}><span>{no}</span><p>{content}</p></li>)}
        {drafted !== '' && <li className={css.worded}><span>…</span><p>{drafted}</p></li>}
        {worded.length > 0 && <li className={css.worded}><span>…</span><RichTextView text={worded} /></li>}
      </ol>
    </section>,
    document.body,
  );
}

/** A numbered conclusion while its form is filled in. */
function useDraftedConclusion(meetingId: string): string {
  const kept = useQuery(api.drafts.get.queryOptions({ input: { key: `form:meetings:conclusion:${meetingId}` } })).data;
  const values = kept !== null && typeof kept === 'object' && !Array.isArray(kept) ? kept['values'] : null;
  const content = values !== null && typeof values === 'object' && !Array.isArray(values) ? values['content'] : '';
  return typeof content === 'string' ? content : '';
}

/** The window takes the whole screen; when it no longer does, by Esc or otherwise, the presentation is over. Where the system does not allow it, the window is filled. */
function useWholeScreen(onLeft: () => void): void {
  const left = useEffectEvent(onLeft);
  useEffect(() => {
    const onChange = (): void => { if (document.fullscreenElement === null) left(); };
    document.documentElement.requestFullscreen().catch(() => undefined);
    document.addEventListener('fullscreenchange', onChange);
    return () => {
      document.removeEventListener('fullscreenchange', onChange);
      if (document.fullscreenElement !== null) document.exitFullscreen().catch(() => undefined);
    };
  }, []);
}
