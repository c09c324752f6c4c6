import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LogLine } from '#shared/contract/task-work.ts';
import { api } from '../../app/clients.ts';
import { useFormat, type Format } from '../../i18n/format.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { PanelSection } from '../../ui/SidePanel.tsx';
import { Timeline } from '../../ui/Timeline.tsx';
import css from './Tasks.module.css';

type T = TFunction<['taskWork', 'tasks']>;

/** Everything that was written down about a task, the newest first. */
export function TaskLog({ taskId }: { taskId: string }) {
  const { t } = useTranslation(['taskWork', 'tasks']);
  const format = useFormat();
  const query = useQuery(api.taskWork.log.queryOptions({ input: { id: taskId } }));
  const lines = query.data?.lines;
  return (
    <PanelSection title={t('log.title')} {...(lines !== undefined && { count: lines.length })}>
      {query.error !== null && <ErrorNote error={query.error} onRetry={() => void query.refetch()} />}
      {lines?.length === 0 && <p className={css.empty}>{t('log.empty')}</p>}
      {lines !== undefined && lines.length > 0 && (
        <Timeline items={lines.map((line, index) => ({ id: line.id, tone: index === 0 ? 'now' : line.kind === 'extension' && line.decision === null ? 'warn' : 'past', title: titleOf(line, t, format), note: <LogNote line={line} /> }))} />
      )}
    </PanelSection>
  );
}

function titleOf(line: LogLine, t: T, format: Format): ReactNode {
  const due = { from: line.oldDueOn === null ? t('log.noDue') : format.dayBeside(line.oldDueOn, line.newDueOn ?? line.oldDueOn), to: format.date(line.newDueOn) };
  switch (line.kind) {
    case 'progress': return line.content ?? t('log.reported');
    case 'status': return t('log.status', { from: t(`tasks:statuses.${line.oldStatus ?? 'not_started'}`), to: t(`tasks:statuses.${line.newStatus ?? 'not_started'}`) });
    case 'review': return <>{t('log.review')} {line.meetingId !== null && <Link to="/meetings/$meetingId" params={{ meetingId: line.meetingId }} search={{ tab: 'minutes' }}>{line.meetingTitle}</Link>}</>;
    case 'handover': return line.from === null ? t('log.handoverTo', { to: line.to ?? '' }) : t('log.handover', { from: line.from, to: line.to ?? '' });
    case 'reminder': return t('log.reminder', { recipient: line.recipient ?? '' });
    case 'extension': return line.decision === 'granted' ? t('log.extended', due) : line.decision === 'refused' ? t('log.notExtended', due) : t('log.extension', due);
  }
}

/** When, by whom, how far, and by which paper; and what the title does not say yet. */
function LogNote({ line }: { line: LogLine }) {
  const { t } = useTranslation('taskWork');
  const format = useFormat();
  const facts = factsOf(line, t as unknown as T, format).filter((part) => part !== '');
  return (
    <>
      {facts.join(' · ')}
      {line.documentId !== null && line.documentName !== null && <> · <Link to="/documents" search={{ documentId: line.documentId }}>{line.documentName}</Link></>}
      {line.kind !== 'progress' && line.content !== null && <div>{line.content}</div>}
      {line.decisionNote !== null && <div>{line.decisionNote}</div>}
    </>
  );
}

/** An extension that was answered is told by who answered it and when; everything else by who wrote it down. */
function factsOf(line: LogLine, t: T, format: Format): string[] {
  if (line.decision !== null) return [format.date(line.decidedOn), t('log.decidedBy', { by: line.decidedBy ?? '', decision: t(`log.${line.decision}`) })];
  return [
    format.date(line.on), line.by,
    line.oldProgress !== null && line.newProgress !== null && line.oldProgress !== line.newProgress ? t('log.progress', { from: line.oldProgress, to: line.newProgress }) : '',
    line.kind === 'extension' ? t('log.waits') : '',
    line.replyOn === null ? '' : t('log.replied', { date: format.date(line.replyOn) }),
  ];
}
