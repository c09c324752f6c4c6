import { taskViews as contract } from '#shared/contract/task-views.ts';
import { asRead, asWrite, implementing } from '../../context.ts';
import { listGrouped } from './grouping.ts';
import { countByPeriod, countByUnit, countPressing, readUnitSheet } from './overviews.ts';
import { moveTasks } from './service.ts';

const os = implementing(contract);

export const taskViews = {
  moveAll: os.moveAll.use(asWrite).handler(({ context, input }) => moveTasks(context, input)),
  grouped: os.grouped.use(asRead).handler(({ context, input }) => listGrouped(context, input)),
  pressing: os.pressing.use(asRead).handler(({ context }) => countPressing(context)),
  units: os.units.use(asRead).handler(({ context, input }) => countByUnit(context, input)),
  periods: os.periods.use(asRead).handler(({ context, input }) => countByPeriod(context, input)),
  unitSheet: os.unitSheet.use(asRead).handler(({ context, input }) => readUnitSheet(context, input.unitId)),
};
