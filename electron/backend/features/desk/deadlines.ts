import type { ReadContext } from '../../context.ts';
import type { CalendarEvent } from '../../office/calendar-file.ts';
import { formatDate } from '#shared/rules/dates.ts';
import type { TaskStatus } from '#shared/rules/tasks.ts';

export interface DeadlinesRequest {
  committeeId: string | null;
  unitId: string | null;
  personId: string | null;
}

interface StoredTask {
  id: string;
  rev: number;
  code: string;
  title: string;
  dueOn: string;
  status: TaskStatus;
  unitName: string | null;
  product: string | null;
  assignedOn: string;
  updatedAt: string;
}

/** When the working day ends, at which calendars show a deadline. */
const ENDS = { from: 'T16:30', to: 'T17:00' };

/**
 * The deadlines that calendars are told: of tasks that were handed out and are open, and of those that were cancelled, so
 * that what a calendar took in before disappears. What calendars show is Vietnamese, whatever the language of the screen.
 */
export function readDeadlines({ connection }: ReadContext, { committeeId, unitId, personId }: DeadlinesRequest): CalendarEvent[] {
  const tasks = connection.prepare(`SELECT t.id, t.rev, t.code, t.title, t.due_on AS dueOn, t.status, t.product, t.assigned_on AS assignedOn, t.updated_at AS updatedAt,
      (SELECT n.name FROM org_unit_name AS n WHERE n.org_unit_id = t.lead_unit_id AND n.valid_to IS NULL AND n.deleted_at IS NULL) AS unitName
    FROM task AS t WHERE t.deleted_at IS NULL AND t.assigned_on IS NOT NULL AND t.due_on IS NOT NULL AND t.status IN ('not_started', 'in_progress', 'awaiting_confirmation', 'cancelled')
      AND (@committeeId IS NULL OR t.committee_id = @committeeId) AND (@unitId IS NULL OR t.lead_unit_id = @unitId) AND (@personId IS NULL OR t.leader_id = @personId OR t.assignee_id = @personId)
    ORDER BY t.due_on, t.id`).all({ committeeId, unitId, personId }) as StoredTask[];
  return tasks.map(eventOf);
}

/** The revision of the task counts on with every change, an extension included. */
function eventOf({ id, rev, code, title, dueOn, status, unitName, product, assignedOn, updatedAt }: StoredTask): CalendarEvent {
  const description = [...(unitName === null ? [] : [`Chủ trì: ${unitName}`]), ...(product === null ? [] : [`Sản phẩm: ${product}`]), `Ngày giao: ${formatDate(assignedOn)}`];
  return {
    uid: `${id}@steering-desk`, sequence: rev, changedAt: updatedAt, startsAt: `${dueOn}${ENDS.from}`, endsAt: `${dueOn}${ENDS.to}`, location: null,
    summary: `Hạn ${code}: ${title}`, description: description.join('\n'), status: status === 'cancelled' ? 'CANCELLED' : 'CONFIRMED',
  };
}
