import { asRead, asWrite, os } from '../../context.ts';
import { anonymisePerson } from './anonymise.ts';
import { exportRecord } from './export.ts';
import { mergePeople } from './merge.ts';
import { previewMerge } from './merge-reading.ts';
import { addPosition, endPosition, removePosition, seatsRestingOn, updatePosition } from './positions.ts';
import { getPerson, listPeople, peopleOfSameName, possibleDuplicates } from './queries.ts';
import { getRecord } from './record.ts';
import { createPerson, removePeople, updatePerson } from './service.ts';

export const people = {
  list: os.people.list.use(asRead).handler(({ context, input }) => listPeople(context, input)),
  get: os.people.get.use(asRead).handler(({ context, input }) => getPerson(context, input.id)),
  sameName: os.people.sameName.use(asRead).handler(({ context, input }) => peopleOfSameName(context, input.fullName, input.exceptId)),
  create: os.people.create.use(asWrite).handler(({ context, input }) => createPerson(context, input)),
  update: os.people.update.use(asWrite).handler(({ context, input }) => updatePerson(context, input)),
  remove: os.people.remove.use(asWrite).handler(({ context, input }) => removePeople(context, input.items)),
  addPosition: os.people.addPosition.use(asWrite).handler(({ context, input }) => addPosition(context, input)),
  updatePosition: os.people.updatePosition.use(asWrite).handler(({ context, input }) => updatePosition(context, input)),
  endPosition: os.people.endPosition.use(asWrite).handler(({ context, input }) => endPosition(context, input)),
  removePosition: os.people.removePosition.use(asWrite).handler(({ context, input }) => removePosition(context, input)),
  restingOn: os.people.restingOn.use(asRead).handler(({ context, input }) => seatsRestingOn(context, input)),
  duplicates: os.people.duplicates.use(asRead).handler(({ context, input }) => possibleDuplicates(context, input.id)),
  mergePreview: os.people.mergePreview.use(asRead).handler(({ context, input }) => previewMerge(context, input)),
  merge: os.people.merge.use(asWrite).handler(({ context, input }) => mergePeople(context, input)),
  record: os.people.record.use(asRead).handler(({ context, input }) => getRecord(context, input.id)),
  exportRecord,
  anonymise: os.people.anonymise.use(asWrite).handler(({ context, input }) => anonymisePerson(context, input)),
};
