import { meetingTasks as contract } from '#shared/contract/meeting-tasks.ts';
import { asRead, asWrite, implementing } from '../../context.ts';
import { putOnAgenda, readAgendaTasks, readOpenTasks, takeOffAgenda } from './tasks-agenda.ts';
import { readConclusionText, tasksOfConclusions } from './tasks-reading.ts';
import { readReviews, reviewTask } from './tasks-review.ts';
import { makeTasks, takeEntry } from './tasks.ts';

const os = implementing(contract);

/** What a meeting gives to do, and what it says of what was given before. */
export const meetingTasks = {
  ofConclusions: os.ofConclusions.use(asRead).handler(({ context, input }) => tasksOfConclusions(context, input.id)),
  readConclusion: os.readConclusion.use(asRead).handler(({ context, input }) => readConclusionText(context, input.id)),
  makeTasks: os.makeTasks.use(asWrite).handler(({ context, input }) => makeTasks(context, input)),
  takeEntry: os.takeEntry.use(asWrite).handler(({ context, input }) => takeEntry(context, input)),
  open: os.open.use(asRead).handler(({ context, input }) => readOpenTasks(context, input.id)),
  onAgenda: os.onAgenda.use(asRead).handler(({ context, input }) => readAgendaTasks(context, input.id)),
  putOnAgenda: os.putOnAgenda.use(asWrite).handler(({ context, input }) => putOnAgenda(context, input)),
  takeOffAgenda: os.takeOffAgenda.use(asWrite).handler(({ context, input }) => takeOffAgenda(context, input)),
  review: os.review.use(asWrite).handler(({ context, input }) => reviewTask(context, input)),
  reviews: os.reviews.use(asRead).handler(({ context, input }) => readReviews(context, input.id)),
};
