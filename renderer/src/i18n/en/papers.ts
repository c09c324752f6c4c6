import type { Translation } from '../types.ts';
import type { papers as vi } from '../vi/papers.ts';

export const papers = {
  word: 'Export Word',
  pdf: 'Export PDF',
  open: 'View paper',
  draft: 'Draft',
  decision: {
    title: 'Decision',
    fileName: 'Decision {{name}} {{number}}',
  },
  tools: 'Pages and zoom',
  pages: 'Pages of the paper',
  page: 'Page {{number}}/{{total}}',
  printing: 'Laying out pages…',
  previous: 'Previous page',
  next: 'Next page',
  smaller: 'Zoom out',
  larger: 'Zoom in',
  zoom: 'Zoom',
  keys: { pages: 'scroll pages', pdf: 'export PDF' },
  overview: 'Pages at a glance',
  blanks: { title: 'Left open on the page', one: 'Left open: {{name}}', nameless: 'Left open' },
  checks: {
    title: 'To look at before it goes out', none: 'Nothing is missing.',
    codes: {
      SIGNER_MISSING: 'It is not known who signs', CHAIR_MISSING: 'Nobody presides', CHAIR_ABSENT: 'Who presides did not come: {{names}}', SECRETARY_MISSING: 'There is no secretary', NUMBER_MISSING: 'No number yet', DAY_MISSING: 'No day yet',
      PLACE_MISSING: 'No place of the meeting', END_MISSING: 'No time at which it ended', END_AS_PLANNED: 'The minutes say it ended at {{names}}. If it did not, change the end of the meeting before signing', AGENCY_MISSING: 'The committee has no standing agency', AGENDA_LONG: 'The agenda is {{count}} minutes longer than the meeting', QUORUM_MISSING: 'No quorum: {{names}}',
      NOT_OVER: 'The meeting is not over', CONCLUSIONS_MISSING: 'No conclusion yet', CHANGED_SINCE_SIGNED: 'It no longer says what was signed',
    },
  },
  activity: {
    title: 'Report of activities', hint: 'An outline: papers, meetings and decisions are from the record; the rest is written in Word.', period: 'Time', year: 'Year', fileName: 'Report {{period}} {{year}}',
    periods: { first_half: 'First half of the year', year: 'Whole year' },
  },
  rules: 'Layout rules',
  choices: { title: 'How it is made', committee: 'Issuing committee', letters: 'Invitations', forAll: 'One letter to all', each: 'A letter to each' },
  meeting: {
    list: 'Papers of the meeting', name: 'Paper', standing: 'State', ready: 'Can be made', fileName: '{{paper}} {{day}}',
    kinds: { invitation: 'Invitation', agenda: 'Agenda', attendance: 'List of participants, attendance', book: 'Meeting book', minutes: 'Minutes', supplement: 'Supplement to the minutes', notice: 'Notice of conclusions' },
    supplementNo: 'Supplement {{no}} to the minutes',
  },
} satisfies Translation<typeof vi>;
