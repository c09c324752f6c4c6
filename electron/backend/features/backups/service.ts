import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Progress } from '#shared/contract/base.ts';
import type { BackupPreview, BackupRow } from '#shared/contract/backups.ts';
import type { Backend } from '../../backend.ts';
import { now } from '../../clock.ts';
import type { Contents } from '../../db/health.ts';
import { loadInstallation, saveInstallation } from '../../db/installation.ts';
import { newId } from '../../db/ids.ts';
import { pragmaNumber, connectForReading } from '../../db/connection.ts';
import { appError } from '../../errors.ts';

/** The backups in the folder, newest first, and where the second copy goes. */
export async function listAll(backend: Backend): Promise<{ rows: BackupRow[]; secondFolder: string | null }> {
  const { secondFolder } = await loadInstallation(backend.paths.data);
  const inSecond = (name: string) => secondFolder !== null && existsSync(path.join(secondFolder, name));
  return {
    rows: backend.backups.list().map((backup) => ({ ...backup, inSecondFolder: inSecond(backup.name) })),
    // The page shows the folder's own name only; the path stays here.
    secondFolder: secondFolder === null ? null : path.basename(secondFolder),
  };
}

/** Backs up now: into the backup folder, or into the file behind a ticket. */
export async function backUpNow(backend: Backend, ticket: string | null, onProgress: (progress: Progress) => void): Promise<BackupRow> {
  if (ticket === null) {
    const { secondCopy, ...backup } = await backend.backups.make('manual', { onProgress });
    return { ...backup, inSecondFolder: secondCopy === 'made' };
  }
  const target = backend.tickets.take(ticket, 'write');
  const session = backend.startWork('backup');
  try {
    await session.call('copyTo', { target }, { onProgress });
  } finally {
    await session.close();
  }
  const copy = connectForReading(target);
  try {
    return { name: path.basename(target), at: now(), kind: 'manual', bytes: statSync(target).size, schema: pragmaNumber(copy, 'user_version'), inSecondFolder: false };
  } finally {
    copy.close();
  }
}

/** Backups looked at and not yet restored: what is restored is exactly what was seen. */
const previewed = new Map<string, string>();

/** Proves a backup and says what it holds, beside what is held now. */
export async function previewBackup(backend: Backend, source: { name: string } | { ticket: string }): Promise<{ previewId: string; preview: BackupPreview }> {
  const file = 'name' in source ? path.join(backend.paths.backups, source.name) : backend.tickets.take(source.ticket, 'read');
  if (!existsSync(file)) throw appError('FILE_UNREADABLE');
  const session = backend.startWork('backup');
  try {
    const { schema, contents } = (await session.call('preview', { file }).catch((error: unknown) => {
      throw asBackupError(error);
    })) as { schema: number; contents: Contents };
    const current = backend.refusal === null ? ((await session.call('contents', undefined)) as Contents) : null;
    const previewId = newId();
    previewed.set(previewId, file);
    const { size, mtime } = statSync(file);
    return {
      previewId,
      preview: { officeName: contents.officeName, bytes: size, schema, at: mtime.toISOString(), counts: countsOf(contents), lastWriteAt: contents.lastWriteAt, current: current && { counts: countsOf(current), lastWriteAt: current.lastWriteAt } },
    };
  } finally {
    await session.close();
  }
}

/** A file that is damaged or none of ours is, here, a bad backup: the database itself is well. */
function asBackupError(error: unknown): unknown {
  const { code } = error as { code?: string };
  return code === 'DATABASE_DAMAGED' ? appError('BACKUP_DAMAGED') : error;
}

function countsOf({ committees, people, members, units }: Contents) {
  return { committees, people, members, units };
}

/** Restores what was previewed; the present database is backed up first if it can be read, and moved aside in any case. */
export async function restorePreviewed(backend: Backend, previewId: string, onProgress: (progress: Progress) => void): Promise<{ restored: true }> {
  const file = previewed.get(previewId);
  if (file === undefined) throw appError('NOT_FOUND', { table: 'backup' });
  if (backend.refusal === null) await backend.backups.make('restore', { onProgress });
  onProgress({ step: 'restore', done: 0, total: null });
  await backend.restore(file);
  previewed.delete(previewId);
  return { restored: true };
}

/** Chooses or drops the second backup folder. */
export async function setSecondFolder(backend: Backend, ticket: string | null): Promise<{ secondFolder: string | null }> {
  const secondFolder = ticket === null ? null : backend.tickets.take(ticket, 'folder');
  const installation = await loadInstallation(backend.paths.data);
  await saveInstallation(backend.paths.data, { ...installation, secondFolder });
  return { secondFolder: secondFolder === null ? null : path.basename(secondFolder) };
}
