import { documents as contract } from '#shared/contract/documents.ts';
import { asJob, asRead, asWrite, implementing } from '../../context.ts';
import { removeAttachment } from './attachments.ts';
import { readCascade } from './cascade.ts';
import { attachFile, checkFiles, copyFile } from './files.ts';
import { issueDocument, proposeNumber } from './issue.ts';
import { getDocument, listDocuments } from './queries.ts';
import { cancelDocument, createDocument, linkDocuments, removeDocuments, signDocument, unlinkDocuments, updateDocument } from './service.ts';
import { addTerm, readTerms, updateTerm } from './terms.ts';

const os = implementing(contract);

export const documents = {
  list: os.list.use(asRead).handler(({ context, input }) => listDocuments(context, input)),
  get: os.get.use(asRead).handler(({ context, input }) => getDocument(context, input.id)),
  create: os.create.use(asWrite).handler(({ context, input }) => createDocument(context, input)),
  update: os.update.use(asWrite).handler(({ context, input }) => updateDocument(context, input)),
  sign: os.sign.use(asWrite).handler(({ context, input }) => signDocument(context, input)),
  nextNumber: os.nextNumber.use(asRead).handler(({ context, input }) => proposeNumber(context, input)),
  issue: os.issue.use(asWrite).handler(({ context, input }) => issueDocument(context, input)),
  cancel: os.cancel.use(asWrite).handler(({ context, input }) => cancelDocument(context, input)),
  remove: os.remove.use(asWrite).handler(({ context, input }) => removeDocuments(context, input.items)),
  link: os.link.use(asWrite).handler(({ context, input }) => linkDocuments(context, input)),
  unlink: os.unlink.use(asWrite).handler(({ context, input }) => unlinkDocuments(context, input)),
  attach: os.attach.use(asJob).handler(({ context, input }) => attachFile(context.backend, input)),
  copyFile: os.copyFile.use(asJob).handler(({ context, input }) => copyFile(context.backend, 'attachment', input)),
  detach: os.detach.use(asWrite).handler(({ context, input }) => removeAttachment(context, input)),
  checkFiles: os.checkFiles.use(asJob).handler(({ context, input }) => checkFiles(context.backend, input)),
  cascade: os.cascade.use(asRead).handler(({ context, input }) => readCascade(context, input)),
  terms: os.terms.use(asRead).handler(({ context }) => readTerms(context.connection)),
  addTerm: os.addTerm.use(asWrite).handler(({ context, input }) => addTerm(context, input)),
  updateTerm: os.updateTerm.use(asWrite).handler(({ context, input }) => updateTerm(context, input)),
};
