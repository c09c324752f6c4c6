import type { WorkContext } from '../../work-sessions.ts';
import type { Exported } from '../export-job.ts';
import { writeCalendar } from '../export-reading.ts';
import { type DeadlinesRequest, readDeadlines } from './deadlines.ts';

/** Writes the deadlines of tasks as a calendar file. */
export function exportDeadlines({ target, ...request }: DeadlinesRequest & { target: string }, context: WorkContext): Promise<Exported> {
  return writeCalendar(context, target, (reading) => Promise.resolve(readDeadlines(reading, request)));
}
