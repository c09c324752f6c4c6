import type { MeetingTask, NamedInText, ReadAssignment } from '#shared/contract/meeting-tasks.ts';
import { readConclusion } from '#shared/rules/conclusion-text.ts';
import type { Finding, Named } from '#shared/rules/conclusion-units.ts';
import { dayOf } from '#shared/rules/meetings.ts';
import { nameKey } from '#shared/rules/names.ts';
import { ROLE_TITLES, type Role } from '#shared/rules/roles.ts';
import { classOf, isDueSoon, type TaskStatus } from '#shared/rules/tasks.ts';
import type { ReadContext } from '../../context.ts';
import { RecordMissingError } from '../../db/records.ts';
import { dueSoonDaysOf } from '../deadlines/service.ts';
import { unitIndex } from '../imports/service.ts';
import { byCode } from '../tasks/service.ts';

type Stored = Omit<MeetingTask, 'standing' | 'class' | 'dueSoon'> & { standing: 0 | 1; status: TaskStatus; completedOn: string | null };

/** What a meeting shows of a task; a condition on the tasks `t` and their order follow. */
const TASKS = `SELECT t.id, t.rev, t.code, t.title, t.conclusion_id AS conclusionId, t.lead_unit_id AS leadUnitId, n.name AS leadUnitName, t.assigned_on AS assignedOn, t.due_on AS dueOn, t.due_text AS dueText, t.standing, t.status, t.progress, t.completed_on AS completedOn
  FROM task AS t LEFT JOIN org_unit_name AS n ON n.org_unit_id = t.lead_unit_id AND n.valid_to IS NULL AND n.deleted_at IS NULL WHERE t.deleted_at IS NULL AND `;

/** Tasks of a meeting, as they stand today. */
export function tasksWhere(context: ReadContext, condition: string, values: Record<string, string>): MeetingTask[] {
  const { connection, today } = context;
  const soonDays = dueSoonDaysOf(context);
  const rows = connection.prepare(TASKS + condition).all(values) as Stored[];
  return rows.map(({ standing, status, completedOn, ...row }) => {
    const state = { status, dueOn: row.dueOn, completedOn };
    return { ...row, standing: standing === 1, class: classOf(state, today), dueSoon: isDueSoon(state, today, soonDays) };
  });
}

/** The tasks made from the conclusions of a meeting, drafts and what was handed out. */
export function tasksOfConclusions(context: ReadContext, meetingId: string): MeetingTask[] {
  return tasksWhere(context, `t.conclusion_id IN (SELECT id FROM conclusion WHERE meeting_id = @meetingId AND deleted_at IS NULL) ORDER BY ${byCode('t.code')}, t.id`, { meetingId });
}

interface StoredConclusion {
  meetingId: string;
  content: string;
  startsAt: string;
}

/** Reads the text of a conclusion, with the units and people that bore the names on the day of the meeting. */
export function readConclusionText(context: ReadContext, conclusionId: string): { assignments: ReadAssignment[]; authority: string | null } {
  const { connection } = context;
  const conclusion = connection.prepare('SELECT k.meeting_id AS meetingId, k.content, m.starts_at AS startsAt FROM conclusion AS k JOIN meeting AS m ON m.id = k.meeting_id WHERE k.id = ? AND k.deleted_at IS NULL').get(conclusionId) as StoredConclusion | undefined;
  if (conclusion === undefined) throw new RecordMissingError('conclusion');
  const day = dayOf(conclusion.startsAt);
  const units = unitIndex(connection);
  const unit = (name: string): Finding | null => {
    const found = units.findText(name, [day]);
    if (found.kind === 'unknown') return null;
    return found.kind === 'found' ? { kind: 'found', id: found.unitId } : found;
  };
  const namedUnit = (one: Named): NamedInText => inText(one, (id) => units.nameOn(id, day));
  const namedPerson = (one: Named): NamedInText => inText(one, () => one.text);
  const read = readConclusion(conclusion.content, day, { unit, person: (name) => personNamed(context, name) });
  return {
    assignments: read.map(({ leads, cooperating, people, deadlines, ...rest }) => ({
      ...rest, leads: leads.map(namedUnit), cooperating: cooperating.map(namedUnit), people: people.map(namedPerson), deadlines: deadlines.map(({ text, dueOn, standing }) => ({ text, dueOn, standing })),
    })),
    authority: chairOf(context, conclusion.meetingId, day),
  };
}

function inText({ text, finding }: Named, nameOf: (id: string) => string | null): NamedInText {
  if (finding?.kind === 'found') return { text, id: finding.id, name: nameOf(finding.id), options: [] };
  return { text, id: null, name: null, options: finding === null ? [] : [...finding.options] };
}

/** One person of that name; of several, somebody must choose. */
function personNamed({ connection }: ReadContext, name: string): Finding | null {
  const people = connection.prepare('SELECT id, full_name AS name FROM person WHERE name_fold = ? AND anonymised_on IS NULL AND deleted_at IS NULL').all(nameKey(name)) as { id: string; name: string }[];
  const [first, ...others] = people;
  if (first === undefined) return null;
  return others.length === 0 ? { kind: 'found', id: first.id } : { kind: 'ambiguous', options: people.map((one) => one.name) };
}

/** Who has the authority: the chair of the meeting, with the role in one of its committees. */
function chairOf({ connection }: ReadContext, meetingId: string, day: string): string | null {
  const chair = connection.prepare(`SELECT coalesce(i.signed_name, p.full_name, i.name) AS name, s.role FROM invitee AS i LEFT JOIN person AS p ON p.id = i.person_id
    LEFT JOIN membership AS s ON s.person_id = i.person_id AND s.deleted_at IS NULL AND ifnull(s.valid_from, @day) <= @day AND ifnull(s.valid_to, @day) >= @day AND s.committee_id IN (SELECT committee_id FROM meeting_committee WHERE meeting_id = @meetingId AND deleted_at IS NULL)
    WHERE i.meeting_id = @meetingId AND i.duty = 'chair' AND i.deleted_at IS NULL LIMIT 1`).get({ meetingId, day }) as { name: string | null; role: Role | null } | undefined;
  if (chair?.name == null) return null;
  return chair.role === null ? chair.name : `${chair.name}, ${ROLE_TITLES[chair.role]}`;
}
