import type { Translation } from '../types.ts';
import type { ownFigures as vi } from '../vi/own-figures.ts';

export const ownFigures = {
  title: 'Figures from the office’s own registers', action: 'Fill from the registers', table: 'Cells with a source', chosen: 'Fill', cell: 'Cell', source: 'Source', counted: 'By the registers', kept: 'In the form', state: 'Against the registers', none: 'none', choose: 'Fill cell {{cell}}',
  states: { same: 'Agrees', unfilled: 'Not filled', moved: 'The register changed', by_hand: 'Put by hand' },
  handNote: 'Figures put by hand stay unless they are ticked to be filled again.', reason: 'Reason: {{reason}}',
  fill_one: 'Fill {{count}} cell', fill_other: 'Fill {{count}} cells', filled_one: '{{count}} cell filled from the registers.', filled_other: '{{count}} cells filled from the registers.',
  fromRegisters: 'From the office’s registers',
  records: 'Records behind this figure', open: 'Records of cell {{cell}}', noRecords: 'No records.', ofReturn: 'Taken from another form of the same unit.', more_one: '{{count}} more record', more_other: '{{count}} more records', record: 'Record', day: 'Day', figure: 'Figure',
  sources: { register: '{{register}}: {{measure}}', where: '{{source}} ({{codes}})', tasks: 'Tasks: {{counted}}', assigned: 'given in the period', meetings: 'Meetings held', meetingsOf: 'Meetings held: {{type}}', documents: 'Papers issued', documentsOf: 'Papers issued: {{type}}', return: 'Form {{form}}, cell {{cell}}' },
} as const satisfies Translation<typeof vi>;
