import { asJob, os } from '../../context.ts';
import { exportJob } from '../export-job.ts';

/** Writes a meeting, or all of a series, as a calendar file into the file the user chose. */
export const exportCalendar = os.meetings.exportCalendar.use(asJob).handler(({ context, input, signal }) => exportJob(context.backend, 'calendar', input, signal));
