import { units as contract } from '#shared/contract/units.ts';
import { asRead, asWrite, implementing } from '../../context.ts';
import { ignoreAliases, listAliases, nearUnits, reopenAliases, resolveAlias } from './aliases.ts';
import { setUnitCode } from './codes.ts';
import { recordHandover } from './handovers.ts';
import { countOnUnits, getUnit, listUnits } from './queries.ts';
import { previewReorganisation } from './reorganisation/plan.ts';
import { reorganiseUnits } from './reorganisation/write.ts';
import { createUnit, moveUnit, removeUnits, renameUnit, updateUnit } from './service.ts';

const os = implementing(contract);

export const units = {
  list: os.list.use(asRead).handler(({ context, input }) => listUnits(context, input)),
  counts: os.counts.use(asRead).handler(({ context, input }) => countOnUnits(context, input.asOf)),
  get: os.get.use(asRead).handler(({ context, input }) => getUnit(context, input.id)),
  create: os.create.use(asWrite).handler(({ context, input }) => createUnit(context, input)),
  update: os.update.use(asWrite).handler(({ context, input }) => updateUnit(context, input)),
  rename: os.rename.use(asWrite).handler(({ context, input }) => renameUnit(context, input)),
  move: os.move.use(asWrite).handler(({ context, input }) => moveUnit(context, input)),
  setCode: os.setCode.use(asWrite).handler(({ context, input }) => setUnitCode(context, input)),
  remove: os.remove.use(asWrite).handler(({ context, input }) => removeUnits(context, input.items)),
  reorganisationPreview: os.reorganisationPreview.use(asRead).handler(({ context, input }) => previewReorganisation(context, input)),
  reorganise: os.reorganise.use(asWrite).handler(({ context, input }) => reorganiseUnits(context, input)),
  recordHandover: os.recordHandover.use(asWrite).handler(({ context, input }) => recordHandover(context, input)),
  aliases: os.aliases.use(asRead).handler(({ context, input }) => listAliases(context, input.status)),
  nearUnits: os.nearUnits.use(asRead).handler(({ context, input }) => nearUnits(context, input.id)),
  resolveAlias: os.resolveAlias.use(asWrite).handler(({ context, input }) => resolveAlias(context, input)),
  ignoreAliases: os.ignoreAliases.use(asWrite).handler(({ context, input }) => ignoreAliases(context, input.items)),
  reopenAliases: os.reopenAliases.use(asWrite).handler(({ context, input }) => reopenAliases(context, input.items)),
};
