import { hash } from 'node:crypto';
import { formatDate } from '#shared/rules/dates.ts';
import { numberSign } from '#shared/rules/meetings.ts';
import type { FixedField } from '#shared/rules/task-sheet.ts';
import type { TaskStatus } from '#shared/rules/tasks.ts';
import { cleanText } from '#shared/rules/text.ts';
import type { ReadContext } from '../../context.ts';
import { byCode } from '../tasks/service.ts';

/** How a task stands as far as a unit answers on it. */
export interface AskedTask {
  id: string;
  code: string;
  title: string;
  leadUnitId: string | null;
  assignedOn: string | null;
  dueOn: string | null;
  status: TaskStatus;
  progress: number;
  result: string | null;
  reportedOn: string | null;
  completedOn: string | null;
}
/** What the sheet tells of a task. */
export interface TaskFacts extends AskedTask {
  rev: number;
  source: string | null;
  conclusionNo: number | null;
  lead: string | null;
  coop: string | null;
  owner: string | null;
  product: string | null;
  dueText: string | null;
}

/** The name in use. A paper marked as secret is not named. */
const FACTS = `
  SELECT t.id, t.rev, t.code, t.title, t.lead_unit_id AS leadUnitId, n.name AS lead, t.product, t.assigned_on AS assignedOn, t.due_on AS dueOn, t.due_text AS dueText, t.status, t.progress, t.result, t.reported_on AS reportedOn, t.completed_on AS completedOn,
    t.origin_text AS originText, m.title AS meetingTitle, substr(m.starts_at, 1, 10) AS meetingOn, notice.symbol AS noticeSymbol, notice.issued_on AS noticeOn, d.symbol AS documentSymbol, d.issued_on AS documentOn, ifnull(p.full_name, leader.full_name) AS owner,
    CASE WHEN k.id IS NULL THEN NULL ELSE (SELECT count(*) FROM conclusion AS other WHERE other.meeting_id = k.meeting_id AND other.deleted_at IS NULL AND (other.order_no, other.id) <= (k.order_no, k.id)) END AS conclusionNo,
    (SELECT group_concat(cn.name, '; ' ORDER BY u.order_no, u.id) FROM task_unit AS u JOIN org_unit_name AS cn ON cn.org_unit_id = u.org_unit_id AND cn.valid_to IS NULL AND cn.deleted_at IS NULL WHERE u.task_id = t.id AND u.deleted_at IS NULL) AS coop
  FROM task AS t
  LEFT JOIN org_unit_name AS n ON n.org_unit_id = t.lead_unit_id AND n.valid_to IS NULL AND n.deleted_at IS NULL
  LEFT JOIN conclusion AS k ON k.id = t.conclusion_id
  LEFT JOIN meeting AS m ON m.id = k.meeting_id
  LEFT JOIN document AS notice ON notice.id = m.notice_id AND notice.secret = 0
  LEFT JOIN document AS d ON d.id = t.document_id AND d.secret = 0
  LEFT JOIN person AS p ON p.id = t.assignee_id
  LEFT JOIN person AS leader ON leader.id = t.leader_id`;

type Stored = Omit<TaskFacts, 'source'> & { originText: string | null; meetingTitle: string | null; meetingOn: string | null; noticeSymbol: string | null; noticeOn: string | null; documentSymbol: string | null; documentOn: string | null };

/** The open tasks of a unit that a campaign asks about, the nearest deadline first; those without one come last. */
export function openTasksOf({ connection }: Pick<ReadContext, 'connection'>, { unitId, committeeId, dueBy }: { unitId: string; committeeId: string | null; dueBy: string | null }): TaskFacts[] {
  const rows = connection.prepare(`${FACTS}
    WHERE t.deleted_at IS NULL AND t.lead_unit_id = @unitId AND t.assigned_on IS NOT NULL AND t.status IN ('not_started', 'in_progress', 'awaiting_confirmation') AND (@committeeId IS NULL OR t.committee_id = @committeeId) AND (@dueBy IS NULL OR t.due_on <= @dueBy)
    ORDER BY t.due_on IS NULL, t.due_on, ${byCode('t.code')}`).all({ unitId, committeeId, dueBy }) as Stored[];
  return rows.map(factsOf);
}

/** Reads the tasks of versions of units' workbooks, in their order, as they stand by now. Those in the recycle bin are left out. */
export function versionReader({ connection }: Pick<ReadContext, 'connection'>): (campaignUnitId: string, version: number) => TaskFacts[] {
  const statement = connection.prepare(`${FACTS}
    JOIN task_campaign_row AS r ON r.task_id = t.id AND r.campaign_unit_id = @campaignUnitId AND r.version = @version AND r.deleted_at IS NULL
    WHERE t.deleted_at IS NULL ORDER BY r.order_no`);
  return (campaignUnitId, version) => (statement.all({ campaignUnitId, version }) as Stored[]).map(factsOf);
}

function factsOf({ originText, meetingTitle, meetingOn, noticeSymbol, noticeOn, documentSymbol, documentOn, ...facts }: Stored): TaskFacts {
  const dated = (name: string, day: string | null): string => (day === null ? name : `${name}, ngày ${formatDate(day)}`);
  const source = noticeSymbol !== null ? dated(noticeSymbol, noticeOn) : meetingTitle !== null ? dated(meetingTitle, meetingOn) : documentSymbol !== null ? dated(documentSymbol, documentOn) : originText;
  return { ...facts, source };
}

/** What the cells of a task show that the unit leaves alone; the number of the row is anybody's to change. */
export function fixedTexts(task: TaskFacts): Record<Exclude<FixedField, 'no'>, string> {
  const day = (date: string | null): string => (date === null ? '' : formatDate(date));
  return {
    code: task.code, source: cleanText(task.source ?? ''), conclusionNo: task.conclusionNo === null ? '' : numberSign(task.conclusionNo), title: cleanText(task.title), lead: cleanText(task.lead ?? ''), coop: cleanText(task.coop ?? ''),
    owner: cleanText(task.owner ?? ''), product: cleanText(task.product ?? ''), assignedOn: day(task.assignedOn), dueOn: task.dueOn === null ? cleanText(task.dueText ?? '') : day(task.dueOn),
  };
}

/** The hash of these cells: whether somebody changed one is told by it. */
export function hashOfFixed(texts: Record<Exclude<FixedField, 'no'>, string>): string {
  const { code, source, conclusionNo, title, lead, coop, owner, product, assignedOn, dueOn } = texts;
  return sha256([code, source, conclusionNo, title, lead, coop, owner, product, assignedOn, dueOn].join('\u001f'));
}

function sha256(text: string): string {
  return hash('sha256', text);
}
