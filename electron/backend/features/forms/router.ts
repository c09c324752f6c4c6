import { forms as contract } from '#shared/contract/forms.ts';
import { asRead, asWrite, implementing } from '../../context.ts';
import { getForm, listForms } from './queries.ts';
import { addVersion, createForm, deliverForms, endVersion, removeForms, removeVersion, saveVersion, updateForm } from './service.ts';

const os = implementing(contract);

export const forms = {
  list: os.list.use(asRead).handler(({ context, input }) => listForms(context, input)),
  get: os.get.use(asRead).handler(({ context, input }) => getForm(context, input.id)),
  create: os.create.use(asWrite).handler(({ context, input }) => createForm(context, input)),
  update: os.update.use(asWrite).handler(({ context, input }) => updateForm(context, input)),
  saveVersion: os.saveVersion.use(asWrite).handler(({ context, input }) => saveVersion(context, input)),
  addVersion: os.addVersion.use(asWrite).handler(({ context, input }) => addVersion(context, input)),
  endVersion: os.endVersion.use(asWrite).handler(({ context, input }) => endVersion(context, input)),
  removeVersion: os.removeVersion.use(asWrite).handler(({ context, input }) => removeVersion(context, input)),
  remove: os.remove.use(asWrite).handler(({ context, input }) => removeForms(context, input.items)),
  deliver: os.deliver.use(asWrite).handler(({ context }) => deliverForms(context)),
};
