import type { PaperBlock } from '#shared/rules/official-paper.ts';
import { numberedTable, paragraph } from '#shared/rules/paper-parts.ts';
import { deadlineText } from '#shared/rules/task-papers.ts';
import { classAt, isReported, type Span, stateOn, tasksSentence } from '#shared/rules/task-period.ts';
import { TASK_CLASS_TITLES } from '#shared/rules/task-words.ts';
import { countsOf, isOpen, type TaskClass } from '#shared/rules/tasks.ts';
import type { ReadContext } from '../../context.ts';
import { readTracked, type TrackedTask } from '../tasks/service.ts';

const COLUMNS = [{ heading: 'Nhiệm vụ' }, { heading: 'Chủ trì', widthMm: 36 }, { heading: 'Hạn', widthMm: 28 }, { heading: 'Kết quả', widthMm: 38 }] as const;

/** A task with the class it was in on the last day of the report. */
type Reported = TrackedTask & { class: TaskClass };

/** What a report says of the tasks a committee gave: how they stand, which are late, and which go on (DOMAIN §2.4.6). */
export interface ActivityTasks {
  /** The sentence, and the table under it. */
  blocks: PaperBlock[];
  overdue: string[];
  unfinished: string[];
}

/** The tasks a report of a time speaks of, as they stood on its last day, or stand today when that is still to come. */
export function activityTasks(reading: ReadContext, committeeId: string, span: Span, width: number): ActivityTasks {
  const day = span.to < reading.today ? span.to : reading.today;
  const tasks = readTracked(reading, { committeeId, unitId: null, year: null, class: null, carried: false })
    .filter((task) => isReported(task, span)).map((task): Reported => ({ ...task, class: classAt(task, day) }));
  const counts = countsOf(tasks.map((task) => ({ class: task.class, count: 1 })));
  return {
    blocks: [paragraph(tasksSentence(counts)), ...(tasks.length === 0 ? [] : [numberedTable(width, COLUMNS, tasks.map((task) => [task.title, task.leadUnit, deadlineText(task), resultOf(task, day)]))])],
    overdue: tasks.filter((task) => task.class === 'overdue').map((task) => `${lineOf(task)}, quá hạn`),
    unfinished: tasks.filter((task) => isOpen(stateOn(task, day).status)).map(lineOf),
  };
}

function lineOf(task: Reported): string {
  return `${task.title} (${task.leadUnit}; thời hạn: ${deadlineText(task)})`;
}

/** The class, and what came of it by then. */
function resultOf(task: Reported, day: string): string {
  const known = task.completedOn === null || task.completedOn <= day ? task.result : null;
  return [TASK_CLASS_TITLES[task.class], ...(known === null ? [] : [known])].join(': ');
}
