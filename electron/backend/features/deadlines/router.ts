import { deadlines as contract } from '#shared/contract/deadlines.ts';
import { asRead, asWrite, implementing } from '../../context.ts';
import { readDeadlines } from './queries.ts';
import { addHolidays, removeHolidays, setDueSoon } from './service.ts';

const os = implementing(contract);

export const deadlines = {
  get: os.get.use(asRead).handler(({ context }) => readDeadlines(context)),
  addHolidays: os.addHolidays.use(asWrite).handler(({ context, input }) => addHolidays(context, input)),
  removeHolidays: os.removeHolidays.use(asWrite).handler(({ context, input }) => removeHolidays(context, input.items)),
  setDueSoon: os.setDueSoon.use(asWrite).handler(({ context, input }) => setDueSoon(context, input.dueSoonDays)),
};
