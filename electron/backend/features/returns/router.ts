import { returns as contract } from '#shared/contract/returns.ts';
import { asJob, asRead, asWrite, implementing } from '../../context.ts';
import { copyFile } from '../documents/service.ts';
import { countMissing, getReturn, listReturns, proposeReturn } from './queries.ts';
import { addReturnUnits, createReturn, openReturnFor, removeReturns, removeReturnUnit, startReturn, updateReturn } from './service.ts';
import { getSheet, listSuspicions } from './sheet.ts';
import { acceptSheets, correctCell, explainFinding, giveBackSheets } from './submissions.ts';

const os = implementing(contract);

export const returns = {
  list: os.list.use(asRead).handler(({ context, input }) => listReturns(context, input)),
  missing: os.missing.use(asRead).handler(({ context }) => countMissing(context)),
  get: os.get.use(asRead).handler(({ context, input }) => getReturn(context, input.id)),
  propose: os.propose.use(asRead).handler(({ context, input }) => proposeReturn(context, input)),
  suspicions: os.suspicions.use(asRead).handler(({ context, input }) => listSuspicions(context, input.id)),
  sheet: os.sheet.use(asRead).handler(({ context, input }) => getSheet(context, input.id)),
  create: os.create.use(asWrite).handler(({ context, input }) => createReturn(context, input)),
  update: os.update.use(asWrite).handler(({ context, input }) => updateReturn(context, input)),
  start: os.start.use(asWrite).handler(({ context, input }) => startReturn(context, input)),
  addUnits: os.addUnits.use(asWrite).handler(({ context, input }) => addReturnUnits(context, input)),
  removeUnit: os.removeUnit.use(asWrite).handler(({ context, input }) => removeReturnUnit(context, input)),
  openFor: os.openFor.use(asWrite).handler(({ context, input }) => openReturnFor(context, input)),
  remove: os.remove.use(asWrite).handler(({ context, input }) => removeReturns(context, input.items)),
  accept: os.accept.use(asWrite).handler(({ context, input }) => acceptSheets(context, input.items)),
  giveBack: os.giveBack.use(asWrite).handler(({ context, input }) => giveBackSheets(context, input)),
  explain: os.explain.use(asWrite).handler(({ context, input }) => explainFinding(context, input)),
  correct: os.correct.use(asWrite).handler(({ context, input }) => correctCell(context, input)),
  copyFile: os.copyFile.use(asJob).handler(({ context, input }) => copyFile(context.backend, 'return_submission', input)),
};
