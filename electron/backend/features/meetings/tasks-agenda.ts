import type { AgendaTask, MeetingTask } from '#shared/contract/meeting-tasks.ts';
import { REVIEW_TITLE } from '#shared/rules/meetings.ts';
import type { ReadContext, WriteContext } from '../../context.ts';
import type { Ref } from '../../db/records.ts';
import { ruleError } from '../../errors.ts';
import { addAgendaItem } from './agenda.ts';
import { openMeetingOf } from './service.ts';
import { tasksWhere } from './tasks-reading.ts';

const OPEN = `t.assigned_on IS NOT NULL AND t.status IN ('not_started', 'in_progress', 'awaiting_confirmation') AND t.committee_id IN (SELECT committee_id FROM meeting_committee WHERE meeting_id = @meetingId AND deleted_at IS NULL)`;

/** The open tasks of the committees of a meeting, the nearest deadline first, those without one last. */
export function readOpenTasks(context: ReadContext, meetingId: string): { task: MeetingTask; onAgenda: boolean }[] {
  const listed = new Set(context.connection.prepare('SELECT task_id FROM agenda_task WHERE meeting_id = ? AND deleted_at IS NULL').pluck().all(meetingId) as string[]);
  return tasksWhere(context, `${OPEN} ORDER BY t.due_on IS NULL, t.due_on, t.id`, { meetingId }).map((task) => ({ task, onAgenda: listed.has(task.id) }));
}

/** The tasks on the agenda of a meeting, in the order in which they were put there. */
export function readAgendaTasks(context: ReadContext, meetingId: string): AgendaTask[] {
  const links = context.connection.prepare('SELECT id, rev, agenda_item_id AS agendaItemId, task_id AS taskId FROM agenda_task WHERE meeting_id = ? AND deleted_at IS NULL ORDER BY agenda_item_id, order_no, id').all(meetingId) as (Omit<AgendaTask, 'task'> & { taskId: string })[];
  const tasks = new Map(tasksWhere(context, 't.id IN (SELECT task_id FROM agenda_task WHERE meeting_id = @meetingId AND deleted_at IS NULL)', { meetingId }).map((task) => [task.id, task]));
  return links.flatMap(({ taskId, ...link }) => {
    const task = tasks.get(taskId);
    return task === undefined ? [] : [{ ...link, task }];
  });
}

/** In minutes. */
const TOGETHER_MIN = 15;
const EACH_MIN = 5;
const SHOWN = 200;

/** Puts tasks on the agenda: under one new row for all, or under a row for each. One stands on it once. */
export function putOnAgenda(context: WriteContext, { meetingId, taskIds, separately }: { meetingId: string; taskIds: readonly string[]; separately: boolean }): { added: number } {
  const { records } = context;
  openMeetingOf(context, meetingId);
  const open = new Map(readOpenTasks(context, meetingId).map((one) => [one.task.id, one]));
  const chosen = [...new Set(taskIds)].map((id) => {
    const found = open.get(id);
    if (found === undefined || found.onAgenda) throw ruleError({ rule: 'TASK_NOT_FOR_AGENDA', params: { label: records.current('task', id).code } });
    return found.task;
  });
  const groups = separately ? chosen.map((task) => ({ content: `${REVIEW_TITLE} ${task.code}: ${task.title}`, tasks: [task], durationMin: EACH_MIN })) : [{ content: REVIEW_TITLE, tasks: chosen, durationMin: TOGETHER_MIN }];
  for (const { content, tasks, durationMin } of groups) {
    const item = addAgendaItem(context, { meetingId, part: 'main', section: null, content: shortened(content), durationMin, presenter: null, documentIds: [], confirmsId: null });
    for (const [index, { id }] of tasks.entries()) records.insert('agenda_task', { meeting_id: meetingId, agenda_item_id: item.id, task_id: id, order_no: index + 1 });
  }
  return { added: chosen.length };
}

function shortened(content: string): string {
  return content.length <= SHOWN ? content : `${content.slice(0, SHOWN - 1).trimEnd()}…`;
}

/** Takes a task off the agenda; its row stays. */
export function takeOffAgenda(context: WriteContext, ref: Ref): { removed: number } {
  openMeetingOf(context, context.records.seen('agenda_task', ref).meeting_id);
  context.records.removeNow('agenda_task', ref.id);
  return { removed: 1 };
}
