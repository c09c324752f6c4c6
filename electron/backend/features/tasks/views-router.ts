import { asRead, asWrite, os } from '../../context.ts';
import { listGrouped } from './grouping.ts';
import { countByPeriod, countByUnit, countPressing, readUnitSheet } from './overviews.ts';
import { moveTasks } from './service.ts';

export const taskViews = {
  moveAll: os.taskViews.moveAll.use(asWrite).handler(({ context, input }) => moveTasks(context, input)),
  grouped: os.taskViews.grouped.use(asRead).handler(({ context, input }) => listGrouped(context, input)),
  pressing: os.taskViews.pressing.use(asRead).handler(({ context }) => countPressing(context)),
  units: os.taskViews.units.use(asRead).handler(({ context, input }) => countByUnit(context, input)),
  periods: os.taskViews.periods.use(asRead).handler(({ context, input }) => countByPeriod(context, input)),
  unitSheet: os.taskViews.unitSheet.use(asRead).handler(({ context, input }) => readUnitSheet(context, input.unitId)),
};
