import type { TaskUnit } from '#shared/contract/reports.ts';
import { formatDate, isDate } from '#shared/rules/dates.ts';
import { numberSign } from '#shared/rules/meetings.ts';
import { stateOn } from '#shared/rules/task-period.ts';
import { classOf, countsOf, isOpen, type TaskClass, type TaskStatus } from '#shared/rules/tasks.ts';
import type { ReadContext } from '../../../context.ts';
import { byCode } from '../code-order.ts';

/** Which tasks: of a committee, a unit, the year they were handed out in, a class of today. */
export interface TrackingAsked {
  committeeId: string | null;
  unitId: string | null;
  /** A unit that helps. */
  coopUnitId?: string;
  year: number | null;
  class: TaskClass | null;
  /** Whether of all years up to this one, but only what is not over when it is. */
  carried: boolean;
}

/** A line of the table by which tasks are followed (DOMAIN §3.8). */
export interface TrackedTask {
  id: string;
  source: string | null;
  conclusionNo: string | null;
  title: string;
  leadUnitId: string | null;
  leadUnit: string;
  coopUnits: string | null;
  owner: string | null;
  product: string | null;
  assignedOn: string;
  dueOn: string | null;
  dueText: string | null;
  standing: boolean;
  progress: number;
  result: string | null;
  completedOn: string | null;
  status: TaskStatus;
  class: TaskClass;
  lateReason: string | null;
  extendedTo: string | null;
  note: string | null;
}

interface Stored extends Omit<TrackedTask, 'source' | 'conclusionNo' | 'class' | 'standing' | 'leadUnit'> {
  standing: number;
  leadUnit: string | null;
  originText: string | null;
  meetingId: string | null;
  meetingTitle: string | null;
  meetingDay: string | null;
  conclusionNo: number | null;
  symbol: string | null;
  issuedOn: string | null;
  documentTitle: string | null;
}

const nameOf = (id: string): string => `(SELECT name FROM org_unit_name WHERE org_unit_id = ${id} AND deleted_at IS NULL ORDER BY valid_to IS NOT NULL, valid_to DESC LIMIT 1)`;
/** Of a secret paper nothing leaves the register. */
const TRACKED = `SELECT t.id, t.title, t.lead_unit_id AS leadUnitId, ${nameOf('t.lead_unit_id')} AS leadUnit, ifnull(a.full_name, l.full_name) AS owner, t.product, t.assigned_on AS assignedOn, t.due_on AS dueOn, t.due_text AS dueText, t.standing, t.progress, t.status,
    t.completed_on AS completedOn, t.note, t.origin_text AS originText, m.id AS meetingId, m.title AS meetingTitle, substr(m.starts_at, 1, 10) AS meetingDay,
    iif(d.secret = 0, d.symbol, NULL) AS symbol, iif(d.secret = 0, d.issued_on, NULL) AS issuedOn, iif(d.secret = 0, d.title, NULL) AS documentTitle,
    (SELECT count(*) FROM conclusion AS other WHERE other.meeting_id = k.meeting_id AND other.deleted_at IS NULL AND (other.order_no, other.id) <= (k.order_no, k.id)) AS conclusionNo,
    (SELECT group_concat(name, ', ') FROM (SELECT ${nameOf('u.org_unit_id')} AS name FROM task_unit AS u WHERE u.task_id = t.id AND u.deleted_at IS NULL ORDER BY u.order_no, u.id)) AS coopUnits,
    nullif(trim(ifnull(t.result, '') || ifnull(iif(r.secret = 0, ' (' || r.symbol || ')', ''), '')), '') AS result,
    ifnull((SELECT reason FROM task_extension WHERE task_id = t.id AND deleted_at IS NULL ORDER BY requested_on DESC, id DESC LIMIT 1), t.status_reason) AS lateReason,
    (SELECT new_due_on FROM task_extension WHERE task_id = t.id AND decision = 'granted' AND deleted_at IS NULL ORDER BY decided_on DESC, id DESC LIMIT 1) AS extendedTo
  FROM task AS t LEFT JOIN person AS l ON l.id = t.leader_id LEFT JOIN person AS a ON a.id = t.assignee_id LEFT JOIN document AS r ON r.id = t.result_document_id AND r.deleted_at IS NULL
    LEFT JOIN conclusion AS k ON k.id = t.conclusion_id LEFT JOIN meeting AS m ON m.id = k.meeting_id LEFT JOIN document AS d ON d.id = ifnull(t.document_id, m.notice_id)
  WHERE t.deleted_at IS NULL AND t.assigned_on IS NOT NULL AND (@committeeId IS NULL OR t.committee_id = @committeeId) AND (@unitId IS NULL OR t.lead_unit_id = @unitId)
    AND (@coopUnitId IS NULL OR t.id IN (SELECT task_id FROM task_unit WHERE org_unit_id = @coopUnitId AND deleted_at IS NULL))
    AND (@from IS NULL OR t.assigned_on >= @from) AND (@to IS NULL OR t.assigned_on <= @to)
  ORDER BY t.due_on IS NULL, t.due_on, ${byCode('t.code')}`;

