import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { instant, job, progress, ticket } from './base.ts';

export const BACKUP_KINDS = ['manual', 'daily', 'quit', 'import', 'migration', 'restore'] as const;
/** A backup is named by its file name in the backup folder; a name is never a path. */
const name = z.string().regex(/^[\w.-]+\.db$/);

export const backupRow = z.strictObject({ name, at: instant, kind: z.enum(BACKUP_KINDS), bytes: z.int(), schema: z.int(), inSecondFolder: z.boolean() });
export type BackupRow = z.infer<typeof backupRow>;

const counts = z.strictObject({ committees: z.int(), people: z.int(), members: z.int(), units: z.int() });
export const backupPreview = z.strictObject({
  officeName: z.string().nullable(), bytes: z.int(), schema: z.int(), at: instant,
  counts, lastWriteAt: z.string().nullable(),
  /** What stands in the database now, beside it; null when there is none that can be read. */
  current: z.strictObject({ counts, lastWriteAt: z.string().nullable() }).nullable(),
});
export type BackupPreview = z.infer<typeof backupPreview>;

const source = z.union([z.strictObject({ name }), z.strictObject({ ticket })]);

export const backups = {
  list: job.input(z.strictObject({})).output(z.strictObject({ rows: z.array(backupRow), secondFolder: z.string().nullable() })),
  /** Makes a verified backup now; into a file the user chose, when given a ticket. */
  create: job.input(z.strictObject({ ticket: ticket.nullable().default(null) })).output(eventIterator(progress, backupRow)),
  /** Opens a backup without touching anything: what it holds beside what is held now. Gives a ticket-like `previewId` to restore exactly what was seen. */
  preview: job.input(z.strictObject({ source })).output(z.strictObject({ previewId: z.string(), preview: backupPreview })),
  /** Puts the previewed backup in place of the database. The present one is backed up (if it can be read) and moved aside, never deleted. */
  restore: job.input(z.strictObject({ previewId: z.string() })).output(eventIterator(progress, z.strictObject({ restored: z.literal(true) }))),
  /** A second folder (file server, USB) to which each verified backup is copied too; null stops that. */
  setSecondFolder: job.input(z.strictObject({ ticket: ticket.nullable() })).output(z.strictObject({ secondFolder: z.string().nullable() })),
};
