import { asRead, asWrite, os } from '../../context.ts';
import { getPerson, listPeople, peopleOfSameName } from './queries.ts';
import { createPerson, removePeople, updatePerson } from './service.ts';

export const people = {
  list: os.people.list.use(asRead).handler(({ context, input }) => listPeople(context, input)),
  get: os.people.get.use(asRead).handler(({ context, input }) => getPerson(context, input.id)),
  sameName: os.people.sameName.use(asRead).handler(({ context, input }) => peopleOfSameName(context, input.fullName, input.exceptId)),
  create: os.people.create.use(asWrite).handler(({ context, input }) => createPerson(context, input)),
  update: os.people.update.use(asWrite).handler(({ context, input }) => updatePerson(context, input)),
  remove: os.people.remove.use(asWrite).handler(({ context, input }) => removePeople(context, input.items)),
};
