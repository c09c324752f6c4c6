import { people as contract } from '#shared/contract/people.ts';
import { asRead, asWrite, implementing } from '../../context.ts';
import { anonymisePerson } from './anonymise.ts';
import { exportRecord } from './export.ts';
import { mergePeople } from './merge.ts';
import { previewMerge } from './merge-reading.ts';
import { addPosition, endPosition, removePosition, seatsRestingOn, updatePosition } from './positions.ts';
import { getPerson, listPeople, peopleOfSameName, possibleDuplicates } from './queries.ts';
import { getRecord } from './record.ts';
import { createPerson, removePeople, updatePerson } from './service.ts';

const os = implementing(contract);

export const people = {
  list: os.list.use(asRead).handler(({ context, input }) => listPeople(context, input)),
  get: os.get.use(asRead).handler(({ context, input }) => getPerson(context, input.id)),
  sameName: os.sameName.use(asRead).handler(({ context, input }) => peopleOfSameName(context, input.fullName, input.exceptId)),
  create: os.create.use(asWrite).handler(({ context, input }) => createPerson(context, input)),
  update: os.update.use(asWrite).handler(({ context, input }) => updatePerson(context, input)),
  remove: os.remove.use(asWrite).handler(({ context, input }) => removePeople(context, input.items)),
  addPosition: os.addPosition.use(asWrite).handler(({ context, input }) => addPosition(context, input)),
  updatePosition: os.updatePosition.use(asWrite).handler(({ context, input }) => updatePosition(context, input)),
  endPosition: os.endPosition.use(asWrite).handler(({ context, input }) => endPosition(context, input)),
  removePosition: os.removePosition.use(asWrite).handler(({ context, input }) => removePosition(context, input)),
  restingOn: os.restingOn.use(asRead).handler(({ context, input }) => seatsRestingOn(context, input)),
  duplicates: os.duplicates.use(asRead).handler(({ context, input }) => possibleDuplicates(context, input.id)),
  mergePreview: os.mergePreview.use(asRead).handler(({ context, input }) => previewMerge(context, input)),
  merge: os.merge.use(asWrite).handler(({ context, input }) => mergePeople(context, input)),
  record: os.record.use(asRead).handler(({ context, input }) => getRecord(context, input.id)),
  exportRecord,
  anonymise: os.anonymise.use(asWrite).handler(({ context, input }) => anonymisePerson(context, input)),
};
