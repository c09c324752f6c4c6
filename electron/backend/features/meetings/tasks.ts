import type { WriteContext } from '../../context.ts';
import type { Ref } from '../../db/records.ts';
import type { MeetingRow } from '../../db/tables.ts';
import { ruleError } from '../../errors.ts';
import { createTask, handOutTasks, onWorkingDay } from '../tasks/service.ts';
import { addConclusion } from './minutes.ts';
import type { Written } from './service.ts';
import { LABEL, openAfterBeginning } from './tasks-rules.ts';

export interface TasksToMake {
  conclusionId: string;
  conclusionRev: number;
  title: string;
  committeeId: string;
  leadUnitIds: readonly string[];
  coopUnitIds: readonly string[];
  assigneeId: string | null;
  product: string | null;
  authority: string | null;
  dueOn: string | null;
  dueText: string | null;
  standing: boolean;
}

/**
 * Makes a draft for each unit in the lead, shown together, or one without a unit: nobody is told before it is handed out.
 * The conclusion says from then on that a task arises; also of signed minutes, until the meeting is closed.
 */
export function makeTasks(context: WriteContext, { conclusionId, conclusionRev, leadUnitIds, ...told }: TasksToMake): { made: number } {
  const { connection, records } = context;
  const conclusion = records.seen('conclusion', { id: conclusionId, rev: conclusionRev });
  const meeting = openAfterBeginning(records.current('meeting', conclusion.meeting_id));
  const isOfMeeting = connection.prepare('SELECT 1 FROM meeting_committee WHERE meeting_id = ? AND committee_id = ? AND deleted_at IS NULL').get(meeting.id, told.committeeId) !== undefined;
  if (!isOfMeeting) throw ruleError({ rule: 'COMMITTEE_OF_ANOTHER_MEETING', field: 'committeeId', params: { label: meeting.title } });
  const [leadUnitId = null, ...otherLeadUnitIds] = new Set(leadUnitIds);
  createTask(context, onWorkingDay(context, {
    ...told, leadUnitId, otherLeadUnitIds, coopUnitIds: told.coopUnitIds.filter((id) => id !== leadUnitId), origin: 'conclusion', conclusionId, documentId: null, originText: null, detail: null, leaderId: null, startsOn: null, priority: 'normal', note: null, assignedOn: null,
  }));
  records.patch('conclusion', conclusionId, { outcome: 'task', outcome_reason: null });
  records.describe(meeting.title);
  return { made: 1 + otherLeadUnitIds.length };
}

/** Takes an entry of the desk, written as a conclusion, among the numbered conclusions; one with the same words is there once. */
export function takeEntry(context: WriteContext, ref: Ref): Written {
  const { connection, records } = context;
  const { kind, content, meeting_id: meetingId } = records.seen('minutes_entry', ref);
  if (kind !== 'conclusion') throw ruleError({ rule: 'ENTRY_NO_CONCLUSION' });
  const known = connection.prepare('SELECT 1 FROM conclusion WHERE meeting_id = ? AND content = ? AND deleted_at IS NULL').get(meetingId, content);
  if (known !== undefined) throw ruleError({ rule: 'CONCLUSION_THERE', params: { label: content.slice(0, LABEL) } });
  return addConclusion(context, { meetingId, content });
}

/** Hands drafts of a meeting's conclusions out with its notice, on the day of the notice. */
export function handOutWithNotice(context: WriteContext, { meeting, items, issuedOn }: { meeting: MeetingRow; items: readonly Ref[]; issuedOn: string | null }): void {
  if (items.length === 0) return;
  const ofMeeting = context.connection.prepare('SELECT 1 FROM task AS t JOIN conclusion AS k ON k.id = t.conclusion_id WHERE t.id = ? AND k.meeting_id = ?');
  if (items.some(({ id }) => ofMeeting.get(id, meeting.id) === undefined)) throw ruleError({ rule: 'ROW_OF_ANOTHER_MEETING' });
  handOutTasks(context, { items, assignedOn: issuedOn ?? context.today });
  context.records.describe(meeting.title);
}
