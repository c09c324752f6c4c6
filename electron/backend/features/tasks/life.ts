import { taskCode } from '#shared/rules/tasks.ts';
import type { WriteContext } from '../../context.ts';

/** The stored life of a task that nobody has worked on yet. */
export const NEW_LIFE = { status: 'not_started', status_reason: null, progress: 0, reported_on: null, completed_on: null, accepted_on: null, result: null, result_document_id: null, group_id: null } as const;

/** The next code of this year. Codes of tasks in the recycle bin stay taken: they may come back. */
export function nextCode({ connection, today }: WriteContext): string {
  const year = Number(today.slice(0, 4));
  const last = connection.prepare("SELECT max(CAST(substr(code, 9) AS INTEGER)) FROM task WHERE code >= @from AND code < @to").pluck().get({ from: `NV-${year}-`, to: `NV-${year}.` }) as number | null;
  return taskCode(year, (last ?? 0) + 1);
}