/** Every task that fits, the nearest deadline first. */
export function readTracked({ connection, today }: ReadContext, { committeeId, unitId, coopUnitId, year, class: asked, carried }: TrackingAsked): TrackedTask[] {
  const end = year === null ? today : `${year}-12-31`;
  const rows = connection.prepare(TRACKED).all({ committeeId, unitId, coopUnitId: coopUnitId ?? null, from: year === null || carried ? null : `${year}-01-01`, to: year === null ? null : end }) as Stored[];
  const at = end < today ? end : today;
  return rows.map((stored) => trackedOf(stored, today)).filter((task) => (asked === null || task.class === asked) && (!carried || isCarried(task, at)));
}

/** Whether work on a task goes on after a day: what is suspended waits, and is carried over, too. */
function isCarried(task: TrackedTask, day: string): boolean {
  const { status } = stateOn(task, day);
  return isOpen(status) || status === 'suspended';
}

function trackedOf({ originText, meetingId, meetingTitle, meetingDay, conclusionNo, symbol, issuedOn, documentTitle, ...stored }: Stored, today: string): TrackedTask {
  const day = symbol === null ? meetingDay : issuedOn;
  const name = symbol ?? (meetingId === null ? (documentTitle ?? originText) : meetingTitle);
  return {
    ...stored, standing: stored.standing === 1, leadUnit: stored.leadUnit ?? '', class: classOf(stored, today),
    source: name === null ? null : day === null ? name : `${name}, ngày ${isDate(day) ? formatDate(day) : day}`, conclusionNo: meetingId === null ? null : numberSign(conclusionNo ?? 1),
  };
}

/** How many tasks of each class every unit in the lead has today, in the order of their names. */
export function readTaskUnits({ connection, today }: ReadContext, { committeeId, year }: Pick<TrackingAsked, 'committeeId' | 'year'>): TaskUnit[] {
  const rows = connection.prepare(`SELECT t.lead_unit_id AS unitId, ${nameOf('t.lead_unit_id')} AS unitName, t.status, t.due_on AS dueOn, t.completed_on AS completedOn, count(*) AS count FROM task AS t
    WHERE t.deleted_at IS NULL AND t.assigned_on IS NOT NULL AND t.lead_unit_id IS NOT NULL AND (@committeeId IS NULL OR t.committee_id = @committeeId) AND (@from IS NULL OR t.assigned_on BETWEEN @from AND @to)
    GROUP BY t.lead_unit_id, t.status, t.due_on, t.completed_on`).all({ committeeId, from: year === null ? null : `${year}-01-01`, to: year === null ? null : `${year}-12-31` }) as { unitId: string; unitName: string | null; status: TaskStatus; dueOn: string | null; completedOn: string | null; count: number }[];
  return [...Map.groupBy(rows, ({ unitId }) => unitId)]
    .map(([unitId, own]) => ({ unitId, unitName: own[0]?.unitName ?? '', counts: countsOf(own.map((row) => ({ class: classOf(row, today), count: row.count }))) }))
    .toSorted((a, b) => a.unitName.localeCompare(b.unitName, 'vi'));
}
