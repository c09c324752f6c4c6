import { isPlanned, type MeetingStatus, numberSign } from '#shared/rules/meetings.ts';
import type { ReadContext } from '../../context.ts';
import type { ConclusionRow, MeetingRow } from '../../db/tables.ts';
import { ruleError } from '../../errors.ts';

/** How much of a text names it in a sentence. */
export const LABEL = 80;

/** What a conclusion says without a task of its own is settled no more once tasks stand beside it. */
export function refuseWithTasks({ connection }: Pick<ReadContext, 'connection'>, { id, content }: ConclusionRow): void {
  const { count, code } = connection.prepare('SELECT count(*) AS count, min(code) AS code FROM task WHERE conclusion_id = ? AND deleted_at IS NULL').get(id) as { count: number; code: string | null };
  if (code !== null) throw ruleError({ rule: 'CONCLUSION_HAS_TASKS', field: 'outcome', params: { label: content.slice(0, LABEL), count, code } });
}

/** A meeting is closed only when each conclusion from which a task arises has one. */
export function refuseTaskless({ connection }: Pick<ReadContext, 'connection'>, { id, title }: Pick<MeetingRow, 'id' | 'title'>): void {
  const conclusions = connection.prepare(`SELECT outcome, EXISTS (SELECT 1 FROM task WHERE conclusion_id = k.id AND deleted_at IS NULL) AS has FROM conclusion AS k WHERE meeting_id = ? AND deleted_at IS NULL ORDER BY order_no, id`).all(id) as { outcome: string | null; has: 0 | 1 }[];
  const taskless = conclusions.flatMap(({ outcome, has }, index) => (outcome === 'task' && has === 0 ? [numberSign(index + 1)] : []));
  if (taskless.length > 0) throw ruleError({ rule: 'CONCLUSIONS_WITHOUT_TASK', params: { label: title, count: taskless.length, numbers: taskless.join(' ') } });
}

/** A meeting that has begun and is not closed: what it gives to do and what it says of tasks is still written down. */
export function openAfterBeginning(meeting: MeetingRow): MeetingRow {
  const refuse = (rule: string) => ruleError({ rule, params: { label: meeting.title } });
  if (isPlanned(meeting.status as MeetingStatus)) throw refuse('MEETING_NOT_BEGUN');
  if (meeting.status === 'cancelled') throw refuse('MEETING_CANCELLED');
  if (meeting.status === 'closed') throw refuse('MEETING_CLOSED');
  return meeting;
}
