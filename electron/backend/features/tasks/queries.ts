import type { z } from 'zod';
import type { taskFilter } from '#shared/contract/task-filter.ts';
import type { TaskSort } from '#shared/rules/task-lists.ts';
import type { TaskCounts, TaskDetail, TaskRow } from '#shared/contract/tasks.ts';
import { addDays } from '#shared/rules/dates.ts';
import { numberSign } from '#shared/rules/meetings.ts';
import { type ClassCounts, classOf, countsOf, isDueSoon, TASK_CLASSES, type TaskClass, type TaskOrigin, type TaskPriority, type TaskStatus } from '#shared/rules/tasks.ts';
import { type RawBuilder, sql, type SqlBool } from 'kysely';
import type { ReadContext } from '../../context.ts';
import { RecordMissingError } from '../../db/records.ts';
import { idsFound } from '../../db/search-index.ts';
import type { TaskRow as StoredTask } from '../../db/tables.ts';
import { dueSoonDaysOf } from '../deadlines/service.ts';
import { attachmentsOf } from '../documents/service.ts';
import { byCode, codeOrder } from './code-order.ts';
import { missingOf } from './service.ts';

/** What lists of tasks are narrowed by; what is left out narrows nothing. */
export type TaskFilter = Partial<{ [Name in keyof typeof taskFilter]: z.infer<(typeof taskFilter)[Name]> }>;
interface ListInput extends TaskFilter {
  sort: TaskSort;
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
  const rows = await facts(sorted(asked, input).offset(input.offset).limit(input.limit)).execute();
  const days = dueSoonDaysOf(context);
  return { rows: rows.map((row) => rowOf(row, context.today, days)), total };
}

/** In the order asked for; what has no deadline comes last in both directions. */
function sorted(asked: ReturnType<typeof narrowed>, { sort, order }: Pick<ListInput, 'sort' | 'order'>) {
  switch (sort) {
    case 'due': return byDeadline(asked, order);
    case 'code': return byCodes(asked, order);
    case 'statusDay': return asked.orderBy(STATUS_DAY, order).orderBy('t.id', order);
  }
}

function byCodes(asked: ReturnType<typeof narrowed>, order: 'asc' | 'desc') {
  return BY_CODE.reduce((sorting, part) => sorting.orderBy(part, order), asked).orderBy('t.id', order);
}

export function byDeadline(asked: ReturnType<typeof narrowed>, order: 'asc' | 'desc') {
  return asked.orderBy('t.due_on', (by) => (order === 'asc' ? by.asc().nullsLast() : by.desc().nullsLast())).orderBy('t.id', order);
}

const BY_CODE = codeOrder('t.code').map((part) => sql<string>`${sql.raw(part)}`);
const STATUS_DAY = sql<string>`coalesce(t.completed_on, t.reported_on, t.assigned_on)`;

/** The tasks a narrowing leaves, as the start of a query. */
export function narrowed(context: ReadContext, input: TaskFilter) {
  let asked = inUse(context).where('t.assigned_on', input.drafts === true ? 'is' : 'is not', null);
  const found = idsFound('task', input.q ?? '');
  if (found !== null) asked = asked.where('t.id', 'in', found);
  for (const condition of conditionsOf(context, input)) asked = asked.where(condition);
  return asked;
}

