/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a list that is marked by letters (ARIA authoring practices, listbox) */
import { Button } from '@mantine/core';
import { useState, type KeyboardEvent, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { InviteeLine, QuorumLine } from '#shared/contract/meetings.ts';
import { api } from '../../../app/clients.ts';
import { localNow } from '../../../i18n/format.ts';
import { Kbd } from '../../../ui/Kbd.tsx';
import { StatusMark } from '../../../ui/StatusMark.tsx';
import { AttendanceMark } from '../AttendanceMark.tsx';
import css from './Desk.module.css';
import { useQuietWrite } from './use-quiet-write.ts';

interface DeskPeopleProps {
  invitees: readonly InviteeLine[];
  quorums: readonly QuorumLine[];
  list: RefObject<HTMLDivElement | null>;
  onOpen: (id: string) => void;
}

type Marked = Pick<InviteeLine, 'attendance' | 'arrivedAt' | 'leftAt'>;

/** What a letter marks on the list: came, came late, leaves now; none again. */
const MARKS: Record<string, (line: InviteeLine) => Marked> = {
  c: () => ({ attendance: 'present', arrivedAt: null, leftAt: null }),
  m: () => ({ attendance: 'present', arrivedAt: localNow(), leftAt: null }),
  v: ({ attendance, arrivedAt }) => ({ attendance: attendance ?? 'present', arrivedAt, leftAt: localNow() }),
  x: () => ({ attendance: null, arrivedAt: null, leftAt: null }),
};

/** Who is there: marked by keys while somebody comes or leaves. */
export function DeskPeople({ invitees, quorums, list, onOpen }: DeskPeopleProps) {
  const { t } = useTranslation('meetings');
  const [at, setAt] = useState(0);
  const record = useQuietWrite(api.meetings.recordAttendance);
  const current = invitees[Math.min(at, invitees.length - 1)];
  const go = (index: number): void => {
    const next = Math.max(0, Math.min(index, invitees.length - 1));
    setAt(next);
    list.current?.children[next]?.scrollIntoView({ block: 'nearest' });
  };
  const steps: Record<string, () => void> = { ArrowDown: () => go(at + 1), ArrowUp: () => go(at - 1), Home: () => go(0), End: () => go(invitees.length - 1), Enter: () => { if (current !== undefined) onOpen(current.id); } };

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey || event.nativeEvent.isComposing) return;
    const mark = MARKS[event.key.toLowerCase()];
    const step = steps[event.key];
    if (mark === undefined && step === undefined) return;
    event.preventDefault();
    step?.();
    if (mark === undefined || current === undefined || record.isPending) return;
    const { id, rev, substitute, absenceReason } = current;
    record.mutate({ id, rev, substitute, absenceReason, ...mark(current) });
  }
  return (
    <section className={css.people} aria-label={t('desk.people')}>
      <div className={css.head}><h2>{t('desk.people')}</h2><Button size="compact-xs" variant="subtle" rightSection={<Kbd>Alt D</Kbd>} onClick={() => list.current?.focus()}>{t('people.recordAttendance')}</Button></div>
      <div className={css.quorums} aria-live="polite">
        {quorums.map((line) => <StatusMark key={line.committeeId} mark={line.reached ? 'tick' : 'triangle'} tone={line.reached ? 'ok' : 'warn'}>{t(line.reached ? 'people.reached' : 'people.notReached', line)}</StatusMark>)}
      </div>
      <p className={css.markKeys}>{(['c', 'm', 'v', 'x'] as const).map((key) => <span key={key}><Kbd>{key.toUpperCase()}</Kbd> {t(`desk.marks.${key}`)}</span>)}</p>
      {invitees.length === 0 && <p className={css.none}>{t('people.empty')}</p>}
      <div ref={list} role="listbox" tabIndex={0} aria-label={t('people.recordAttendance')} aria-activedescendant={current === undefined ? undefined : `desk-${current.id}`} onKeyDown={onKeyDown} hidden={invitees.length === 0}>
        {invitees.map((line, index) => (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the list takes the keys for all its rows
          <div key={line.id} id={`desk-${line.id}`} role="option" tabIndex={-1} aria-selected={line === current} onClick={() => setAt(index)} onDoubleClick={() => onOpen(line.id)}>
            <span className={css.what} title={line.unit ?? undefined}>{line.name}</span>
            <AttendanceMark invitee={line} />
          </div>
        ))}
      </div>
    </section>
  );
}
