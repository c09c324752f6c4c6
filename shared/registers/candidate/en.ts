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
  },
  measures: { nominated: 'Nominated', chosen: 'Chosen', approved: 'Texts approved' },
};
