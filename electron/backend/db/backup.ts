import { copyFileSync, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { BACKUP_KINDS } from '#shared/contract/backups.ts';
import { attachmentsBeside, copyNamedFiles, discardUnnamedByBackups } from './attachments.ts';
import { type Connection, connectForReading, pragmaNumber } from './connection.ts';
import { discardFile, flushFile, flushFolder, moveFile } from './files.ts';
import { checkOurs, checkThoroughly, DatabaseDamagedError } from './health.ts';

export type BackupKind = (typeof BACKUP_KINDS)[number];

/** A backup in the backup folder, told by its name: `2026-01-31T091522-v7-daily.db`. */
export interface Backup {
  name: string;
  /** Instant, ISO 8601 in UTC. */
  at: string;
  kind: BackupKind;
  schema: number;
  bytes: number;
}

/** A backup just made, and what became of its copy in the second folder. */
export interface MadeBackup extends Backup {
  secondCopy: 'none' | 'made' | 'failed';
}

const NAME = /^(\d{4}-\d{2}-\d{2})T(\d{2})(\d{2})(\d{2})-v(\d+)-(manual|daily|quit|import|migration|restore)(?:-to-v(\d+))?\.db$/;

export interface BackupRequest {
  database: string;
  folder: string;
  kind: BackupKind;
  /** Instant of the backup, ISO 8601 in UTC. */
  now: string;
  /** Another folder to copy the verified backup to; a failure there is told but does not fail the backup. */
  secondFolder?: string | null;
}

/**
 * Makes a backup and proves it: `VACUUM INTO` a new file, reopen, full check, same schema, same number of rows, then
 * flush and rename. Nothing with the final name exists before it was proved. Throws what went wrong; the half-made file is gone.
 * Before it gets its name, every attached file it names lies in `attachments/` beside it, by its hash, kept once for all
 * backups of the folder until the last of them that names it is gone. Files the program itself has lost are no reason to make no backup.
 */
export async function makeBackup(request: BackupRequest): Promise<MadeBackup> {
  mkdirSync(request.folder, { recursive: true });
  const source = connectForReading(request.database);
  try {
    const schema = pragmaNumber(source, 'user_version');
    const name = `${request.now.slice(0, 19).replaceAll(':', '')}-v${schema}-${request.kind}.db`;
    const target = path.join(request.folder, name);
    await writeVerifiedCopy(source, target);
    const secondCopy = await copyToSecondFolder(target, request.secondFolder ?? null);
    await rotate(request.folder);
    return { name, at: atOf(name), kind: request.kind, schema, bytes: statSync(target).size, secondCopy };
  } finally {
    source.close();
  }
}

/**
 * The backup made before a migration. Its name holds both schema versions, so that a start which fails and is tried
 * again finds it and does not push it out of the rotation with copies of a half-way state.
 */
export async function backupBeforeMigration(source: Connection, folder: string, to: number, now: string): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const from = pragmaNumber(source, 'user_version');
  const kept = readdirSync(folder).find((name) => NAME.test(name) && name.endsWith(`-v${from}-migration-to-v${to}.db`));
  const name = kept ?? `${now.slice(0, 19).replaceAll(':', '')}-v${from}-migration-to-v${to}.db`;
  if (kept === undefined || !holdsLastWrite(source, path.join(folder, kept))) {
    if (kept !== undefined) await discardFile(path.join(folder, kept));
    await writeVerifiedCopy(source, path.join(folder, name));
  }
  return name;
}

function holdsLastWrite(source: Connection, backup: string): boolean {
  const copy = connectForReading(backup);
  try {
    return JSON.stringify(tableCounts(source)) === JSON.stringify(tableCounts(copy));
  } finally {
    copy.close();
  }
}

/**
 * Copies a database, with what stands in its write-ahead log, into a new file and proves the copy; the attached files it
 * names come into the folder beside it.
 */
export async function writeVerifiedCopy(source: Connection, target: string): Promise<void> {
  const unfinished = `${target}.tmp`;
  await discardFile(unfinished);
  try {
    // Both sides of the comparison are read in one snapshot: the writer may go on meanwhile.
    source.exec('BEGIN');
    const expected = tableCounts(source);
    source.exec('COMMIT');
    source.prepare('VACUUM INTO ?').run(unfinished);
    proveCopy(unfinished, pragmaNumber(source, 'user_version'), expected);
    flushFile(unfinished);
    await copyFilesOf(unfinished, attachmentsBeside(source.name), attachmentsBeside(target));
    await moveFile(unfinished, target);
    flushFolder(path.dirname(target));
  } catch (error) {
    await discardFile(unfinished).catch(() => {});
    throw error;
  }
}

