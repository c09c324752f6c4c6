import { Button } from '@mantine/core';
import { IconMessagePlus, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingTask } from '#shared/contract/meeting-tasks.ts';
import type { ConclusionRow, MinutesEntry } from '#shared/contract/meetings.ts';
import { type MeetingStatus, withNumbers } from '#shared/rules/meetings.ts';
import { api } from '../../app/clients.ts';
import { useShortcut } from '../../app/shortcuts.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { idOf, List } from '../../ui/List.tsx';
import { Note } from '../../ui/Note.tsx';
import { Page } from '../../ui/Page.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';
import type { Column } from '../../ui/table/column.ts';
import { useAltArrows } from '../../ui/use-alt-arrows.ts';
import { wholeList } from '../../ui/use-rows.ts';
import { deskKey, readTyped } from './desk/typed-entry.ts';
import { NewConclusionForm } from './ConclusionForm.tsx';
import { ConclusionOutcome } from './ConclusionOutcome.tsx';
import { NewEntryForm } from './EntryForm.tsx';
import { HandOutTasks } from './HandOutTasks.tsx';
import { isTakenDown, type TabProps } from './meeting-tabs.ts';
import { MeetingHeader } from './MeetingHeader.tsx';
import { MeetingTimes } from './MeetingTimes.tsx';
import css from './Meetings.module.css';
import { ConclusionPanel, EntryPanel } from './MinutesPanel.tsx';
import { MinutesSeal } from './MinutesSeal.tsx';
import { ReviewList } from './ReviewList.tsx';
import { useConclusionTasks } from './use-conclusion-tasks.ts';
import { useRowOrder } from './use-row-order.ts';

type Shown = { kind: 'entry' | 'conclusion'; id: string } | { kind: 'newEntry' | 'newConclusion' } | null;

/** What was said, and what was concluded. */
export function MinutesTab({ meeting, onTab, conclusionId }: TabProps & { /** The conclusion that somebody came for. */ conclusionId: string | null }) {
  const { t } = useTranslation(['meetings', 'ui']);
  const tasks = useConclusionTasks(meeting.id);
  const takenDown = isTakenDown(meeting);
  const [shown, setShown] = useState<Shown>(conclusionId === null ? null : { kind: 'conclusion', id: conclusionId });
  const entryColumns = useEntryColumns();
  const conclusionColumns = useConclusionColumns(tasks.of);
  const entries = useRowOrder({ meetingId: meeting.id, kept: meeting.entries, entry: api.meetings.arrangeEntries });
  const conclusions = useRowOrder({ meetingId: meeting.id, kept: meeting.conclusions, entry: api.meetings.arrangeConclusions });
  const numbered = useMemo(() => withNumbers(conclusions.rows), [conclusions.rows]);
  const addEntry = (): void => setShown({ kind: 'newEntry' });
  const addConclusion = (): void => setShown({ kind: 'newConclusion' });
  useShortcut('new', addEntry, takenDown);
  const currentOf = (kind: string): string | null => (shown !== null && 'id' in shown && shown.kind === kind ? shown.id : null);
  // One row is chosen in one of the two lists; the keys move that one.
  const move = (step: 1 | -1): void => { entries.move(currentOf('entry'), step); conclusions.move(currentOf('conclusion'), step); };
  useAltArrows(takenDown ? { up: () => move(-1), down: () => move(1) } : {});
  const entryButton = <Button size="xs" variant="default" leftSection={<IconMessagePlus size={15} />} onClick={addEntry}>{t('minutes.addEntry')}</Button>;
  const conclusionButton = <Button size="xs" variant="default" leftSection={<IconPlus size={15} />} onClick={addConclusion}>{t('minutes.addConclusion')}</Button>;
  return (
    <Page
      header={<MeetingHeader meeting={meeting} tab="minutes" onTab={onTab} />}
      panel={<Beside meeting={meeting} shown={shown} conclusions={numbered} onShow={setShown} />}
      keys={[['↑↓', t('ui:keys.move')], ...(takenDown ? [['Alt ↑↓', t('agenda.order')] as const, ['Ctrl N', t('minutes.newKey')] as const] : [])]}
    >
      <Unwritten meeting={meeting} />
      <MeetingTimes meeting={meeting} />
      <Taskless missing={tasks.missing(numbered)} status={meeting.status} onOpen={(id) => setShown({ kind: 'conclusion', id })} />
      {meeting.signedOn !== null && <MinutesSeal meeting={meeting} />}
      <List<MinutesEntry>
        id="meetings-entries"
        label={t('page.minutes')}
        columns={entryColumns}
        list={wholeList(entries.rows)}
        rowId={idOf}
        rowLabel={(row) => row.content}
        tools={<h2 className={css.title}>{t('minutes.entries')}</h2>}
        {...(takenDown && meeting.entries.length > 0 && { toolsEnd: entryButton })}
        current={currentOf('entry')}
        onCurrentChange={(id) => setShown(id === null ? null : { kind: 'entry', id })}
        {...(takenDown && { onRowDrop: entries.drop })}
        empty={<EmptyState title={t('minutes.noEntries')} hint={t('minutes.noEntriesHint')} actions={takenDown && entryButton} />}
      />
      <List<ConclusionRow>
        id="meetings-conclusions"
        label={t('minutes.conclusions')}
        columns={conclusionColumns}
        list={wholeList(numbered)}
        rowId={idOf}
        rowLabel={(row) => row.content}
        tools={<h2 className={css.title}>{t('minutes.conclusions')}</h2>}
        {...(meeting.conclusions.length > 0 && { toolsEnd: <><HandOut meeting={meeting} tasks={tasks} />{takenDown && conclusionButton}</> })}
        current={currentOf('conclusion')}
        onCurrentChange={(id) => setShown(id === null ? null : { kind: 'conclusion', id })}
        {...(takenDown && { onRowDrop: conclusions.drop })}
        empty={<EmptyState title={t('minutes.noConclusions')} actions={takenDown && conclusionButton} />}
      />
      <ReviewList meetingId={meeting.id} />
    </Page>
  );
}

