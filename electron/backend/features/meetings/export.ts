import { meetings as contract } from '#shared/contract/meetings.ts';
import { asJob, implementing } from '../../context.ts';
import { exportJob } from '../export-job.ts';

const os = implementing(contract);

/** Writes a meeting, or all of a series, as a calendar file into the file the user chose. */
export const exportCalendar = os.exportCalendar.use(asJob).handler(({ context, input, signal }) => exportJob(context.backend, 'calendar', input, signal));
