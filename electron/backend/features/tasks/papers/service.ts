import type { PaperSheet } from '#shared/contract/papers.ts';
import type { TaskPaperFindings } from '#shared/contract/task-papers.ts';
import type { System } from '#shared/rules/documents.ts';
import type { OfficialPaper } from '#shared/rules/official-paper.ts';
import type { TaskPaper } from '#shared/rules/task-papers.ts';
import type { ReadContext } from '../../../context.ts';
import { ruleError } from '../../../errors.ts';
import { paperSheets } from '../../../office/official-paper/html.ts';
import { assignmentPaper } from './assignment.ts';
import { findingsOf } from './checks.ts';
import type { Issuer, PaperTask } from './facts.ts';
import { readIssuer, readOverdueTasks, readPaperTasks } from './read.ts';
import { slipPaper } from './slip.ts';
import { urgingPaper } from './urging.ts';

/** Which papers are asked for, and about which tasks. */
export interface TaskPapersAsked {
  kind: TaskPaper;
  taskIds: readonly string[];
  /** Only for letters that urge: everything overdue of these units, beside the tasks; of all units when neither is named. */
  unitIds: readonly string[];
  /** Which committee issues them; null: the one whose tasks they are. */
  committeeId: string | null;
  /** The day they bear. */
  on: string;
  answerBy: string | null;
}

/** One paper with the tasks it tells, and for whom it is. */
export interface MadePaper {
  paper: OfficialPaper;
  issuer: Issuer;
  /** How a file of it alone is called. */
  name: string;
  unitId: string | null;
  unit: string;
  tasks: readonly PaperTask[];
}
export type MadePapers = { made: [MadePaper, ...MadePaper[]]; /** Asked for, but not told. */ leftOut: readonly PaperTask[] };

export { headSigns, linesOf, paperOf, recipientsOf, runsOf, textOf } from './frame.ts';
export { readIssuer } from './read.ts';

/** The papers asked for: a slip for each task, a letter of assignment for each directive, a letter that urges for each unit. */
export async function readTaskPapers(reading: ReadContext, asked: TaskPapersAsked): Promise<MadePapers> {
  const tasks = tasksOf(reading, asked);
  const told = asked.kind === 'urging' ? tasks.filter((task) => task.class === 'overdue' && task.assignedOn !== null) : tasks;
  const made: MadePaper[] = [];
  const issuers = new Map<string, Issuer>();
  for (const part of partsOf(asked.kind, told)) {
    const committeeId = asked.committeeId ?? committeeOf(part) ?? committeeOf(told);
    if (committeeId === null) throw ruleError({ rule: 'TASK_PAPER_COMMITTEE' });
    const issuer = issuers.get(committeeId) ?? (await readIssuer(reading, committeeId, asked.on));
    issuers.set(committeeId, issuer);
    made.push(madeOf(issuer, asked, part));
  }
  const [first, ...others] = made;
  if (first === undefined) throw ruleError({ rule: asked.kind === 'urging' ? 'TASK_PAPER_NOT_OVERDUE' : 'TASK_PAPER_TASKS' });
  return { made: [first, ...others], leftOut: tasks.filter((task) => !told.includes(task)) };
}

function tasksOf(reading: ReadContext, { kind, taskIds, unitIds, on }: TaskPapersAsked): PaperTask[] {
  const named = readPaperTasks(reading, taskIds, on);
  if (kind !== 'urging' || (taskIds.length > 0 && unitIds.length === 0)) return named;
  const known = new Set(taskIds);
  return [...named, ...readOverdueTasks(reading, unitIds, on).filter(({ id }) => !known.has(id))];
}

/** Tasks that stand on one paper. */
function partsOf(kind: TaskPaper, tasks: readonly PaperTask[]): PaperTask[][] {
  const key = { slip: (task: PaperTask) => task.id, assignment: (task: PaperTask) => task.directive.key, urging: (task: PaperTask) => task.leadUnitId ?? '' }[kind];
  return [...Map.groupBy(tasks, key).values()];
}

/** Whose most of the tasks are. */
function committeeOf(tasks: readonly PaperTask[]): string | null {
  const counted = [...Map.groupBy(tasks.flatMap(({ committeeId }) => committeeId ?? []), (id) => id)].toSorted(([, a], [, b]) => b.length - a.length);
  return counted[0]?.[0] ?? null;
}

function madeOf(issuer: Issuer, { kind, on, answerBy }: TaskPapersAsked, tasks: PaperTask[]): MadePaper {
  const [first] = tasks;
  const unit = first?.leadUnit ?? '';
  const rest = { issuer, unitId: first?.leadUnitId ?? null, unit, tasks };
  if (first === undefined) throw ruleError({ rule: 'TASK_PAPER_TASKS' });
  switch (kind) {
    case 'slip': return { ...rest, paper: slipPaper(issuer, first, on), name: `Phiếu giao việc ${first.code}` };
    case 'assignment': return { ...rest, paper: assignmentPaper(issuer, tasks, on), name: `Công văn giao việc ${first.directive.short ?? first.code}` };
    case 'urging': return { ...rest, paper: urgingPaper(issuer, { unit, tasks, on, answerBy }), name: `Công văn đôn đốc ${unit}` };
  }
}

/** The papers as they are printed, and what somebody should see to before they go out. */
export async function taskSheets(reading: ReadContext, asked: TaskPapersAsked): Promise<{ sheets: PaperSheet[]; system: System; date: string | null; committeeId: string } & TaskPaperFindings> {
  const papers = await readTaskPapers(reading, asked);
  const [{ paper, issuer }] = papers.made;
  return { sheets: papers.made.flatMap((one) => paperSheets(one.paper)), system: issuer.system, date: paper.date, committeeId: issuer.committee.id, ...findingsOf(reading, papers, asked) };
}
