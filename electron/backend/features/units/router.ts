import { asRead, asWrite, os } from '../../context.ts';
import { getUnit, listUnits } from './queries.ts';
import { createUnit, moveUnit, removeUnits, renameUnit, updateUnit } from './service.ts';

export const units = {
  list: os.units.list.use(asRead).handler(({ context, input }) => listUnits(context, input)),
  get: os.units.get.use(asRead).handler(({ context, input }) => getUnit(context, input.id)),
  create: os.units.create.use(asWrite).handler(({ context, input }) => createUnit(context, input)),
  update: os.units.update.use(asWrite).handler(({ context, input }) => updateUnit(context, input)),
  rename: os.units.rename.use(asWrite).handler(({ context, input }) => renameUnit(context, input)),
  move: os.units.move.use(asWrite).handler(({ context, input }) => moveUnit(context, input)),
  remove: os.units.remove.use(asWrite).handler(({ context, input }) => removeUnits(context, input.items)),
};
