import type { HolidayTable } from '#shared/rules/deadlines.ts';
import type { TaskOrigin, TaskPriority, TaskStatus } from '#shared/rules/tasks.ts';
import { foldWords } from '#shared/rules/text.ts';
import type { Connection } from '../../../db/connection.ts';
import type { TaskRow } from '../../../db/tables.ts';
import { holidayTable } from '../../deadlines/service.ts';
import type { TaskFields } from '../../tasks/service.ts';
import { inOneView, lastEntryOf } from '../one-view.ts';
import { type Lookups, lookups } from '../records/lookups.ts';
import { type UnitIndex, unitIndex } from '../units.ts';

/** A task as it is kept. */
export interface KnownTask {
  id: string;
  code: string;
  status: TaskStatus;
  statusReason: string | null;
  progress: number;
  assignedOn: string | null;
  completedOn: string | null;
  reportedOn: string | null;
  result: string | null;
  fields: TaskFields;
}

/** What the record holds of tasks at the moment of the check, read in one go. */
export interface KnownTasks {
  lastEntry: number;
  today: string;
  /** The committee whose tasks come in; null for the office's own. */
  committeeId: string | null;
  holidays: HolidayTable;
  units: UnitIndex;
  links: Lookups;
  byCode: ReadonlyMap<string, KnownTask>;
  /** By the folded words of what is to be done. */
  byTitle: ReadonlyMap<string, readonly KnownTask[]>;
  all: readonly KnownTask[];
}

/** Reads the tasks, in one unchanging view. */
export function readKnownTasks(connection: Connection, committeeId: string | null, today: string): KnownTasks {
  return inOneView(connection, () => {
    const all = readTasks(connection);
    return {
      lastEntry: lastEntryOf(connection), today, committeeId, all,
      holidays: holidayTable({ connection }), units: unitIndex(connection), links: lookups(connection),
      byCode: new Map(all.map((task) => [foldWords(task.code), task])),
      byTitle: Map.groupBy(all, ({ fields }) => foldWords(fields.title)),
    };
  });
}

function readTasks(connection: Connection): KnownTask[] {
  const coops = connection.prepare('SELECT task_id AS taskId, org_unit_id AS unitId FROM task_unit WHERE deleted_at IS NULL ORDER BY order_no, id').all() as { taskId: string; unitId: string }[];
  const coopsOf = Map.groupBy(coops, ({ taskId }) => taskId);
  const rows = connection.prepare('SELECT * FROM task WHERE deleted_at IS NULL ORDER BY id').all() as TaskRow[];
  return rows.map((row) => knownTask(row, (coopsOf.get(row.id) ?? []).map(({ unitId }) => unitId)));
}

function knownTask(row: TaskRow, coopUnitIds: readonly string[]): KnownTask {
  return {
    id: row.id, code: row.code, status: row.status as TaskStatus, statusReason: row.status_reason, progress: row.progress, assignedOn: row.assigned_on, completedOn: row.completed_on, reportedOn: row.reported_on, result: row.result,
    fields: {
      title: row.title, detail: row.detail, origin: row.origin as TaskOrigin, conclusionId: row.conclusion_id, documentId: row.document_id, recordId: row.record_id, originText: row.origin_text, committeeId: row.committee_id,
      leadUnitId: row.lead_unit_id, coopUnitIds, leaderId: row.leader_id, assigneeId: row.assignee_id, product: row.product, authority: row.authority, startsOn: row.starts_on, dueOn: row.due_on, dueText: row.due_text,
      standing: row.standing === 1, priority: row.priority as TaskPriority, note: row.note,
    },
  };
}
