import type { RegisterWords } from '../declare.ts';
import type { training } from './declaration.ts';

export const en: RegisterWords<typeof training> = {
  title: 'Dissemination and training',
  record: 'Conference or class',
  fields: {
    topic: 'Topic', type: 'Form', unitId: 'Host unit', heldOn: 'From', endedOn: 'To', classes: 'Conferences, classes', participants: 'Person-times', officials: 'Officials', partyMembers: 'Party members', unionMembers: 'Union members',
    associationMembers: 'Association members', mobilisers: 'Mass mobilisation staff', documentId: 'Paper made known', trainer: 'Speaker', budget: 'Cost (VND)', materials: 'Materials', committeeId: 'Steering committee', note: 'Note',
  },
  options: { type: { dissemination: 'Dissemination', training: 'Training', refresher: 'Refresher', seminar: 'Seminar', contest: 'Contest' } },
  statuses: {},
  moves: {},
  checks: {
    endsBefore: 'It cannot end before it begins.',
    groupsExceed: 'One group counts more people than took part in all.',
    implausible: 'The average per conference or class is outside 10–500; please check.',
  },
  measures: { events: 'Conferences, classes', attendance: 'Person-times' },
};
