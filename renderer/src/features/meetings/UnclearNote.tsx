import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { NamedInText, ReadAssignment } from '#shared/contract/meeting-tasks.ts';
import { Note } from '../../ui/Note.tsx';
import css from './Meetings.module.css';

type Deadline = ReadAssignment['deadlines'][number];

/** What a conclusion names unclearly: it is asked, never guessed. */
export function UnclearNote({ read: { leads, cooperating, people, deadlines }, onDeadline }: { read: ReadAssignment; onDeadline: (deadline: Deadline) => void }) {
  const { t } = useTranslation('meetingTasks');
  const askedOf = (named: readonly NamedInText[], unknown: 'unknownUnit' | 'unknownPerson'): string[] =>
    named.filter(({ id }) => id === null).map(({ text, options }) => (options.length === 0 ? t(unknown, { text }) : t('ambiguous', { text, options: options.join('; ') })));
  const [only] = deadlines.length === 1 ? deadlines : [];
  const unread = only !== undefined && only.dueOn === null && !only.standing ? [t('unreadDeadline', { text: only.text })] : [];
  const asked = [...askedOf([...leads, ...cooperating], 'unknownUnit'), ...askedOf(people, 'unknownPerson'), ...unread];
  if (asked.length === 0 && deadlines.length < 2) return null;
  return (
    <Note tone="warn">
      {asked.length > 0 && <ul className={css.unclear}>{asked.map((sentence) => <li key={sentence}>{sentence}</li>)}</ul>}
      {deadlines.length > 1 && <>
        <p className={css.hint}>{t('severalDeadlines')}</p>
        <div className={css.buttons}>{deadlines.map((deadline) => <Button key={deadline.text} size="compact-xs" variant="default" onClick={() => onDeadline(deadline)}>{deadline.text}</Button>)}</div>
      </>}
    </Note>
  );
}