/** Something was typed at the desk and is in no entry yet: it must not be forgotten when the minutes are signed. */
function Unwritten({ meeting }: Pick<TabProps, 'meeting'>) {
  const { t } = useTranslation('meetings');
  const kept = useQuery(api.drafts.get.queryOptions({ input: { key: deskKey(meeting.id) } }));
  if (readTyped(kept.data, meeting.entries) === null) return null;
  return <Note tone="warn" action={<Link to="/meetings/$meetingId/desk" params={{ meetingId: meeting.id }}>{t('desk.open')}</Link>}>{t('desk.unwritten')}</Note>;
}

/** On request the drafts are handed out; with the notice it is asked, too. */
function HandOut({ meeting, tasks: { ready, unled } }: Pick<TabProps, 'meeting'> & { tasks: ReturnType<typeof useConclusionTasks> }) {
  return !isTakenDown(meeting) && <HandOutTasks ready={ready} unled={unled} />;
}

/** When only the closing is left: by which conclusions a task arises that nobody made, as in meetings from before tasks were kept. */
function Taskless({ missing, status, onOpen }: { missing: readonly ConclusionRow[]; status: MeetingStatus; onOpen: (id: string) => void }) {
  const { t } = useTranslation('meetingTasks');
  const [first] = missing;
  if (first === undefined || (status !== 'minutes_signed' && status !== 'notice_issued')) return null;
  const open = <Button size="xs" variant="default" onClick={() => onOpen(first.id)}>{t('open')}</Button>;
  return <div className={css.strip}><Note tone="warn" action={open}>{t('missing', { count: missing.length, numbers: missing.map(({ no }) => no).join(' ') })}</Note></div>;
}

/** What is shown beside the minutes. */
function Beside({ meeting, shown, conclusions, onShow }: Pick<TabProps, 'meeting'> & { shown: Shown; conclusions: readonly ConclusionRow[]; onShow: (shown: Shown) => void }) {
  const { t } = useTranslation('meetings');
  const close = (): void => onShow(null);
  switch (shown?.kind) {
    case 'newEntry': return <SidePanel title={t('minutes.addEntry')} onClose={close}><NewEntryForm meeting={meeting} onSaved={(id) => onShow({ kind: 'entry', id })} onLeave={close} /></SidePanel>;
    case 'newConclusion': return <SidePanel title={t('minutes.addConclusion')} onClose={close}><NewConclusionForm meetingId={meeting.id} onDone={close} /></SidePanel>;
    case 'entry': {
      const entry = meeting.entries.find(({ id }) => id === shown.id);
      return entry !== undefined && <EntryPanel key={entry.id} meeting={meeting} entry={entry} onClose={close} />;
    }
    case 'conclusion': {
      const conclusion = conclusions.find(({ id }) => id === shown.id);
      return conclusion !== undefined && <ConclusionPanel key={conclusion.id} meeting={meeting} conclusion={conclusion} onClose={close} />;
    }
    case undefined: return null;
  }
}

function useEntryColumns(): Column<MinutesEntry>[] {
  const { t } = useTranslation('meetings');
  return useMemo<Column<MinutesEntry>[]>(() => {
    const text = (read: (row: MinutesEntry) => string) => ({ text: read, cell: read });
    return [
      { id: 'kind', header: t('minutes.fields.kind'), width: 140, fixed: true, ...text((row) => t(`entryKinds.${row.kind}`)) },
      { id: 'speaker', header: t('minutes.fields.speaker'), width: 150, grow: 1, text: (row) => row.speaker ?? '', cell: (row) => <b>{row.speaker}</b> },
      { id: 'content', header: t('minutes.fields.content'), width: 240, grow: 4, ...text((row) => row.content) },
      { id: 'votes', header: t('minutes.fields.votes'), width: 130, ...text((row) => (row.votes === null ? '' : t('minutes.voted', row.votes))) },
    ];
  }, [t]);
}

function useConclusionColumns(tasksOf: (id: string) => readonly MeetingTask[]): Column<ConclusionRow>[] {
  const { t } = useTranslation('meetings');
  return useMemo<Column<ConclusionRow>[]>(() => {
    const codesOf = ({ id }: ConclusionRow) => tasksOf(id).map(({ code }) => code).join(', ');
    return [
      { id: 'no', header: t('minutes.fields.no'), width: 64, fixed: true, text: (row) => row.no, cell: (row) => row.no },
      { id: 'content', header: t('minutes.fields.content'), width: 260, grow: 3, text: (row) => row.content, cell: (row) => <b>{row.content}</b> },
      { id: 'outcome', header: t('minutes.fields.outcome'), width: 210, text: codesOf, cell: (row) => <ConclusionOutcome conclusion={row} count={tasksOf(row.id).length} /> },
      { id: 'reason', header: t('minutes.fields.reason'), width: 160, grow: 1, text: (row) => row.reason ?? '', cell: (row) => row.reason },
    ];
  }, [t, tasksOf]);
}
