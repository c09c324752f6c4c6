import { z } from 'zod';
import { SYSTEMS } from '../rules/documents.ts';
import { job, line, optionalLine, read, write } from './base.ts';

/** How numbers are written on the screen: 1.234,5 or 1,234.5. */
export const NUMBER_STYLES = ['vi', 'en'] as const;

export const officeSettings = z.strictObject({
  officeName: line(300),
  /** The place printed before the date of a paper: `Mẫu, ngày …`. */
  placeName: line(120),
  /** The two lines at the head of papers: the superior body and the issuing body. */
  letterheadSuperior: optionalLine(300),
  letterheadIssuer: optionalLine(300),
  numberStyle: z.enum(NUMBER_STYLES),
});
export type OfficeSettings = z.infer<typeof officeSettings>;

export const office = {
  /** Null until the first start is done. */
  get: read.input(z.strictObject({})).output(z.strictObject({ settings: officeSettings, userName: z.string() }).nullable()),
  /** The side most of its committees are of: whose form its papers have unless something else is chosen. */
  side: read.input(z.strictObject({})).output(z.enum(SYSTEMS)),
  /** The first start: who works here and for which office; with the sample office if wished. */
  setUp: write
    .input(z.strictObject({ userName: line(120), officeName: line(300), placeName: line(120), start: z.enum(['empty', 'sample']) }))
    .output(z.strictObject({ committees: z.int(), people: z.int() })),
  saveSettings: write.input(z.strictObject({ settings: officeSettings, userName: line(120) })).output(z.void()),
};

/** What the window remembers for its user (columns, panel, drafts of forms): not part of the record, not in the history. */
export const drafts = {
  get: read.input(z.strictObject({ key: z.string().max(120) })).output(z.json().nullable()),
  save: write.input(z.strictObject({ key: z.string().max(120), value: z.json().refine((value) => JSON.stringify(value).length <= 100_000) })).output(z.void()),
  remove: write.input(z.strictObject({ key: z.string().max(120) })).output(z.void()),
};

export const DATABASE_STATES = ['ready', 'damaged', 'too_new', 'read_only', 'unreadable'] as const;
export const systemStatus = z.strictObject({
  database: z.enum(DATABASE_STATES),
  setUp: z.boolean(),
  /** The last time ended without a clean close, and the whole file was checked before the page opened. */
  uncleanEnd: z.boolean(),
  /** Result of the background check: null while it runs. */
  healthy: z.boolean().nullable(),
  schema: z.strictObject({ needs: z.int(), has: z.int() }),
  lastBackupAt: z.string().nullable(),
  lastWriteAt: z.string().nullable(),
});
export type SystemStatus = z.infer<typeof systemStatus>;
export const system = {
  status: job.input(z.strictObject({})).output(systemStatus),
};
