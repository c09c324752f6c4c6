import type { TaskCounts, TaskDetail, TaskRow } from '#shared/contract/tasks.ts';
import { addDays } from '#shared/rules/dates.ts';
import { numberSign } from '#shared/rules/meetings.ts';
import { classOf, countsOf, isDueSoon, type TaskClass, type TaskOrigin, type TaskPriority, type TaskStatus } from '#shared/rules/tasks.ts';
import { type RawBuilder, sql, type SqlBool } from 'kysely';
import type { ReadContext } from '../../context.ts';
import { RecordMissingError } from '../../db/records.ts';
import { idsFound } from '../../db/search-index.ts';
import type { TaskRow as StoredTask } from '../../db/tables.ts';
import { dueSoonDaysOf } from '../deadlines/queries.ts';
import { attachmentsOf } from '../documents/attachments.ts';
import { missingOf } from './service.ts';

export interface TaskFilter {
  q: string;
  drafts: boolean;
  class: TaskClass | null;
  dueSoon: boolean;
  committeeId: string | null;
  unitId: string | null;
  origin: TaskOrigin | null;
  meetingId: string | null;
  documentId: string | null;
  year: number | null;
}
interface ListInput extends TaskFilter {
  sort: 'due' | 'code';
  order: 'asc' | 'desc';
  offset: number;
  limit: number;
}

const OPEN = sql<SqlBool>`t.status IN ('not_started', 'in_progress', 'awaiting_confirmation')`;

function inUse({ db }: ReadContext) {
  return db.selectFrom('task as t').where('t.deleted_at', 'is', null);
}

/** Tasks narrowed, a page at a time. */
export async function listTasks(context: ReadContext, input: ListInput): Promise<{ rows: TaskRow[]; total: number }> {
  const asked = narrowed(context, input);
  const { total } = await asked.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const sorted = input.sort === 'due' ? asked.orderBy('t.due_on', (by) => (input.order === 'asc' ? by.asc().nullsLast() : by.desc().nullsLast())) : asked.orderBy('t.code', input.order);
  const rows = await facts(sorted.orderBy('t.id', input.order).offset(input.offset).limit(input.limit)).execute();
  const days = dueSoonDaysOf(context);
  return { rows: rows.map((row) => rowOf(row, context.today, days)), total };
}

/** The tasks a narrowing leaves, as the start of a query. */
export function narrowed(context: ReadContext, input: TaskFilter) {
  let asked = inUse(context).where('t.assigned_on', input.drafts ? 'is' : 'is not', null);
  const found = idsFound('task', input.q);
  if (found !== null) asked = asked.where('t.id', 'in', found);
  if (input.class !== null) asked = asked.where(isOfClass(input.class, context.today));
  if (input.dueSoon) asked = asked.where(sql<SqlBool>`${OPEN} AND t.due_on BETWEEN ${context.today} AND ${addDays(context.today, dueSoonDaysOf(context))}`);
  if (input.committeeId !== null) asked = asked.where('t.committee_id', '=', input.committeeId);
  if (input.unitId !== null) asked = asked.where('t.lead_unit_id', '=', input.unitId);
  if (input.origin !== null) asked = asked.where('t.origin', '=', input.origin);
  if (input.documentId !== null) asked = asked.where('t.document_id', '=', input.documentId);
  if (input.meetingId !== null) asked = asked.where('t.conclusion_id', 'in', sql<string>`(SELECT id FROM conclusion WHERE meeting_id = ${input.meetingId} AND deleted_at IS NULL)`);
  return input.year === null ? asked : asked.where('t.assigned_on', '>=', `${input.year}-01-01`).where('t.assigned_on', '<=', `${input.year}-12-31`);
}

/** The rule of `classOf` for the database. */
export function isOfClass(name: TaskClass, day: string): RawBuilder<SqlBool> {
  switch (name) {
    case 'cancelled': case 'suspended': return sql`t.status = ${name}`;
    case 'completed_on_time': return sql`t.status = 'completed' AND (t.due_on IS NULL OR t.completed_on <= t.due_on)`;
    case 'completed_late': return sql`t.status = 'completed' AND t.completed_on > t.due_on`;
    case 'no_deadline': return sql`${OPEN} AND t.due_on IS NULL`;
    case 'overdue': return sql`${OPEN} AND t.due_on < ${day}`;
    case 'awaiting_confirmation': case 'not_started': case 'in_progress': return sql`t.status = ${name} AND t.due_on >= ${day}`;
  }
}

