import type { WorkContext } from '../../work-sessions.ts';
import type { Exported } from '../export-job.ts';
import { writeCalendar } from '../export-reading.ts';
import { type CalendarRequest, readCalendar } from './calendar.ts';

/** Writes a meeting, or all of a series, as a calendar file. */
export function exportCalendar({ target, ...request }: CalendarRequest & { target: string }, context: WorkContext): Promise<Exported> {
  return writeCalendar(context, target, (reading) => readCalendar(reading, request));
}
