import { asJob, asRead, asWrite, os } from '../../context.ts';
import { removeAttachment } from './attachments.ts';
import { readCascade } from './cascade.ts';
import { attachFile, checkFiles, copyFile } from './files.ts';
import { issueDocument, proposeNumber } from './issue.ts';
import { getDocument, listDocuments } from './queries.ts';
import { cancelDocument, createDocument, linkDocuments, removeDocuments, signDocument, unlinkDocuments, updateDocument } from './service.ts';
import { addTerm, readTerms, updateTerm } from './terms.ts';

export const documents = {
  list: os.documents.list.use(asRead).handler(({ context, input }) => listDocuments(context, input)),
  get: os.documents.get.use(asRead).handler(({ context, input }) => getDocument(context, input.id)),
  create: os.documents.create.use(asWrite).handler(({ context, input }) => createDocument(context, input)),
  update: os.documents.update.use(asWrite).handler(({ context, input }) => updateDocument(context, input)),
  sign: os.documents.sign.use(asWrite).handler(({ context, input }) => signDocument(context, input)),
  nextNumber: os.documents.nextNumber.use(asRead).handler(({ context, input }) => proposeNumber(context, input)),
  issue: os.documents.issue.use(asWrite).handler(({ context, input }) => issueDocument(context, input)),
  cancel: os.documents.cancel.use(asWrite).handler(({ context, input }) => cancelDocument(context, input)),
  remove: os.documents.remove.use(asWrite).handler(({ context, input }) => removeDocuments(context, input.items)),
  link: os.documents.link.use(asWrite).handler(({ context, input }) => linkDocuments(context, input)),
  unlink: os.documents.unlink.use(asWrite).handler(({ context, input }) => unlinkDocuments(context, input)),
  attach: os.documents.attach.use(asJob).handler(({ context, input }) => attachFile(context.backend, input)),
  copyFile: os.documents.copyFile.use(asJob).handler(({ context, input }) => copyFile(context.backend, 'attachment', input)),
  detach: os.documents.detach.use(asWrite).handler(({ context, input }) => removeAttachment(context, input)),
  checkFiles: os.documents.checkFiles.use(asJob).handler(({ context, input }) => checkFiles(context.backend, input)),
  cascade: os.documents.cascade.use(asRead).handler(({ context, input }) => readCascade(context, input)),
  terms: os.documents.terms.use(asRead).handler(({ context }) => readTerms(context.connection)),
  addTerm: os.documents.addTerm.use(asWrite).handler(({ context, input }) => addTerm(context, input)),
  updateTerm: os.documents.updateTerm.use(asWrite).handler(({ context, input }) => updateTerm(context, input)),
};
