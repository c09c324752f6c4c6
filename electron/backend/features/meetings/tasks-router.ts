import { asRead, asWrite, os } from '../../context.ts';
import { putOnAgenda, readAgendaTasks, readOpenTasks, takeOffAgenda } from './tasks-agenda.ts';
import { readConclusionText, tasksOfConclusions } from './tasks-reading.ts';
import { readReviews, reviewTask } from './tasks-review.ts';
import { makeTasks, takeEntry } from './tasks.ts';

/** What a meeting gives to do, and what it says of what was given before. */
export const meetingTasks = {
  ofConclusions: os.meetingTasks.ofConclusions.use(asRead).handler(({ context, input }) => tasksOfConclusions(context, input.id)),
  readConclusion: os.meetingTasks.readConclusion.use(asRead).handler(({ context, input }) => readConclusionText(context, input.id)),
  makeTasks: os.meetingTasks.makeTasks.use(asWrite).handler(({ context, input }) => makeTasks(context, input)),
  takeEntry: os.meetingTasks.takeEntry.use(asWrite).handler(({ context, input }) => takeEntry(context, input)),
  open: os.meetingTasks.open.use(asRead).handler(({ context, input }) => readOpenTasks(context, input.id)),
  onAgenda: os.meetingTasks.onAgenda.use(asRead).handler(({ context, input }) => readAgendaTasks(context, input.id)),
  putOnAgenda: os.meetingTasks.putOnAgenda.use(asWrite).handler(({ context, input }) => putOnAgenda(context, input)),
  takeOffAgenda: os.meetingTasks.takeOffAgenda.use(asWrite).handler(({ context, input }) => takeOffAgenda(context, input)),
  review: os.meetingTasks.review.use(asWrite).handler(({ context, input }) => reviewTask(context, input)),
  reviews: os.meetingTasks.reviews.use(asRead).handler(({ context, input }) => readReviews(context, input.id)),
};
