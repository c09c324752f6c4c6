import type { MissingRecord } from '#shared/contract/imports.ts';
import { recordProblemWords } from '#shared/registers/choices.ts';
import { headingWords } from '#shared/rules/import-columns.ts';
import { TASK_COLUMNS } from '#shared/rules/import-task-columns.ts';
import { formatDate } from '#shared/rules/dates.ts';
import { TASK_STATUS_TITLES } from '#shared/rules/task-words.ts';
import { isOpen } from '#shared/rules/tasks.ts';
import { foldWords } from '#shared/rules/text.ts';
import type { ListKind, ListRules } from '../list-kind.ts';
import { type MatchedRow, matchedRules, namedBy } from '../matched-rules.ts';
import { bearsSecretMarkAbove } from '../secret-marks.ts';
import type { SourceRow } from '../table.ts';
import { decideKept, decideNew, isSameDue } from './decide.ts';
import { type KnownTask, type KnownTasks, readKnownTasks } from './known.ts';
import { TaskReader, type TaskTold } from './read-row.ts';

type TaskRow = MatchedRow<TaskTold, KnownTask>;

/** Tasks, of a committee or of the office itself. */
export const TASKS: ListKind = {
  columns: TASK_COLUMNS,
  needsCommittee: false,
  undecided: 'Sổ có nhiệm vụ giống dòng này, chưa chọn là nhiệm vụ nào',
  isSecretFile: (workbook) => bearsSecretMarkAbove(workbook, headingWords(TASK_COLUMNS)),
  groupHeading: () => null,
  wordsOf: ({ params }) => recordProblemWords(params ?? {}, { statuses: TASK_STATUS_TITLES }),
  rules: (connection, { committeeId }, today, sources) => taskRules(readKnownTasks(connection, committeeId, today), sources),
};

const NOTHING: TaskTold = {
  code: null, title: null, source: null, leadUnitId: null, coopUnitIds: null, assigneeId: null, product: null, authority: null, assignedOn: null, deadline: null, progress: null, status: null, label: null, statusText: null,
  reason: null, completedOn: null, result: null, note: null, unknownUnits: [], problems: [],
};

function taskRules(known: KnownTasks, sources: readonly SourceRow[]): ListRules<TaskRow> {
  const reader = new TaskReader(known, sources);
  return matchedRules<TaskTold, KnownTask>({
    columns: TASK_COLUMNS,
    lastEntry: known.lastEntry,
    keyed: () => undefined,
    read: (source, edits, kept) => reader.read(source, edits, kept),
    nothing: () => NOTHING,
    match: (told) => matchTask(known, told),
    decideNew: (told) => decideNew(known, told),
    decideKept: (told, kept) => decideKept(known, told, kept),
    candidate: (task) => ({ name: `${task.code} · ${task.fields.title}`, detail: [leadName(known, task), dueWords(task)].filter((part) => part !== null).join(' · ') }),
    makesPeople: false,
    missing: (rows) => missingTasks(known, rows),
    wrongTotals: () => [],
  });
}

/**
 * The same code with the same words is surely the same task, and so are the same words, unit and deadline, where one task
 * alone has them. The code alone, or the words alone, may be.
 */
function matchTask(known: KnownTasks, told: TaskTold): { same: KnownTask | null; alike: readonly KnownTask[] } {
  const title = foldWords(told.title ?? '');
  const coded = told.code === null ? undefined : known.byCode.get(foldWords(told.code));
  if (coded !== undefined && (title === '' || foldWords(coded.fields.title) === title)) return { same: coded, alike: [] };
  const titled = title === '' ? [] : (known.byTitle.get(title) ?? []);
  if (coded !== undefined) return { same: null, alike: [coded, ...titled] };
  const [only, ...others] = titled.filter((task) => agrees(known, told, task));
  return only !== undefined && others.length === 0 ? { same: only, alike: [] } : { same: null, alike: titled };
}

/** Whether a task has the unit and the deadline that a row tells, and is of the committee whose tasks come in. */
function agrees(known: KnownTasks, { leadUnitId, deadline }: TaskTold, { fields }: KnownTask): boolean {
  if (known.committeeId !== null && fields.committeeId !== known.committeeId) return false;
  return (leadUnitId === null || leadUnitId === fields.leadUnitId) && (deadline === null || isSameDue(deadline, fields));
}

function leadName({ links }: KnownTasks, { fields: { leadUnitId } }: KnownTask): string | null {
  return leadUnitId === null ? null : links.nameOf(leadUnitId, { kind: 'unit' });
}

function dueWords({ fields: { dueOn, dueText } }: KnownTask): string | null {
  return dueOn === null ? dueText : formatDate(dueOn);
}

/** Open tasks of the units that the file speaks of (and of its committee), which no row names. */
function missingTasks(known: KnownTasks, rows: readonly TaskRow[]): MissingRecord[] {
  const named = namedBy(rows);
  const units = new Set(rows.map(({ told, match }) => told.leadUnitId ?? match.kept?.fields.leadUnitId ?? null).filter((unitId) => unitId !== null));
  return known.all.flatMap((task): MissingRecord[] => {
    const { leadUnitId, committeeId, title, dueOn } = task.fields;
    const isMeant = leadUnitId !== null && units.has(leadUnitId) && isOpen(task.status) && (known.committeeId === null || committeeId === known.committeeId);
    return isMeant && !named.has(task.id) ? [{ recordId: task.id, label: `${task.code} · ${title}`, unitName: leadName(known, task), day: dueOn }] : [];
  });
}
