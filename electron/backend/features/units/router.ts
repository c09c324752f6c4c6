import { asRead, asWrite, os } from '../../context.ts';
import { ignoreAliases, listAliases, reopenAliases, resolveAlias } from './aliases.ts';
import { setUnitCode } from './codes.ts';
import { recordHandover } from './handovers.ts';
import { countOnUnits, getUnit, listUnits } from './queries.ts';
import { previewReorganisation } from './reorganisation/plan.ts';
import { reorganiseUnits } from './reorganisation/write.ts';
import { createUnit, moveUnit, removeUnits, renameUnit, updateUnit } from './service.ts';

export const units = {
  list: os.units.list.use(asRead).handler(({ context, input }) => listUnits(context, input)),
  counts: os.units.counts.use(asRead).handler(({ context, input }) => countOnUnits(context, input.asOf)),
  get: os.units.get.use(asRead).handler(({ context, input }) => getUnit(context, input.id)),
  create: os.units.create.use(asWrite).handler(({ context, input }) => createUnit(context, input)),
  update: os.units.update.use(asWrite).handler(({ context, input }) => updateUnit(context, input)),
  rename: os.units.rename.use(asWrite).handler(({ context, input }) => renameUnit(context, input)),
  move: os.units.move.use(asWrite).handler(({ context, input }) => moveUnit(context, input)),
  setCode: os.units.setCode.use(asWrite).handler(({ context, input }) => setUnitCode(context, input)),
  remove: os.units.remove.use(asWrite).handler(({ context, input }) => removeUnits(context, input.items)),
  reorganisationPreview: os.units.reorganisationPreview.use(asRead).handler(({ context, input }) => previewReorganisation(context, input)),
  reorganise: os.units.reorganise.use(asWrite).handler(({ context, input }) => reorganiseUnits(context, input)),
  recordHandover: os.units.recordHandover.use(asWrite).handler(({ context, input }) => recordHandover(context, input)),
  aliases: os.units.aliases.use(asRead).handler(({ context, input }) => listAliases(context, input.status)),
  resolveAlias: os.units.resolveAlias.use(asWrite).handler(({ context, input }) => resolveAlias(context, input)),
  ignoreAliases: os.units.ignoreAliases.use(asWrite).handler(({ context, input }) => ignoreAliases(context, input.items)),
  reopenAliases: os.units.reopenAliases.use(asWrite).handler(({ context, input }) => reopenAliases(context, input.items)),
};
