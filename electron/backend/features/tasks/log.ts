import type { LogLine } from '#shared/contract/task-work.ts';
import type { Recurrence } from '#shared/rules/recurrence.ts';
import type { ReadContext } from '../../context.ts';

type Line = Partial<Omit<LogLine, 'kind'>> & Pick<LogLine, 'id' | 'rev' | 'kind' | 'on' | 'by'> & { createdAt: string };

const EMPTY = {
  content: null, oldStatus: null, newStatus: null, oldProgress: null, newProgress: null, meetingId: null, meetingTitle: null, documentId: null, documentName: null, from: null, to: null,
  oldDueOn: null, newDueOn: null, decision: null, decidedBy: null, decidedOn: null, decisionNote: null, recipient: null, replyOn: null,
} as const;

/** The paper a line names, without a word of one that is marked as secret. */
const PAPER = "d.id AS documentId, CASE WHEN d.secret = 1 THEN NULL ELSE coalesce(d.symbol, d.title, '…') END AS documentName";
const unitName = (id: string) => `(SELECT name FROM org_unit_name WHERE org_unit_id = ${id} AND deleted_at IS NULL ORDER BY valid_to IS NOT NULL, valid_to DESC LIMIT 1)`;
const personName = (id: string) => `(SELECT full_name FROM person WHERE id = ${id})`;

const SOURCES = [
  `SELECT e.id, e.rev, e.kind, e.made_on AS "on", u.name AS "by", e.created_at AS createdAt, e.content, e.old_status AS oldStatus, e.new_status AS newStatus, e.old_progress AS oldProgress, e.new_progress AS newProgress,
    e.meeting_id AS meetingId, m.title AS meetingTitle, ${PAPER}, coalesce(${unitName('h.from_unit_id')}, ${personName('h.from_person_id')}) AS "from", coalesce(${unitName('h.to_unit_id')}, ${personName('h.to_person_id')}) AS "to"
    FROM task_entry AS e JOIN app_user AS u ON u.id = e.created_by LEFT JOIN meeting AS m ON m.id = e.meeting_id LEFT JOIN task_handover AS h ON h.id = e.handover_id LEFT JOIN document AS d ON d.id = h.document_id
    WHERE e.task_id = ? AND e.deleted_at IS NULL`,
  `SELECT x.id, x.rev, 'extension' AS kind, x.requested_on AS "on", u.name AS "by", x.created_at AS createdAt, x.reason AS content, x.old_due_on AS oldDueOn, x.new_due_on AS newDueOn, x.decision, x.decided_by AS decidedBy, x.decided_on AS decidedOn, x.decision_note AS decisionNote, ${PAPER}
    FROM task_extension AS x JOIN app_user AS u ON u.id = x.created_by LEFT JOIN document AS d ON d.id = x.decision_document_id WHERE x.task_id = ? AND x.deleted_at IS NULL`,
  `SELECT r.id, r.rev, 'reminder' AS kind, r.sent_on AS "on", u.name AS "by", r.created_at AS createdAt, r.content, r.recipient, r.reply_on AS replyOn, ${PAPER}
    FROM task_reminder AS r JOIN app_user AS u ON u.id = r.created_by LEFT JOIN document AS d ON d.id = r.document_id WHERE r.task_id = ? AND r.deleted_at IS NULL`,
];

/** Everything that was written down about a task, the newest first, with its series if it comes again. */
export function readLog({ connection }: ReadContext, id: string): { lines: LogLine[]; series: { id: string; rev: number; recurrence: Recurrence; stoppedOn: string | null } | null } {
  const lines = SOURCES.flatMap((sql) => connection.prepare(sql).all(id) as Line[]);
  const newestFirst = lines.toSorted((a, b) => compare(b.on, a.on) || compare(b.createdAt, a.createdAt) || compare(b.id, a.id));
  const series = connection.prepare('SELECT s.id, s.rev, s.recurrence, s.stopped_on AS stoppedOn FROM task AS t JOIN task_series AS s ON s.id = t.task_series_id WHERE t.id = ? AND s.deleted_at IS NULL').get(id) as { id: string; rev: number; recurrence: Recurrence; stoppedOn: string | null } | undefined;
  return { lines: newestFirst.map(({ createdAt: _createdAt, ...line }) => ({ ...EMPTY, ...line })), series: series ?? null };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
