import type { DeskOverview, Digest, FinishedMeeting, NextMeeting, WaitingPaper } from '#shared/contract/desk.ts';
import { DESK_ROWS } from '#shared/rules/desk.ts';
import { roundState } from '#shared/rules/opinion-rounds.ts';
import type { ReadContext } from '../../context.ts';
import { dueDuties, dueTimers } from '../registers/service.ts';
import { listCampaigns } from '../task-campaigns/service.ts';
import { dueAlerts } from '../task-alerts/service.ts';
import { alertedTasks, countOf, overdueByUnit, type Short, tasksOf } from './tasks.ts';

/** What the secretariat has to see to today. */
export function readOverview(context: ReadContext): DeskOverview {
  return {
    isEmpty: isEmpty(context),
    overdue: overdueByUnit(context), dueToday: countOf(context, 'today'), dueSoon: tasksOf(context, 'soon'), alerts: alertedTasks(context), awaiting: tasksOf(context, 'awaiting'), answers: tasksOf(context, 'answers'), drafts: tasksOf(context, 'drafts'),
    meetings: nextMeetings(context), draftPapers: waitingPapers(context, 'draft'), signedPapers: waitingPapers(context, 'signed'),
    minutesToSign: meetingsLeftAt(context, 'held'), noticesToIssue: meetingsLeftAt(context, 'minutes_signed'), rounds: closingRounds(context), reports: awaitedReports(context), timers: dueTimers(context), duties: dueDuties(context),
  };
}

/** The counts that a notification tells: no names, no words of a task, for it can be seen on a locked screen. */
export function readDigest(context: ReadContext): Digest {
  return { dueToday: countOf(context, 'today'), dueSoon: countOf(context, 'soon'), overdue: overdueByUnit(context).total, answers: countOf(context, 'answers'), alerts: dueAlerts(context).length, timers: sumOf(dueTimers(context)), duties: sumOf(dueDuties(context)) };
}

function sumOf(told: readonly { count: number }[]): number {
  return told.reduce((sum, { count }) => sum + count, 0);
}

function isEmpty({ connection }: ReadContext): boolean {
  return connection.prepare(['committee', 'task', 'meeting', 'document'].map((table) => `SELECT 1 FROM ${table} WHERE deleted_at IS NULL`).join(' UNION ALL ').concat(' LIMIT 1')).get() === undefined;
}

/** The meetings from today on, with how many lines of the dossier are not ready; those that were called off or postponed say so. */
function nextMeetings({ connection, today }: ReadContext): Short<NextMeeting> {
  const where = 'm.deleted_at IS NULL AND m.starts_at >= @today';
  const rows = connection.prepare(`SELECT m.id, m.title, m.starts_at AS startsAt, m.status,
      (SELECT count(*) FROM dossier_line AS l WHERE l.meeting_id = m.id AND l.deleted_at IS NULL AND l.state IN ('needed', 'in_preparation')) AS lacking
    FROM meeting AS m WHERE ${where} ORDER BY m.starts_at LIMIT @limit`).all({ today, limit: DESK_ROWS }) as NextMeeting[];
  const total = connection.prepare(`SELECT count(*) FROM meeting AS m WHERE ${where}`).pluck().get({ today }) as number;
  return { rows, total };
}

/** Papers that go out and have no number yet. Of a secret one only that it is there is told. */
function waitingPapers({ connection }: ReadContext, status: 'draft' | 'signed'): Short<WaitingPaper> {
  const where = `d.deleted_at IS NULL AND d.direction = 'issued' AND d.status = '${status}'`;
  const rows = connection.prepare(`SELECT d.id, d.type, CASE WHEN d.secret = 0 THEN d.title END AS title FROM document AS d WHERE ${where} ORDER BY d.id DESC LIMIT ?`).all(DESK_ROWS) as Omit<WaitingPaper, 'signed'>[];
  const total = connection.prepare(`SELECT count(*) FROM document AS d WHERE ${where}`).pluck().get() as number;
  return { rows: rows.map((row) => ({ ...row, signed: status === 'signed' })), total };
}

/** Meetings that were held, but whose minutes are not signed or whose notice is not issued: the oldest first. */
function meetingsLeftAt({ connection }: ReadContext, status: 'held' | 'minutes_signed'): Short<FinishedMeeting> {
  const where = `m.deleted_at IS NULL AND m.status = '${status}'`;
  const rows = connection.prepare(`SELECT m.id, m.title, m.starts_at AS startsAt FROM meeting AS m WHERE ${where} ORDER BY m.starts_at, m.id LIMIT ?`).all(DESK_ROWS) as FinishedMeeting[];
  return { rows, total: connection.prepare(`SELECT count(*) FROM meeting AS m WHERE ${where}`).pluck().get() as number };
}

/** Rounds of task reports whose units have not all answered. */
function awaitedReports(context: ReadContext): DeskOverview['reports'] {
  const { rows, total } = listCampaigns(context, { q: '', awaited: true, offset: 0, limit: DESK_ROWS });
  return { rows: rows.map(({ id, title, answerBy, count }) => ({ id, title, answerBy, missing: count.missing })), total };
}

/** Rounds of written opinions that end in the next days. How a round stands is said by the rule, not by the query. */
function closingRounds({ connection, today }: ReadContext): DeskOverview['rounds'] {
  const sent = connection.prepare(`SELECT r.id, r.title, ifnull(c.short_name, c.name) AS committeeName, r.sent_on AS sentOn, r.closes_on AS closesOn, r.closed_on AS closedOn FROM opinion_round AS r JOIN committee AS c ON c.id = r.committee_id
    WHERE r.deleted_at IS NULL AND r.sent_on <= @today AND r.closes_on >= @today AND r.closed_on IS NULL ORDER BY r.closes_on, r.id`).all({ today }) as (DeskOverview['rounds']['rows'][number] & { sentOn: string; closedOn: string | null })[];
  const closing = sent.filter((round) => roundState(round, today) === 'closing');
  return { rows: closing.slice(0, DESK_ROWS).map(({ id, title, committeeName, closesOn }) => ({ id, title, committeeName, closesOn })), total: closing.length };
}
