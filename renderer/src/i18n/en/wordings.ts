import type { Translation } from '../types.ts';
import type { wordings as vi } from '../vi/wordings.ts';

export const wordings = {
  title: 'Wording of papers',
  hint: 'Where the office has no words of its own, the program’s are used. Changes are for papers made from now on; what was written out stays as it is.',
  open: 'Change the wording…',
  list: 'Sentences of papers',
  systems: 'Papers of',
  count_one: '{{count}} sentence',
  count_other: '{{count}} sentences',
  ownCount_one: '{{count}} worded by the office',
  ownCount_other: '{{count}} worded by the office',
  columns: { part: 'Part', content: 'Wording', state: 'State' },
  own: 'The office’s',
  standard: 'Original',
  content: 'Wording',
  contentHint: 'Each line is a paragraph.',
  insert: 'Insert a placeholder',
  preview: 'In print (with sample data)',
  original: 'Original wording',
  reset: 'Back to the original',
  saved: 'Wording changed',
  wasReset: 'Back to the original wording',
  papers: { invitation: 'Invitation', agenda: 'Agenda', attendance: 'List of those attending', minutes: 'Minutes', supplement: 'Supplement to the minutes', notice: 'Notice of conclusions', filed: 'Every paper' },
  parts: {
    invitation: { summary: 'Summary', request: 'Request', purpose: 'What for', notes: 'To be noted', again: 'When inviting anew', recipients: 'Recipients' },
    agenda: { summary: 'Summary', subtitle: 'Line of time and place' },
    attendance: { summary: 'Summary', subtitle: 'Line of time and place' },
    minutes: { summary: 'Summary', closing: 'Closing sentence', recipients: 'Recipients' },
    supplement: { summary: 'Summary', opening: 'Opening sentence', closing: 'Closing sentence' },
    notice: { summary: 'Summary', opening: 'Opening sentence', lead: 'Lead to the conclusions', closing: 'Closing sentence', recipients: 'Recipients' },
    filed: 'Where it is filed',
  },
  placeholders: {
    committee: 'issuing committee', committees: 'committees of the meeting', meeting: 'the meeting’s name', chair: 'who presides', chair_title: 'title of who presides', secretary: 'secretary',
    standing_agency: 'standing agency', time: 'time and day', day: 'day', end: 'end', place: 'place', present: 'how many came',
  },
} satisfies Translation<typeof vi>;
