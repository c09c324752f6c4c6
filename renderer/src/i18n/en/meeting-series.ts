import type { Translation } from '../types.ts';
import type { meetingSeries as vi } from '../vi/meeting-series.ts';

export const meetingSeries = {
  label: 'Series of meetings', all: 'All series', count_one: '{{count}} series', count_other: '{{count}} series', new: 'Add series', editTitle: 'Edit series', created: 'Series added.', saved: 'Series saved.', removed_one: '{{count}} series went to the recycle bin.', removed_other: '{{count}} series went to the recycle bin.',
  empty: 'No series of meetings yet', emptyHint: 'Add a series and the program proposes the next day, every six months for example.',
  fields: { title: 'Title', kind: 'Kind of meeting', meetingFrequency: 'How often', startsAt: 'Begins at', firstDay: 'First meeting', endsOn: 'Until', place: 'Place', note: 'Note', committeeIds: 'Committees', meetings: 'So far', lastOn: 'Last' },
  titleHint: 'Without the period: the program adds it, in Vietnamese.',
  byRegulation: 'By the regulations', byRegulationOf: '{{frequency}} (by the regulations)', noRegulation: 'The regulations say nothing',
  ended: 'Ended', meetingsCount_one: '{{count}} meeting', meetingsCount_other: '{{count}} meetings', exportAll: 'Export calendar of all',
  proposals: {
    title: 'Proposed days', plan: 'Plan meeting', planOf: 'Plan {{title}}', planned: 'Meeting planned.', empty: 'No meeting is to be planned', emptyHint: 'Days are proposed by series, or by how often the operating regulations of a committee say that it meets.',
    columns: { day: 'Day', title: 'Meeting', frequency: 'How often', state: 'State', lastOn: 'Last', plan: 'Action' },
    missed_one: '{{count}} period overdue', missed_other: '{{count}} periods overdue', soon: 'Soon', coming: 'Later', never: 'none yet', count_one: '{{count}} proposed day', count_other: '{{count}} proposed days', due_one: '{{count}} overdue', due_other: '{{count}} overdue',
  },
} satisfies Translation<typeof vi>;
