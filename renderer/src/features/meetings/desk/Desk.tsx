import { Button } from '@mantine/core';
import { IconChecklist, IconPresentation } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgendaRow } from '#shared/contract/agenda.ts';
import type { MeetingDetail } from '#shared/contract/meetings.ts';
import { ENTRY_KINDS } from '#shared/rules/meetings.ts';
import { api } from '../../../app/clients.ts';
import { useShortcut } from '../../../app/shortcuts.ts';
import { Page } from '../../../ui/Page.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { whenText } from '../meeting-times.ts';
import { MeetingStatus } from '../MeetingStatus.tsx';
import { NextStep } from '../NextStep.tsx';
import { Composer } from './Composer.tsx';
import { currentItem } from './desk-clock.ts';
import { DeskAgenda } from './DeskAgenda.tsx';
import { DeskBeside, type Beside } from './DeskBeside.tsx';
import { DeskEntries } from './DeskEntries.tsx';
import css from './Desk.module.css';
import { KeptMark } from './KeptMark.tsx';
import { Presentation } from './Presentation.tsx';
import type { makeRichEditor as Make } from './rich-editor.ts';
import type { TypedEntry } from './typed-entry.ts';
import { useDeskKeys } from './use-desk-keys.ts';
import { useQuietWrite } from './use-quiet-write.ts';
import { useTypedEntry } from './use-typed-entry.ts';

/** The desk: the agenda with its clock, what is said, and who is there with what was concluded. */
export function Desk({ meeting, initial, makeRichEditor }: { meeting: MeetingDetail; initial: TypedEntry; makeRichEditor: typeof Make }) {
  const { t } = useTranslation(['meetings', 'meetingTasks']);
  const speaker = useRef<HTMLInputElement>(null);
  const people = useRef<HTMLDivElement>(null);
  const [beside, setBeside] = useState<Beside>(null);
  const [presenting, setPresenting] = useState(false);
  const typed = useTypedEntry(meeting, initial, { makeRichEditor, label: t('desk.text'), onAt: () => speaker.current?.focus(), mirrored: presenting });
  const call = useQuietWrite(api.meetings.callAgendaItem);

  function onCall({ id, rev, beganAt }: AgendaRow): void {
    if (beganAt === null && !call.isPending) call.mutate({ id, rev });
  }
  function nextItem(step: 1 | -1): void {
    const at = meeting.agenda.findIndex(({ beganAt }) => beganAt !== null);
    const next = meeting.agenda[at === -1 ? 0 : at + step];
    if (next !== undefined) onCall(next);
  }
  function nextEntry(step: 1 | -1): void {
    const at = meeting.entries.findIndex(({ id }) => id === typed.fields.of?.id);
    if (at === -1 && step === 1) return;
    const next = at === -1 ? meeting.entries.at(-1) : meeting.entries[at + step];
    if (next !== undefined || step === 1) void typed.open(next ?? null);
  }
  function onOpen(id: string): void {
    const entry = meeting.entries.find((one) => one.id === id);
    if (entry !== undefined) void typed.open(entry);
  }
  const present = (): void => setPresenting(!presenting);

  useDeskKeys({
    kind: (index) => typed.change({ kind: ENTRY_KINDS[index] ?? 'opinion' }),
    write: () => void typed.write(),
    speaker: () => speaker.current?.focus(),
    people: () => { setBeside(null); people.current?.focus(); },
    conclude: () => setBeside({ kind: 'newConclusion' }),
    item: nextItem,
    entry: nextEntry,
    table: () => typed.form('table'),
    present,
  });
  useShortcut('new', () => void typed.open(null));
  useShortcut('save', () => void typed.write(), beside === null);
  useShortcut('escape', () => typed.focus(), beside === null && !presenting);
  const item = currentItem(meeting.agenda);
  return (
    <Page
      header={<PageHeader
        crumbs={[<Link key="list" to="/meetings">{t('title')}</Link>, <Link key="meeting" to="/meetings/$meetingId" params={{ meetingId: meeting.id }}>{meeting.title}</Link>]}
        title={t('desk.title')}
        facts={<><MeetingStatus status={meeting.status} /><span>{whenText(meeting)}</span>{meeting.place !== null && <span>{meeting.place}</span>}</>}
        actions={<><Button variant="default" leftSection={<IconChecklist size={16} />} onClick={() => setBeside({ kind: 'review' })}>{t('meetingTasks:review.title')}</Button><Button variant="default" leftSection={<IconPresentation size={16} />} onClick={present}>{t('desk.present')}</Button></>}
        primary={<NextStep meeting={meeting} />}
      />}
      panel={<DeskBeside meeting={meeting} beside={beside} people={people} onShow={setBeside} />}
      facts={<KeptMark kept={typed.kept} />}
      keys={[['Alt N', t('desk.keys.speaker')], ['Ctrl Enter', t('desk.keys.write')], ['Ctrl ↓', t('desk.keys.nextItem')], ['F1', t('desk.keys.more')]]}
    >
      <div className={css.desk}>
        <DeskAgenda meeting={meeting} onCall={onCall} />
        <section className={css.typing} aria-label={t('minutes.entries')}>
          <DeskEntries entries={meeting.entries} current={typed.fields.of?.id ?? null} onOpen={onOpen} />
          <Composer meeting={meeting} typed={typed} speaker={speaker} item={item} />
        </section>
      </div>
      {presenting && <Presentation meeting={meeting} worded={typed.fields.kind === 'conclusion' ? typed.current().text : []} onClose={() => setPresenting(false)} />}
    </Page>
  );
}
