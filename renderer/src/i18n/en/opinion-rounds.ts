import type { Translation } from '../types.ts';
import type { opinionRounds as vi } from '../vi/opinion-rounds.ts';

export const opinionRounds = {
  label: 'Written opinions', search: 'Search questions', count_one: '{{count}} round', count_other: '{{count}} rounds', new: 'Add round', editTitle: 'Edit round', created: 'Round added.', saved: 'Round saved.', removed_one: '{{count}} round went to the recycle bin.', removed_other: '{{count}} rounds went to the recycle bin.',
  form: { title: 'Opinion form', forAll: 'One form for all', each: 'One for each' },
  empty: 'No round of written opinions yet', emptyHint: 'Ask the members of a committee in writing, then record what each answers.', noMatch: 'No round matches the filters',
  gone: 'This round is no longer there', back: 'Back to the list', more: 'More',
  fields: { committeeId: 'Committee', title: 'Question', content: 'Details', documentId: 'Document', sentOn: 'Sent on', closesOn: 'Answers until', state: 'State', result: 'Result' },
  askedHint: 'Asked are the members of the committee on the day it is sent.',
  states: { scheduled: 'Not sent yet', open: 'Open', closing: 'Closing soon', closed: 'Closed', closed_early: 'Closed early' },
  opinions: { agree: 'Agrees', disagree: 'Disagrees', other: 'Other opinion' },
  result: '{{agree}} agree, {{disagree}} not, {{other}} other / {{asked}}', unanswered_one: '{{count}} has not answered', unanswered_other: '{{count}} have not answered', allAnswered: 'All have answered', reason: 'Closed on {{date}}: {{reason}}', days: 'Sent {{sent}}, until {{closes}}',
  close: { verb: 'Close early', title: 'Close the round early', day: 'Day', reason: 'Reason', done: 'Round closed.' },
  answers: {
    label: 'Who is asked', all: 'All', waiting: 'Not answered', none: 'Not answered', record: 'Record answer', edit: 'Edit answer', saved: 'Answer recorded.', remove: 'Take answer back', removed: 'Answer taken back.', notAsked: 'no member on the day it was sent', noneWaiting: 'Everybody has answered', count_one: '{{count}} person asked', count_other: '{{count}} people asked',
    fields: { name: 'Name', unit: 'Unit', opinion: 'Opinion', content: 'Content', answeredOn: 'Answered on' },
    keys: { agree: 'agrees' },
  },
} satisfies Translation<typeof vi>;
