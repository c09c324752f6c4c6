import type { Translation } from '../types.ts';
import type { app as vi } from '../vi/app.ts';

export const app = {
  name: 'Steering Desk',
  nav: {
    label: 'Sections',
    committees: 'Committees',
    people: 'People',
    units: 'Units',
    imports: 'Import from Excel',
    history: 'History',
    recycleBin: 'Recycle bin',
    settings: 'Settings',
    collapse: 'Collapse',
    expand: 'Expand',
  },
  search: {
    box: 'Search committees, people, units…',
  },
  language: 'Language',
  backup: {
    none: 'No backup yet',
    last: 'Backed up {{at}}',
    old: 'Last backup {{at}}',
  },
  help: {
    open: 'Help (F1)',
    title: 'Keys',
    search: 'Search the records',
    new: 'New',
    filter: 'Filter the list',
    save: 'Save',
    print: 'Print',
    undo: 'Undo what was just done',
    help: 'This list of keys',
    escape: 'Close, leave the form (the draft is kept)',
    move: 'Move between rows',
    ends: 'First row, last row',
    openRow: 'Open the row',
    tick: 'Select the row',
    tickAll: 'Select all',
  },
  me: 'User: {{name}}',
  backend: {
    down: 'The data part of the program is restarting. What was saved is still there.',
    failed: 'The data part of the program cannot start. What was saved is still there. Quit and open the program again.',
    back: 'The data part of the program works again.',
    quit: 'Quit',
    logs: 'Open the log folder',
  },
  notices: {
    uncleanEnd: 'The program was not closed properly last time. The data was checked and is whole.',
    unhealthy: 'A check found the data file damaged in places. Restoring a backup is advised.',
    toBackups: 'See the backups',
  },
  crash: {
    title: 'This page met a fault',
    body: 'Saved data is unchanged. Open the page again; if it happens again, restart the program.',
    reload: 'Open the page again',
  },
  notFound: { title: 'There is no such page', back: 'To the committees' },
  starting: 'Opening…',
} satisfies Translation<typeof vi>;
