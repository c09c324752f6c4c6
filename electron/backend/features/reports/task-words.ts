import type { PaperValue } from '#shared/contract/paper.ts';
import type { ReadContext } from '../../context.ts';
import { getCommittee } from '../committees/service.ts';
import type { TrackedTask } from '../tasks/service.ts';

/** The committee a list of tasks is narrowed to. */
export async function committeeName(context: ReadContext, id: string | null): Promise<string | null> {
  return id === null ? null : (await getCommittee(context, id)).name;
}

/** The year a list of tasks is narrowed to. */
export function taskYear(year: number | null): string | null {
  return year === null ? null : `giao năm ${year}`;
}

/** Who leads a task, and below who helps. */
export function unitsOf({ leadUnit, coopUnits }: TrackedTask): string {
  return coopUnits === null ? leadUnit : `${leadUnit}\nPhối hợp: ${coopUnits}`;
}

/** The deadline of a task: a day, words, or none for what always goes on. */
export function deadlineOf({ dueOn, dueText, standing }: TrackedTask): PaperValue {
  return dueOn === null ? (standing ? 'Thường xuyên' : dueText) : { date: dueOn };
}