async function copyFilesOf(backup: string, from: string, to: string): Promise<void> {
  const copy = connectForReading(backup);
  try {
    await copyNamedFiles(copy, from, to);
  } finally {
    copy.close();
  }
}

function proveCopy(file: string, schema: number, atLeast: Map<string, number>): void {
  const copy = connectForReading(file);
  try {
    checkOurs(copy);
    checkThoroughly(copy);
    if (pragmaNumber(copy, 'user_version') !== schema) throw new DatabaseDamagedError('The copy has another schema');
    const counts = tableCounts(copy);
    // The history only grows, so a copy taken a moment later may hold more, never less.
    for (const table of ['audit_entry', 'audit_change']) {
      if ((counts.get(table) ?? 0) < (atLeast.get(table) ?? 0)) throw new DatabaseDamagedError(`The copy lacks rows of ${table}`);
    }
  } finally {
    copy.close();
  }
}

function tableCounts(connection: Connection): Map<string, number> {
  const tables = connection.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE '%STRICT%' ORDER BY name").pluck().all() as string[];
  return new Map(tables.map((table) => [table, Number(connection.prepare(`SELECT count(*) FROM "${table}"`).pluck().get())]));
}

/** The second folder may be a stick that is not plugged in: that must not cost the first copy. */
async function copyToSecondFolder(from: string, folder: string | null): Promise<MadeBackup['secondCopy']> {
  if (folder === null) return 'none';
  try {
    await copyFilesOf(from, attachmentsBeside(from), path.join(folder, 'attachments'));
    await copyVerified(from, path.join(folder, path.basename(from)));
    return 'made';
  } catch {
    return 'failed';
  }
}

async function copyVerified(from: string, to: string): Promise<void> {
  const unfinished = `${to}.tmp`;
  copyFileSync(from, unfinished);
  flushFile(unfinished);
  if (statSync(unfinished).size !== statSync(from).size) throw new DatabaseDamagedError('The second copy is shorter');
  await moveFile(unfinished, to);
}

function atOf(name: string): string {
  const match = NAME.exec(name);
  return match === null ? '' : `${match[1]}T${match[2]}:${match[3]}:${match[4]}Z`;
}

/** The backups in a folder, newest first. Files with other names are none of ours. */
export function listBackups(folder: string): Backup[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .flatMap((name) => {
      const match = NAME.exec(name);
      if (match === null) return [];
      return [{ name, at: atOf(name), kind: match[6] as BackupKind, schema: Number(match[5]), bytes: statSync(path.join(folder, name)).size }];
    })
    .sort((a, b) => (a.name < b.name ? 1 : -1));
}

const KEPT: Record<Exclude<BackupKind, 'daily'>, number> = { manual: 30, quit: 3, import: 5, migration: 5, restore: 5 };
const DAILY_KEPT = 10;
const MONTHS_KEPT = 6;

/** Which backups of a list (newest first) are too many: each kind is counted for itself, and of each month the newest daily one stays. */
export function tooMany(backups: readonly Backup[]): Backup[] {
  const daily = backups.filter((backup) => backup.kind === 'daily');
  const months = new Map<string, string>();
  for (const backup of daily) if (!months.has(backup.at.slice(0, 7))) months.set(backup.at.slice(0, 7), backup.name);
  const kept = new Set([...daily.slice(0, DAILY_KEPT).map((backup) => backup.name), ...[...months.values()].slice(0, MONTHS_KEPT)]);
  for (const kind of Object.keys(KEPT) as (keyof typeof KEPT)[]) {
    for (const backup of backups.filter((one) => one.kind === kind).slice(0, KEPT[kind])) kept.add(backup.name);
  }
  return backups.filter((backup) => !kept.has(backup.name));
}

async function rotate(folder: string): Promise<void> {
  // Left by a backup that was cut off; the one just made has its name already.
  const unfinished = readdirSync(folder).filter((name) => name.endsWith('.tmp') && NAME.test(name.slice(0, -'.tmp'.length)));
  for (const name of unfinished) await discardFile(path.join(folder, name));
  for (const backup of tooMany(listBackups(folder))) await discardFile(path.join(folder, backup.name));
  await discardUnnamedByBackups(folder);
}
