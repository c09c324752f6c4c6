import { isDate } from '#shared/rules/dates.ts';
import { TASK_PAPERS, type TaskPaper } from '#shared/rules/task-papers.ts';

/** Which tasks papers are about and how they are made, as their address tells it. */
export interface TaskPaperSearch {
  tasks: string[];
  /** Units whose overdue tasks are meant. */
  units: string[];
  committeeId?: string;
  on?: string;
  answerBy?: string;
}

export function taskPaperSearch(search: Record<string, unknown>): TaskPaperSearch {
  return {
    tasks: texts(search['tasks']), units: texts(search['units']),
    ...(typeof search['committeeId'] === 'string' && { committeeId: search['committeeId'] }),
    ...day('on', search['on']), ...day('answerBy', search['answerBy']),
  };
}

export function isTaskPaper(kind: string): kind is TaskPaper {
  return TASK_PAPERS.some((known) => known === kind);
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

function day<Name extends string>(name: Name, value: unknown): Partial<Record<Name, string>> {
  return typeof value === 'string' && isDate(value) ? ({ [name]: value } as Partial<Record<Name, string>>) : {};
}
