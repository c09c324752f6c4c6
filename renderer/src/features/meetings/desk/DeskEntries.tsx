import { ActionIcon } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { memo, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { MinutesEntry } from '#shared/contract/meetings.ts';
import { timeOf } from '#shared/rules/meetings.ts';
import css from './Desk.module.css';
import { RichTextView } from '../RichTextView.tsx';

interface DeskEntriesProps {
  entries: readonly MinutesEntry[];
  /** The one that is corrected below. */
  current: string | null;
  onOpen: (id: string) => void;
}

/** What was said so far, the last at the foot. */
export function DeskEntries({ entries, current, onOpen }: DeskEntriesProps) {
  const { t } = useTranslation('meetings');
  const list = useRef<HTMLOListElement>(null);
  const shown = current ?? entries.at(-1)?.id;
  useEffect(() => { list.current?.querySelector(`[data-entry="${shown ?? ''}"]`)?.scrollIntoView({ block: 'nearest' }); }, [shown]);
  const open = (target: EventTarget): void => {
    const id = target instanceof Element ? target.closest('[data-entry]')?.getAttribute('data-entry') : null;
    if (typeof id === 'string') onOpen(id);
  };
  if (entries.length === 0) return <p className={css.none}>{t('minutes.noEntries')}</p>;
  return (
    // One listener for all rows: each is drawn anew only when its entry changes. Scrolled by keyboard, so the list takes the focus.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex, jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events -- the button in the row takes the keys
    <ol ref={list} className={css.entries} tabIndex={0} aria-label={t('minutes.entries')} onDoubleClick={(event) => open(event.target)} onClick={(event) => { if (event.target instanceof Element && event.target.closest('button') !== null) open(event.target); }}>
      {entries.map((entry) => <EntryRow key={entry.id} entry={entry} current={entry.id === current} />)}
    </ol>
  );
}

const EntryRow = memo(function EntryRow({ entry: { id, kind, speaker, unit, content, rich, votes, spokenAt }, current }: { entry: MinutesEntry; current: boolean }) {
  const { t } = useTranslation('meetings');
  return (
    <li data-entry={id} data-kind={kind} aria-current={current ? 'true' : undefined}>
      <time>{spokenAt === null ? '' : timeOf(spokenAt)}</time>
      <div>
        <header>
          <span className={css.kind}>{t(`desk.kinds.${kind}`)}</span>
          {speaker !== null && <b>{speaker}</b>}
          {unit !== null && <span className={css.unit} title={unit}>{unit}</span>}
        </header>
        {rich === null ? <p className={css.words}>{content}</p> : <RichTextView text={rich} />}
        {votes !== null && <p className={css.voted}>{t('minutes.voted', votes)}</p>}
      </div>
      <ActionIcon variant="subtle" color="gray" size={26} tabIndex={-1} aria-label={t('desk.edit')} title={t('desk.edit')}><IconPencil size={15} /></ActionIcon>
    </li>
  );
});
