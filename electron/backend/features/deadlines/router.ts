import { asRead, asWrite, os } from '../../context.ts';
import { readDeadlines } from './queries.ts';
import { addHolidays, removeHolidays, setDueSoon } from './service.ts';

export const deadlines = {
  get: os.deadlines.get.use(asRead).handler(({ context }) => readDeadlines(context)),
  addHolidays: os.deadlines.addHolidays.use(asWrite).handler(({ context, input }) => addHolidays(context, input)),
  removeHolidays: os.deadlines.removeHolidays.use(asWrite).handler(({ context, input }) => removeHolidays(context, input.items)),
  setDueSoon: os.deadlines.setDueSoon.use(asWrite).handler(({ context, input }) => setDueSoon(context, input.dueSoonDays)),
};
