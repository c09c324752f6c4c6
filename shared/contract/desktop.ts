import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { job, ticket } from './base.ts';
import { paperSheet, pdf } from './papers.ts';
import { PAPER_SIZES } from '../rules/list-paper.ts';

/** What the operating-system side does for the page. Paths never reach the page: it gets tickets. */
const picked = z.strictObject({ ticket, name: z.string(), bytes: z.int() });

export const desktop = {
  /** The system's dialog for opening a file; null when the user cancelled. */
  pickFile: job.input(z.strictObject({ kind: z.enum(['workbook', 'mapping', 'backup', 'attachment', 'exchange']), title: z.string().max(200) })).output(picked.nullable()),
  /** Many workbooks in one dialog, or the workbooks in a folder, with how many other files lie in it; null when the user cancelled. */
  pickWorkbooks: job.input(z.strictObject({ from: z.enum(['files', 'folder']), title: z.string().max(200) })).output(z.strictObject({ files: z.array(picked), others: z.int() }).nullable()),
  chooseSave: job
    .input(z.strictObject({ kind: z.enum(['workbook', 'mapping', 'document', 'pdf', 'calendar', 'package', 'picture', 'backup', 'attachment', 'exchange']), title: z.string().max(200), suggestedName: z.string().max(1000) }))
    .output(z.strictObject({ ticket, name: z.string() }).nullable()),
  pickFolder: job.input(z.strictObject({ title: z.string().max(200) })).output(z.strictObject({ ticket, name: z.string() }).nullable()),
  /** Shows a file the user saved in this session in its folder. */
  showInFolder: job.input(z.strictObject({ ticket })).output(z.void()),
  /** A place for a copy that is only looked at; the backend writes it, {@link desktop.openCopy} opens it. */
  placeForCopy: job.input(z.strictObject({ name: z.string().max(1000) })).output(z.strictObject({ ticket, name: z.string() })),
  /** Opens such a copy with the system's program for it; never a program. */
  openCopy: job.input(z.strictObject({ ticket })).output(z.void()),
  openPlace: job.input(z.strictObject({ place: z.enum(['backups', 'data', 'logs', 'samples']) })).output(z.void()),
  /** Prints what the page shows for print, through the system's dialog. */
  print: job.input(z.strictObject({ landscape: z.boolean().default(false), size: z.enum(PAPER_SIZES).default('A4') })).output(z.strictObject({ printed: z.boolean() })),
  /** Prints the sheets of a paper as one PDF, each with page numbers of its own. */
  printSheets: job.input(z.strictObject({ sheets: z.array(paperSheet).min(1).max(500) })).output(z.strictObject({ pdf })),
  info: job.input(z.strictObject({})).output(z.strictObject({ version: z.string(), systemLanguage: z.enum(['vi', 'en']), dark: z.boolean() })),
  /** The backend's state from now on: the page makes its client anew on every `up` after a `down`. */
  backendState: job.input(z.strictObject({})).output(eventIterator(z.strictObject({ state: z.enum(['up', 'down', 'failed']) }))),
  setTheme: job.input(z.strictObject({ theme: z.enum(['system', 'light', 'dark']) })).output(z.void()),
  /** Has the system show a notification: counts alone, for it can be seen on a locked screen. Answers when it is over; a click has brought the window to the front. */
  notify: job.input(z.strictObject({ title: z.string().max(80), body: z.string().max(300) })).output(z.enum(['clicked', 'replaced', 'failed', 'unsupported'])),
  quit: job.input(z.strictObject({})).output(z.void()),
};