/** How many tasks are in each class. */
export async function countTasks(context: ReadContext, input: Pick<TaskFilter, 'committeeId' | 'unitId' | 'year'>): Promise<TaskCounts> {
  const all = { q: '', class: null, dueSoon: false, origin: null, meetingId: null, documentId: null, ...input };
  const states = await narrowed(context, { ...all, drafts: false })
    .select(['t.status', sql<number>`t.due_on IS NULL`.as('undated'), sql<number>`ifnull(t.due_on < ${context.today}, 0)`.as('past'), sql<number>`ifnull(t.completed_on > t.due_on, 0)`.as('late'), sql<number>`ifnull(t.due_on BETWEEN ${context.today} AND ${addDays(context.today, dueSoonDaysOf(context))}, 0)`.as('soon'), ({ fn }) => fn.countAll<number>().as('count')])
    .groupBy(['t.status', 'undated', 'past', 'late', 'soon']).execute();
  const { drafts } = await narrowed(context, { ...all, drafts: true, year: null }).select(({ fn }) => fn.countAll<number>().as('drafts')).executeTakeFirstOrThrow();
  const counted = states.map(({ status, undated, past, late, count }) => ({ class: classOfCounted(status as TaskStatus, { undated: undated === 1, past: past === 1, late: late === 1 }), count }));
  const dueSoon = states.filter(({ status, soon }) => soon === 1 && ['not_started', 'in_progress', 'awaiting_confirmation'].includes(status)).reduce((sum, { count }) => sum + count, 0);
  return { ...countsOf(counted), dueSoon, drafts };
}

function classOfCounted(status: TaskStatus, { undated, past, late }: { undated: boolean; past: boolean; late: boolean }): TaskClass {
  if (status === 'cancelled' || status === 'suspended') return status;
  if (status === 'completed') return late ? 'completed_late' : 'completed_on_time';
  if (undated) return 'no_deadline';
  return past ? 'overdue' : status;
}

/** The number of a conclusion among those of its meeting, from 1. */
const CONCLUSION_NO = sql<number | null>`(SELECT count(*) FROM conclusion AS other WHERE other.meeting_id = k.meeting_id AND other.deleted_at IS NULL AND (other.order_no, other.id) <= (k.order_no, k.id))`;

function facts(asked: ReturnType<typeof inUse>) {
  return asked
    .leftJoin('committee as c', 'c.id', 't.committee_id')
    .leftJoin('org_unit_name as n', (join) => join.onRef('n.org_unit_id', '=', 't.lead_unit_id').on('n.valid_to', 'is', null).on('n.deleted_at', 'is', null))
    .leftJoin('conclusion as k', 'k.id', 't.conclusion_id')
    .leftJoin('meeting as m', 'm.id', 'k.meeting_id')
    .leftJoin('document as notice', 'notice.id', 'm.notice_id')
    .leftJoin('document as d', 'd.id', 't.document_id')
    .select(['t.id', 't.rev', 't.code', 't.title', 't.origin', 't.origin_text as originText', 't.committee_id as committeeId', 't.lead_unit_id as leadUnitId', 'n.name as leadUnitName', 't.assigned_on as assignedOn', 't.due_on as dueOn', 't.due_text as dueText',
      't.standing', 't.priority', 't.status', 't.progress', 't.completed_on as completedOn', 't.group_id as groupId', 'm.title as meetingTitle', 'notice.symbol as noticeSymbol', 'k.meeting_id as meetingId'])
    .select(() => [sql<string | null>`ifnull(c.short_name, c.name)`.as('committeeName'), sql<string | null>`ifnull(d.symbol, d.title)`.as('documentName'), CONCLUSION_NO.as('conclusionNo')])
    .$narrowType<{ origin: TaskOrigin; priority: TaskPriority; status: TaskStatus }>();
}
type Facts = Awaited<ReturnType<ReturnType<typeof facts>['execute']>>[number];

