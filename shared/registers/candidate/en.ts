import type { RegisterWords } from '../declare.ts';
import type { candidate } from './declaration.ts';

export const en: RegisterWords<typeof candidate> = {
  title: 'Nominations for a book',
  record: 'Nomination',
  fields: {
    modelId: 'Model or example', selectionId: 'Selection', unitId: 'Nominated by', nominatedOn: 'Nominated on', score: 'Score', round: 'Round', editStatus: 'Editing', orderInBook: 'Place in the book',
    author: 'Author', contact: 'Contact', consent: 'Consent of those named', text: 'Text', note: 'Note',
  },
  options: {
    editStatus: { not_edited: 'Not edited', being_edited: 'Being edited', approved: 'Approved', typeset: 'Typeset' },
    consent: { given: 'Given', nobody_named: 'Nobody is named' },
  },
  statuses: { nominated: 'Nominated', shortlisted: 'Shortlisted', chosen: 'Chosen', reserve: 'Reserve', rejected: 'Rejected' },
  moves: { shortlist: 'Shortlist', choose: 'Choose', reserve: 'Put in reserve', reject: 'Reject' },
  checks: {
    textLength: 'The text should have 600 to 900 words.',
    consentMissing: 'The consent of those named is missing.',
    unrecognised: 'The model is not recognised; only a recognised one can be chosen.',
    chosenWithoutConsent: 'A chosen one needs the consent of those named.',
    fieldQuotaExceeded: 'Over the quota of its field: {{chosen}} chosen of {{quota}}. Give a reason to choose it all the same.',
    unitQuotaExceeded: 'Over the most of one unit: {{unit}} has {{chosen}}, at most {{quota}}. Give a reason to choose it all the same.',
    alike: 'Another in this selection has the same name, or nearly: {{other}}.',
    bookPublished: 'The book is published. Reopen the selection “{{selection}}” before changing what is chosen.',
  },
  measures: { nominated: 'Nominated', chosen: 'Chosen', approved: 'Texts approved' },
};
