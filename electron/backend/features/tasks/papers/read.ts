import { isWithin } from '#shared/rules/dates.ts';
import { isLeader } from '#shared/rules/roles.ts';
import { classOf, daysLate, missingClarities, type TaskStatus } from '#shared/rules/tasks.ts';
import { wordingsOf } from '#shared/rules/wordings.ts';
import type { ReadContext } from '../../../context.ts';
import { getCommittee, rosterMembers } from '../../committees/service.ts';
import { lettersFor } from '../../documents/service.ts';
import { placeOf } from '../../office/service.ts';
import { ownWordings } from '../../wordings/service.ts';
import { byCode } from '../code-order.ts';
import { directiveOf, type StoredBasis } from './basis.ts';
import type { Issuer, PaperTask } from './facts.ts';

const UNIT_NAME = '(SELECT name FROM org_unit_name WHERE org_unit_id = %id% AND deleted_at IS NULL ORDER BY valid_to IS NOT NULL, valid_to DESC LIMIT 1)';
const nameOf = (id: string): string => UNIT_NAME.replace('%id%', id);

const TASKS = `SELECT t.id, t.code, t.title, t.detail, t.committee_id AS committeeId, t.lead_unit_id AS leadUnitId, ${nameOf('t.lead_unit_id')} AS leadUnit, l.full_name AS leader, a.full_name AS assignee, t.leader_id AS leaderId, t.assignee_id AS assigneeId,
    t.product, t.authority, t.assigned_on AS assignedOn, t.due_on AS dueOn, t.due_text AS dueText, t.standing, t.progress, t.status, t.completed_on AS completedOn, t.group_id AS groupId, t.origin_text AS originText, c.name AS committeeName,
    (SELECT json_group_array(name) FROM (SELECT ${nameOf('u.org_unit_id')} AS name FROM task_unit AS u WHERE u.task_id = t.id AND u.deleted_at IS NULL ORDER BY u.order_no, u.id)) AS coopUnits,
    d.id AS documentId, d.type AS documentType, d.symbol AS documentSymbol, d.issued_on AS documentDay, d.issuer AS documentIssuer, d.title AS documentTitle, d.secret AS documentSecret,
    m.id AS meetingId, m.title AS meetingTitle, substr(m.starts_at, 1, 10) AS meetingDay, n.symbol AS noticeSymbol, n.issued_on AS noticeDay, n.secret AS noticeSecret,
    (SELECT count(*) FROM conclusion AS other WHERE other.meeting_id = k.meeting_id AND other.deleted_at IS NULL AND (other.order_no, other.id) <= (k.order_no, k.id)) AS conclusionNo
  FROM task AS t LEFT JOIN person AS l ON l.id = t.leader_id LEFT JOIN person AS a ON a.id = t.assignee_id LEFT JOIN committee AS c ON c.id = t.committee_id
    LEFT JOIN document AS d ON d.id = t.document_id LEFT JOIN conclusion AS k ON k.id = t.conclusion_id LEFT JOIN meeting AS m ON m.id = k.meeting_id LEFT JOIN document AS n ON n.id = m.notice_id
  WHERE t.deleted_at IS NULL`;
const ORDER = `ORDER BY t.due_on IS NULL, t.due_on, ${byCode('t.code')}`;

type Stored = StoredBasis & Omit<PaperTask, 'standing' | 'class' | 'daysLate' | 'directive' | 'missing' | 'coopUnits'> & { standing: number; status: TaskStatus; completedOn: string | null; leaderId: string | null; assigneeId: string | null; coopUnits: string };

/** The tasks of these ids as papers tell them on a day, the nearest deadline first. */
export function readPaperTasks({ connection }: ReadContext, ids: readonly string[], day: string): PaperTask[] {
  return (connection.prepare(`${TASKS} AND t.id IN (SELECT value FROM json_each(?)) ${ORDER}`).all(JSON.stringify(ids)) as Stored[]).map((stored) => taskOf(stored, day));
}

/** What is overdue on a day: of these units, or of all when none is named. */
export function readOverdueTasks({ connection }: ReadContext, unitIds: readonly string[], day: string): PaperTask[] {
  const asked = unitIds.length === 0 ? '' : 'AND t.lead_unit_id IN (SELECT value FROM json_each(@units))';
  return (connection.prepare(`${TASKS} AND t.assigned_on IS NOT NULL AND t.status IN ('not_started', 'in_progress', 'awaiting_confirmation') AND t.due_on < @day ${asked} ${ORDER}`).all({ day, ...(unitIds.length > 0 && { units: JSON.stringify(unitIds) }) }) as Stored[])
    .map((stored) => taskOf(stored, day));
}

function taskOf(stored: Stored, day: string): PaperTask {
  const standing = stored.standing === 1;
  return {
    id: stored.id, code: stored.code, title: stored.title, detail: stored.detail, committeeId: stored.committeeId, leadUnitId: stored.leadUnitId, leadUnit: stored.leadUnit,
    coopUnits: (JSON.parse(stored.coopUnits) as (string | null)[]).filter((name) => name !== null), leader: stored.leader, assignee: stored.assignee, product: stored.product, authority: stored.authority, assignedOn: stored.assignedOn, dueOn: stored.dueOn,
    dueText: stored.dueText, standing, progress: stored.progress, class: classOf(stored, day), daysLate: daysLate(stored, day), directive: directiveOf(stored), missing: missingClarities({ ...stored, standing }),
  };
}

/** Who issues a paper of a day: a committee, with its head and standing agency then. */
export async function readIssuer(reading: ReadContext, committeeId: string, day: string): Promise<Issuer> {
  const { name, body, system, unitName, standingAgencies } = await getCommittee(reading, committeeId);
  const head = (await rosterMembers(reading, { id: committeeId, asOf: day, includeFormer: false })).find(({ role, personId }) => isLeader(role) && personId !== null);
  return {
    system, wordings: wordingsOf(system, await ownWordings(reading, system)), committee: { id: committeeId, name, body }, superior: unitName,
    standingAgency: standingAgencies.find((agency) => isWithin(agency, day))?.unitName ?? null,
    head: head?.fullName == null ? null : { name: head.fullName, role: head.role }, letters: lettersFor(reading, committeeId), datedAt: await placeOf(reading),
  };
}
