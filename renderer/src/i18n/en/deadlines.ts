import type { Translation } from '../types.ts';
import type { deadlines as vi } from '../vi/deadlines.ts';

export const deadlines = {
  title: 'Holidays and deadlines', link: 'Holidays and deadlines',
  intro: 'A deadline on a day off moves to the next working day. Saturdays, Sundays and 1 January, 30 April, 1 May and 2 September are days off already; put the lunar New Year, the Hùng Kings day, substitute days off and make-up working days down here.',
  dueSoonTitle: 'Due soon', dueSoonButton_one: 'Due soon: {{count}} day left', dueSoonButton_other: 'Due soon: {{count}} days left', dueSoonDays: 'How many days before the deadline count as due soon', dueSoonSaved: 'Days of due soon set.',
  tableTitle: 'Days off and make-up days', label: 'Table of days off and make-up days', empty: 'No day off or make-up day yet', emptyHint: 'Put the holidays of the lunar New Year and the swapped days down as soon as they are announced for the year.',
  add: 'Add days', addTitle: 'Add days off or make-up days', added: 'Added to the table.', remove: 'Remove from the table', removed: 'Day removed from the table.',
  fields: { day: 'Day', kind: 'Kind', name: 'Name', from: 'From', to: 'To and including' },
  kinds: { day_off: 'Day off', working_day: 'Make-up working day' },
  reasons: { saturday: 'a Saturday', sunday: 'a Sunday', fixed_holiday: 'a public holiday', holiday: '“{{name}}”' },
} satisfies Translation<typeof vi>;
