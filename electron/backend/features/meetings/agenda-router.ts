import { meetings as contract } from '#shared/contract/meetings.ts';
import { asRead, asWrite, implementing } from '../../context.ts';
import { addAgendaItem, addStandardRows, callAgendaItem, duplicateAgendaItem, moveAgendaItem, removeAgendaItem, updateAgendaItem } from './agenda.ts';
import { dropItem, readEarlierItems, recordOutcome, takeOver } from './carry-over.ts';
import { confirmMinutes, readConfirmable } from './confirmation.ts';
import { addDossierLine, addUsualDossier, arrangeDossier, removeDossierLine, updateDossierLine } from './dossier.ts';
import { addProposedItem, readProposedItems, removeProposedItems, takeProposedItems, updateProposedItem } from './proposed-items.ts';
import { addTemplateRow, applyTemplate, applyUsualAgenda, arrangeTemplate, createTemplate, keepAsTemplate, readTemplates, removeTemplateRow, removeTemplates, updateTemplate, updateTemplateRow } from './templates.ts';

const os = implementing(contract);

/** What an agenda is made from and what becomes of it, and the dossier. */
export const agenda = {
  addAgendaItem: os.addAgendaItem.use(asWrite).handler(({ context, input }) => addAgendaItem(context, input)),
  updateAgendaItem: os.updateAgendaItem.use(asWrite).handler(({ context, input }) => updateAgendaItem(context, input)),
  removeAgendaItem: os.removeAgendaItem.use(asWrite).handler(({ context, input }) => removeAgendaItem(context, input)),
  callAgendaItem: os.callAgendaItem.use(asWrite).handler(({ context, input }) => callAgendaItem(context, input)),
  addStandardRows: os.addStandardRows.use(asWrite).handler(({ context, input }) => addStandardRows(context, input.meetingId)),
  duplicateAgendaItem: os.duplicateAgendaItem.use(asWrite).handler(({ context, input }) => duplicateAgendaItem(context, input)),
  moveAgendaItem: os.moveAgendaItem.use(asWrite).handler(({ context, input }) => moveAgendaItem(context, input)),
  recordOutcome: os.recordOutcome.use(asWrite).handler(({ context, input }) => recordOutcome(context, input)),
  earlierItems: os.earlierItems.use(asRead).handler(({ context, input }) => readEarlierItems(context, input.id)),
  takeOver: os.takeOver.use(asWrite).handler(({ context, input }) => takeOver(context, input)),
  dropItem: os.dropItem.use(asWrite).handler(({ context, input }) => dropItem(context, input)),
  confirmable: os.confirmable.use(asRead).handler(({ context, input }) => readConfirmable(context, input.id)),
  confirmMinutes: os.confirmMinutes.use(asWrite).handler(({ context, input }) => confirmMinutes(context, input)),
  proposedItems: os.proposedItems.use(asRead).handler(({ context, input }) => readProposedItems(context, input)),
  addProposedItem: os.addProposedItem.use(asWrite).handler(({ context, input }) => addProposedItem(context, input)),
  updateProposedItem: os.updateProposedItem.use(asWrite).handler(({ context, input }) => updateProposedItem(context, input)),
  removeProposedItems: os.removeProposedItems.use(asWrite).handler(({ context, input }) => removeProposedItems(context, input.items)),
  takeProposedItems: os.takeProposedItems.use(asWrite).handler(({ context, input }) => takeProposedItems(context, input)),
  templates: os.templates.use(asRead).handler(({ context }) => readTemplates(context)),
  createTemplate: os.createTemplate.use(asWrite).handler(({ context, input }) => createTemplate(context, input)),
  keepAsTemplate: os.keepAsTemplate.use(asWrite).handler(({ context, input }) => keepAsTemplate(context, input)),
  updateTemplate: os.updateTemplate.use(asWrite).handler(({ context, input }) => updateTemplate(context, input)),
  removeTemplates: os.removeTemplates.use(asWrite).handler(({ context, input }) => removeTemplates(context, input.items)),
  addTemplateRow: os.addTemplateRow.use(asWrite).handler(({ context, input }) => addTemplateRow(context, input)),
  updateTemplateRow: os.updateTemplateRow.use(asWrite).handler(({ context, input }) => updateTemplateRow(context, input)),
  removeTemplateRow: os.removeTemplateRow.use(asWrite).handler(({ context, input }) => removeTemplateRow(context, input)),
  arrangeTemplate: os.arrangeTemplate.use(asWrite).handler(({ context, input }) => arrangeTemplate(context, input)),
  applyTemplate: os.applyTemplate.use(asWrite).handler(({ context, input }) => applyTemplate(context, input)),
  applyUsualAgenda: os.applyUsualAgenda.use(asWrite).handler(({ context, input }) => applyUsualAgenda(context, input)),
  addDossierLine: os.addDossierLine.use(asWrite).handler(({ context, input }) => addDossierLine(context, input)),
  updateDossierLine: os.updateDossierLine.use(asWrite).handler(({ context, input }) => updateDossierLine(context, input)),
  removeDossierLine: os.removeDossierLine.use(asWrite).handler(({ context, input }) => removeDossierLine(context, input)),
  arrangeDossier: os.arrangeDossier.use(asWrite).handler(({ context, input }) => arrangeDossier(context, input)),
  addUsualDossier: os.addUsualDossier.use(asWrite).handler(({ context, input }) => addUsualDossier(context, input.meetingId)),
};
