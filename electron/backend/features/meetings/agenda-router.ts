import { asRead, asWrite, os } from '../../context.ts';
import { addAgendaItem, addStandardRows, callAgendaItem, duplicateAgendaItem, moveAgendaItem, removeAgendaItem, updateAgendaItem } from './agenda.ts';
import { dropItem, readEarlierItems, recordOutcome, takeOver } from './carry-over.ts';
import { confirmMinutes, readConfirmable } from './confirmation.ts';
import { addDossierLine, addUsualDossier, arrangeDossier, removeDossierLine, updateDossierLine } from './dossier.ts';
import { addProposedItem, readProposedItems, removeProposedItems, takeProposedItems, updateProposedItem } from './proposed-items.ts';
import { addTemplateRow, applyTemplate, applyUsualAgenda, arrangeTemplate, createTemplate, keepAsTemplate, readTemplates, removeTemplateRow, removeTemplates, updateTemplate, updateTemplateRow } from './templates.ts';

/** What an agenda is made from and what becomes of it, and the dossier. */
export const agenda = {
  addAgendaItem: os.meetings.addAgendaItem.use(asWrite).handler(({ context, input }) => addAgendaItem(context, input)),
  updateAgendaItem: os.meetings.updateAgendaItem.use(asWrite).handler(({ context, input }) => updateAgendaItem(context, input)),
  removeAgendaItem: os.meetings.removeAgendaItem.use(asWrite).handler(({ context, input }) => removeAgendaItem(context, input)),
  callAgendaItem: os.meetings.callAgendaItem.use(asWrite).handler(({ context, input }) => callAgendaItem(context, input)),
  addStandardRows: os.meetings.addStandardRows.use(asWrite).handler(({ context, input }) => addStandardRows(context, input.meetingId)),
  duplicateAgendaItem: os.meetings.duplicateAgendaItem.use(asWrite).handler(({ context, input }) => duplicateAgendaItem(context, input)),
  moveAgendaItem: os.meetings.moveAgendaItem.use(asWrite).handler(({ context, input }) => moveAgendaItem(context, input)),
  recordOutcome: os.meetings.recordOutcome.use(asWrite).handler(({ context, input }) => recordOutcome(context, input)),
  earlierItems: os.meetings.earlierItems.use(asRead).handler(({ context, input }) => readEarlierItems(context, input.id)),
  takeOver: os.meetings.takeOver.use(asWrite).handler(({ context, input }) => takeOver(context, input)),
  dropItem: os.meetings.dropItem.use(asWrite).handler(({ context, input }) => dropItem(context, input)),
  confirmable: os.meetings.confirmable.use(asRead).handler(({ context, input }) => readConfirmable(context, input.id)),
  confirmMinutes: os.meetings.confirmMinutes.use(asWrite).handler(({ context, input }) => confirmMinutes(context, input)),
  proposedItems: os.meetings.proposedItems.use(asRead).handler(({ context, input }) => readProposedItems(context, input)),
  addProposedItem: os.meetings.addProposedItem.use(asWrite).handler(({ context, input }) => addProposedItem(context, input)),
  updateProposedItem: os.meetings.updateProposedItem.use(asWrite).handler(({ context, input }) => updateProposedItem(context, input)),
  removeProposedItems: os.meetings.removeProposedItems.use(asWrite).handler(({ context, input }) => removeProposedItems(context, input.items)),
  takeProposedItems: os.meetings.takeProposedItems.use(asWrite).handler(({ context, input }) => takeProposedItems(context, input)),
  templates: os.meetings.templates.use(asRead).handler(({ context }) => readTemplates(context)),
  createTemplate: os.meetings.createTemplate.use(asWrite).handler(({ context, input }) => createTemplate(context, input)),
  keepAsTemplate: os.meetings.keepAsTemplate.use(asWrite).handler(({ context, input }) => keepAsTemplate(context, input)),
  updateTemplate: os.meetings.updateTemplate.use(asWrite).handler(({ context, input }) => updateTemplate(context, input)),
  removeTemplates: os.meetings.removeTemplates.use(asWrite).handler(({ context, input }) => removeTemplates(context, input.items)),
  addTemplateRow: os.meetings.addTemplateRow.use(asWrite).handler(({ context, input }) => addTemplateRow(context, input)),
  updateTemplateRow: os.meetings.updateTemplateRow.use(asWrite).handler(({ context, input }) => updateTemplateRow(context, input)),
  removeTemplateRow: os.meetings.removeTemplateRow.use(asWrite).handler(({ context, input }) => removeTemplateRow(context, input)),
  arrangeTemplate: os.meetings.arrangeTemplate.use(asWrite).handler(({ context, input }) => arrangeTemplate(context, input)),
  applyTemplate: os.meetings.applyTemplate.use(asWrite).handler(({ context, input }) => applyTemplate(context, input)),
  applyUsualAgenda: os.meetings.applyUsualAgenda.use(asWrite).handler(({ context, input }) => applyUsualAgenda(context, input)),
  addDossierLine: os.meetings.addDossierLine.use(asWrite).handler(({ context, input }) => addDossierLine(context, input)),
  updateDossierLine: os.meetings.updateDossierLine.use(asWrite).handler(({ context, input }) => updateDossierLine(context, input)),
  removeDossierLine: os.meetings.removeDossierLine.use(asWrite).handler(({ context, input }) => removeDossierLine(context, input)),
  arrangeDossier: os.meetings.arrangeDossier.use(asWrite).handler(({ context, input }) => arrangeDossier(context, input)),
  addUsualDossier: os.meetings.addUsualDossier.use(asWrite).handler(({ context, input }) => addUsualDossier(context, input.meetingId)),
};