function conditionsOf(context: ReadContext, input: TaskFilter): RawBuilder<SqlBool>[] {
  const { today } = context;
  const when = <Value>(value: Value | null | undefined, condition: (value: Value) => RawBuilder<SqlBool>) => (value === null || value === undefined ? [] : [condition(value)]);
  return [
    ...when(input.class, (name) => isOfClass(name, today)),
    ...(input.dueSoon === true ? [dueSoonRule(context)] : []),
    ...when(input.status, (status) => sql`t.status = ${status}`),
    ...when(input.committeeId, (id) => sql`t.committee_id = ${id}`),
    ...when(input.unitId, (id) => sql`t.lead_unit_id = ${id}`),
    ...when(input.coopUnitId, (id) => sql`t.id IN (SELECT task_id FROM task_unit WHERE org_unit_id = ${id} AND deleted_at IS NULL)`),
    ...when(input.personId, (id) => sql`(t.leader_id = ${id} OR t.assignee_id = ${id})`),
    ...when(input.documentId, (id) => sql`t.document_id = ${id}`),
    ...when(input.recordId, (id) => sql`t.record_id = ${id}`),
    ...when(input.meetingId, (id) => sql`t.conclusion_id IN (SELECT id FROM conclusion WHERE meeting_id = ${id} AND deleted_at IS NULL)`),
    ...when(input.origin, (origin) => sql`t.origin = ${origin}`),
    ...when(input.priority, (priority) => sql`t.priority = ${priority}`),
    ...when(input.year, (year) => sql`t.assigned_on BETWEEN ${`${year}-01-01`} AND ${`${year}-12-31`}`),
    ...when(input.dueFrom, (day) => sql`t.due_on >= ${day}`),
    ...when(input.dueTo, (day) => sql`t.due_on <= ${day}`),
  ];
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

/** How many tasks are in each class, and the flags beside. Drafts are in no class; they are no part of a year either. */
export async function countTasks(context: ReadContext, input: TaskFilter): Promise<TaskCounts> {
  const counted = await narrowed(context, { ...input, drafts: false }).select(classColumns(context)).executeTakeFirstOrThrow();
  const { drafts } = await narrowed(context, { ...input, drafts: true, year: null }).select(({ fn }) => fn.countAll<number>().as('drafts')).executeTakeFirstOrThrow();
  return { ...classCountsOf(counted), drafts };
}

/** Columns that count tasks by class, each by the rule that narrows a list to it, and those that are due soon. */
export function classColumns(context: ReadContext) {
  const counted = <Name extends string>(name: Name, rule: RawBuilder<SqlBool>) => sql<number>`count(*) FILTER (WHERE ${rule})`.as(name);
  return [...TASK_CLASSES.map((name) => counted(name, isOfClass(name, context.today))), counted('dueSoon', dueSoonRule(context))];
}

/** The counts that {@link classColumns} make: their total is the sum of the classes. */
export function classCountsOf(counted: Record<TaskClass | 'dueSoon', number>): ClassCounts & { dueSoon: number } {
  return { ...countsOf(TASK_CLASSES.map((name) => ({ class: name, count: counted[name] }))), dueSoon: counted.dueSoon };
}

/** The rule of `isDueSoon` for the database. */
function dueSoonRule(context: ReadContext): RawBuilder<SqlBool> {
  return sql`${OPEN} AND t.due_on BETWEEN ${context.today} AND ${addDays(context.today, dueSoonDaysOf(context))}`;
}

/** The number of a conclusion among those of its meeting, from 1. */
const CONCLUSION_NO = sql<number | null>`(SELECT count(*) FROM conclusion AS other WHERE other.meeting_id = k.meeting_id AND other.deleted_at IS NULL AND (other.order_no, other.id) <= (k.order_no, k.id))`;

const EVIDENCE = sql<number>`(SELECT count(*) FROM attachment AS a WHERE a.task_id = t.id AND a.deleted_at IS NULL)`;

/** What a row of a list tells of each task. */
export function facts(asked: ReturnType<typeof inUse>) {
  return asked
    .leftJoin('committee as c', 'c.id', 't.committee_id')
    .leftJoin('org_unit_name as n', (join) => join.onRef('n.org_unit_id', '=', 't.lead_unit_id').on('n.valid_to', 'is', null).on('n.deleted_at', 'is', null))
    .leftJoin('conclusion as k', 'k.id', 't.conclusion_id')
    .leftJoin('meeting as m', 'm.id', 'k.meeting_id')
    .leftJoin('document as notice', 'notice.id', 'm.notice_id')
    .leftJoin('document as d', 'd.id', 't.document_id')
    .select(['t.id', 't.rev', 't.code', 't.title', 't.origin', 't.origin_text as originText', 't.committee_id as committeeId', 't.lead_unit_id as leadUnitId', 'n.name as leadUnitName', 't.assigned_on as assignedOn', 't.due_on as dueOn', 't.due_text as dueText',
      't.standing', 't.priority', 't.status', 't.progress', 't.completed_on as completedOn', 't.group_id as groupId', 't.starts_on as startsOn', 't.status_reason as statusReason', 'm.title as meetingTitle', 'notice.symbol as noticeSymbol', 'k.meeting_id as meetingId'])
    .select(() => [sql<string | null>`ifnull(c.short_name, c.name)`.as('committeeName'), sql<string | null>`ifnull(d.symbol, d.title)`.as('documentName'), CONCLUSION_NO.as('conclusionNo'), EVIDENCE.as('evidence')])
    .$narrowType<{ origin: TaskOrigin; priority: TaskPriority; status: TaskStatus }>();
}
export type Facts = Awaited<ReturnType<ReturnType<typeof facts>['execute']>>[number];

/** A row of a list. */
export function rowOf({ originText, meetingTitle, noticeSymbol, documentName, conclusionNo, ...row }: Facts, today: string, soonDays: number): TaskRow {
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
    detail: stored.detail, conclusionId: stored.conclusion_id, documentId: stored.document_id, recordId: stored.record_id, originText: stored.origin_text, coopUnits: coopUnitsOf(context, id),
    leaderId: stored.leader_id, leaderName: nameOf(stored.leader_id), assigneeId: stored.assignee_id, assigneeName: nameOf(stored.assignee_id), product: stored.product, authority: stored.authority,
    reportedOn: stored.reported_on, acceptedOn: stored.accepted_on, result: stored.result, resultDocumentId: stored.result_document_id, note: stored.note,
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
  const others = await facts(inUse(context).where('t.group_id', '=', groupId).where('t.id', '<>', id).orderBy(sql.raw(byCode('t.code')))).execute();
  return others.map((row) => rowOf(row, context.today, dueSoonDaysOf(context))).map(({ id: otherId, code, leadUnitName, class: name, progress }) => ({ id: otherId, code, leadUnitName, class: name, progress }));
}
