import type { Translation } from '../types.ts';
import type { recycleBin as vi } from '../vi/recycle-bin.ts';

export const recycleBin = {
  title: 'Recycle bin',
  about: 'What was deleted is kept here until it is restored or erased for good.',
  count_one: '{{count}} item',
  count_other: '{{count}} items',
  search: 'Search the recycle bin',
  kind: 'Kind',
  kinds: { org_unit: 'Unit', person: 'Person', committee: 'Committee', membership: 'Committee member', document: 'Documents', attachment: 'Attached file', meeting: 'Meeting', proposed_item: 'Proposed item', agenda_template: 'Agenda template', meeting_series: 'Series of meetings', opinion_round: 'Round of opinions', task: 'Task', task_campaign: 'Round of task reports', form: 'Data form', form_version: 'Version of a form', return_campaign: 'Round of returns' },
  columns: { label: 'Name', about: 'Belongs to', kind: 'Kind', removedAt: 'Deleted at', removedBy: 'Deleted by' },
  empty: 'The recycle bin is empty.',
  emptyHint: 'Deleted people, units, committees and members are kept here.',
  restore: 'Restore',
  restored_one: '{{count}} item restored.',
  restored_other: '{{count}} items restored.',
  erase: {
    verb: 'Erase for good',
    titleOne: 'Erase “{{label}}” for good?',
    title_one: 'Erase {{count}} item for good?',
    title_other: 'Erase {{count}} items for good?',
    body: 'This cannot be undone. The contents are taken out of the history too; older backups keep them until they expire.',
    done_one: '{{count}} item erased for good.',
    done_other: '{{count}} items erased for good.',
  },
} satisfies Translation<typeof vi>;
