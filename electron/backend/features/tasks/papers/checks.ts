import type { FoundTaskCheck, TaskPaperFindings } from '#shared/contract/task-papers.ts';
import type { TaskPaperCheck } from '#shared/rules/task-papers.ts';
import type { ReadContext } from '../../../context.ts';
import type { PaperTask } from './facts.ts';
import type { MadePapers, TaskPapersAsked } from './service.ts';

/** What somebody should see to: what a paper leaves open, which of the six a task does not tell, and whether the same was told before. */
export function findingsOf(reading: ReadContext, { made, leftOut }: MadePapers, { kind, on }: TaskPapersAsked): TaskPaperFindings {
  const tasks = made.flatMap((one) => one.tasks);
  const codes = (fits: (task: PaperTask) => boolean): string[] => tasks.filter(fits).map(({ code }) => code);
  const found: Record<TaskPaperCheck, string[] | boolean> = {
    SIGNER_MISSING: made.some(({ issuer }) => issuer.head === null),
    AGENCY_MISSING: made.some(({ issuer }) => issuer.standingAgency === null),
    BASIS_MISSING: kind === 'urging' ? [] : codes(({ directive }) => directive.basis === null),
    UNLED: codes(({ leadUnitId }) => leadUnitId === null),
    DRAFTS: codes(({ assignedOn }) => assignedOn === null),
    NOT_OVERDUE: leftOut.map(({ code }) => code),
  };
  return {
    checks: (Object.keys(found) as TaskPaperCheck[]).flatMap((code): FoundTaskCheck[] => {
      const what = found[code];
      return what === false || (Array.isArray(what) && what.length === 0) ? [] : [{ code, names: what === true ? [] : what }];
    }),
    unclear: kind === 'urging' ? [] : tasks.filter(({ missing }) => missing.length > 0).map(({ id, code, missing }) => ({ id, code, missing: [...missing] })),
    letters: made.map(({ name, unit, tasks: own }) => ({ name, unit, taskIds: own.map(({ id }) => id) })),
    reminded: kind === 'urging' ? remindedOn(reading, tasks.map(({ id }) => id), on).length : 0,
  };
}

/** Which of the tasks a reminder of a day was logged for already. */
export function remindedOn({ connection }: Pick<ReadContext, 'connection'>, taskIds: readonly string[], day: string): string[] {
  return connection.prepare('SELECT DISTINCT task_id FROM task_reminder WHERE sent_on = ? AND deleted_at IS NULL AND task_id IN (SELECT value FROM json_each(?))').pluck().all(day, JSON.stringify(taskIds)) as string[];
}
