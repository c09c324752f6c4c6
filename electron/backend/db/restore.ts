import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { attachmentsBeside, copyNamedFiles } from './attachments.ts';
import { connectForReading, pragmaNumber } from './connection.ts';
import { discardFile, flushFile, flushFolder, moveFile } from './files.ts';
import { checkOurs, checkThoroughly } from './health.ts';
import { DatabaseTooNewError } from './migrate.ts';
import { HEAD } from './migrations/index.ts';

/** Opens a file as a backup: ours, undamaged, not newer than this program. Throws what is wrong with it. */
export function proveBackup(file: string): void {
  const backup = connectForReading(file);
  try {
    checkOurs(backup);
    const schema = pragmaNumber(backup, 'user_version');
    if (schema > HEAD) throw new DatabaseTooNewError(schema, HEAD);
    checkThoroughly(backup);
  } finally {
    backup.close();
  }
}

const MARKER = 'restore.json';
const PARTS = ['', '-wal', '-shm'];

/**
 * Puts a backup in the place of the database. Every connection must be closed. The old file goes aside together with its
 * write-ahead log (a log left behind would bring the old contents back in silence); nothing is deleted.
 * The attached files the backup names come first, from the folder beside it; those the program has and that are whole stay.
 * Each step may be cut off by a power failure: {@link finishRestore} completes it at the next start.
 */
export async function restoreBackup(database: string, backup: string, now: string): Promise<void> {
  proveBackup(backup);
  const folder = path.dirname(database);
  mkdirSync(folder, { recursive: true });
  const incoming = `${database}.restoring`;
  await discardFile(incoming);
  copyWhole(backup, incoming);
  flushFile(incoming);
  proveBackup(incoming);
  await bringFiles(incoming, attachmentsBeside(backup), attachmentsBeside(database));
  const marker = path.join(folder, MARKER);
  writeFileSync(marker, JSON.stringify({ aside: `replaced-${now.slice(0, 19).replaceAll(':', '')}` }));
  flushFile(marker);
  flushFolder(folder);
  await finishRestore(database);
}

async function bringFiles(incoming: string, from: string, to: string): Promise<void> {
  const connection = connectForReading(incoming);
  try {
    await copyNamedFiles(connection, from, to, { thoroughly: true });
  } finally {
    connection.close();
  }
}

/** Copies a database with what stands in a write-ahead log beside it, which a copy of the file alone would lose in silence. */
function copyWhole(from: string, to: string): void {
  const source = connectForReading(from);
  try {
    source.prepare('VACUUM INTO ?').run(to);
  } finally {
    source.close();
  }
}

/** Completes a restore that was begun; does nothing when none was. Answers whether it completed one. */
export async function finishRestore(database: string): Promise<boolean> {
  const folder = path.dirname(database);
  const marker = path.join(folder, MARKER);
  if (!existsSync(marker)) return false;
  const incoming = `${database}.restoring`;
  if (existsSync(incoming)) {
    const aside = path.join(folder, asideFolder(marker));
    mkdirSync(aside, { recursive: true });
    for (const part of PARTS) {
      if (existsSync(database + part)) await moveFile(database + part, path.join(aside, path.basename(database) + part));
    }
    await moveFile(incoming, database);
    flushFolder(folder);
  }
  await discardFile(marker);
  flushFolder(folder);
  return true;
}

function asideFolder(marker: string): string {
  const { aside } = JSON.parse(readFileSync(marker, 'utf8')) as { aside: string };
  return path.basename(aside);
}
