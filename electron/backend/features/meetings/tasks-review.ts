import type { MeetingReview } from '#shared/contract/meeting-tasks.ts';
import { dayOf } from '#shared/rules/meetings.ts';
import type { ReadContext, WriteContext } from '../../context.ts';
import type { Ref } from '../../db/records.ts';
import { ruleError } from '../../errors.ts';
import { refuseMark } from '../documents/service.ts';
import { entryOf, taskForWriting, type Written } from '../tasks/service.ts';
import { addEntry } from './minutes.ts';
import { openAfterBeginning } from './tasks-rules.ts';

interface Review extends Ref {
  meetingId: string;
  agendaItemId: string | null;
  content: string | null;
  progress: number | null;
  inMinutes: boolean;
}

/**
 * Logs on a task what a meeting said of it, on the day of the meeting, with the progress if it was told: work that is
 * spoken of as begun has begun. The same may stand in the minutes, unless they are signed.
 */
export function reviewTask(context: WriteContext, { meetingId, agendaItemId, content, progress, inMinutes, ...ref }: Review): Written {
  const { records } = context;
  const meeting = openAfterBeginning(records.current('meeting', meetingId));
  const task = taskForWriting(context, ref);
  refuseMark(content);
  if (content === null && progress === null) throw ruleError({ rule: 'REVIEW_EMPTY', field: 'content' });
  if (task.assigned_on === null) throw ruleError({ rule: 'TASK_IS_DRAFT', params: { label: task.code } });
  if (task.status === 'completed' || task.status === 'cancelled') throw ruleError({ rule: 'TASK_OVER', params: { label: task.code } });
  const after = { progress: progress ?? task.progress, status: task.status === 'not_started' && (progress ?? 0) > 0 ? 'in_progress' : task.status };
  records.insert('task_entry', { ...entryOf(task, after), kind: 'review', made_on: dayOf(meeting.starts_at), content, meeting_id: meetingId });
  if (inMinutes) addEntry(context, { meetingId, kind: 'report', inviteeId: null, speaker: null, unit: null, content: minutesText(task, content, progress), votes: null, agendaItemId });
  records.describe(`${task.code} · ${task.title}`);
  return { id: ref.id, rev: records.update('task', ref, after) };
}

/** Minutes are Vietnamese, whatever the language of the screen. */
function minutesText({ code, title }: { code: string; title: string }, content: string | null, progress: number | null): string {
  return [`Kiểm điểm nhiệm vụ ${code} (${title}).`, ...(content === null ? [] : [content]), ...(progress === null ? [] : [`Tiến độ: ${progress}%.`])].join('\n');
}

/** What a meeting said of tasks, in the order it was taken down. */
export function readReviews({ connection }: ReadContext, meetingId: string): MeetingReview[] {
  return connection.prepare(`SELECT e.id, e.task_id AS taskId, t.code, t.title, e.made_on AS madeOn, e.content, CASE WHEN e.new_progress IS NOT e.old_progress THEN e.new_progress END AS progress
    FROM task_entry AS e JOIN task AS t ON t.id = e.task_id AND t.deleted_at IS NULL WHERE e.meeting_id = ? AND e.kind = 'review' AND e.deleted_at IS NULL ORDER BY e.created_at, e.id`).all(meetingId) as MeetingReview[];
}