function rowOf({ originText, meetingTitle, noticeSymbol, documentName, conclusionNo, meetingId: _meeting, ...row }: Facts, today: string, soonDays: number): TaskRow {
  const source = row.origin === 'conclusion' ? `${noticeSymbol ?? meetingTitle ?? ''} ${numberSign(conclusionNo ?? 1)}` : (documentName ?? originText);
  return { ...row, standing: row.standing === 1, source, class: classOf(row, today), dueSoon: isDueSoon(row, today, soonDays) };
}

/** One task with everything that is told of it. */
export async function getTask(context: ReadContext, id: string): Promise<TaskDetail> {
  const found = await facts(inUse(context).where('t.id', '=', id)).executeTakeFirst();
  if (found === undefined) throw new RecordMissingError('task');
  const { connection, today } = context;
  const stored = connection.prepare('SELECT * FROM task WHERE id = ?').get(id) as StoredTask;
  const nameOf = (personId: string | null) => (personId === null ? null : ((connection.prepare('SELECT full_name FROM person WHERE id = ?').pluck().get(personId) as string | undefined) ?? null));
  return {
    ...rowOf(found, today, dueSoonDaysOf(context)),
    detail: stored.detail, conclusionId: stored.conclusion_id, meetingId: found.meetingId, documentId: stored.document_id, originText: stored.origin_text, coopUnits: coopUnitsOf(context, id),
    leaderId: stored.leader_id, leaderName: nameOf(stored.leader_id), assigneeId: stored.assignee_id, assigneeName: nameOf(stored.assignee_id), product: stored.product, authority: stored.authority,
    startsOn: stored.starts_on, statusReason: stored.status_reason, reportedOn: stored.reported_on, acceptedOn: stored.accepted_on, result: stored.result, resultDocumentId: stored.result_document_id, note: stored.note,
    ...workOf(context, stored), missing: missingOf(stored), group: await groupOf(context, found),
  };
}

/** What has gathered about a task since it was put down. */
function workOf(context: ReadContext, { id, result_document_id }: StoredTask): Pick<TaskDetail, 'extensions' | 'waiting' | 'attachments' | 'resultDocumentName'> {
  const { connection } = context;
  const waiting = connection.prepare('SELECT id, rev, new_due_on AS newDueOn, reason FROM task_extension WHERE task_id = ? AND decision IS NULL AND deleted_at IS NULL').get(id) as TaskDetail['waiting'] | undefined;
  return {
    extensions: connection.prepare("SELECT count(*) FROM task_extension WHERE task_id = ? AND decision = 'granted' AND deleted_at IS NULL").pluck().get(id) as number,
    waiting: waiting ?? null,
    attachments: attachmentsOf(context, { taskId: id }),
    resultDocumentName: (connection.prepare("SELECT coalesce(symbol, title, '…') FROM document WHERE id = ? AND secret = 0").pluck().get(result_document_id) as string | undefined) ?? null,
  };
}

function coopUnitsOf({ connection }: ReadContext, taskId: string): { id: string; name: string }[] {
  return connection.prepare(`SELECT u.org_unit_id AS id, ifnull((SELECT name FROM org_unit_name WHERE org_unit_id = u.org_unit_id AND deleted_at IS NULL ORDER BY valid_to IS NOT NULL, valid_to DESC LIMIT 1), '') AS name
    FROM task_unit AS u WHERE u.task_id = ? AND u.deleted_at IS NULL ORDER BY u.order_no, u.id`).all(taskId) as { id: string; name: string }[];
}

async function groupOf(context: ReadContext, { id, groupId }: Facts): Promise<TaskDetail['group']> {
  if (groupId === null) return [];
  const others = await facts(inUse(context).where('t.group_id', '=', groupId).where('t.id', '<>', id).orderBy('t.code')).execute();
  return others.map((row) => rowOf(row, context.today, dueSoonDaysOf(context))).map(({ id: otherId, code, leadUnitName, class: name, progress }) => ({ id: otherId, code, leadUnitName, class: name, progress }));
}
